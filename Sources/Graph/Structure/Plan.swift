/// What is evaluated for each row of a base, and on which arguments: its own operation, or a template with the rows that
/// are fused into it. As raw tables: written once, then only read.
///
/// Rows that have cells have a **place**: first those that are given, then those that are evaluated, both in the order of
/// evaluation. Rows that are fused have none. What the loop of stabilisation reads is kept by place, so that rows evaluated
/// one after the other find it side by side.
final class Plan: @unchecked Sendable {
  /// What a row that is evaluated is to evaluation.
  struct Entry {
    let row: Int32
    /// The template, or one of the numbers below 0.
    let template: Int32
    /// Where its arguments begin in ``arguments`` and ``argumentPlaces``, and how many there are.
    let first: Int32
    let count: Int32
    /// Where the one row stands that is evaluated from it; −1 where there are none or several.
    var reader: Int32 = -1
    /// Whether what changes in one calendar year changes nothing in another.
    let staysWithinYear: Bool
    /// The loop of its operation, where that is all.
    let kernel: StepKernel

    /// Its operation on its arguments.
    static let single: Int32 = -1
    /// A base value, which an overlay does not evaluate.
    static let baseValue: Int32 = -2
  }

  /// In the order of evaluation.
  let entries: UnsafeMutablePointer<Entry>
  let entryCount: Int
  /// The number of each position's entry; −1 for rows that are given or fused.
  let entryAt: UnsafeMutablePointer<Int32>
  /// The place of each row, −1 for rows that are fused.
  let place: UnsafeMutablePointer<Int32>
  /// How many rows are given; the place of the first that is evaluated.
  let givenCount: Int
  /// The arguments of every entry as rows, and as places.
  let arguments: UnsafeMutablePointer<Int32>
  let argumentPlaces: UnsafeMutablePointer<Int32>
  let operations: UnsafeMutablePointer<Operation>
  let argumentTotal: Int
  let templates: TemplateTable
  let rowCount: Int
  /// For a row that is fused, the row that reads it; −1 for others. Empty where nothing is fused.
  let readers: [Int32]
  let mostArguments: Int

  init(_ fusion: borrowing Fusion, _ definitions: Definitions, _ order: borrowing Order) {
    rowCount = definitions.count
    readers = fusion.readers
    entryAt = .allocate(capacity: max(rowCount, 1))
    place = .allocate(capacity: max(rowCount, 1))
    operations = .allocate(capacity: max(rowCount, 1))
    operations.initialize(from: definitions.operations, count: rowCount)
    var given: Int32 = 0
    var evaluated: Int32 = 0
    for position in 0..<rowCount {
      let row = Int(order.rowAt[position])
      let isEvaluated = definitions.operations[row] != .input && !fusion.isInner(row)
      entryAt[position] = isEvaluated ? evaluated : -1
      place[row] = fusion.isInner(row) ? -1 : isEvaluated ? evaluated : given
      if isEvaluated { evaluated += 1 } else if place[row] >= 0 { given += 1 }
    }
    givenCount = Int(given)
    entryCount = Int(evaluated)
    entries = .allocate(capacity: max(entryCount, 1))
    var list: [Int32] = []
    list.reserveCapacity(definitions.argumentTotal)
    var most = definitions.mostArguments
    for position in 0..<rowCount where entryAt[position] >= 0 {
      let row = Int(order.rowAt[position])
      place[row] += given
      let first = list.count
      var template = definitions.operations[row] == .baseValue ? Entry.baseValue : Entry.single
      if let fused = fusion.fused(row), template == Entry.single {
        template = fused.template
        list += fused.arguments
      } else {
        list += definitions.arguments(of: row)
      }
      most = max(most, list.count - first)
      (entries + Int(entryAt[position])).initialize(
        to:
          Entry(
            row: Int32(row), template: template, first: Int32(first), count: Int32(list.count - first),
            staysWithinYear: definitions.operations[row].staysWithinYear,
            kernel: template == Entry.single
              ? StepKernel(definitions.operations[row], definitions.argumentCount(of: row)) : .other))
    }
    mostArguments = most
    argumentTotal = list.count
    arguments = .allocate(capacity: max(list.count, 1))
    arguments.update(from: list, count: list.count)
    argumentPlaces = .allocate(capacity: max(list.count, 1))
    for (number, row) in list.enumerated() { argumentPlaces[number] = place[Int(row)] }
    templates = TemplateTable(fusion.templates)
  }

  deinit {
    entries.deallocate()
    entryAt.deallocate()
    place.deallocate()
    arguments.deallocate()
    argumentPlaces.deallocate()
    operations.deallocate()
  }

  /// Notes where the readers of rows that have one stand.
  func noteReaders(_ order: borrowing Order) {
    for number in 0..<entryCount {
      let dependents = order.dependents(of: Int(entries[number].row))
      if dependents.count == 1 { entries[number].reader = order.position[Int(dependents[0])] }
    }
  }

  /// The number of a row's entry, or nil for one that is given, fused, or none of the base's.
  func entryNumber(of row: Int) -> Int? {
    guard row < rowCount, Int(place[row]) >= givenCount else { return nil }
    return Int(place[row]) - givenCount
  }

  /// What a row is evaluated from, which for one with a template is what the whole of it reads.
  func arguments(of row: Int) -> UnsafeBufferPointer<Int32> {
    guard let number = entryNumber(of: row) else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: arguments + Int(entries[number].first), count: Int(entries[number].count))
  }

  func isInner(_ row: Int) -> Bool { row < rowCount && place[row] < 0 }

  /// Whether a row of the base is given from outside.
  func isGiven(_ row: Int) -> Bool { place[row] >= 0 && Int(place[row]) < givenCount }

  /// The row that an inner row is evaluated with.
  func root(of row: Int) -> Int {
    var row = row
    while isInner(row) { row = Int(readers[row]) }
    return row
  }
}
