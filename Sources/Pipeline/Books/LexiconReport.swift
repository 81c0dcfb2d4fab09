internal import Codebook
public import Foundation
public import Messages

extension Books {
  /// What is wrong with the lexicon of a codebook folder, by language, file and line.
  public func lexiconFindings(in folder: URL) throws -> [Finding] {
    try LexiconLint(codebooks, folder: folder).findings()
  }
}
