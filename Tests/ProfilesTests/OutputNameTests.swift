internal import Profiles
internal import TestSupport
internal import Testing

struct OutputNameTests {
  @Test func fields() throws {
    let name = try #require(OutputName("{client}-{control_number}-{date}.xml"))
    #expect(name.name { "<\($0.rawValue)>" } == "-client---control_number---date-.xml")
    #expect(name.name { _ in "A/B" } == "A-B-A-B-A-B.xml")
    #expect(name.contains(.date) && !name.contains(.batch))
  }

  @Test(arguments: ["", ".x", "{patient}.xml", "{client", "client}", "a/b", "../a", "a b"])
  func refused(text: String) {
    #expect(OutputName(text) == nil)
  }
}
