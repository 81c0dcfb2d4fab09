/// What a single key does on a chart.
enum ScreenCommand: Hashable, Sendable {
  case up, down, first, last
  case accept, reject, change, add, acceptAll
  case moveUp, moveDown, principal, admitting, presentOnAdmission
  case undo, redo
  case nextUncertain, nextWords, previousWords
  case query, hold, flag, memo, reopen, finish
  case dropped, edits, why, history
  case nextDocument, previousDocument, pageUp, pageDown
  case toText, toList, help, quit
}
