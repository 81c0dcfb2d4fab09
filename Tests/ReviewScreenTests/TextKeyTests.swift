import Messages
import Pipeline
import Terminal
import TestSupport
import Testing

@testable import ReviewScreen

@Suite("Keys in the text")
struct TextKeyTests {
  @Test("Moving over codes shows their words, without moving the text more than it has to")
  func codesShowTheirWords() {
    var coder = Coder(size: Size(columns: 80, rows: 16))
    for code in SampleChart.codes {
      let words = coder.model.open?.shownWords
      #expect(words == SampleChart.span(code.words), "\(code.code)")
      let open = coder.model.open!
      let line = open.texts[open.document].line(at: words!.range.start)
      #expect((0..<coder.model.layout.bodyHeight).contains(line - open.tops[open.document]))
      coder.press("j")
    }
    var other = Coder(size: Size(columns: 80, rows: 20))
    let top = other.model.open!.tops[0]
    other.press("j")
    #expect(other.model.open!.tops[0] == top, "the next line is in sight already")
  }

  @Test func otherWordsOfTheSameCode() {
    var coder = Coder()
    #expect(coder.model.open?.document == 0)
    coder.press("{right}")
    #expect(coder.model.open?.document == 1)
    coder.press("{right}")
    #expect(coder.model.open?.document == 0)
  }

  @Test("Moving over the text shows the codes that it supports")
  func wordsShowTheirCodes() {
    var coder = Coder()
    coder.press("j{tab}")
    #expect(coder.model.open?.supported == [1])
    #expect(coder.screen.contains("◂"))
    coder.press("{down}")
    #expect(coder.model.open?.supported == [2])
    coder.press("{enter}")
    #expect(coder.model.open?.current?.code == "I10")
    #expect(coder.model.open?.isInText == false)
  }

  @Test func addFromMarkedWords() {
    var coder = Coder()
    coder.press("j{tab}{s-right}{s-right}+")
    #expect(coder.screen.contains("Search: Type 2 diabetes"))
    coder.press("{c-u}without{enter}")
    let added = coder.charts["V1"]!.reviewed.codes.last!
    #expect(added.code == "E11.9")
    #expect(added.status == .added)
    #expect(added.evidence == [SampleChart.span("Type 2 diabetes")])
    #expect(coder.model.open?.current?.code == "E11.9")
  }

  @Test func plusLeadsIntoTheText() {
    var coder = Coder()
    coder.press("+")
    #expect(coder.model.open?.isInText == true)
    coder.press("v{right}{right}{esc}{esc}")
    #expect(coder.model.open?.isInText == false)
    #expect(coder.decisions().isEmpty)
  }

  @Test func documentsByNumber() {
    var coder = Coder()
    coder.press("2")
    #expect(coder.screen.contains("three views"))
    coder.press("[")
    #expect(coder.screen.contains("Wrist pain"))
    coder.press("9")
    #expect(coder.screen.contains("Wrist pain"))
  }

  @Test("Pasted text never acts as commands")
  func paste() {
    var coder = Coder()
    coder.press(.paste("aaaf"))
    #expect(coder.decisions().isEmpty)
    coder.press("r")
    coder.press(.paste("from the\nclipboard"))
    coder.press("{enter}")
    #expect(coder.decisions().last?.reason == "from the clipboard")
  }

  @Test(
    "Lines cover the text: nothing is lost but line breaks and the blanks at which lines break",
    arguments: [8, 20, 45, 110])
  func wrapping(width: Int) {
    for note in SampleChart.notes {
      let text = NoteText(note, width: width)
      var shown = ""
      for line in text.lines {
        let piece = text.text(line)
        #expect(CharacterWidth.of(piece) <= width)
        shown += piece
      }
      let bare = { (text: String) in text.filter { !$0.isWhitespace } }
      #expect(bare(shown) == bare(note.note.text))
      for (index, line) in text.lines.enumerated() { #expect(text.line(at: line.start) == index) }
    }
  }

  @Test("The place comes back at any size", arguments: [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)])
  func resume(size: Size) {
    var coder = Coder(size: Size(columns: 80, rows: 12))
    coder.press("a{down}{down}")
    let place = coder.model.place!
    var again = Coder(coder.charts["V1"]!, size: size)
    again.model.show(coder.charts["V1"]!, at: place)
    #expect(again.model.open?.current?.code == coder.model.open?.current?.code)
    #expect(again.model.open?.document == coder.model.open?.document)
    #expect(again.model.place?.offset == place.offset || size.rows == 60)
  }

  @Test("Any keys at any size: the screen stands", arguments: UInt64(0)..<80)
  func fuzz(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let sizes = [(80, 24), (200, 60), (40, 10), (20, 5), (1, 1), (81, 25)]
    var coder = Coder(SampleChart.chart(setting: .inpatient, acceptAllAbove: 0.8))
    let letters = Array("aaarcjknKJpmouU+QhFwRfdeyHt[]12 lvxE")
    let keys = Coder.names.values.filter { $0 != .control("c") }
    for _ in 0..<60 {
      if Int.random(in: 0..<12, using: &random) == 0 {
        let size = sizes.randomElement(using: &random)!
        coder.model.resize(to: Size(columns: size.0, rows: size.1))
      }
      if Bool.random(using: &random) {
        coder.press(.character(letters.randomElement(using: &random)!))
      } else {
        coder.press(keys.randomElement(using: &random)!)
      }
      #expect(coder.model.canvas.size == coder.model.size)
    }
    for chart in coder.charts.values {
      #expect(chart.reviewed.decisions.allSatisfy { $0.reviewer == "ana" })
      if chart.reviewed.state == .finished { #expect(!chart.reviewed.codes.contains { $0.status == .suggested }) }
    }
  }
}
