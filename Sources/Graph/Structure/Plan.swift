/// What is evaluated for each row of a base, and on which arguments: its own operation, or a template with the rows that
/// are fused into it. As raw tables: written once, then only read.
final class Plan: @unchecked Sendable {
  /// What a row is to evaluation.
  struct Entry {
    /// The template, or one of the numbers below 0.
    let template: Int32
    /// Where its arguments begin in ``arguments``, and how many there are.
    let first: Int32
    let count: Int32
    /// Whether what changes in one calendar year changes nothing in another.
    let staysWithinYear: Bool
    /// The loop of its operation, where that is all.
    let kernel: StepKernel
    /// Where the one row stands that is evaluated from it; −1 where there are none or several.
    var reader: Int32 = -1

    /// Not evaluated: given from outside.
    static let given: Int32 = -1
    /// Its operation on its arguments.
    static let single: Int32 = -2
    /// Evaluated as part of the row that reads it.
    static let inner: Int32 = -3
    /// A base value, which an overlay does not evaluate.
    static let baseValue: Int32 = -4
  }

  let entries: UnsafeMutablePointer<Entry>
  let arguments: UnsafeMutablePointer<Int32>
  let operations: UnsafeMutablePointer<Operation>
  let argumentTotal: Int
  let templates: TemplateTable
  let rowCount: Int
  /// For a row that is fused, the row that reads it; −1 for others. Empty where nothing is fused.
  let readers: [Int32]
  let mostArguments: Int

  init(_ fusion: borrowing Fusion, _ definitions: Definitions) {
    rowCount = definitions.count
    readers = fusion.readers
    entries = .allocate(capacity: max(rowCount, 1))
    var list: [Int32] = []
    list.reserveCapacity(definitions.argumentTotal)
    var most = definitions.mostArguments
    for row in 0..<rowCount {
      let first = list.count
      var template = Entry.single
      if definitions.operations[row] == .input {
        template = Entry.given
      } else if definitions.operations[row] == .baseValue {
        template = Entry.baseValue
        list += definitions.arguments(of: row)
      } else if fusion.isInner(row) {
        template = Entry.inner
      } else if let fused = fusion.fused[Int32(row)] {
        template = Int32(fused.template)
        list += fused.arguments
      } else {
        list += definitions.arguments(of: row)
      }
      most = max(most, list.count - first)
      (entries + row).initialize(
        to:
          Entry(
            template: template, first: Int32(first), count: Int32(list.count - first),
            staysWithinYear: definitions.operations[row].staysWithinYear,
            kernel: template == Entry.single
              ? StepKernel(definitions.operations[row], definitions.argumentCount(of: row)) : .other))
    }
    mostArguments = most
    argumentTotal = list.count
    arguments = .allocate(capacity: max(list.count, 1))
    arguments.update(from: list, count: list.count)
    operations = .allocate(capacity: max(rowCount, 1))
    operations.initialize(from: definitions.operations, count: rowCount)
    templates = TemplateTable(fusion.templates)
  }

  deinit {
    entries.deallocate()
    arguments.deallocate()
    operations.deallocate()
  }

  /// Notes where the readers of rows that have one stand.
  func noteReaders(_ order: borrowing Order) {
    for row in 0..<rowCount {
      let dependents = order.dependents(of: row)
      if dependents.count == 1 { entries[row].reader = order.position[Int(dependents[0])] }
    }
  }

  func isInner(_ row: Int) -> Bool { row < rowCount && entries[row].template == Entry.inner }

  /// The row that an inner row is evaluated with.
  func root(of row: Int) -> Int {
    var row = row
    while isInner(row) { row = Int(readers[row]) }
    return row
  }
}
