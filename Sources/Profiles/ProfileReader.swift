public import Foundation
internal import Messages

/// Reads profile files, knowing what a profile may name.
public struct ProfileReader: Sendable {
  private let columns: Set<String>
  private let edits: Set<String>

  /// - Parameters:
  ///   - columns: Names of the manifest's columns, the keys of `defaults`.
  ///   - edits: Ids of the claim edits, the keys of `edits`: `EDIT10`.
  public init(columns: Set<String>, edits: Set<String>) {
    self.columns = columns
    self.edits = edits
  }

  private static let clientKeys = [
    "client", "name", "submitter", "formats", "outputNames", "edits", "codeFromDocumentTypes", "defaults",
    "chargeMaster", "grouperResults", "autoFinish", "learning", "review", "qa",
  ]

  /// The client profile in `data`; `file` is its path below the profiles folder and ends in `<client>.json`.
  public func client(_ data: Data, file: String) throws(ProfileError) -> ClientProfile {
    let fields = try ProfileFields(data, file: file, keys: Self.clientKeys)
    var profile = ClientProfile(client: try fields.id("client"), name: try fields.text("name"))
    profile.submitter = try submitter(fields)
    profile.formats = try fields.list("formats")
    profile.outputNames = try outputNames(fields)
    profile.edits = try fields.edits(known: edits)
    profile.codeFromDocumentTypes = try fields.list("codeFromDocumentTypes")
    profile.defaults = try fields.texts("defaults", names: columns)
    profile.chargeMaster = try fields.optionalText("chargeMaster")
    profile.grouperResults = try fields.optionalText("grouperResults")
    profile.autoFinish = try autoFinish(fields)
    profile.minimumNotesPerTerm = try fields.object("learning", keys: ["minimumNotes"])?
      .count("minimumNotes", in: 1...1_000_000)
    profile.acceptAllAbove = try fields.object("review", keys: ["acceptAllAbove"])?.number("acceptAllAbove", in: 0...1)
    profile.qa = try qaStandards(fields)
    return profile
  }

  /// The payer profile in `data`; `file` is its path below the profiles folder and ends in `<payer>.json`.
  public func payer(_ data: Data, file: String) throws(ProfileError) -> PayerProfile {
    let fields = try ProfileFields(
      data, file: file, keys: ["payer", "name", "receiver", "formats", "edits", "defaults", "feeSchedule"])
    var profile = PayerProfile(payer: try fields.id("payer"), name: try fields.text("name"))
    profile.receiver = try receiver(fields)
    profile.formats = try fields.list("formats")
    profile.edits = try fields.edits(known: edits)
    profile.defaults = try fields.texts("defaults", names: columns)
    profile.feeSchedule = try fields.optionalText("feeSchedule")
    return profile
  }

  private func submitter(_ fields: ProfileFields) throws(ProfileError) -> Submitter {
    var submitter = Submitter()
    let keys = ["id", "name", "contactName", "contactPhone", "contactEmail"]
    guard let given = try fields.object("submitter", keys: keys) else { return submitter }
    submitter.id = try partnerID(given)
    submitter.name = try given.optionalText("name")
    submitter.contactName = try given.optionalText("contactName")
    submitter.contactPhone = try given.optionalText("contactPhone")
    if let phone = submitter.contactPhone, !phone.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      throw given.wrong("contactPhone", allowed: "digits alone")
    }
    submitter.contactEmail = try given.optionalText("contactEmail")
    return submitter
  }

  private func receiver(_ fields: ProfileFields) throws(ProfileError) -> Receiver {
    var receiver = Receiver()
    guard let given = try fields.object("receiver", keys: ["id", "name", "usage"]) else { return receiver }
    receiver.id = try partnerID(given)
    receiver.name = try given.optionalText("name")
    receiver.usage = try given.choice("usage")
    return receiver
  }

  // ISA06 and ISA08 have room for 15 characters.
  private func partnerID(_ fields: ProfileFields) throws(ProfileError) -> String? {
    let id = try fields.optionalText("id")
    if let id, id.utf8.count > 15 || !id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
      throw fields.wrong("id", allowed: "at most 15 characters without blanks")
    }
    return id
  }

  private func outputNames(_ fields: ProfileFields) throws(ProfileError) -> [ClaimFormat: OutputName] {
    var names: [ClaimFormat: OutputName] = [:]
    let formats = Set(ClaimFormat.allCases.map(\.rawValue))
    for (format, text) in try fields.texts("outputNames", names: formats).sorted(by: { $0.key < $1.key }) {
      guard let name = OutputName(text), let format = ClaimFormat(rawValue: format) else {
        let known = OutputName.Field.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
        throw fields.wrong("outputNames.\(format)", allowed: "a file name of letters, digits, - _ . and \(known)")
      }
      names[format] = name
    }
    return names
  }

  private func autoFinish(_ fields: ProfileFields) throws(ProfileError) -> AutoFinishPolicy? {
    let keys = ["id", "signedBy", "signedOn", "until", "minimumScore", "documentTypes"]
    guard let given = try fields.object("autoFinish", keys: keys) else { return nil }
    guard let signedOn = try given.date("signedOn"), let score = try given.number("minimumScore", in: 0.5...1) else {
      throw given.wrong("signedOn", allowed: "the day of signature, and a minimumScore from 0.5 to 1")
    }
    let types: [DocumentType] = try given.list("documentTypes")
    guard !types.isEmpty else { throw given.wrong("documentTypes", allowed: "the kinds of documents, at least one") }
    return AutoFinishPolicy(
      id: try given.text("id"), signedBy: try given.text("signedBy"), signedOn: signedOn,
      until: try given.date("until"), minimumScore: score, documentTypes: types)
  }

  private func qaStandards(_ fields: ProfileFields) throws(ProfileError) -> QAStandards {
    var standards = QAStandards()
    let keys = ["percent", "perCoder", "scoreBelow", "weights"]
    guard let given = try fields.object("qa", keys: keys) else { return standards }
    standards.percent = try given.number("percent", in: 0...100)
    standards.perCoder = try given.count("perCoder", in: 0...10_000)
    standards.scoreBelow = try given.number("scoreBelow", in: 0...1)
    let kinds = CodingErrorKind.allCases
    guard let weights = try given.object("weights", keys: kinds.map(\.rawValue)) else { return standards }
    for kind in kinds { standards.weights[kind] = try weights.number(kind.rawValue, in: 0...100) }
    return standards
  }
}
