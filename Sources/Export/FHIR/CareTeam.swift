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
    let providers = claim.encounter.providers
    let roles = [
      ("rendering", providers.rendering), ("attending", providers.attending), ("operating", providers.operating),
      ("referring", providers.referring),
    ]
    var people: [Practitioner] = []
    var members: [Member] = []
    for case (let role, let person?) in roles {
      let number = people.firstIndex(of: person) ?? people.count
      if number == people.count { people.append(person) }
      members.append(
        Member(sequence: members.count + 1, role: role, person: person, entry: names.practitioner(number + 1)))
    }
    self.members = members
  }

  /// The number of the member who gave the services of a professional claim.
  var rendering: Int? { members.first { $0.role == "rendering" }?.sequence }

  /// The members, each person once.
  var people: [Member] {
    members.filter { member in members.first { $0.entry == member.entry }?.sequence == member.sequence }
  }
}
