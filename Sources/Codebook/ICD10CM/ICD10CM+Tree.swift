/// The tree of codes: chapters, sections, categories and what is below them.
extension ICD10CM {
  /// The code directly above; `nil` for a category.
  public func parent(_ id: CodeID) -> CodeID? {
    let parent = parents[Int(id)]
    return parent < 0 ? nil : parent
  }

  /// The codes directly below, in order.
  public func children(_ id: CodeID) -> [CodeID] {
    var children: [CodeID] = []
    var next = id + 1
    while next < ends[Int(id)] {
      children.append(next)
      next = ends[Int(next)]
    }
    return children
  }

  /// All codes below, at any depth; empty for a leaf.
  public func descendants(_ id: CodeID) -> CodeRange { (id + 1)..<ends[Int(id)] }

  /// The category that the code belongs to: the code's first three characters.
  public func category(_ id: CodeID) -> CodeID {
    var category = id
    while let parent = parent(category) { category = parent }
    return category
  }

  /// The code and all above it, from itself to its category.
  public func lineage(_ id: CodeID) -> [CodeID] {
    var lineage = [id]
    while let parent = parent(lineage[lineage.count - 1]) { lineage.append(parent) }
    return lineage
  }

  /// The chapter and the sections that the code is in, outermost first.
  public func groups(_ id: CodeID) -> [CodeGroup] { chain(id).map { group(Int($0)) } }

  /// All chapters and sections: chapters first, each in the order of print.
  public var allGroups: [CodeGroup] { (0..<groupNames.count).map(group) }

  /// Codes written as prefixes and ranges, blank between: `I50 E08-E13 N18.1-N18.6`; all below a named code belongs.
  ///
  /// What the edition does not have is passed over.
  public func ranges(named text: some StringProtocol) -> [CodeRange] {
    Substring(text).utf8.split(separator: UInt8(ascii: " ")).compactMap { item in
      let ends = item.split(separator: UInt8(ascii: "-"), maxSplits: 1).map { find(String(Substring($0))) }
      guard case let first?? = ends.first, case let last?? = ends.last, first <= last else { return nil }
      return first..<max(first + 1, descendants(last).upperBound)
    }
  }

  func chain(_ id: CodeID) -> [Int32] {
    let category = category(id)
    var (low, high) = (0, categories.count)
    while low < high {
      let middle = (low + high) / 2
      if categories[middle] < category { low = middle + 1 } else { high = middle }
    }
    return low < categories.count ? chains.list(low) : []
  }

  private func group(_ index: Int) -> CodeGroup {
    CodeGroup(
      name: groupNames[index], title: groupTitles[index], isChapter: groupIsChapter[index] != 0,
      codes: Self.ranges(groupSpans.list(index)))
  }

  static func ranges(_ bounds: [CodeID]) -> [CodeRange] {
    stride(from: 0, to: bounds.count, by: 2).map { bounds[$0]..<bounds[$0 + 1] }
  }
}
