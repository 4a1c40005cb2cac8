import Graph

/// How two graphs of the same rows are compared.
enum Compare {
  /// Where a graph and the naive evaluator differ: states and, with a tolerance of 0, every bit. A tolerance is relative
  /// to the greatest number of the cell and its arguments, as differences may cancel.
  static func withOracle(_ graph: some Readable, _ oracle: Oracle, rows: [RowID]? = nil, tolerance: Double = 0)
    -> [String]
  {
    var found: [String] = []
    for row in rows ?? (0..<graph.rowCount).map({ RowID(raw: Int32($0)) }) {
      let arguments = graph.arguments(of: row)
      for period in 0..<graph.axis.count {
        let expected = oracle.cell(row, period)
        let state = graph.state(row, period)
        let size = tolerance == 0 ? 0 : size(of: arguments + [row], period, in: graph)
        let isNear =
          near(graph.value(row, period), expected.value, tolerance * size)
          && near(graph.probe(row, period), expected.probe, tolerance * size)
        if isNear, state == expected.state { continue }
        let definition = "\(graph.operation(of: row)) of \(arguments.map(\.raw))"
        let cell = "\(graph.value(row, period)), \(graph.probe(row, period)), \(state)"
        found.append("row \(row.raw), \(definition), period \(period): \(cell) for \(expected)")
      }
    }
    return found
  }

  private static func near(_ value: Double, _ expected: Double, _ distance: Double) -> Bool {
    value.bitPattern == expected.bitPattern || abs(value - expected) <= distance && distance > 0
  }

  private static func size(of rows: [RowID], _ period: Int, in graph: some Readable) -> Double {
    rows.reduce(0) { max($0, abs(graph.value($1, period)), abs(graph.probe($1, period))) }
  }

  /// Every bit of a graph in one number: values, probes, states, definitions.
  static func fingerprint(_ graph: some Readable) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let periods = graph.axis.count
    for number in 0..<graph.rowCount {
      let row = RowID(raw: Int32(number))
      let states = graph.states(row)
      var hasher = Hasher()
      hasher.combine(graph.operation(of: row))
      for argument in graph.arguments(of: row) { hasher.combine(argument.raw) }
      if let states { hasher.combine(states) }
      mix(UInt64(bitPattern: Int64(hasher.finalize())), into: &hash)
      for value in graph.values(row) { mix(value.bitPattern, into: &hash) }
      if states == nil { continue }
      for period in 0..<periods { mix(graph.probe(row, period).bitPattern, into: &hash) }
    }
    return Int(bitPattern: UInt(hash))
  }

  private static func mix(_ word: UInt64, into hash: inout UInt64) { hash = (hash ^ word) &* 0x100_0000_01B3 }
}
