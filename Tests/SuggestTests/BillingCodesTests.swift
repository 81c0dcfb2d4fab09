import Messages
import Testing

@testable import Suggest

@Suite("Codes for billing: text in, codes out")
struct BillingCodesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let setting: Setting
    let text: String
    let codes: String

    init(_ name: String, _ setting: Setting, _ text: String, _ codes: String) {
      self.name = name
      self.setting = setting
      self.text = text
      self.codes = codes
    }

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      "the order of the list", .outpatient,
      "ASSESSMENT:\n1. Hypertension.\n2. Type 2 diabetes mellitus.\n3. Right knee pain.",
      "I10 E11.9 M25.561"),
    Case(
      "under a condition, told with a pronoun", .outpatient,
      "ASSESSMENT: Left ankle sprain. Return if she has increasing chest pain, nausea or vomiting.",
      "S93.402A"),
    Case(
      "an injury joined to a site is not of that site", .outpatient,
      "ASSESSMENT: Multiple abrasions and abdominal pain.",
      "R10.9"),
    Case(
      "an external cause told in the history (I.C.20)", .outpatient,
      "CHIEF COMPLAINT: Motor vehicle accident.\n\nASSESSMENT: Contusion of the left knee.",
      "S80.02XA V89.2XXA"),
    Case(
      "no external cause without an injury (I.C.20)", .outpatient,
      "CHIEF COMPLAINT: Motor vehicle accident.\n\nASSESSMENT: Hypertension.",
      "I10"),
    Case(
      "sepsis before the localized infection (I.C.1.d.4)", .inpatient,
      "DISCHARGE DIAGNOSES:\n1. Pneumonia.\n2. Sepsis.",
      "A41.9 J18.9"),
    Case(
      "a doubt that stands behind", .outpatient,
      "ASSESSMENT:\n1. Gout.\n2. Depression, possibly.",
      "M10.9"),
    Case(
      "words of doubt behind a verb", .outpatient,
      "ASSESSMENT: Arthralgias that are suspicious for inflammatory arthritis.",
      "M25.50"),
    Case(
      "a manifestation is not named by the disease alone (I.A.13)", .outpatient,
      "ASSESSMENT: Pyelonephritis.",
      "N12"),
    Case(
      "a short form read otherwise in its sentence", .outpatient,
      "HISTORY OF PRESENT ILLNESS: Mitral valve prolapse.\n\nASSESSMENT: Back pain. Thoracic MR imaging was ordered.",
      "M54.9 I34.1"),
    Case(
      "a test by the name of a disease", .outpatient,
      "ASSESSMENT: Fatigue. Ordered a hepatitis B and C panel.",
      "R53.83"),
    Case(
      "a wall and an eye are no wall eye", .outpatient,
      "ASSESSMENT: Cataract and a foreign body near the wall, right eye.",
      "H26.9"),
    Case(
      "a side below a header that says unspecified", .outpatient,
      "ASSESSMENT:\n1. Right foot ulcer.\n2. Chemical burn of left cornea.",
      "L97.519 T26.62XA"),
    Case(
      "prior to is not prior", .outpatient,
      "ASSESSMENT: Fatigue prior to her cesarean section.",
      "R53.83"),
    Case(
      "a loss of weight that is advised", .outpatient,
      "ASSESSMENT: Obesity. Weight loss was discussed.",
      "E66.9"),
    Case(
      "where a metastasis comes from (I.C.2)", .outpatient,
      "ASSESSMENT: Liver metastasis from the breast.",
      "C78.7"),
    Case(
      "eye glasses are no glass eye", .outpatient,
      "ASSESSMENT: Constipation. He wears eye glasses.",
      "K59.00"),
    Case(
      "negated before a participle", .outpatient,
      "ASSESSMENT: Asthma. No demonstrated fracture of the wrist.",
      "J45.909"),
    Case(
      "a right eye is no overdose", .outpatient,
      "PHYSICAL EXAMINATION: Pupil dilated with Alphagan OD.\n\nASSESSMENT: Myopia.",
      "H52.10"),
    Case(
      "a history that is a term of its own (I.C.21.c.4)", .outpatient,
      "PAST MEDICAL HISTORY: History of pulmonary embolism.\n\nASSESSMENT: Hypertension.",
      "I10 Z86.711"),
    Case(
      "past abuse is abuse in remission, unless it is told as present", .outpatient,
      "ASSESSMENT:\n1. History of alcohol abuse.\n2. Cocaine abuse, with a history of cocaine abuse since 2001.",
      "F14.10 F10.11"),
    Case(
      "what is no longer there", .outpatient,
      "PAST MEDICAL HISTORY: There is a past history of gout, but this is no longer present.\n\nASSESSMENT: Asthma.",
      "J45.909"),
    Case(
      "what may come", .outpatient,
      "ASSESSMENT: Asthma. This may result in respiratory failure.",
      "J45.909"),
    Case(
      "no finding that suggests it", .outpatient,
      "ASSESSMENT: Migraine. There are no findings to suggest hydrocephalus.",
      "G43.909"),
    Case(
      "a working diagnosis is in doubt (IV.H)", .outpatient,
      "ASSESSMENT: Cough. The working diagnosis is pneumonia.",
      "R05.9"),
    Case(
      "beverages are no alcoholic", .outpatient,
      "PAST MEDICAL HISTORY: She does not smoke or drink alcoholic beverages.\n\nASSESSMENT: Migraine.",
      "G43.909"),
    Case(
      "a ventricular response is no ventricular fibrillation", .outpatient,
      "ASSESSMENT: Atrial fibrillation with a ventricular response of 117 beats per minute.",
      "I48.91"),
    Case(
      "a grade belongs to what follows it", .outpatient,
      "PHYSICAL EXAMINATION: Obese gentleman in mild distress.\n\nASSESSMENT: Obesity.",
      "E66.9"),
    Case(
      "acuity and kind behind commas", .outpatient,
      "ASSESSMENT: Congestive heart failure, chronic, systolic.",
      "I50.22"),
    Case(
      "acuity behind a comma completes the kind", .outpatient,
      "ASSESSMENT:\n1. Congestive heart failure, diastolic, chronic, stable.",
      "I50.32"),
    Case(
      "both bones of one forearm", .outpatient,
      "ASSESSMENT: Right distal both-bone forearm fracture.",
      "S52.501A S52.601A"),
    Case(
      "the left side is not the dominant one (I.C.6.a)", .outpatient,
      "ASSESSMENT: Old CVA with left hemiparesis.",
      "I69.354"),
    Case(
      "the side of the dominant hand, where it is told", .outpatient,
      "ASSESSMENT: Left dominant hemiparesis following stroke.",
      "I69.352"),
    Case(
      "no pulmonary edema in a ligament", .outpatient,
      "ASSESSMENT: Right shoulder pain with interstitial edema of the glenohumeral ligament.",
      "M25.511"),
    Case(
      "a pain has no side from an organ beside it", .outpatient,
      "CHIEF COMPLAINT: Abdominal pain.\n\nASSESSMENT: Left ovarian cyst.",
      "N83.202 R10.9"),
    Case(
      "a smoker who smokes today", .outpatient,
      "SOCIAL HISTORY: He smoked until last year. He now smokes three cigarettes a day.\n\nASSESSMENT: Gout.",
      "M10.9 F17.210"),
    Case(
      "why a study was made, where it shows nothing", .outpatient,
      "EXAM: Lumbar spine CT.\n\nHISTORY: Back pain after a fall.\n\nFINDINGS: No fracture.\n\nIMPRESSION: Normal study.",
      "M54.9"),
    Case(
      "high blood pressure is hypertension, and with heart failure hypertensive heart disease (I.C.9.a.1)", .outpatient,
      "ASSESSMENT:\n1. Heart failure.\n2. High blood pressure, controlled.",
      "I11.0 I50.9"),
    Case(
      "headaches are a headache, and come before what explains them not", .outpatient,
      "ASSESSMENT:\n1. Headaches.\n2. Dizziness.\n3. Myalgias.",
      "R51.9 R42 M79.10"),
    Case(
      "what a test excludes", .outpatient,
      "ASSESSMENT: Elevated troponin. The normal study excludes coronary artery disease.",
      "R79.89"),
    Case(
      "what stands for the first of a list stands first", .outpatient,
      "ASSESSMENT:\n1. Acute pulmonary edema.\n2. Left bundle-branch block.\n3. Heart failure.",
      "I50.9 I44.7"),
    Case(
      "no emphysema of the lung under the skin", .outpatient,
      "ASSESSMENT: Subcutaneous emphysema.",
      "J98.2"),
    Case(
      "an adjective of the next noun", .outpatient,
      "ASSESSMENT: Carotid stenosis with antegrade vertebral artery flow.",
      "I65.29"),
    Case(
      "what is not known", .outpatient,
      "ASSESSMENT: Hyperglycemia. It is unknown whether the patient is diabetic.",
      "R73.9"),
    Case(
      "adverse effects are no anaphylactic shock", .outpatient,
      "ASSESSMENT: Bone pain. The new drug may have less adverse effects.",
      "M89.8X9"),
    Case(
      "right now is no side", .outpatient,
      "HISTORY: The family is looking for hospice right now.\n\nASSESSMENT: Hard of hearing.",
      "H91.90"),
    Case(
      "a long history is no past one", .outpatient,
      "HISTORY: A man with a long history of heroin abuse.\n\nASSESSMENT: Chronic pain.",
      "G89.29 F11.10"),
    Case(
      "an old smoker", .outpatient,
      "SOCIAL HISTORY: She used to be a smoker, not anymore.\n\nASSESSMENT: Gout.",
      "M10.9 Z87.891"),
    Case(
      "the weeks that the opening tells", .outpatient,
      "The patient is now at 20 weeks and 2 days gestation with twins. She feels well and eats well. She sleeps well, walks "
        + "every day, drinks no alcohol, does not smoke and takes her vitamins. Her husband came with her to the visit and had "
        + "questions about the birth, which were answered as well as could be, and about the hospital, its beds and its rooms.\n\n"
        + "PLAN: The average pregnancy ends at 40 weeks.\n\nASSESSMENT: Twin pregnancy.",
      "O30.002 Z3A.20"),
    Case(
      "what is doubtful", .outpatient,
      "ASSESSMENT: Cough. It is doubtful that she has a lupus anticoagulant.",
      "R05.9"),
    Case(
      "the nerve that a neuropathy is of", .outpatient,
      "ASSESSMENT: Right suprascapular neuropathy.",
      "G56.81"),
    Case(
      "the winner of an exclusion stands where the loser was listed (I.A.12.a)", .outpatient,
      "SUBJECTIVE: She does have asthma.\n\nASSESSMENT:\n1. Allergic rhinitis.\n2. Gout.",
      "J45.909 M10.9"),
    Case(
      "negated", .outpatient,
      "ASSESSMENT: Asthma. No evidence of pneumonia.",
      "J45.909"),
    Case(
      "uncertain, outpatient (IV.H)", .outpatient,
      "ASSESSMENT: Cough. Possible pneumonia.",
      "R05.9"),
    Case(
      "uncertain, inpatient (II.H)", .inpatient,
      "DISCHARGE DIAGNOSIS: Possible pneumonia.",
      "J18.9"),
    Case(
      "of a relative", .outpatient,
      "FAMILY HISTORY: Mother with breast cancer.\n\nASSESSMENT: Hypothyroidism.",
      "E03.9"),
    Case(
      "heart failure with hypertension (I.C.9.a.1)", .outpatient,
      "ASSESSMENT:\n1. Hypertension.\n2. Congestive heart failure.",
      "I11.0 I50.9"),
    Case(
      "integral symptoms (I.B.5)", .outpatient,
      "CHIEF COMPLAINT: Fever and cough.\n\nASSESSMENT: Pneumonia.",
      "J18.9"),
    Case(
      "allergy status", .outpatient,
      "ALLERGIES: Penicillin.\n\nASSESSMENT: Gout.",
      "M10.9 Z88.0"),
    Case(
      "side of an ear whose title says bilateral without it", .outpatient,
      "ASSESSMENT:\n1. Left otalgia.\n2. Retracted left tympanic membrane.",
      "H92.02 H73.892"),
    Case(
      "both sides without a code for both", .outpatient,
      "ASSESSMENT:\n1. Bilateral shoulder pain.\n2. Pes planus, bilateral feet.\n3. Bilateral carpal tunnel syndrome.",
      "M25.511 M25.512 M21.41 M21.42 G56.03"),
    Case(
      "both sides of something else", .outpatient,
      "ASSESSMENT: Shoulder pain.\nEXAMINATION: Lungs clear bilaterally.",
      "M25.519"),
    Case(
      "what was done before is no reason to come", .outpatient,
      "POSTOPERATIVE DIAGNOSIS: Penile adhesions after circumcision.",
      "N47.5"),
    Case(
      "fit for surgery is no fit", .outpatient,
      "ASSESSMENT: Hypertension. The patient is fit for operation.",
      "I10"),
    Case(
      "the leg's side is not the ovary's", .outpatient,
      "ASSESSMENT:\n1. Adenocarcinoma of the ovary.\n2. Left leg pain.",
      "C56.9 M79.605"),
    Case(
      "lying on the side", .outpatient,
      "POSTOPERATIVE DIAGNOSIS: Hemorrhoids.\nHISTORY: She was placed in the left lateral decubitus position.",
      "K64.9"),
    Case(
      "a sister's cancer", .outpatient,
      "ASSESSMENT: Colon polyps. There is nothing besides her sister who presented with advanced breast cancer.",
      "K63.5 Z80.3"),
    Case(
      "the worst of two severities", .outpatient,
      "ASSESSMENT:\n1. Moderate-to-severe dementia.\n2. Hypertension.",
      "F03.C0 I10"),
    Case(
      "a heading in capitals is no short form", .outpatient,
      "PRE-OPERATIVE DIAGNOSIS: Inguinal hernia, right.\nPOST-OPERATIVE DIAGNOSIS: Same",
      "K40.90"),
    Case(
      "a husband's cancer", .outpatient,
      "HISTORY: A 62-year-old white female. She cared for her husband with prostate cancer.\n"
        + "PAST MEDICAL HISTORY: Prostate cancer, hypertension.\nASSESSMENT: Depression. She is stable.",
      "F32.A I10"),
    Case(
      "a boy's birth", .outpatient,
      "HISTORY: He was a product of a twin gestation. He has wheezing, and his mother gives him albuterol. He sleeps well.\n"
        + "ASSESSMENT: Asthma. Twin gestation.",
      "J45.909"),
    Case(
      "a cavity of the nose", .outpatient,
      "POSTOPERATIVE DIAGNOSIS: Squamous cell carcinoma, left nasal cavity.",
      "C30.0"),
    Case(
      "two joints, each with its side", .outpatient,
      "ASSESSMENT: Osteoarthritis of the right knee and left hip.",
      "M16.12 M17.11"),
    Case(
      "one condition, its side told apart", .outpatient,
      "ASSESSMENT: Left chronic serous otitis media.",
      "H65.22"),
    Case(
      "slips of the keys", .outpatient,
      "ASSESSMENT:\n1. Pnuemonia.\n2. Apendicitis.",
      "J18.9 K37"),
    Case(
      "short forms that end in s, and those that do not", .outpatient,
      "HISTORY: The MCA was patent, the CRP low.\n\nASSESSMENT: Gout.",
      "M10.9"),
    Case(
      "an indication without a diagnosis behind it", .outpatient,
      "PROCEDURE: Catheter placement.\n\nINDICATION: Renal failure.\n\nIMPRESSION: Successful placement.",
      "N19"),
    Case(
      "former smoker", .outpatient,
      "SOCIAL HISTORY: She quit smoking ten years ago.\n\nASSESSMENT: Gout.",
      "M10.9 Z87.891"),
    Case(
      "never smoked", .outpatient,
      "SOCIAL HISTORY: He does not smoke.\n\nASSESSMENT: Gout.",
      "M10.9"),
    Case(
      "a side behind the condition", .outpatient,
      "ASSESSMENT: Carpal tunnel syndrome, left.",
      "G56.02"),
    Case(
      "initial encounter (I.C.19.a)", .outpatient,
      "ASSESSMENT: Fracture of the distal radius on the left.",
      "S52.502A"),
    Case(
      "subsequent encounter (I.C.19.a)", .outpatient,
      "SUBJECTIVE: Here for suture removal.\n\nASSESSMENT: Healed laceration of left forearm.",
      "S51.812D"),
    Case(
      "the fracture and the side in one sentence, its healing in the next", .outpatient,
      "ASSESSMENT: Fracture of the distal radius. The left-sided fracture shows routine healing.",
      "S52.502D"),
    Case(
      "long-term insulin beside diabetes", .outpatient,
      "MEDICATIONS: Insulin glargine.\n\nASSESSMENT: Type 2 diabetes mellitus.",
      "E11.9 Z79.4"),
    Case(
      "the pronoun is no stage", .outpatient,
      "REASON FOR VISIT: CKD, which I follow.\n\nASSESSMENT: Chronic kidney disease stage 3b.",
      "N18.32"),
    Case(
      "two wordings of one code", .inpatient,
      "DISCHARGE DIAGNOSIS: Acute embolic infarct of the left middle cerebral artery.",
      "I63.412"),
    Case(
      "the right side is dominant (I.C.6.a)", .inpatient,
      "DISCHARGE DIAGNOSIS: Right hemiparesis.",
      "G81.91"),
    Case(
      "past surgery", .outpatient,
      "PAST SURGICAL HISTORY: Status post CABG. Cholecystectomy.\n\nASSESSMENT: Gout.",
      "M10.9 Z95.1 Z90.49"),
    Case(
      "body mass index beside obesity (I.B.14)", .outpatient,
      "ASSESSMENT: Obesity with a BMI of 33.4.",
      "E66.9 Z68.33"),
    Case(
      "routine examination", .outpatient,
      "REASON FOR VISIT: Annual physical examination.\n\nASSESSMENT: Hypertension.",
      "Z00.00 I10"),
    Case(
      "examination with a finding (I.C.21.c.13)", .outpatient,
      "REASON FOR VISIT: Annual physical examination.\n\nASSESSMENT: Chest pain.",
      "Z00.01 R07.9"),
    Case(
      "chapter 15 first, with trimester and weeks (I.C.15.a)", .outpatient,
      "ASSESSMENT:\n1. Cellulitis of the left leg.\n2. Intrauterine pregnancy at 20 weeks.",
      "O99.712 L03.116 Z3A.20"),
    Case(
      "commas of a title; without is not with", .outpatient,
      "ASSESSMENT: Major depressive disorder, recurrent, severe, without psychotic features.",
      "F33.2"),
    Case(
      "the letter of hepatitis A is no article", .outpatient,
      "ASSESSMENT:\n1. Hepatitis A.\n2. Influenza.",
      "B15.9 J11.1"),
    Case(
      "an overdose with its intent (I.C.19.e.5.b)", .outpatient,
      "HISTORY OF PRESENT ILLNESS: She presents after a suicide attempt. She took 28 Ambien and 4 "
        + "tramadol tablets.\n\nASSESSMENT: Depression.",
      "T42.6X2A T40.422A F32.A"),
    Case(
      "an adverse effect behind its condition (I.C.19.e.5.a)", .outpatient,
      "ASSESSMENT: Hyperkalemia secondary to lisinopril.",
      "E87.5 T46.4X5A"),
    Case(
      "an allergen is no adverse effect", .outpatient,
      "ALLERGIES: Hives due to penicillin.\n\nASSESSMENT: Gout.",
      "M10.9 Z88.0"),
    Case(
      "what a stroke left (I.C.9.d)", .outpatient,
      "ASSESSMENT: Cognitive linguistic impairment secondary to stroke.",
      "I69.318"),
    Case(
      "the record of a birth (I.C.16)", .inpatient,
      "HISTORY OF PRESENT ILLNESS: This 3-day-old girl was born by vaginal delivery with a birth weight "
        + "of 1800 grams.\n\nDISCHARGE DIAGNOSIS:\n1. Prematurity, 34 weeks gestation.\n2. Jaundice.",
      "Z38.00 P07.17 P07.37 P59.9"),
    Case(
      "chemotherapy first (I.C.2.e.2)", .outpatient,
      "CHIEF COMPLAINT: Cycle 2 of carboplatin.\n\nASSESSMENT: Ovarian cancer.",
      "Z51.11 C56.9"),
    Case(
      "aftercare (I.C.21.c.7)", .outpatient,
      "REASON FOR VISIT: Follow-up status post lumbar laminectomy.\n\nASSESSMENT: Restless legs syndrome.",
      "Z47.89 G25.81"),
    Case(
      "a normal test: its reason first (IV.K)", .outpatient,
      "INDICATION: Chest pain.\n\nIMPRESSION:\n1. Normal stress test.\n2. Hypertension.",
      "R07.9 I10"),
    Case(
      "a leaflet is no note", .outpatient,
      "You may have high blood pressure. Your doctor will treat your hypertension. If you have chest "
        + "pain, call your doctor.",
      ""),
    Case(
      "the region of the spine from the procedure", .outpatient,
      "PROCEDURE: Lumbar epidural injection.\n\nASSESSMENT: Spondylosis.",
      "M47.816"),
    Case(
      "the side beside the organ", .outpatient,
      "HISTORY OF PRESENT ILLNESS: He had a right nephrectomy. The left leg is fine.\n\nASSESSMENT: Renal "
        + "cell carcinoma.",
      "C64.1"),
    Case(
      "the trimester from the weeks (I.C.15.a.3)", .outpatient,
      "ASSESSMENT: Oligohydramnios at 33 weeks gestation.",
      "O41.03X0 Z3A.33"),
    Case(
      "the code that bears the note gives way (I.A.12.a)", .outpatient,
      "ASSESSMENT:\n1. Pleural effusion.\n2. Malignant pleural effusion.",
      "J91.0"),
    Case(
      "dialysis only beside kidney disease", .outpatient,
      "ASSESSMENT: Acute kidney failure.\n\nPLAN: Continue hemodialysis.",
      "N17.9"),
    Case(
      "non-bloody is not bloody", .outpatient,
      "ASSESSMENT: Non-bloody emesis.",
      "R11.10"),
    Case(
      "no term across a joining word", .outpatient,
      "ASSESSMENT: Aortic insufficiency and moderate to severe pulmonary hypertension.",
      "I35.1 I27.20"),
    Case(
      "what leads to the list is first", .inpatient,
      "DISCHARGE DIAGNOSIS: Sick sinus syndrome. The rest of the history is:\n1. Hypertension.\n2. "
        + "Insomnia.",
      "I49.5 I10 G47.00"),
  ]

  @Test("Codes in reporting order", arguments: cases)
  func codes(_ example: Case) throws {
    let coded = try SuggestDesk.shipped.coded([example.text], setting: example.setting)
    #expect(coded.suggestions.map(\.code).joined(separator: " ") == example.codes)
  }

  static let dropped: [(String, String, DroppedCandidate.Cause)] = [
    ("ASSESSMENT: Asthma. No evidence of pneumonia.", "J18.9", .negated),
    ("ASSESSMENT: Cough. Possible pneumonia.", "J18.9", .uncertain),
    ("CHIEF COMPLAINT: Fever and cough.\n\nASSESSMENT: Pneumonia.", "R05.9", .integralSymptom),
    ("ASSESSMENT:\n1. Hypertension.\n2. Congestive heart failure.", "I10", .combined),
  ]

  @Test("What is not proposed is kept with its cause", arguments: dropped)
  func keepsDropped(text: String, code: String, cause: DroppedCandidate.Cause) throws {
    let coded = try SuggestDesk.shipped.coded([text], setting: .outpatient)
    #expect(coded.dropped.contains { $0.code == code && $0.cause == cause })
  }

  @Test func aDrugWithoutItsDiagnosisIsAQueryAndNeverACode() throws {
    let text = "MEDICATIONS: Levothyroxine.\n\nASSESSMENT: Gout."
    let coded = try SuggestDesk.shipped.coded([text], setting: .outpatient)
    #expect(coded.suggestions.map(\.code) == ["M10.9"])
    #expect(coded.queries.map(\.rule) == ["drug-without-diagnosis"])
  }

  @Test("Every code has words, a reason, a path and a score; the codes of several notes come together")
  func everyCodeIsExplained() throws {
    let coded = try SuggestDesk.shipped.coded(
      ["ASSESSMENT: Hypertension.", "DISCHARGE DIAGNOSIS: Congestive heart failure."], setting: .inpatient)
    #expect(coded.suggestions.map(\.code) == ["I11.0", "I50.9"])
    for suggestion in coded.suggestions {
      #expect(!suggestion.evidence.isEmpty && !suggestion.path.isEmpty && !suggestion.reason.isEmpty)
      #expect(suggestion.score > 0 && suggestion.score < 1 && suggestion.billable)
    }
  }

  @Test("In mentions mode every asserted mention counts, in order of the text")
  func mentions() throws {
    let text = "He had fever and cough. No chest pain. Pneumonia was found."
    let coded = try SuggestDesk.shipped.coded([text], setting: .outpatient, mode: .mentions)
    #expect(coded.suggestions.map(\.code) == ["R50.9", "R05.9", "J18.9"])
  }

  @Test func anEncounterWithoutNotesIsRefused() {
    #expect(throws: SuggestError.noNotes(encounter: "E1")) {
      try SuggestDesk.shipped.coded([], setting: .outpatient)
    }
  }
}
