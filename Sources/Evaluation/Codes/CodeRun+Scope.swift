internal import Messages

extension CodeRun {
  /// The part of the run that is scored: codes of the systems that the gold has, without pairs that count on neither side.
  public func scored(by gold: GoldSet, _ ignored: GoldSet?) -> CodeRun {
    let systems = gold.systems
    let omitted = Set(ignored?.codes.map { GoldSet.Pair(note: $0.note, code: $0.code) } ?? [])
    var scored = CodeRun([:])
    for (note, proposals) in proposals {
      scored.proposals[note] = proposals.filter { proposal in
        systems.contains(GoldSet.system(of: proposal.code))
          && !omitted.contains(GoldSet.Pair(note: note, code: proposal.code))
      }
    }
    return scored
  }
}
