/// Small indexes and tables with every construct of the official ones; the wording is made up.
enum IndexFixture {
  static let diseases = """
    <?xml version="1.0" encoding="utf-8"?>
    <ICD10CM.index>
      <version>2026</version>
      <title>ICD-10-CM INDEX TO DISEASES and INJURIES</title>
      <letter>
        <title>A</title>
        <mainTerm><title>Abdominalgia</title><see>Pain, abdominal</see></mainTerm>
        <mainTerm><title>Amyloid heart<nemod>(disease)</nemod></title><code>E85.4</code><manif>I43</manif></mainTerm>
        <mainTerm><title>Awkward</title><see>condition</see></mainTerm>
      </letter>
      <letter>
        <title>D</title>
        <mainTerm><title>Diabetes, diabetic<nemod>(mellitus) (sugar)</nemod></title><code>E11.9</code>
          <term level="1"><title>with</title>
            <term level="2"><title>kidney complications NEC</title><code>E11.29</code></term>
            <term level="2"><title>neuropathy</title><seeAlso>Pain, nerve</seeAlso><code>E11.40</code></term>
          </term>
          <term level="1"><title>type 1</title><code>E10.9</code></term>
        </mainTerm>
        <mainTerm><title>Disease, diseased</title>
          <term level="1"><title>kidney<nemod>(functional) (pelvis)</nemod></title><code>N28.9</code></term>
          <term level="1"><title>pelvis, pelvic</title><code>N94.9</code>
            <term level="2"><title>inflammatory<nemod>(female)</nemod></title><code>N73.9</code></term>
          </term>
        </mainTerm>
      </letter>
      <letter>
        <title>P</title>
        <mainTerm><title>Pain<nemod>(s)</nemod></title><seeAlso>Painful</seeAlso><code>R52</code>
          <term level="1"><title>abdominal</title><code>R10.9</code></term>
          <term level="1"><title>ear</title><subcat>H92.0</subcat></term>
          <term level="1"><title>nerve</title><see>Neuralgia, of the nerve</see></term>
          <term level="1"><title>limb</title><code>M79.60-</code></term>
          <term level="1"><title>pelvic</title><see>Disease, pelvis, inflammatory</see></term>
          <term level="1"><title>from drugs</title><see>Table of Drugs and Chemicals, by drug</see></term>
          <term level="1"><title>in arthritis</title><seecat>M01</seecat></term>
        </mainTerm>
      </letter>
    </ICD10CM.index>
    """

  static let externalCauses = """
    <?xml version="1.0" encoding="utf-8"?>
    <ICD10CM.index>
      <version>2026</version>
      <title>ICD-10-CM External Cause of Injuries Index</title>
      <letter>
        <title>F</title>
        <mainTerm><title>Fall, falling<nemod>(accidental)</nemod></title><code>W19</code>
          <term level="1"><title>from</title>
            <term level="2"><title>bed</title><code>W06</code></term>
          </term>
        </mainTerm>
      </letter>
    </ICD10CM.index>
    """

  static let neoplasms = table(
    heads: [
      "Neoplasm", "Malignant Primary", "Malignant Secondary", "Ca in situ", "Benign", "Uncertain Behavior",
      "Unspecified Behavior",
    ],
    """
    <letter>
      <title>N</title>
      <mainTerm><title>Neoplasm, neoplastic</title>\(cells("C80.1 C79.9 D09.9 D36.9 D48.9 D49.9"))
        <term level="1"><title>breast<nemod>(connective tissue)</nemod></title>
          \(cells("C50.9- C79.81 D05.9- D24.- D48.6- D49.3"))
          <term level="2"><title>nipple</title>\(cells("C50.0- C79.81 D05.- D24.- - D49.3"))</term>
          <term level="2"><title>skin</title><see>Neoplasm, skin, breast</see></term>
        </term>
        <term level="1"><title>lung</title>\(cells("C34.9- C78.0- D02.2- D14.3- D38.1 D49.1"))</term>
        <term level="1"><title>skin NOS</title>\(cells("C44.90 C79.2 D04.9 D23.9 D48.5 D49.2"))
          <term level="2"><title>breast</title><seeAlso>Neoplasm, breast</seeAlso>
            \(cells("C44.501 C79.2 D04.5 D23.5 D48.5 D49.2"))</term>
        </term>
        <term level="1"><title>tongue</title><manif>all of it</manif>
          \(cells("C02.9 C79.89 D00.07 D10.1 D37.02 D49.0"))</term>
      </mainTerm>
    </letter>
    """)

  static let drugs = table(
    heads: [
      "Substance", "Poisoning Accidental (unintentional)", "Poisoning Intentional self-harm", "Poisoning Assault",
      "Poisoning Undetermined", "Adverse effect", "Underdosing",
    ],
    """
    <letter>
      <title>A</title>
      <mainTerm><title>Acetylsalicylic acid<nemod>(salts)</nemod></title>
        \(cells("T39.011 T39.012 T39.013 T39.014 T39.015 T39.016"))</mainTerm>
      <mainTerm><title>Alcohol</title>\(cells("T51.91 T51.92 T51.93 T51.94 -- --"))
        <term level="1"><title>beverage</title>\(cells("T51.0X1 T51.0X2 T51.0X3 T51.0X4 -- --"))</term>
      </mainTerm>
      <mainTerm><title>Aspirin</title><see>Acetylsalicylic acid</see></mainTerm>
    </letter>
    """)

  private static func cells(_ codes: String) -> String {
    codes.split(separator: " ").enumerated().map { "<cell col=\"\($0.offset + 2)\">\($0.element)</cell>" }.joined()
  }

  private static func table(heads: [String], _ letters: String) -> String {
    let columns = heads.enumerated().map { "<head col=\"\($0.offset + 1)\">\($0.element)</head>" }.joined()
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <ICD10CM.index>
      <version>2026</version>
      <indexHeading>\(columns)</indexHeading>
      \(letters)
      </ICD10CM.index>
      """
  }
}
