/// Where on a chart a reviewer is; noted as JSON, so that a killed terminal goes on there.
public struct ScreenPlace: Hashable, Sendable, Codable {
  /// `icd-10-cm E11.9`; `nil` when the chart has no codes.
  public var code: String?
  /// Id of the note that is shown.
  public var note: String?
  /// UTF-8 byte offset of the first line that is shown.
  public var offset: Int
}
