import Codebook
import Foundation
import Messages
import TestSupport
import Testing

/// Look-up in the shipped edition.
struct ICD10CMTests {
  private let codes = TestCodebooks.icd10cm

  private func id(_ code: String) throws -> CodeID { try #require(codes.find(code)) }
  private func texts(_ ids: some Sequence<CodeID>) -> [String] { ids.map { codes.code($0) } }

  @Test func counts() {
    #expect(codes.codes.count { codes.isBillable($0) } == 74_719)
    #expect(TestCodebooks.shipped.editions.first { $0.system == .icd10cm }?.billable == 74_719)
  }

  @Test func everyCodeIsFoundByItsText() {
    for id in codes.codes {
      let code = codes.code(id)
      guard codes.find(code) == id, codes.find(code.lowercased().replacing(".", with: "")) == id else {
        Issue.record("\(code) is not found")
        return
      }
    }
  }

  @Test func treeIsSound() {
    for id in codes.codes {
      let children = codes.children(id)
      let isSound =
        children.allSatisfy { codes.parent($0) == id } && codes.isBillable(id) == children.isEmpty
        && codes.descendants(id).count == children.reduce(0) { $0 + 1 + codes.descendants($1).count }
      guard isSound, !codes.groups(id).isEmpty else {
        Issue.record("\(codes.code(id)) is not in its place")
        return
      }
    }
  }

  @Test(
    "Titles",
    arguments: [
      ("I10", "Essential (primary) hypertension"), ("e1165", "Type 2 diabetes mellitus with hyperglycemia"),
      ("H81.03", "Ménière's disease, bilateral"),
      ("T07.XXXA", "Unspecified multiple injuries, initial encounter"),
      (
        "S72.001B",
        "Fracture of unspecified part of neck of right femur, initial encounter for open fracture type I or II"
      ),
    ])
  func title(code: String, title: String) throws {
    #expect(codes.title(try id(code)) == title)
    #expect(Array(codes.titleBytes(try id(code))) == Array(title.utf8))
  }

  @Test func relatives() throws {
    #expect(texts(codes.children(try id("I11"))) == ["I11.0", "I11.9"])
    #expect(texts(codes.lineage(try id("E11.3211"))) == ["E11.3211", "E11.321", "E11.32", "E11.3", "E11"])
    #expect(codes.code(codes.category(try id("T07.XXXA"))) == "T07")
    #expect(codes.parent(try id("I10")) == nil)
  }

  @Test(
    "Chapters and sections, outermost first",
    arguments: [
      ("I10", ["I00-I99", "I10-I1A"]), ("C4A.0", ["C00-D49", "C00-C96", "C00-C75", "C43-C44"]),
      ("C7A.00", ["C00-D49", "C00-C96", "C7A-C7A"]), ("T23.001A", ["S00-T88", "T07-T88", "T20-T32", "T20-T25"]),
      ("Z3A.10", ["Z00-Z99", "Z30-Z39"]),
    ])
  func groups(code: String, names: [String]) throws {
    #expect(codes.groups(try id(code)).map(\.name) == names)
  }

  @Test func inclusionTerms() throws {
    #expect(codes.inclusionTerms(try id("A00.0")) == ["Classical cholera"])
    #expect(codes.inclusionTerms(try id("I10")).isEmpty)
  }

  @Test func notesAreInherited() throws {
    let own = codes.notes(try id("I10"))
    #expect(own.contains { $0.kind == .includes && $0.text == "high blood pressure" && $0.place == "I10" })
    let inherited = codes.notesInForce(try id("A15.0"), .useAdditional)
    #expect(inherited.contains { $0.place == "A00-B99" && $0.text.contains("(Z16.-)") })
    let first = codes.notesInForce(try id("E11.65"), .excludes1).first
    #expect(first?.place == "E11")
  }

  @Test(
    "Pairs that Excludes1 keeps apart, in either order",
    arguments: [
      ("E11.9", "E10.9", true), ("E11.9", "I10", false), ("I10", "O10.011", true), ("J18.9", "J84.9", true),
      ("J18.9", "J69.0", false), ("J18.0", "J69.1", true),
      ("R07.9", "I10", false), ("E11.9", "E11.65", false), ("I10", "I10", false), ("K35.80", "K35.80", false),
    ])
  func excludes(left: String, right: String, isExclusive: Bool) throws {
    #expect(codes.mutuallyExclusive(try id(left), try id(right)) == isExclusive)
    #expect(codes.mutuallyExclusive(try id(right), try id(left)) == isExclusive)
  }

  @Test func excludedCodesAreRanges() throws {
    let ranges = codes.excludes1(try id("E11.9"))
    let type1 = try id("E10.65")
    #expect(ranges.contains { $0.contains(type1) })
    #expect(!ranges.contains { $0.contains((try? id("I10")) ?? -1) })
    #expect(codes.excludes2(try id("A00.0")).contains { $0.contains((try? id("J10.1")) ?? -1) })
  }

  @Test func poisoningWithAConditionOnItsCharacters() throws {
    // "adverse effect ... (T36-T50 with fifth or sixth character 5)"
    let note = codes.codes.lazy.flatMap { codes.notes($0) }.first {
      $0.text.contains("with fifth or sixth character 5")
    }
    let ranges = try #require(note).codes
    #expect(ranges.contains { $0.contains((try? id("T36.0X5A")) ?? -1) })
    #expect(!ranges.contains { $0.contains((try? id("T36.0X1A")) ?? -1) })
    #expect(!ranges.contains { $0.contains((try? id("T40.601A")) ?? -1) })
  }

  @Test(
    "7th characters",
    arguments: [
      ("S52.501", "ABCDEFGHJKMNPQRS"), ("T07", "A D S"), ("E11.321", "1239"), ("S06.0X1", "ADS"), ("I10", ""),
      ("S06.1X7", "A"), ("S72", "ABCDEFGHJKMNPQRS"), ("S52.501A", ""), ("O40.1", ""), ("O40.1XX", "0123459"),
    ])
  func seventh(code: String, characters: String) throws {
    guard let id = codes.find(code) else { return #expect(code == "O40.1XX") }
    let expected = code == "O40.1" ? "0123459" : characters.replacing(" ", with: "")
    #expect(codes.seventhCharacters(id).map(\.character).joined() == expected)
  }

  @Test func meaningsOfSeventhCharacters() throws {
    let meaning = codes.seventhCharacters(try id("S52.501")).first { $0.character == "B" }?.meaning
    #expect(meaning == "initial encounter for open fracture type I or II")
  }

  @Test(
    "Manifestations",
    arguments: [
      ("D63.0", true), ("F02.80", true), ("G63", true), ("I10", false), ("B95.0", false), ("B97.4", false),
      ("A41.9", false),
    ])
  func manifestation(code: String, isManifestation: Bool) throws {
    #expect(codes.isManifestation(try id(code)) == isManifestation)
  }
}
