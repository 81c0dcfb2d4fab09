import Foundation

/// A plot of horizontal bars as SVG: one row a name, one bar a series.
///
/// The colors are told apart by people who do not see red or green; the figure stands beside each bar.
struct BarPlot {
  /// A name with its values; `nil` has no bar.
  struct Row {
    var name: String
    var values: [Double?]
  }

  var title: String
  /// Names of the values; one that stands alone is the title.
  var series: [String]
  var rows: [Row]
  /// What a bar of full length stands for; `nil`: the largest value.
  var full: Double?
  /// How a value is written: `%.0f`.
  var format = "%.0f"

  private static let colors = ["#0072B2", "#E69F00", "#56B4E9"]
  private static let nameWidth = 200.0
  private static let barWidth = 420.0
  private static let barHeight = 14.0
  private static let gap = 8.0

  /// The element, empty when there is nothing to show.
  var svg: String {
    guard !rows.isEmpty else { return "" }
    let rowHeight = Self.barHeight * Double(series.count) + Self.gap
    let top = series.count > 1 ? 24.0 : 4.0
    let height = top + rowHeight * Double(rows.count)
    let width = Self.nameWidth + Self.barWidth + 80
    let largest = full ?? rows.flatMap(\.values).compactMap(\.self).max() ?? 1
    var lines = [
      "<svg viewBox=\"0 0 \(plain(width)) \(plain(height))\" width=\"\(plain(width))\" role=\"img\" "
        + "aria-label=\"\(HTMLText(title))\">"
    ]
    if series.count > 1 { lines += legend }
    for (index, row) in rows.enumerated() {
      lines += bars(row, at: top + rowHeight * Double(index), largest: max(largest, 1e-9))
    }
    return (lines + ["</svg>"]).joined(separator: "\n")
  }

  private var legend: [String] {
    series.enumerated().map { index, name in
      let x = Self.nameWidth + Double(index) * 130
      return "<rect x=\"\(plain(x))\" y=\"4\" width=\"12\" height=\"12\" fill=\"\(Self.colors[index])\"/>"
        + "<text x=\"\(plain(x + 18))\" y=\"14\">\(HTMLText(name))</text>"
    }
  }

  private func bars(_ row: Row, at y: Double, largest: Double) -> [String] {
    let middle = y + Self.barHeight * Double(series.count) / 2 + 4
    let name =
      "<text x=\"\(plain(Self.nameWidth - 8))\" y=\"\(plain(middle))\" text-anchor=\"end\">\(HTMLText(row.name))</text>"
    let bars = row.values.enumerated().compactMap { index, value -> String? in
      guard let value else { return nil }
      let top = y + Self.barHeight * Double(index)
      let width = Self.barWidth * min(1, value / largest)
      return "<rect x=\"\(plain(Self.nameWidth))\" y=\"\(plain(top))\" width=\"\(plain(width))\" "
        + "height=\"\(plain(Self.barHeight - 2))\" fill=\"\(Self.colors[index])\"/>"
        + "<text x=\"\(plain(Self.nameWidth + width + 6))\" y=\"\(plain(top + 11))\">\(String(format: format, value))</text>"
    }
    return [name] + bars
  }

  private func plain(_ number: Double) -> String { String(format: "%.1f", number) }
}
