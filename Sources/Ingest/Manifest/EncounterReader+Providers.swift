internal import Messages

extension EncounterReader {
  /// The providers that the row names.
  func providers() -> Providers {
    var providers = Providers()
    providers.billing = billing()
    providers.rendering = practitioner(.renderingLast, .renderingFirst, .renderingNPI, .renderingTaxonomy)
    providers.attending = practitioner(.attendingLast, .attendingFirst, .attendingNPI, .attendingTaxonomy)
    providers.operating = practitioner(.operatingLast, .operatingFirst, .operatingNPI, .operatingTaxonomy)
    providers.referring = practitioner(.referringLast, .referringFirst, .referringNPI, .referringTaxonomy)
    var facility = Facility()
    facility.name = values.text(.facilityName)
    facility.npi = values.digits(.facilityNPI)
    providers.facility = facility == Facility() ? nil : facility
    return providers
  }

  private func billing() -> Organization? {
    var billing = Organization()
    billing.name = values.text(.billingName)
    billing.npi = values.digits(.billingNPI)
    billing.taxID = values.digits(.billingTaxID)
    billing.taxonomy = values.text(.billingTaxonomy)
    billing.address = values.address(.billingAddress, .billingCity, .billingState, .billingZip)
    return billing == Organization() ? nil : billing
  }

  private func practitioner(
    _ last: ManifestColumn, _ first: ManifestColumn, _ npi: ManifestColumn, _ taxonomy: ManifestColumn
  ) -> Practitioner? {
    var person = Practitioner()
    person.name = values.name(last, first)
    person.npi = values.digits(npi)
    person.taxonomy = values.text(taxonomy)
    return person == Practitioner() ? nil : person
  }
}
