/// What edits know besides the claim.
public struct EditContext: Sendable {
  public init() {}
}
