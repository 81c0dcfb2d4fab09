/// One of the official tables that lead from words to codes. Each has editions of its own.
public enum IndexKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// The Index to Diseases and Injuries.
  case diseases
  /// The External Cause of Injuries Index.
  case externalCauses = "external-causes"
  /// The Table of Neoplasms: a site in each row, a behaviour in each column.
  case neoplasms
  /// The Table of Drugs and Chemicals: a substance in each row, an intent in each column.
  case drugs

  /// The text file in the folder of an edition.
  var file: String { self == .diseases ? "index.tsv" : "\(rawValue).tsv" }

  /// The columns of codes, in order.
  public var columns: [String] {
    switch self {
    case .diseases: ["code", "manifestation"]
    case .externalCauses: ["code"]
    case .neoplasms: ["primary", "secondary", "in-situ", "benign", "uncertain", "unspecified"]
    case .drugs: ["accidental", "self-harm", "assault", "undetermined", "adverse-effect", "underdosing"]
    }
  }

  /// The columns of ``file``.
  var header: [String] {
    let title =
      switch self {
      case .diseases, .externalCauses: "term"
      case .neoplasms: "site"
      case .drugs: "substance"
      }
    return ["level", title] + columns + ["see", "see-also"]
  }

  /// What the official file says that it is: words of its title, or of its columns from the second.
  var heading: [String] {
    switch self {
    case .diseases: ["INDEX TO DISEASES"]
    case .externalCauses: ["EXTERNAL CAUSE"]
    case .neoplasms: ["MALIGNANT PRIMARY", "MALIGNANT SECONDARY", "CA IN SITU", "BENIGN", "UNCERTAIN", "UNSPECIFIED"]
    case .drugs: ["ACCIDENTAL", "SELF-HARM", "ASSAULT", "UNDETERMINED", "ADVERSE EFFECT", "UNDERDOSING"]
    }
  }
}
