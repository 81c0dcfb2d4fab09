/// A day that a claim or a line tells besides the days of service, 837 DTP.
public struct ClaimDate: Hashable, Sendable, Codable {
  public var event: Event
  public var date: CalendarDate

  /// What happened on the day; each stands at most once on a claim or line.
  public enum Event: String, Hashable, Sendable, Codable, CaseIterable {
    /// The illness or symptom began, CMS-1500 box 14, DTP*431.
    case onset
    /// DTP*454.
    case initialTreatment = "initial-treatment"
    /// Last seen by the supervising or referring provider, DTP*304.
    case lastSeen = "last-seen"
    /// DTP*453.
    case acuteManifestation = "acute-manifestation"
    /// DTP*484.
    case lastMenstrualPeriod = "last-menstrual-period"
    /// DTP*455.
    case lastXRay = "last-x-ray"
    /// A prescription was written, DTP*471.
    case prescription
    /// CMS-1500 box 16, DTP*360 and DTP*361.
    case disabilityBegan = "disability-began"
    case disabilityEnded = "disability-ended"
    /// DTP*297.
    case lastWorked = "last-worked"
    /// DTP*296.
    case returnToWork = "return-to-work"
    /// Care was taken over from another provider, DTP*090, and handed on, DTP*091.
    case careAssumed = "care-assumed"
    case careRelinquished = "care-relinquished"
    /// First contact of a property and casualty case, DTP*444.
    case firstContact = "first-contact"
    /// DTP*050.
    case repricerReceived = "repricer-received"
    /// The certificate of medical necessity was revised, DTP*607.
    case certificationRevised = "certification-revised"
    /// DTP*463.
    case therapyBegan = "therapy-began"
    /// DTP*461.
    case lastCertified = "last-certified"
    /// DTP*011.
    case shipped
  }

  public init(_ event: Event, _ date: CalendarDate) {
    self.event = event
    self.date = date
  }
}
