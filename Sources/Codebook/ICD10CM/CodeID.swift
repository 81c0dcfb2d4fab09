/// Place of a code in one edition's table of codes, headers included, sorted by code; valid for that edition alone.
public typealias CodeID = Int32

/// Neighbouring codes of one edition: a code with all that are below it, or a range of categories.
public typealias CodeRange = Range<CodeID>
