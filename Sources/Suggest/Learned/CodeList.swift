package import Codebook
internal import Messages

/// The codes of a history, each with its place in the edition where that has it.
package struct CodeList: Sendable {
  package let codes: [LearnedCodes.Code]
  private let ids: [CodeID?]
  // By code of the edition: the place in the list, or -1.
  private var places: [Int32]
  /// By place: the number of the category.
  package private(set) var categories: [Int32] = []
  // By category: the places of its codes.
  private var members: [[Int32]] = []
  private var categoryNumbers: [String: Int32] = [:]

  init(_ codes: [LearnedCodes.Code], book: ICD10CM) {
    self.codes = codes
    ids = codes.map { $0.system == .icd10cm ? book.find($0.code) : nil }
    places = [Int32](repeating: -1, count: book.codes.count)
    for (place, id) in ids.enumerated() { if let id { places[Int(id)] = Int32(place) } }
    for code in codes { categories.append(category(of: code)) }
    members = Array(repeating: [], count: categoryNumbers.count)
    for (place, category) in categories.enumerated() { members[Int(category)].append(Int32(place)) }
  }

  package var count: Int { codes.count }

  /// The edition's code at a place of the list; `nil` for one that the edition does not have, and for procedures.
  package func bookID(_ place: Int) -> CodeID? { ids[place] }

  /// The place in the list of a code of the edition.
  package func place(of id: CodeID) -> Int? { places[Int(id)] < 0 ? nil : Int(places[Int(id)]) }

  /// The number of a category of diagnoses; `nil` when the history has none of its codes.
  package func category(of code: String) -> Int32? { categoryNumbers[CodeSystem.icd10cm.rawValue + code.prefix(3)] }

  /// What is counted of the codes of a category.
  package struct CategoryCounts: Sendable {
    package var offered: Int32 = 0
    package var right: Int32 = 0
    package var notes: Int32 = 0
  }

  /// How often notes have codes of a category, how often the codebook's terms offered them, and how often rightly.
  package func categoryCounts(_ category: Int32, _ counts: CaseCounts) -> CategoryCounts {
    var sums = CategoryCounts()
    guard Int(category) < members.count else { return sums }
    for place in members[Int(category)] {
      sums.offered += counts.codeOffered[Int(place)]
      sums.right += counts.codeRight[Int(place)]
      sums.notes += counts.codeNotes[Int(place)]
    }
    return sums
  }

  private mutating func category(of code: LearnedCodes.Code) -> Int32 {
    let name = code.system.rawValue + code.code.prefix(3)
    if let known = categoryNumbers[name] { return known }
    categoryNumbers[name] = Int32(categoryNumbers.count)
    return Int32(categoryNumbers.count - 1)
  }
}
