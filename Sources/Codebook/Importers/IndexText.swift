/// The table of an edition folder that comes from an official index: a line an entry, in the order of print.
enum IndexText {
  static func bytes(of entries: [IndexEntry], _ kind: IndexKind) -> [UInt8] {
    var table = TextTable(header: kind.header)
    for entry in entries {
      table.append([String(entry.level), entry.title] + entry.codes + [entry.see, entry.seeAlso])
    }
    return table.bytes
  }
}
