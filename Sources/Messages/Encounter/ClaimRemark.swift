/// A remark to the payer, CMS-1500 box 19, UB-04 form locator 80, 837 NTE.
public struct ClaimRemark: Hashable, Sendable, Codable {
  /// What it is about, NTE01: `ADD` more to say, `DCP` goals, `CER` certification, `TPO` for a third party ...
  public var code: String
  /// At most 80 characters.
  public var text: String

  public init(code: String, text: String) {
    self.code = code
    self.text = text
  }
}

/// Papers that go with a claim or line, 837 PWK.
public struct ClaimAttachment: Hashable, Sendable, Codable {
  /// Kind of report, PWK01: `OB` operative note, `DS` discharge summary ...
  public var report: String
  /// How it is sent, PWK02: `AA` on request, `BM` mail, `EL` electronically, `FX` fax ...
  public var transmission: String
  /// Number that the papers carry, PWK06.
  public var controlNumber: String?

  public init(report: String, transmission: String, controlNumber: String? = nil) {
    self.report = report
    self.transmission = transmission
    self.controlNumber = controlNumber
  }
}
