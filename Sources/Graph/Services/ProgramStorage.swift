/// The owner of a program's tables: written once, then only read.
final class ProgramStorage: @unchecked Sendable {
  let code: ProgramCode
  private let axis: AxisStorage

  init(_ layout: ProgramLayout, _ axis: AxisStorage) {
    self.axis = axis
    code = ProgramCode(
      steps: copied(layout.steps), stepCount: layout.steps.count, terms: copied(layout.terms),
      termSlopes: copied(layout.termSlopes), arguments: copied(layout.arguments),
      stretches: copied(layout.stretches), stretchCount: layout.stretches.count,
      cleared: copied(layout.cleared), clearedCount: layout.cleared.count,
      constants: copied(layout.constants), constantCount: layout.constants.count / axis.tables.padded,
      slotCount: layout.slotCount, slopeOf: copied(layout.slopeOf), mostArguments: layout.mostArguments,
      axis: axis.tables, axisPlace: UnsafePointer(axis.place))
  }

  deinit {
    code.steps.deallocate()
    code.terms.deallocate()
    code.termSlopes.deallocate()
    code.arguments.deallocate()
    code.stretches.deallocate()
    code.cleared.deallocate()
    code.constants.deallocate()
    code.slopeOf.deallocate()
  }
}

private func copied<Element>(_ array: [Element]) -> UnsafePointer<Element> {
  let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(array.count, 1))
  array.withUnsafeBufferPointer { buffer in
    if let first = buffer.baseAddress { memory.initialize(from: first, count: buffer.count) }
  }
  return UnsafePointer(memory)
}
