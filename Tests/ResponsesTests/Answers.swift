/// Answers of an invented payer about invented claims.
enum Answers {
  static func interchange(_ group: String, _ version: String, _ segments: [String]) -> [UInt8] {
    let head = [
      "ISA*00*          *00*          *ZZ*PAYER          *ZZ*SUBM001        *260601*0900*^*00501*000000042*0*T*:",
      "GS*\(group)*PAYER*SUBM001*20260601*0900*42*X*\(version)",
    ]
    let count = segments.count + 1
    let tail = ["SE*\(count)*0001", "GE*1*42", "IEA*1*000000042"]
    return Array((head + segments + tail).map { "\($0)~" }.joined(separator: "\n").utf8)
  }

  /// One transaction accepted, one refused for an element of loop 2010AA.
  static let acknowledgment = interchange(
    "FA", "005010X231A1",
    [
      "ST*999*0001*005010X231A1", "AK1*HC*7*005010X222A1", "AK2*837*0001*005010X222A1", "IK5*A",
      "AK2*837*0002*005010X222A1", "IK3*NM1*8*2010AA*8", "IK4*9*67*1*BADVALUE", "IK5*R*5", "AK9*P*2*2*1",
    ])

  /// A group that was refused before its transactions were looked at.
  static let refusedGroup = interchange(
    "FA", "005010X231A1",
    ["ST*999*0001*005010X231A1", "AK1*HC*7*005010X222A1", "AK9*R*1*1*0*5"])

  /// One claim accepted with the payer's number, one refused with two reasons.
  static let claimStatus = interchange(
    "HN", "005010X214",
    [
      "ST*277*0001*005010X214", "BHT*0085*08*T1*20260601*0900*TH", "HL*1**20*1", "NM1*PR*2*EXAMPLE*****PI*99999",
      "TRN*1*S1", "DTP*050*D8*20260601", "DTP*009*D8*20260601", "HL*2*1*21*1", "NM1*41*2*BPO*****46*SUBM001",
      "TRN*2*7-0001", "STC*A1:19:PR*20260601*WQ*132.4", "HL*3*2*19*1", "NM1*85*2*CLINIC*****XX*1999999984",
      "HL*4*3*PT", "NM1*QC*1*DOE*JO****MI*M1", "TRN*2*WFP0001", "STC*A2:20:PR*20260602*WQ*72.4", "REF*1K*ICN1",
      "HL*5*3*PT", "NM1*QC*1*ROE*BO****MI*M2", "TRN*2*WFP0002", "STC*A7:562:85*20260602*U*60*******A7:21",
      "REF*1K*ICN2",
    ])

  /// A batch of which no claim was looked at.
  static let refusedBatch = interchange(
    "HN", "005010X214",
    [
      "ST*277*0001*005010X214", "BHT*0085*08*T1*20260601*0900*TH", "HL*1**20*1", "NM1*PR*2*EXAMPLE*****PI*99999",
      "TRN*1*S1", "DTP*050*D8*20260601", "DTP*009*D8*20260601", "HL*2*1*21*0", "NM1*41*2*BPO*****46*SUBM001",
      "TRN*2*7-0002", "STC*A8:24*20260601*U*132.4",
    ])

  /// One claim paid less its adjustments, one denied; `payment` is what the remittance says it pays.
  static func remittance(payment: String = "50", adjustment: String = "10") -> [UInt8] {
    interchange(
      "HP", "005010X221A1",
      [
        "ST*835*0001", "BPR*I*\(payment)*C*ACH*CCP*01*111*DA*1*1234567890**01*222*DA*2*20260610", "TRN*1*T1*1234567890",
        "N1*PR*EXAMPLE", "N3*1 WAY", "N4*TOWN*IL*62701", "PER*BL*DESK", "N1*PE*CLINIC*XX*1999999984", "LX*1",
        "CLP*WFP0001*1*72.4*52.4*\(adjustment)*CI*ICN1*11*1", "NM1*QC*1*DOE*JO",
        "SVC*HC:G0108*60*40**2", "DTM*472*20260511", "CAS*CO*45*10", "CAS*PR*1*\(adjustment)", "REF*6R*1",
        "SVC*HC:J1815*12.4*12.4**2", "DTM*472*20260511", "REF*6R*2",
        "CLP*WFP0002*4*60*0**CI*ICN2*11*1", "NM1*QC*1*ROE*BO", "SVC*HC:G0108*60*0**1", "DTM*472*20260511",
        "CAS*CO*197*60", "LQ*HE*N115", "PLB*1999999984*20261231*WO:X*2.4",
      ])
  }

  static let fhir = """
    <Bundle xmlns="http://hl7.org/fhir"><entry><resource>
    <ClaimResponse><identifier><value value="CR1"/></identifier><created value="2026-06-10"/>
    <request><identifier><value value="WFP0001"/></identifier></request><outcome value="complete"/>
    <item><itemSequence value="1"/><adjudication><category><coding><code value="submitted"/></coding></category>
    <amount><value value="60.00"/></amount></adjudication><adjudication><category><coding><code value="benefit"/>
    </coding></category><reason><coding><code value="ar002"/></coding></reason><amount><value value="40.00"/></amount>
    </adjudication></item><total><category><coding><code value="submitted"/></coding></category>
    <amount><value value="60.00"/></amount></total><total><category><coding><code value="benefit"/></coding></category>
    <amount><value value="40.00"/></amount></total><payment><amount><value value="40.00"/></amount></payment>
    </ClaimResponse></resource></entry></Bundle>
    """
}
