/// Text as HTML and SVG take it.
struct HTMLText: CustomStringConvertible {
  let description: String

  init(_ text: String) {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    description = escaped
  }
}
