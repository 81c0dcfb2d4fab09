internal import Messages
internal import XMLTree

/// Facts of a claim for which neither CARIN nor PCT has a category: our own code system claim-fact.
struct ClaimFacts {
  let encounter: Encounter

  var facts: [SupportingInfo.Fact] {
    let conditions = encounter.conditionCodes.map {
      Self.fact("condition", CodeSystemURI.conditionCode, $0, nil)
    }
    let occurrences = encounter.occurrences.map { occurrence in
      Self.fact(
        "occurrence", CodeSystemURI.occurrence, occurrence.code,
        .value("timingDate", occurrence.date.description))
    }
    let spans = encounter.occurrenceSpans.map { span in
      Self.fact(
        "occurrence-span", CodeSystemURI.occurrenceSpan, span.code,
        .period("timingPeriod", span.from.description, span.through.description))
    }
    let amounts = encounter.valueAmounts.map { amount in
      Self.fact(
        "value-amount", CodeSystemURI.valueCode, amount.code,
        Self.quantity(amount.amount.description))
    }
    return conditions + occurrences + spans + amounts + told
      + [
        encounter.patientAmount.map { Self.fact("patient-amount", Self.quantity($0.description)) },
        encounter.delayReason.map { Self.fact("delay-reason", .value("valueString", $0)) },
        encounter.coverage.insuranceType.map {
          Self.fact("insurance-type", .value("valueString", $0))
        },
        encounter.coverage.casualtyClaimNumber.map {
          Self.fact("casualty-claim", .value("valueString", $0))
        },
        encounter.patient.weight.map {
          Self.fact("patient-weight", Self.quantity($0, unit: "[lb_av]"))
        },
        encounter.patient.isPregnant.map {
          Self.fact("pregnancy", .value("valueBoolean", "\($0)"))
        },
      ].compactMap { $0 }
  }

  private var told: [SupportingInfo.Fact] {
    Self.facts(encounter.dates, encounter.references, encounter.remarks, encounter.attachments)
  }

  /// Dates, numbers, remarks and papers, of a claim or a line.
  static func facts(
    _ dates: [ClaimDate], _ references: [ClaimReference], _ remarks: [ClaimRemark],
    _ attachments: [ClaimAttachment]
  ) -> [SupportingInfo.Fact] {
    dates.map { fact($0.event.rawValue, .value("timingDate", $0.date.description)) }
      + references.map { fact("number-\($0.kind.rawValue)", .value("valueString", $0.number)) }
      + remarks.map { fact("remark", .value("valueString", "\($0.code): \($0.text)")) }
      + attachments.map { attachment in
        let words = [attachment.report, attachment.transmission, attachment.controlNumber ?? ""]
        return fact(
          "attachment", .value("valueString", words.filter { !$0.isEmpty }.joined(separator: " ")))
      }
  }

  /// A fact with its value, without a code.
  static func fact(_ category: String, _ value: XMLElement?) -> SupportingInfo.Fact {
    [.concept("category", CodeSystemURI.claimFact, category), value]
  }

  private static func fact(
    _ category: String, _ system: String, _ code: String, _ value: XMLElement?
  ) -> SupportingInfo.Fact {
    [
      .concept("category", CodeSystemURI.claimFact, category), .concept("code", system, code),
      value,
    ]
  }

  /// A Quantity; without a unit it is dollars, or what the code says.
  static func quantity(_ value: String, unit: String? = nil) -> XMLElement? {
    .group("valueQuantity", [.value("value", value), .value("unit", unit)])
  }
}

/// Facts of one line, which points to them.
struct LineFacts {
  let line: ClaimLine

  var facts: [SupportingInfo.Fact] {
    ClaimFacts.facts(line.dates, line.references, line.remarks, line.attachments)
      + [
        line.notCovered.map { ClaimFacts.fact("not-covered", ClaimFacts.quantity($0.description)) },
        line.salesTax.map { ClaimFacts.fact("sales-tax", ClaimFacts.quantity($0.description)) },
        line.isEmergency.map { ClaimFacts.fact("emergency", .value("valueBoolean", "\($0)")) },
        line.drug?.prescription.map {
          ClaimFacts.fact("prescription-number", .value("valueString", $0))
        },
      ].compactMap { $0 }
  }
}
