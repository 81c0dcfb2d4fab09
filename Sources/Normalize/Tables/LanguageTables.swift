/// What a language teaches the normalizer: headings, assertion cues, abbreviations and dictated commands.
///
/// Made once from the text of the files of `Codebooks/language/<language>/`; the comment at the top of each file tells
/// its columns.
public struct LanguageTables: Sendable {
  /// Names of the files that are needed.
  public static let fileNames = [
    "abbreviations.tsv", "blanks.tsv", "classes.tsv", "commands.tsv", "cues.tsv", "headings.tsv", "short-forms.tsv",
  ]

  let vocabulary: Vocabulary
  let headings: HeadingTable
  let cues: CueTable
  let abbreviations: AbbreviationTable
  let commands: CommandTable
  let blanks: BlankTable
  let shortForms: ShortFormTable

  /// Reads the tables; `files` holds their texts by file name.
  ///
  /// - Throws: ``NormalizeError`` NRM002 to NRM004 for a table that is missing or cannot be read.
  public init(files: [String: String]) throws(NormalizeError) {
    var reader = try TableReader(files: files)
    headings = try HeadingTable(&reader)
    cues = try CueTable(&reader)
    abbreviations = try AbbreviationTable(&reader)
    commands = try CommandTable(&reader)
    blanks = try BlankTable(&reader)
    shortForms = try ShortFormTable(&reader)
    vocabulary = reader.vocabulary
  }
}
