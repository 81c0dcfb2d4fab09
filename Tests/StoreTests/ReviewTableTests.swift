import Foundation
import Messages
import Store
import Testing

@Suite("Leases, places, sittings")
struct ReviewTableTests {
  let scratch = Scratch()
  let key = EncounterKey(client: "north", id: "a")

  @Test func oneReviewerAtATime() throws {
    let workspace = try scratch.workspace()
    #expect(try workspace.lease(key, for: "ana", now: 1000, length: 900).reviewer == "ana")
    #expect(try workspace.lease(key, for: "ben", now: 1100, length: 900).reviewer == "ana")
    #expect(try workspace.lease(key, for: "ana", now: 1800, length: 900).seen == 1800)
    #expect(try workspace.lease(key, for: "ben", now: 2600, length: 900).reviewer == "ana", "renewed at 1800")
    #expect(try workspace.lease(key, for: "ben", now: 2700, length: 900).reviewer == "ben", "nothing done for 900 s")
    try workspace.giveBack(key, from: "ana")
    #expect(try workspace.leases(now: 2700, length: 900).map(\.reviewer) == ["ben"], "not Ana's to give back")
    try workspace.giveBack(key, from: "ben")
    #expect(try workspace.leases(now: 2700, length: 900).isEmpty)
  }

  @Test func theLastPlaceOfAReviewer() throws {
    let workspace = try scratch.workspace()
    #expect(try workspace.place(of: "ana") == nil)
    for offset in [1, 2] { try workspace.put(ReviewPlace(key: key, place: Data("\(offset)".utf8)), of: "ana") }
    #expect(try workspace.place(of: "ana") == ReviewPlace(key: key, place: Data("2".utf8)))
    #expect(try workspace.place(of: "ben") == nil)
  }

  @Test func sittingsAndIdleTime() throws {
    let workspace = try scratch.workspace()
    var sitting = Sitting(client: "north", encounter: "a", reviewer: "ana", opened: Scratch.time)
    let number = try workspace.begin(sitting)
    sitting.activity = [0, 5, 20, 400]
    try workspace.update(number, sitting)
    #expect(try workspace.sittings() == [sitting])
    #expect(try workspace.sittings(client: "south").isEmpty)
    #expect(sitting.activeSeconds(pause: 60) == 5 + 15 + 60)
    sitting.closed = Moment("2026-05-04T09:22:00Z")
    try workspace.update(number, sitting)
    #expect(try workspace.sittings().first?.activeSeconds(pause: 60) == 5 + 15 + 60 + 20)
  }

  @Test func recordingTellsHowManyThereAre() throws {
    let workspace = try scratch.workspace()
    _ = try workspace.put([Scratch.note("a.txt")], folder: "in")
    try workspace.put([Scratch.coded("a")], fingerprint: "v1")
    var reviewed = Scratch.reviewed("a", .inReview)
    let flag = Decision(encounter: "a", act: .flag, reviewer: "ana", time: Scratch.time)
    reviewed.decisions = [flag]
    #expect(try workspace.record([flag], leadingTo: reviewed, of: key) == 1)
    #expect(try workspace.record([flag], leadingTo: reviewed, of: key) == 2)
    #expect(try workspace.encounters().map(\.isFlagged) == [true])
  }
}
