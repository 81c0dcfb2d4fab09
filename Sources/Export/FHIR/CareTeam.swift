internal import Messages

/// The persons on a claim: each is one entry of the bundle, and one member of the team for every role.
struct CareTeam {
  /// A person in a role.
  struct Member {
    /// Number in Claim.careTeam, from 1.
    let sequence: Int
    /// Code of C4BBClaimCareTeamRole.
    let role: String
    let person: Practitioner
    /// `fullUrl` of the person's entry.
    let entry: String
  }

  let members: [Member]

  init(of claim: Claim, names: EntryNames) {
    var people: [Practitioner] = []
    var members: [Member] = []
    for providers in [claim.encounter.providers] + claim.lines.compactMap(\.providers) {
      for case (let role, let person?) in Self.roles(of: providers)
      where !members.contains(where: { $0.role == role && $0.person == person }) {
        let number = people.firstIndex(of: person) ?? people.count
        if number == people.count { people.append(person) }
        members.append(
          Member(
            sequence: members.count + 1, role: role, person: person,
            entry: names.practitioner(number + 1)))
      }
    }
    self.members = members
  }

  private static func roles(of providers: Providers) -> [(String, Practitioner?)] {
    [
      ("rendering", providers.rendering), ("attending", providers.attending),
      ("operating", providers.operating),
      ("referring", providers.referring), ("otheroperating", providers.otherOperating),
      ("supervising", providers.supervising), ("prescribing", providers.ordering),
    ]
  }

  /// The numbers of the members who gave a line's service: its own, else who rendered a professional claim.
  func numbers(of line: ClaimLine, _ kind: ClaimKind) -> [Int] {
    guard let providers = line.providers else {
      return kind == .professional ? rendering.map { [$0] } ?? [] : []
    }
    return Self.roles(of: providers).compactMap { role, person in
      members.first { $0.role == role && $0.person == person }?.sequence
    }
  }

  /// The number of the member who gave the services of a professional claim.
  private var rendering: Int? { members.first { $0.role == "rendering" }?.sequence }

  /// The members, each person once.
  var people: [Member] {
    members.filter { member in
      members.first { $0.entry == member.entry }?.sequence == member.sequence
    }
  }
}
