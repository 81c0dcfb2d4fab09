/// Work spread over the cores, its results in the order of the input.
struct Parallel: Sendable {
  /// How many pieces are worked on at a time, at least 1.
  let jobs: Int

  init(jobs: Int) { self.jobs = max(1, jobs) }

  /// The results of `work` on each item, in the order of `items`.
  func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
  ) async -> [Result] {
    if jobs == 1 { return items.map(work) }
    return await withTaskGroup(of: (Int, Result).self) { group in
      var results = [Result?](repeating: nil, count: items.count)
      for index in items.indices.prefix(jobs) { group.addTask { (index, work(items[index])) } }
      var next = min(jobs, items.count)
      for await (index, result) in group {
        results[index] = result
        if next < items.count {
          let index = next
          group.addTask { (index, work(items[index])) }
          next += 1
        }
      }
      return results.compactMap { $0 }
    }
  }
}
