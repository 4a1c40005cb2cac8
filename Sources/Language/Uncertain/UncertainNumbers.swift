import Graph
import Synchronization

/// The uncertain numbers of a model and of what has been typed over it, each under a number of its own.
///
/// The number stands among the causes of a row's state, beside those of unknowns: so every figure knows which uncertain
/// numbers it rests on, and a model without any pays nothing. Shared by all questions to a model, on any thread; it only
/// grows.
public final class UncertainNumbers: Sendable {
  private struct Known {
    var numbers: [UncertainNumber] = []
    var places: [UncertainNumber: Int32] = [:]
    /// Rows of the base that hold an uncertain number, found when first asked for.
    var baseRows: [(row: RowID, cause: Int32)]?
    /// Rows of the base that hold what another has in the base, whatever a scenario makes of it.
    var baseValues: [(row: RowID, source: RowID)]?
  }

  /// Causes from this one on are uncertain numbers, those below it unknowns.
  public static let first: Int32 = 1 << 30

  private let known = Mutex(Known())

  /// None yet.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool { known.withLock { $0.numbers.isEmpty } }

  /// How many there are.
  public var count: Int { known.withLock { $0.numbers.count } }

  /// The state of a cell that holds an uncertain number.
  public func state(of number: UncertainNumber) -> State {
    State(.approximate, causes: [cause(of: number)])
  }

  /// The cause under which a number stands in states.
  public func cause(of number: UncertainNumber) -> Int32 {
    known.withLock { known in
      if let place = known.places[number] { return place }
      let cause = UncertainNumbers.first + Int32(known.numbers.count)
      known.numbers.append(number)
      known.places[number] = cause
      return cause
    }
  }

  /// The number of a cause; nil where the cause is an unknown or an error.
  public subscript(cause: Int32) -> UncertainNumber? {
    guard cause >= UncertainNumbers.first else { return nil }
    let place = Int(cause - UncertainNumbers.first)
    return known.withLock { $0.numbers.indices.contains(place) ? $0.numbers[place] : nil }
  }

  /// A state whose numbers are in another unit.
  public func scaled(_ state: State, by factor: Double) -> State {
    guard state.isUncertain, factor != 1 else { return state }
    return State(state.flags, causes: state.causes.map { self[$0].map { cause(of: $0.scaled(by: factor)) } ?? $0 })
  }

  /// The rows that hold uncertain numbers in a layer: inputs of one number in all periods. Cost: O(rows of the layer), and
  /// once O(rows of the base).
  public func rows(of layer: Overlay) -> [(row: RowID, cause: Int32)] {
    if isEmpty { return [] }
    let base = layer.base
    let baseRows: [(row: RowID, cause: Int32)] =
      known.withLock { $0.baseRows }
      ?? {
        let found = held(by: base, in: (0..<base.rowCount))
        known.withLock { $0.baseRows = found }
        return found
      }()
    return baseRows.filter { cause(ofInput: $0.row, in: layer) == $0.cause }
      + held(by: layer, in: base.rowCount..<layer.rowCount)
  }

  /// The rows that hold what an uncertain row has in the base. Cost: O(rows of the base), once.
  public func baseValues(of base: Base) -> [(row: RowID, source: RowID)] {
    if let found = known.withLock({ $0.baseValues }) { return found }
    let found = (0..<base.rowCount).compactMap { index -> (row: RowID, source: RowID)? in
      let row = RowID(raw: Int32(index))
      guard base.operation(of: row) == .baseValue, let source = base.arguments(of: row).first,
        base.states(source)?.contains(where: \.isUncertain) ?? false
      else { return nil }
      return (row, source)
    }
    known.withLock { $0.baseValues = found }
    return found
  }

  private func held(by state: some Readable, in rows: Range<Int>) -> [(row: RowID, cause: Int32)] {
    rows.compactMap { index in
      let row = RowID(raw: Int32(index))
      return cause(ofInput: row, in: state).map { (row, $0) }
    }
  }

  private func cause(ofInput row: RowID, in state: some Readable) -> Int32? {
    guard state.operation(of: row) == .input, let cells = state.states(row), let first = cells.first,
      first.causes.count == 1, let number = self[first.causes[0]], cells.allSatisfy({ $0.causes == first.causes }),
      state.values(row).allSatisfy({ $0 == number.stated })
    else { return nil }
    return first.causes[0]
  }
}

extension State {
  /// Whether it rests on a number with ends.
  public var isUncertain: Bool { causes.last.map { $0 >= UncertainNumbers.first } ?? false }
  /// The uncertain numbers that it rests on.
  public var uncertainCauses: [Int32] { causes.filter { $0 >= UncertainNumbers.first } }
  /// The unknowns that it rests on, by number.
  public var unknownCauses: [Int32] { causes.filter { $0 >= 0 && $0 < UncertainNumbers.first } }
}
