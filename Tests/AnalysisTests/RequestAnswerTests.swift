import Analysis
import Budget
import Language
import Scenarios
import Testing

@Suite struct RequestAnswerTests {
  @Test func `granting all adds to the frame by plan year`() throws {
    let answer = try Plan().requests("bevilja alla äskanden")
    #expect(answer.years == [2024, 2025, 2026])
    #expect(tkr(answer.years.indices.map { answer.addition($0) }) == [15_350, 14_850, 14_850])
    #expect(tkr(answer.frame.map(\.after)) == [249_924, 249_424, 249_424])
    #expect(answer.reversed(after: 0).map(\.label.id) == ["D5"])
  }

  @Test func `the frame with savings is that of both readings`() throws {
    let frame = tkr(try Plan().requests("bevilja alla äskanden").frame.map(\.after))
    let savings = try Plan().savings("genomför alla effektiviseringar")
    #expect(zip(frame, tkr(savings.level)).map { $0 - $1 } == [249_754, 249_164, 249_169])
    #expect(zip(frame, tkr(savings.increment)).map { $0 - $1 } == [249_754, 248_994, 248_739])
  }

  @Test func `rejecting all leaves the cost that remains`() throws {
    let answer = try Plan().requests("avslå alla äskanden")
    #expect(tkr(answer.years.indices.map { answer.sum($0, \.balance) }) == [-14_700, -14_200, -14_200])
    #expect(tkr([answer.sum(0, \.avoided)]) == [650])
    let low = answer.requests.filter { $0.after[0].askedLow > 0 }
    #expect(low.map(\.label.id) == ["D7"])
    #expect(tkr([answer.sum(0, \.balance) - answer.sum(0, \.askedLow)]) == [-16_445])
  }

  @Test func `a part of a request leaves the rest underfunded`() throws {
    let plan = try Plan("bevilja alla äskanden")
    for line in ["bevilja D6 med 1500 tkr", "bevilja D6 till 50 %", "bevilja D6 med 50 %"] {
      let answer = try plan.requests(line)
      let request = try #require(answer.requests.first)
      #expect(tkr(request.before.map(\.balance)) == [0, 0, 0])
      #expect(tkr(request.after.map(\.balance)) == [-1_500, -1_500, -1_500])
      #expect(answer.one?.volume?.amount == 7)
      #expect(answer.one?.volume?.word == "barn")
    }
  }

  @Test func `a decision from July counts half of the year, and the whole year beside it`() throws {
    let answer = try Plan().requests("bevilja D6 från juli 2024")
    let request = try #require(answer.requests.first)
    #expect(tkr(request.after.map(\.granted)) == [1_500, 3_000, 3_000])
    #expect(tkr(request.wholeYears?.map(\.granted) ?? []) == [3_000, 3_000, 3_000])
    #expect(tkr([request.after[0].undecided]) == [1_500])
  }

  @Test func `a rejection of one year is underfunded in that year only`() throws {
    let answer = try Plan("bevilja alla äskanden").requests("avslå D4 bara 2025")
    #expect(answer.years == [2025, 2026])
    #expect(tkr(answer.requests[0].after.map(\.balance)) == [-3_000, 0])
    #expect(answer.requests[0].isRefused)
  }

  @Test func `other claims on the same money are named while they are in the figures`() throws {
    #expect(try Plan().requests("bevilja D1").requests[0].sameMoney.map(\.label.name) == ["Extern LSS"])
    // With everyone moved home nothing is paid for places outside.
    #expect(try Plan("sätt hemflyttade till 6").requests("bevilja D1").requests[0].sameMoney.isEmpty)
    let unknown = try Plan().requests("bevilja D8").requests[0].sameMoney
    #expect(unknown.map(\.label.id) == ["R4"])
    #expect(unknown.map(\.isUnknown) == [true])
    #expect(try Plan().requests("bevilja D2").requests[0].sameMoney.isEmpty)
  }

  @Test func `a request on another unit than its cost is seen`() throws {
    let place = try #require(try Plan().requests("avslå D1").requests[0].misplaced)
    #expect(place.unit == "Funktionshinder 2")
    #expect(place.costUnit == "Funktionshinder 1")
    #expect(try Plan().requests("avslå D2").requests[0].misplaced == nil)
  }

  @Test func `every chosen quotation stands in the source`() throws {
    let model = try Plan().workspace.model
    var count = 0
    for (item, thing) in model.items.enumerated() {
      guard let quote = model.attributes[.item(item)]?[.quote]?.texts.first, let component = thing.component,
        let input = model.components[component].input(named: "consequence"), let text = thing.texts[input]
      else { continue }
      count += 1
      for piece in quote.split(separator: "…") {
        let words = piece.split(separator: " ").joined(separator: " ")
        #expect(text.contains(words), "\(thing.name): \(words)")
      }
    }
    #expect(count >= 8)
  }
}
