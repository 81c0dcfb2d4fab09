internal import Messages
internal import XMLTree

/// FHIR's data types as XML. FHIR forbids empty elements: what has neither value nor children is `nil` here, and so
/// vanishes from its parent.
extension XMLElement {
  /// An element with a value attribute.
  static func value(_ name: String, _ value: String?) -> XMLElement? {
    guard let value, !value.isBlank else { return nil }
    return XMLElement(name, attributes: [XMLAttribute("value", value)])
  }

  /// An element around other elements.
  static func group(_ name: String, _ children: [XMLElement?]) -> XMLElement? {
    let children = children.compactMap { $0 }
    return children.isEmpty ? nil : XMLElement(name, children: children)
  }

  /// A CodeableConcept with one coding.
  static func concept(
    _ name: String, _ system: String, _ code: String?, display: String? = nil, text: String? = nil
  ) -> XMLElement? {
    guard let code = value("code", code) else { return nil }
    return group(
      name,
      [
        group("coding", [value("system", system), code, value("display", display)]),
        value("text", text),
      ])
  }

  /// An Identifier; `type` is a code of HL7 table 0203.
  static func identifier(type: String? = nil, _ system: String, _ number: String?) -> XMLElement? {
    guard let number = value("value", number) else { return nil }
    return group(
      "identifier",
      [concept("type", CodeSystemURI.identifierType, type), value("system", system), number])
  }

  /// A Reference to an entry of the same bundle.
  static func reference(_ name: String, _ target: String?) -> XMLElement? {
    group(name, [value("reference", target)])
  }

  /// A Period; either end may be unknown.
  static func period(_ name: String, _ start: String?, _ end: String?) -> XMLElement? {
    group(name, [value("start", start), value("end", end)])
  }

  /// An amount in US dollars.
  static func money(_ name: String, _ amount: Money) -> XMLElement? {
    group(name, [value("value", amount.description), value("currency", "USD")])
  }

  /// A HumanName.
  static func name(_ name: PersonName?) -> XMLElement? {
    group(
      "name",
      [value("family", name?.last), value("given", name?.first), value("given", name?.middle)]
        + [value("suffix", name?.suffix)])
  }

  /// An Address in the United States.
  static func address(_ address: Address?, use: String? = nil) -> XMLElement? {
    guard let address else { return nil }
    let parts = [
      value("line", address.line), value("line", address.line2), value("city", address.city),
      value("state", address.state),
      value("postalCode", address.zip),
    ]
    return parts.contains { $0 != nil }
      ? group("address", [value("use", use)] + parts + [value("country", "US")]) : nil
  }

  /// Ids that payers or registers gave.
  static func identifiers(_ ids: [SecondaryID]) -> [XMLElement?] {
    ids.map { id in
      let system =
        id.qualifier == "SY"
        ? CodeSystemURI.socialSecurity : CodeSystemURI.secondaryID(id.qualifier)
      return identifier(system, id.number)
    }
  }

  /// ContactPoints: telephone with its extension behind `;ext=`, fax and e-mail.
  static func telecoms(_ contact: Contact?) -> [XMLElement?] {
    let phone = contact?.phone.map { $0 + (contact?.phoneExtension.map { ";ext=\($0)" } ?? "") }
    return [("phone", phone), ("fax", contact?.fax), ("email", contact?.email)].map {
      system, number in
      number.flatMap { group("telecom", [value("system", system), value("value", $0)]) }
    }
  }

  /// An Extension that holds one value: `value` is the element `valueString`, `valueDateTime` and so on.
  static func `extension`(_ url: String, _ value: XMLElement?) -> XMLElement? {
    value.map { XMLElement("extension", attributes: [XMLAttribute("url", url)], children: [$0]) }
  }

  /// An Extension that holds other extensions.
  static func `extension`(_ url: String, _ parts: [XMLElement?]) -> XMLElement? {
    let parts = parts.compactMap { $0 }
    return parts.isEmpty
      ? nil : XMLElement("extension", attributes: [XMLAttribute("url", url)], children: parts)
  }
}

extension String {
  /// Whether nothing but white space is in it.
  fileprivate var isBlank: Bool {
    // Almost every value begins with a letter or a digit.
    if let first = utf8.first, (0x21...0x7E).contains(first) { return false }
    return unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}

extension Moment {
  /// FHIR's dateTime: a day, or a time with seconds and a zone.
  var fhirDateTime: String { assumingUTC.description }

  /// FHIR's instant: a day alone becomes its first second, UTC.
  var fhirInstant: String { time == nil ? "\(date)T00:00:00Z" : fhirDateTime }
}
