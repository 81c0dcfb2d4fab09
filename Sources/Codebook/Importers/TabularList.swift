/// The ICD-10-CM tabular list as NCHS prints it: chapters, sections, categories and what is below them.
struct TabularList {
  /// Fiscal year: `2026`.
  var version: String
  var chapters: [Chapter]

  struct Chapter {
    /// `1` to `22`.
    var number: String
    var title: String
    /// First and last category: `A00-B99`.
    var range: String
    var notes: [Note]
    var sections: [Section]
  }

  struct Section {
    /// First and last category, of a single one too: `B20-B20`.
    var range: String
    var title: String
    var notes: [Note]
    /// Empty for an umbrella over sections that follow.
    var categories: [Entry]
  }

  /// A category, a subcategory or a code.
  struct Entry {
    var code: String
    var title: String
    var line: Int
    var notes: [Note] = []
    var inclusionTerms: [String] = []
    /// The 7th characters that hold from here down, until another table replaces them.
    var seventhCharacters: [SeventhCharacter]?
    var children: [Entry] = []
  }

  struct Note: Equatable {
    var kind: InstructionalNote.Kind
    var text: String
  }

  struct SeventhCharacter: Equatable {
    var character: String
    var meaning: String
    /// A remark printed below it.
    var remark = ""
  }
}
