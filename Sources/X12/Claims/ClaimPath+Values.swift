internal import Messages

/// Values of the segments that many loops have.
extension ClaimPath {
  func filled(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }

  func number(in loop: Loop, _ qualifier: String) -> String? { filled(loop.segment("REF", qualifier)?[2].text) }

  func date(in loop: Loop, _ qualifier: String) -> CalendarDate? {
    loop.segment("DTP", qualifier).flatMap { CalendarDate(x12: $0[3].text) }
  }

  func amount(in loop: Loop, _ qualifier: String) -> Money? {
    loop.segment("AMT", qualifier).flatMap { Money(x12: $0[2].text) }
  }

  func person(_ segment: Segment?) -> PersonName? {
    guard let segment, segment[2].text == "1", !segment[3].isEmpty else { return nil }
    return PersonName(
      last: segment[3].text, first: segment[4].text, middle: filled(segment[5].text), suffix: filled(segment[7].text))
  }

  func address(in loop: Loop) -> Address? {
    guard let street = loop.segment("N3"), let city = loop.segment("N4") else { return nil }
    var address = Address(line: street[1].text, city: city[1].text, state: city[2].text, zip: city[3].text)
    address.line2 = filled(street[2].text)
    return address
  }

  func contact(in loop: Loop) -> Contact? {
    guard let segment = loop.segment("PER") else { return nil }
    var contact = Contact()
    contact.name = filled(segment[2].text)
    for place in [3, 5, 7] {
      let value = filled(segment[place + 1].text)
      switch segment[place].text {
      case "TE": contact.phone = value
      case "EX": contact.phoneExtension = value
      case "FX": contact.fax = value
      case "EM": contact.email = value
      default: break
      }
    }
    return contact
  }

  func secondaryIDs(in loop: Loop, except: Set<String> = []) -> [SecondaryID] {
    loop.segments("REF").filter { !except.contains($0[1].text) }.map {
      SecondaryID(qualifier: $0[1].text, number: $0[2].text)
    }
  }

  func dates(in loop: Loop) -> [ClaimDate] {
    ClaimDate.Event.allCases.compactMap { event in
      date(in: loop, event.qualifier).map { ClaimDate(event, $0) }
    }
  }

  func references(in loop: Loop, _ kinds: [ClaimReference.Kind]) -> [ClaimReference] {
    kinds.compactMap { kind in number(in: loop, kind.qualifier).map { ClaimReference(kind, $0) } }
  }

  func remarks(in loop: Loop) -> [ClaimRemark] {
    loop.segments("NTE").map { ClaimRemark(code: $0[1].text, text: $0[2].text) }
  }

  func attachments(in loop: Loop) -> [ClaimAttachment] {
    loop.segments("PWK").map {
      ClaimAttachment(report: $0[1].text, transmission: $0[2].text, controlNumber: filled($0[6].text))
    }
  }

  func adjustments(in loop: Loop) -> [Adjustment] { Adjustment.all(in: loop.segments("CAS")) }
}
