import Codebook
import Messages

/// A circumstance of the encounter that phrases of `Codebooks/rules/signals.tsv` tell.
enum Signal: String {
  case overdose
  case selfHarm = "self-harm"
  case newborn
  case vaginalBirth = "vaginal-birth"
  case cesareanBirth = "cesarean-birth"
  case twinBirth = "twin-birth"
  case surgery
}

extension CodingContext {
  /// The mentions of a circumstance, in order of the text; what is denied or said of a relative is left out.
  func mentions(of signal: Signal) -> [Mention] {
    mentions.joined().filter { mention in
      source(of: mention) == .signal && terms.label(of: mention.match.term) == signal.rawValue
        && (mention.assertion == .present || mention.assertion == .historical)
    }
  }

  /// Whether two mentions stand in one sentence of one note.
  func shareSentence(_ one: Mention, _ other: Mention) -> Bool {
    one.note == other.note && one.match.sentence == other.match.sentence
  }
}
