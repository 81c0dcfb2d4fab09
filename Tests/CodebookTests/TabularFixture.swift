/// A small tabular list with every construct of the official one; the codes are real, the rest is made up.
enum TabularFixture {
  static let text = """
    <?xml version="1.0" encoding="utf-8"?>
    <ICD10CM.tabular>
      <version>2026</version>
      <introduction><introSection type="title"><title>x</title></introSection></introduction>
      <chapter>
        <name>2</name>
        <desc>Neoplasms (C43-C44)</desc>
        <excludes1><note>something of chapter 5 (F01-F99)</note></excludes1>
        <sectionIndex><sectionRef first="C43" last="C44" id="C43-C44">x</sectionRef></sectionIndex>
        <section id="C43-C44">
          <desc>Melanoma and other malignant neoplasms of skin (C43-C44)</desc>
          <diag><name>C43</name><desc>Malignant melanoma of skin</desc>
            <excludes2><note>Merkel cell carcinoma (C4A.-)</note></excludes2>
            <diag><name>C43.0</name><desc>Malignant melanoma of lip</desc></diag>
            <diag><name>C43.1</name><desc>Malignant melanoma of eyelid</desc>
              <inclusionTerm><note>Melanoma of canthus</note><note>Melanoma of\tlid</note></inclusionTerm>
              <diag><name>C43.10</name><desc>Malignant melanoma of unspecified eyelid</desc></diag>
            </diag>
          </diag>
          <diag><name>C4A</name><desc>Merkel cell carcinoma</desc>
            <diag><name>C4A.0</name><desc>Merkel cell carcinoma of lip</desc></diag>
          </diag>
          <diag><name>C44</name><desc>Other malignant neoplasm of skin</desc></diag>
        </section>
      </chapter>
      <chapter>
        <name>19</name>
        <desc>Injury (S06-T20)</desc>
        <notes><note>Use secondary codes from chapter 20.</note></notes>
        <sectionIndex/>
        <section id="T07-T20"><desc>Umbrella (T07-T20)</desc>
          <includes><note>burns &amp; more</note></includes>
        </section>
        <section id="S06"><desc>Injury of head (S06)</desc>
          <inclusionTerm><note>head</note></inclusionTerm>
          <diag><name>S06</name><desc>Intracranial injury</desc>
            <notes><note>7th characters D and S do not apply to codes in category S06 with 6th character 7 - death \
    before, or 8 - death after.</note></notes>
            <sevenChrNote><note>The appropriate 7th character is to be added</note></sevenChrNote>
            <sevenChrDef>
              <extension char="A">initial encounter</extension>
              <extension char="D">subsequent encounter</extension>
              <note>\tlater visits</note>
              <extension char="S">sequela</extension>
            </sevenChrDef>
            <diag><name>S06.0</name><desc>Concussion</desc>
              <diag placeholder="true"><name>S06.0X</name><desc>Concussion</desc>
                <diag><name>S06.0X0</name><desc>Concussion without loss of consciousness</desc></diag>
                <diag><name>S06.0X7</name><desc>Concussion with death</desc></diag>
              </diag>
            </diag>
          </diag>
        </section>
        <section id="T07"><desc>Multiple (T07)</desc>
          <diag><name>T07</name><desc>Multiple injuries</desc>
            <sevenChrDef><extension char="A">initial encounter</extension></sevenChrDef>
          </diag>
        </section>
        <section id="T20-T20"><desc>Burn (T20-T20)</desc>
          <diag><name>T20</name><desc>Burn of head</desc></diag>
        </section>
      </chapter>
    </ICD10CM.tabular>
    """
}
