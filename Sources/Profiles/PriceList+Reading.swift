public import Foundation
internal import Messages

extension PriceList {
  private static let columns = ["item", "code", "modifiers", "revenue_code", "price", "from", "through"]

  /// Reads the rows of a price file; `file` is its path below the profiles folder.
  ///
  /// - Throws: ``ProfileError/wrongPrice(file:line:problem:)`` for the first row that cannot be used.
  public init(_ data: Data, file: String) throws(ProfileError) {
    let lines = String(decoding: data, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let names = lines[0].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    for name in names where !Self.columns.contains(name) {
      throw .wrongPrice(
        file: file, line: 1, problem: "names a column that is none of \(Self.columns.joined(separator: ", "))")
    }
    guard Set(names).count == names.count, names.contains("price") else {
      throw .wrongPrice(file: file, line: 1, problem: "does not name each column once, price among them")
    }
    var prices: [Price] = []
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count <= names.count else {
        throw .wrongPrice(file: file, line: index + 1, problem: "has more fields than the header has names")
      }
      let row = Dictionary(zip(names, fields).filter { !$0.1.isEmpty }) { $1 }
      prices.append(try Self.price(row, file: file, line: index + 1))
    }
    self.init(prices)
  }

  private static func price(_ row: [String: String], file: String, line: Int) throws(ProfileError) -> Price {
    guard let amount = row["price"].flatMap({ Money($0) }), amount >= .zero else {
      throw .wrongPrice(file: file, line: line, problem: "has no price such as 72.40")
    }
    guard row["item"] != nil || row["code"] != nil else {
      throw .wrongPrice(file: file, line: line, problem: "has neither item nor code")
    }
    var price = Price(item: row["item"], code: row["code"]?.uppercased(), amount: amount)
    price.modifiers = (row["modifiers"] ?? "").uppercased().split(separator: ":").map(String.init)
    price.revenueCode = row["revenue_code"].map { String(repeating: "0", count: max(0, 4 - $0.count)) + $0 }
    price.from = try day(row["from"], file: file, line: line)
    price.through = try day(row["through"], file: file, line: line)
    return price
  }

  private static func day(_ text: String?, file: String, line: Int) throws(ProfileError) -> CalendarDate? {
    guard let text else { return nil }
    guard let day = CalendarDate(text) else {
      throw .wrongPrice(file: file, line: line, problem: "has a day that is not of the form YYYY-MM-DD")
    }
    return day
  }
}
