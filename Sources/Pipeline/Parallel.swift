/// Work spread over the cores, its results in the order of the input.
struct Parallel: Sendable {
  /// How many pieces are worked on at a time, at least 1.
  let jobs: Int

  // Notes are worked on in pieces: few enough to share evenly, large enough that handing them out does not count.
  private static let pieceSize = 16
  // Results that wait for an earlier piece: a bound on memory.
  private static let piecesAhead = 8

  init(jobs: Int) { self.jobs = max(1, jobs) }

  /// The results of `work` on each item, in the order of `items`.
  func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
  ) async -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(items.count)
    await forEach(items, work) { results.append($0) }
    return results
  }

  /// Works on each item and hands the results to `each` in the order of `items`, while others are still worked on.
  func forEach<Item: Sendable, Result: Sendable, Failure: Error>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Result, each: (Result) throws(Failure) -> Void
  ) async throws(Failure) {
    if jobs == 1 {
      for item in items { try each(work(item)) }
      return
    }
    let pieces = batches(of: items, size: Self.pieceSize)
    let failure: Failure? = await withTaskGroup(of: (index: Int, results: [Result]).self) { group in
      var waiting: [Int: [Result]] = [:]
      var (started, delivered, running) = (0, 0, 0)
      while delivered < pieces.count {
        while running < jobs, started < pieces.count, started < delivered + jobs + Self.piecesAhead {
          let index = started
          group.addTask { (index, pieces[index].map(work)) }
          started += 1
          running += 1
        }
        guard let done = await group.next() else { break }
        running -= 1
        waiting[done.index] = done.results
        while let results = waiting.removeValue(forKey: delivered) {
          do throws(Failure) { for result in results { try each(result) } } catch { return error }
          delivered += 1
        }
      }
      return nil
    }
    if let failure { throw failure }
  }
}

/// `items` in pieces of at most `size`.
func batches<Item>(of items: [Item], size: Int) -> [[Item]] {
  stride(from: 0, to: items.count, by: size).map { Array(items[$0..<min($0 + size, items.count)]) }
}
