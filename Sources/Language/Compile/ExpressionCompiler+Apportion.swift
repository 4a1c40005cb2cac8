import Graph
import Quantities

extension ExpressionCompiler {
  /// One of the parts of a whole that is split in whole units by weights, by largest remainder: each part is its exact
  /// share rounded down, and what is left goes, one by one, to those that lost most; equal losses by order.
  func apportioned(_ arguments: [Expression], _ span: Span) throws(Diagnostic) -> Typed {
    let whole = try compile(arguments[0])
    let weights = try unified(Array(arguments.dropFirst(2)), span)
    let text = arguments[1].span.source.text(arguments[1].span)
    guard let number = try compile(arguments[1]).plainConstant else {
      throw Diagnostic(CompileProblem.mustBeConstant(text), at: arguments[1].span)
    }
    guard number >= 1, number <= Double(weights.count), number == number.rounded() else {
      throw Diagnostic(
        CompileProblem.argumentOutside(text, expected: "1..\(weights.count)"), at: arguments[1].span)
    }
    let chosen = Int(number) - 1
    let unit = whole.display?.scale ?? 1
    let sum = resolver.makeRow(.sum, weights.map { row($0) })
    // A tiny part over keeps what is whole but for rounding, such as 2,9999999999999996, from losing one.
    let exact = weights.map { divide(multiply(scale(row(whole), 1 / unit), row($0)), sum) }
    let floors = exact.map { part in
      let half = resolver.makeRow(.round(step: 1), [offset(part, 1e-9 - 0.5)])
      return resolver.makeRow(.maximum, [half, fixed(0)])
    }
    let left = subtract(scale(row(whole), 1 / unit), resolver.makeRow(.sum, floors))
    // To the billionth, so that losses are either equal or apart to every comparison, and each rank is given once.
    let losses = zip(exact, floors).map { resolver.makeRow(.round(step: 1e-9), [subtract($0, $1)]) }
    var before: [RowID] = []
    for other in losses.indices where other != chosen {
      let comparison: Operation = other < chosen ? .lessOrEqual : .less
      before.append(resolver.makeRow(comparison, [losses[chosen], losses[other]]))
    }
    let rank = before.isEmpty ? fixed(0) : resolver.makeRow(.sum, before)
    let isGiven = resolver.makeRow(.less, [offset(rank, 0.5), left])
    var part = whole.made(scale(add(floors[chosen], isGiven), unit))
    part.shape = max(whole.shape, weights.map(\.shape).max() ?? .constant)
    return part
  }
}
