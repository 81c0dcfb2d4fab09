internal import Edits
internal import Testing

struct NPITests {
  @Test(arguments: ["1234567893", "1999999984", "1987654328", "1456789019", "2000000002"])
  func valid(text: String) {
    #expect(NPI(text)?.digits == text)
  }

  @Test(arguments: [
    "", "123456789", "12345678930", "1234567890", "1234567894", "3234567893", "0234567893", "123456789X", "123456789３",
    "1243567893", " 1234567893",
  ])
  func invalid(text: String) {
    #expect(NPI(text) == nil)
  }

  /// A Luhn digit catches every single mistyped digit.
  @Test func everyMistypedDigitIsCaught() {
    let digits = Array("1234567893")
    for place in digits.indices {
      for digit in "0123456789" where digit != digits[place] {
        var mistyped = digits
        mistyped[place] = digit
        #expect(NPI(String(mistyped)) == nil)
      }
    }
  }
}
