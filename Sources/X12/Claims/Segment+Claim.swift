internal import Messages

/// The segments that many loops of a claim have.
extension Segment {
  /// NM1 of a person: free text in capitals, ids as they are.
  static func name(_ role: String, _ person: PersonName?, _ qualifier: String = "", _ id: String? = nil) -> Segment {
    Segment(
      "NM1", .text(role), "1", basic(person?.last), basic(person?.first), basic(person?.middle), "",
      basic(person?.suffix), .text(id == nil ? "" : qualifier), Element(id))
  }

  /// NM1 of an organization.
  static func name(
    _ role: String, organization: String?, _ qualifier: String = "", _ id: String? = nil
  ) -> Segment {
    Segment(
      "NM1", .text(role), "2", basic(organization), "", "", "", "", .text(id == nil ? "" : qualifier), Element(id))
  }

  /// NM1 of a provider by its NPI: a person, or an organization where one is named.
  static func name(_ role: String, provider: Practitioner) -> Segment {
    guard let organization = provider.organizationName else { return name(role, provider.name, "XX", provider.npi) }
    return name(role, organization: organization, "XX", provider.npi)
  }

  /// N3 and N4; none without an address.
  static func address(_ address: Address?) -> [Segment] {
    guard let address else { return [] }
    return [
      Segment("N3", basic(address.line), basic(address.line2)),
      Segment("N4", basic(address.city), .text(address.state), .text(address.zip)),
    ]
  }

  /// PER of a place that takes a telephone number with its extension alone.
  static func telephone(_ contact: Contact?) -> Segment? {
    guard var contact, contact.phone != nil else { return nil }
    contact.fax = nil
    contact.email = nil
    return self.contact(contact)
  }

  /// PER with up to three numbers.
  static func contact(_ contact: Contact?) -> Segment? {
    guard let contact else { return nil }
    let numbers = [
      ("TE", contact.phone), ("EX", contact.phoneExtension), ("FX", contact.fax), ("EM", contact.email),
    ].flatMap { qualifier, number in number.map { [Element.text(qualifier), .text($0)] } ?? [] }
    return Segment("PER", ["IC", basic(contact.name)] + numbers.prefix(6))
  }

  static func reference(_ qualifier: String, _ number: String?) -> Segment? {
    number.map { Segment("REF", .text(qualifier), .text($0)) }
  }

  static func references(_ ids: [SecondaryID]) -> [Segment] {
    ids.map { Segment("REF", .text($0.qualifier), .text($0.number)) }
  }

  /// DTP of one day.
  static func date(_ qualifier: String, _ date: CalendarDate?) -> Segment? {
    date.map { Segment("DTP", .text(qualifier), "D8", .text($0.x12)) }
  }

  /// DTP of a span of days.
  static func period(_ qualifier: String, _ from: CalendarDate, _ through: CalendarDate) -> Segment {
    Segment("DTP", .text(qualifier), "RD8", .text("\(from.x12)-\(through.x12)"))
  }

  static func amount(_ qualifier: String, _ amount: Money?) -> Segment? {
    amount.map { Segment("AMT", .text(qualifier), .text($0.x12)) }
  }

  static func specialty(_ role: String, _ taxonomy: String?) -> Segment? {
    taxonomy.map { Segment("PRV", .text(role), "PXC", .text($0)) }
  }

  static func demographics(_ birthDate: CalendarDate?, _ sex: Sex?) -> Segment? {
    birthDate.map { Segment("DMG", "D8", .text($0.x12), Element(sex?.rawValue)) }
  }

  /// CAS: one segment for each group, six reasons in each.
  static func adjustments(_ adjustments: [Adjustment]) -> [Segment] {
    var groups: [(String, [Adjustment])] = []
    for adjustment in adjustments {
      if let last = groups.indices.last, groups[last].0 == adjustment.group, groups[last].1.count < 6 {
        groups[last].1.append(adjustment)
      } else {
        groups.append((adjustment.group, [adjustment]))
      }
    }
    return groups.map { group, reasons in
      Segment(
        "CAS",
        [.text(group)]
          + reasons.flatMap { [.text($0.reason), .text($0.amount.x12), Element($0.quantity)] as [Element] })
    }
  }

  /// HI: twelve codes in each segment.
  static func codes(_ codes: [[String]]) -> [Segment] {
    stride(from: 0, to: codes.count, by: 12).map { start in
      Segment("HI", codes[start..<min(start + 12, codes.count)].map { Element(components: $0) })
    }
  }

  static func remark(_ remark: ClaimRemark) -> Segment { Segment("NTE", .text(remark.code), basic(remark.text)) }

  static func attachment(_ attachment: ClaimAttachment) -> Segment {
    Segment(
      "PWK", .text(attachment.report), .text(attachment.transmission), "", "",
      .text(attachment.controlNumber == nil ? "" : "AC"), Element(attachment.controlNumber))
  }

  /// The composite of a code with its modifiers, C003.
  static func procedure(_ code: String, _ modifiers: [String], description: String? = nil) -> Element {
    let filled = modifiers.prefix(4) + Array(repeating: "", count: max(0, 4 - modifiers.count))
    return Element(components: ["HC", code] + filled + [BasicText.of(description)])
  }

  private static func basic(_ text: String?) -> Element { .text(BasicText.of(text)) }
}
