internal import Pipeline
internal import Terminal

/// The keys of a chart with what they do: the screen obeys this table, the help shows it.
enum KeyTable {
  struct Row: Sendable {
    /// The first is the one that the help names.
    var keys: [Key]
    var name: String
    var command: ScreenCommand
    /// For the help.
    var what: String
  }

  struct Group: Sendable {
    var title: String
    var rows: [Row]
  }

  static let groups = [
    Group(
      title: "Codes",
      rows: [
        Row(keys: [.up, .character("k")], name: "↑ k", command: .up, what: "the code before"),
        Row(keys: [.down, .character("j")], name: "↓ j", command: .down, what: "the code after"),
        Row(keys: [.character("n")], name: "n", command: .nextUncertain, what: "the next uncertain code"),
        Row(keys: [.right], name: "→", command: .nextWords, what: "other words that support the code"),
        Row(keys: [.left], name: "←", command: .previousWords, what: "the words before"),
        Row(keys: [.home], name: "Home", command: .first, what: "the first code"),
        Row(keys: [.end], name: "End", command: .last, what: "the last code"),
      ]),
    Group(
      title: "Decide",
      rows: [
        Row(keys: [.character("a")], name: "a", command: .accept, what: "accept, go on to the next"),
        Row(keys: [.character("r")], name: "r", command: .reject, what: "reject, with a reason"),
        Row(keys: [.character("c")], name: "c", command: .change, what: "change to another code"),
        Row(keys: [.character("+")], name: "+", command: .add, what: "add a code from marked words"),
        Row(keys: [.character("A")], name: "A", command: .acceptAll, what: "accept all that are certain"),
        Row(keys: [.character("u")], name: "u", command: .undo, what: "undo"),
        Row(keys: [.character("U"), .control("r")], name: "U", command: .redo, what: "redo"),
      ]),
    Group(
      title: "Order, stay",
      rows: [
        Row(keys: [.shiftUp, .character("K")], name: "K", command: .moveUp, what: "move the code up"),
        Row(keys: [.shiftDown, .character("J")], name: "J", command: .moveDown, what: "move the code down"),
        Row(keys: [.character("p")], name: "p", command: .principal, what: "principal, first-listed"),
        Row(keys: [.character("m")], name: "m", command: .admitting, what: "admitting diagnosis"),
        Row(keys: [.character("o")], name: "o", command: .presentOnAdmission, what: "present on admission"),
      ]),
    Group(
      title: "Chart",
      rows: [
        Row(keys: [.character("f")], name: "f", command: .finish, what: "finish, open the next"),
        Row(keys: [.character("Q")], name: "Q", command: .query, what: "query the author, answers"),
        Row(keys: [.character("h")], name: "h", command: .hold, what: "hold, with a reason"),
        Row(keys: [.character("F")], name: "F", command: .flag, what: "flag for the supervisor"),
        Row(keys: [.character("w")], name: "w", command: .memo, what: "a word to the next person"),
        Row(keys: [.character("R")], name: "R", command: .reopen, what: "reopen"),
        Row(keys: [.character("l")], name: "l", command: .toList, what: "list of charts"),
        Row(keys: [.character("q"), .control("c")], name: "q", command: .quit, what: "quit; all is kept"),
      ]),
    Group(
      title: "Look",
      rows: [
        Row(keys: [.character("y")], name: "y", command: .why, what: "why: words, rules, the book"),
        Row(keys: [.character("d")], name: "d", command: .dropped, what: "what was dropped and why"),
        Row(keys: [.character("e")], name: "e", command: .edits, what: "what the edits find"),
        Row(keys: [.character("H")], name: "H", command: .history, what: "who did what"),
        Row(keys: [.character("?")], name: "?", command: .help, what: "this help"),
      ]),
    Group(
      title: "Text",
      rows: [
        Row(keys: [.tab, .character("t")], name: "Tab t", command: .toText, what: "into the text and back"),
        Row(keys: [.pageDown, .character(" ")], name: "PgDn", command: .pageDown, what: "scroll; also Space"),
        Row(keys: [.pageUp], name: "PgUp", command: .pageUp, what: "scroll back"),
        Row(keys: [.character("]")], name: "]", command: .nextDocument, what: "the next document; also 1-9"),
        Row(keys: [.character("[")], name: "[", command: .previousDocument, what: "the document before"),
      ]),
  ]

  private static let commands = Dictionary(
    groups.flatMap(\.rows).flatMap { row in row.keys.map { ($0, row.command) } }
  ) { first, _ in first }

  /// What a key does on a chart.
  static func command(for key: Key) -> ScreenCommand? { commands[key] }
}
