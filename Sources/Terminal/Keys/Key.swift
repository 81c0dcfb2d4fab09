/// What a person did on the keyboard.
public enum Key: Hashable, Sendable {
  case character(Character)
  /// A letter with Ctrl, in lower case.
  case control(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  case shiftUp
  case shiftDown
  case shiftLeft
  case shiftRight
  /// Text from the clipboard: never commands.
  case paste(String)
}
