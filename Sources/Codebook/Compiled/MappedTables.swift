/// Numbers of a section, read where they lie. The ``CompiledFile`` must outlive it.
struct MappedArray<Element: BitwiseCopyable>: @unchecked Sendable {
  // Only read; the mapping never changes.
  private let elements: UnsafeBufferPointer<Element>

  init(_ file: CompiledFile, _ name: String) { elements = file.section(name).assumingMemoryBound(to: Element.self) }

  var count: Int { elements.count }
  @inline(__always) subscript(index: Int) -> Element { elements[index] }

  func slice(_ range: Range<Int>) -> Slice<UnsafeBufferPointer<Element>> { elements[range] }

  /// The elements of list `index`, where this array holds for each list the place that it starts at, and an end.
  func range(_ index: Int) -> Range<Int> where Element == UInt32 { Int(elements[index])..<Int(elements[index + 1]) }
}

/// Strings of two sections, `NAME.offsets` and `NAME.bytes`. The ``CompiledFile`` must outlive it.
struct MappedStrings: @unchecked Sendable {
  private let offsets: MappedArray<UInt32>
  private let bytes: UnsafeRawBufferPointer

  init(_ file: CompiledFile, _ name: String) {
    offsets = MappedArray(file, name + ".offsets")
    bytes = file.section(name + ".bytes")
  }

  var count: Int { max(0, offsets.count - 1) }

  /// The UTF-8 bytes of a string, without a copy.
  func raw(_ index: Int) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[offsets.range(index)]) }

  subscript(index: Int) -> String { String(decoding: raw(index), as: UTF8.self) }
}

/// Strings on their way into a ``CompiledFile``, read back as ``MappedStrings``.
struct StringTable {
  private var offsets: [UInt32] = [0]
  private var bytes: [UInt8] = []

  var count: Int { offsets.count - 1 }

  mutating func append(_ text: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: text)
    offsets.append(UInt32(bytes.count))
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    offsets.append(UInt32(bytes.count))
  }

  func add(to writer: inout CompiledFile.Writer, as name: String) {
    writer.add(name: name + ".offsets", values: offsets)
    writer.add(name: name + ".bytes", bytes: bytes)
  }
}

/// Lists of numbers laid end to end on their way into a ``CompiledFile``: `NAME.first`, `NAME.values`.
struct ListTable<Value: BitwiseCopyable> {
  private var first: [UInt32] = [0]
  private var values: [Value] = []

  mutating func append(_ list: some Sequence<Value>) {
    values.append(contentsOf: list)
    first.append(UInt32(values.count))
  }

  func add(to writer: inout CompiledFile.Writer, as name: String) {
    writer.add(name: name + ".first", values: first)
    writer.add(name: name + ".values", values: values)
  }
}

/// Lists of numbers of two sections, as ``ListTable`` writes them. The ``CompiledFile`` must outlive it.
struct MappedLists<Element: BitwiseCopyable>: Sendable {
  private let first: MappedArray<UInt32>
  private let values: MappedArray<Element>

  init(_ file: CompiledFile, _ name: String) {
    first = MappedArray(file, name + ".first")
    values = MappedArray(file, name + ".values")
  }

  /// Where the values of list `index` are.
  func range(_ index: Int) -> Range<Int> { first.range(index) }

  /// The value at a place of ``range(_:)``.
  subscript(place: Int) -> Element { values[place] }

  func list(_ index: Int) -> [Element] { range(index).map { values[$0] } }

  /// The values of list `index`, where they lie.
  func slice(_ index: Int) -> Slice { values.slice(first.range(index)) }

  typealias Slice = Swift.Slice<UnsafeBufferPointer<Element>>
}
