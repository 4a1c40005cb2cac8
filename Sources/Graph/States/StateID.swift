/// A state as one word: flags in the low 8 bits, the number of an interned list of causes above them. 0 is plain.
///
/// So flags are read and changed without the table; only lists of causes are looked up.
struct StateID: Hashable, Sendable {
  let raw: UInt32

  static let plain = StateID(raw: 0)
  static let notApplicable = StateID(flags: .blankNotApplicable, list: 0)
  static let notYet = StateID(flags: .blankNotYet, list: 0)
  /// No argument seen yet, in a total; never stored in a row.
  static let none = StateID(raw: 0x80)

  init(raw: UInt32) { self.raw = raw }
  init(flags: State.Flags, list: Int) { raw = UInt32(truncatingIfNeeded: list) << 8 | UInt32(flags.rawValue) }

  var flags: State.Flags { State.Flags(rawValue: UInt8(truncatingIfNeeded: raw)) }
  var list: Int { Int(raw >> 8) }

  var isPlain: Bool { raw == 0 }
  var isError: Bool { raw & 64 != 0 }
  var isUnknown: Bool { raw & 32 != 0 }
  /// Blank and nothing that outranks it.
  var isBlank: Bool { raw & 24 != 0 && raw & 96 == 0 }
  var hasBounds: Bool { raw & 6 != 0 }

  /// At least becomes at most, and the other way round.
  var turned: StateID {
    hasBounds ? StateID(raw: raw & ~6 | (raw & 2) << 1 | (raw & 4) >> 1) : self
  }

  /// A bound on something that has no direction is only approximate.
  var blurred: StateID { hasBounds ? StateID(raw: raw & ~6 | 1) : self }

  /// The state without its blank flags, of a cell that takes part in a total.
  var withoutBlank: StateID { StateID(raw: raw & ~24) }

  /// Without unknowns and the causes that name them.
  func keeping(_ flags: State.Flags) -> StateID {
    StateID(flags: self.flags.intersection(flags), list: 0)
  }
}
