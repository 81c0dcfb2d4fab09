/// A line of an official index or table, before compilation.
struct IndexEntry: Equatable {
  /// 0 for a main term, 1 for what is directly below it, and so on.
  var level: Int
  /// As printed, nonessential modifiers in parentheses: `Abasia (-astasia) (hysterical)`.
  var title: String
  /// A code for each of ``IndexKind/columns``, empty where there is none; one that needs more characters ends with a
  /// dash: `H93.29-`.
  var codes: [String]
  /// Where to look instead: `Pain, abdominal`.
  var see = ""
  /// Where to look besides.
  var seeAlso = ""
}
