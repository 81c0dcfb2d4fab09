internal import Messages
internal import XMLTree

/// A FHIR R4 ClaimResponse: a payer's decision in XML.
struct FHIRClaimResponse {
  private let element: XMLElement

  /// The answers of a document: one ClaimResponse, or those of a Bundle.
  static func responses(in bytes: [UInt8]) throws(ResponseError) -> [ClaimResponse] {
    let root: XMLElement
    do throws(XMLError) { root = try XMLElement(parsing: bytes, named: "response") } catch { throw .xml(error.report) }
    let resources =
      root.localName == "Bundle" ? root.all("entry").flatMap { $0.all("resource") }.flatMap(\.children) : [root]
    let responses = resources.filter { $0.localName == "ClaimResponse" }
    guard !responses.isEmpty else { throw .notAClaimResponse(root: String(root.localName)) }
    return responses.map { FHIRClaimResponse(element: $0).response }
  }

  private var response: ClaimResponse {
    var response = ClaimResponse(.fhir, outcome, controlNumber: controlNumber)
    response.payerControlNumber = value(element.first("identifier"), "value")
    response.date = value(element, "created").flatMap { CalendarDate($0.prefix(10)) }
    response.charged = total("submitted")
    response.paid = paid
    response.patientOwes = total("copay") ?? total("deductible")
    response.lines = element.all("item").map(line)
    response.reasons = reasons
    response.imbalances = imbalances(response)
    return response
  }

  // Our claim is named by its identifier, or by a reference that ends in it.
  private var controlNumber: String {
    let request = element.first("request")
    if let number = value(request?.first("identifier"), "value") { return number }
    return value(request, "reference")?.split(separator: "/").last.map(String.init) ?? ""
  }

  private var outcome: ClaimResponse.Outcome {
    switch value(element, "outcome") {
    case "error": .rejected
    case "queued": .pending
    default: paid.map { $0 == .zero } ?? false ? .denied : .paid
    }
  }

  private var paid: Money? { money(element.first("payment")?.first("amount")) ?? total("benefit") }

  private func total(_ category: String) -> Money? {
    money(element.all("total").first { code($0.first("category")) == category }?.first("amount"))
  }

  private func line(_ item: XMLElement) -> LineResponse {
    let decisions = item.all("adjudication")
    func amount(_ category: String) -> Money? {
      money(decisions.first { code($0.first("category")) == category }?.first("amount"))
    }
    var line = LineResponse(
      charged: amount("submitted") ?? amount("eligible") ?? .zero, paid: amount("benefit") ?? .zero)
    line.number = value(item, "itemSequence").flatMap { Int($0) }
    return line
  }

  // Errors of the claim and the reasons of its adjudications, by code.
  private var reasons: [ResponseReason] {
    let decisions = element.all("adjudication") + element.all("item").flatMap { $0.all("adjudication") }
    let codes =
      element.all("error").compactMap { code($0.first("code")) }
      + decisions.compactMap { code($0.first("reason")) }
    var reasons: [ResponseReason] = []
    for code in codes where !reasons.contains(ResponseReason(.fhir, code)) {
      reasons.append(ResponseReason(.fhir, code))
    }
    return reasons
  }

  // What is paid is the benefit, less an adjustment that the payment names.
  private func imbalances(_ response: ClaimResponse) -> [String] {
    guard let benefit = total("benefit"), let paid = money(element.first("payment")?.first("amount")) else { return [] }
    let adjustment = money(element.first("payment")?.first("adjustment")) ?? .zero
    return benefit - adjustment == paid || benefit == paid ? [] : ["The payment is not the benefit of the claim."]
  }

  private func money(_ amount: XMLElement?) -> Money? { value(amount, "value").flatMap { Money($0) } }

  private func code(_ concept: XMLElement?) -> String? { value(concept?.first("coding"), "code") }

  private func value(_ element: XMLElement?, _ name: String) -> String? { element?.first(name)?.attribute("value") }
}
