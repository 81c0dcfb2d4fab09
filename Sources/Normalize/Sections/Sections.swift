internal import Messages

/// Cuts a text into sections at its headings: every byte lies in exactly one.
func sections(under headings: [Heading], of text: ScannedText) -> [Section] {
  var sections: [Section] = []
  sections.reserveCapacity(headings.count + 1)
  let end = text.bytes.count
  let firstHeading = headings.first?.range.start ?? end
  let firstWord = text.words.first?.start ?? end
  var start = 0
  if firstWord < firstHeading {
    let range = TextRange(0, firstHeading)
    sections.append(Section(kind: .preamble, heading: nil, range: range, body: TextRange(firstWord, firstHeading)))
    start = firstHeading
  }
  for (index, heading) in headings.enumerated() {
    let sectionEnd = index + 1 < headings.count ? headings[index + 1].range.start : end
    let range = TextRange(start, sectionEnd)
    let body = TextRange(afterBlanks(heading.range.end, before: sectionEnd, in: text.bytes), sectionEnd)
    sections.append(Section(kind: heading.kind, heading: heading.range, range: range, body: body))
    start = sectionEnd
  }
  return sections
}

private func afterBlanks(_ start: Int, before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
  var next = start
  while next < end, bytes[next] == 0x20 || (bytes[next] >= 9 && bytes[next] <= 13) { next += 1 }
  return next
}

/// In the report of a study the history above the findings is no story of an illness, but why the study was made.
func readHistoryAsReason(in sections: inout [Section]) {
  guard let findings = sections.firstIndex(where: { $0.kind == .findings }),
    !sections.contains(where: { kindsOfVisits.contains($0.kind) })
  else { return }
  for index in sections[..<findings].indices
  where sections[index].kind == .historyOfPresentIllness && sections[index].body.count <= longestReason {
    sections[index].kind = .reason
  }
}

// A note with any of these is of a visit.
private let kindsOfVisits: Set<SectionKind> = [
  .chiefComplaint, .reason, .pastMedicalHistory, .medications, .allergies, .reviewOfSystems, .vitals,
]

// In bytes.
private let longestReason = 250
