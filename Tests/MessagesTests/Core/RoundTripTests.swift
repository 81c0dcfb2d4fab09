import Testing

struct RoundTripTests {
  @Test("Every message comes back as it was", arguments: MessageCase.all)
  func comesBack(message: MessageCase) throws {
    #expect(try message.comesBack())
  }

  @Test("A full value says more than a minimal one", arguments: MessageCase.all)
  func differ(message: MessageCase) {
    #expect(message.full.count > message.minimal.count)
  }
}
