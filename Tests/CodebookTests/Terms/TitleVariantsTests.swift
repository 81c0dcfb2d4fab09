import Testing

@testable import Codebook

@Suite("Wordings of a title")
struct TitleVariantsTests {
  @Test(
    "What the classification adds is taken off",
    arguments: [
      ("Essential (primary) hypertension", ["Essential hypertension", "Essential primary hypertension"]),
      ("Pneumonia, unspecified organism", ["Pneumonia"]),
      ("Unspecified asthma, uncomplicated", ["asthma"]),
      ("Heart failure, unspecified", ["Heart failure"]),
      ("Hypertension NOS", ["Hypertension"]),
      ("Pain in right knee", ["Pain in right knee"]),
      (
        "Type 2 diabetes mellitus with diabetic chronic kidney disease",
        ["Type 2 diabetes mellitus with diabetic chronic kidney disease"]
      ),
      ("Other specified anemias", []),
      ("Pneumonia in diseases classified elsewhere", []),
    ])
  func variants(title: String, expected: [String]) { #expect(TitleVariants.of(title) == expected) }
}
