internal import Codebook
internal import Messages

/// Catches a secondary code that leaves open which side, where the book has a code for each.
struct Edit23UnspecifiedSide: ClaimEdit {
  let id = "EDIT23"
  let title = "No secondary diagnosis of a stay leaves the side open where codes for left and right exist"
  let severity = Severity.warning
  let scope = EditScope.institutional
  let source = "MCE: unspecified code"

  func check(_ claim: Claim, _ context: EditContext) -> [Finding] {
    guard claim.isInpatient, let codes = (try? context.icd10cm(for: claim))?.codes else { return [] }
    return claim.diagnoses(.other).compactMap { diagnosis in
      guard let sided = codes.sidedSiblings(of: diagnosis.code) else { return nil }
      return warning(
        at: diagnosis.place, "\(diagnosis.code) leaves the side open",
        fix: "Find the side in the notes, then replace it by \(sided.right) or \(sided.left); else query the physician."
      )
    }
  }
}

extension ICD10CM {
  /// The codes for right and left whose titles differ from that of `code` only in the side.
  ///
  /// They differ in one digit of the code too, that of the side.
  fileprivate func sidedSiblings(of code: String) -> (right: String, left: String)? {
    guard let id = find(code) else { return nil }
    let title = self.title(id).lowercased()
    guard title.contains("unspecified") else { return nil }
    let siblings = sameButOneDigit(as: self.code(id)).map { ($0, self.title($0).lowercased()) }
    for start in title.ranges(of: "unspecified").map(\.lowerBound) {
      let end = title.index(start, offsetBy: "unspecified".count)
      let (before, after) = (title[..<start], title[end...])
      let found = ["right", "left"].compactMap { side in siblings.first { $0.1 == "\(before)\(side)\(after)" }?.0 }
      if found.count == 2 { return (self.code(found[0]), self.code(found[1])) }
    }
    return nil
  }

  private func sameButOneDigit(as code: String) -> [CodeID] {
    let characters = Array(code)
    return characters.indices.dropFirst(4).filter { characters[$0].isNumber }.flatMap { place in
      "0123456789".filter { $0 != characters[place] }.compactMap { digit in
        var other = characters
        other[place] = digit
        return find(String(other))
      }
    }
  }
}
