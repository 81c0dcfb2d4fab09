internal import Terminal

/// Where the parts of the screen lie, for a size of the terminal.
///
/// From above: a line about the chart, the tabs of its documents, the notes beside the codes, a panel where one is open,
/// a line of messages, a line of keys.
struct ScreenLayout: Hashable, Sendable {
  let size: Size
  /// Columns of the codes.
  let codeWidth: Int
  /// Rows of the open panel, its title included; 0 without one.
  let panelHeight: Int

  init(_ size: Size, hasPanel: Bool) {
    self.size = size
    codeWidth = max(20, min(84, size.columns * 2 / 5))
    let free = max(2, size.rows - 4)
    panelHeight = hasPanel ? min(26, max(min(12, free - 1), free * 3 / 5)) : 0
  }

  static let gutter = 2

  var tabRow: Int { 1 }
  var bodyTop: Int { 2 }
  /// Rows of notes and codes.
  var bodyHeight: Int { max(1, size.rows - 4 - panelHeight) }
  var panelTop: Int { bodyTop + bodyHeight }
  var messageRow: Int { size.rows - 2 }
  var keyRow: Int { size.rows - 1 }
  /// Column of the line between notes and codes.
  var divider: Int { max(1, size.columns - codeWidth - 1) }
  var codeColumn: Int { divider + 1 }
  /// Longer lines are hard to read.
  var textWidth: Int { max(8, min(110, divider - Self.gutter - 1)) }
  /// Rows of what is told about the current code.
  var detailHeight: Int { panelHeight > 0 ? 0 : max(0, min(18, bodyHeight * 2 / 5 - 1)) }
  var listHeight: Int { bodyHeight - (detailHeight > 0 ? detailHeight + 1 : 0) }
}
