/// What is to be said of a cell beside its value: a set of flags, and the causes by number.
///
/// Causes from 0 are the caller's (names of unknowns, origins of errors); a cause below 0 is an error that arose in a
/// row of the graph, see ``errorRows``.
public struct State: Hashable, Sendable {
  /// The flags of a state, which unite over arguments.
  public struct Flags: OptionSet, Hashable, Sendable {
    /// One bit a flag.
    public let rawValue: UInt8
    /// The flags of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// About this much.
    public static let approximate = Flags(rawValue: 1)
    /// This much or more.
    public static let atLeast = Flags(rawValue: 2)
    /// This much or less.
    public static let atMost = Flags(rawValue: 4)
    /// No value yet.
    public static let blankNotYet = Flags(rawValue: 8)
    /// No value, and none to come.
    public static let blankNotApplicable = Flags(rawValue: 16)
    /// Some part is unknown; the value is the known part.
    public static let unknown = Flags(rawValue: 32)
    /// No value can be had.
    public static let error = Flags(rawValue: 64)

    static let bounds: Flags = [.atLeast, .atMost]
    static let blank: Flags = [.blankNotYet, .blankNotApplicable]
  }

  /// What a cell is first of all: error before unknown before blank before approximate before bounds.
  public enum Kind: Sendable, Hashable {
    case plain, approximate, atLeast, atMost, blankNotYet, blankNotApplicable, unknown, error
  }

  /// What is said of the cell.
  public let flags: Flags
  /// The numbers of what it is owed to: sorted, each once.
  public let causes: [Int32]

  /// A state of these flags; at least and at most together are approximate.
  public init(_ flags: Flags, causes: [Int32] = []) {
    self.flags = flags.settled
    self.causes = causes.count < 2 ? causes : Set(causes).sorted()
  }

  /// Nothing to say.
  public static let plain = State([])
  /// About this much.
  public static let approximate = State(.approximate)
  /// This much or more.
  public static let atLeast = State(.atLeast)
  /// This much or less.
  public static let atMost = State(.atMost)
  /// No value yet.
  public static let blankNotYet = State(.blankNotYet)
  /// No value, and none to come.
  public static let blankNotApplicable = State(.blankNotApplicable)
  /// Unknown, for the causes of these numbers (each has a probe of its own).
  public static func unknown(_ causes: Int32...) -> State { State(.unknown, causes: causes) }
  /// An error that arose at these causes.
  public static func error(_ causes: Int32...) -> State { State(.error, causes: causes) }

  /// What is reported of the cell: error outranks unknown, unknown outranks blank.
  public var kind: Kind {
    if flags.contains(.error) { return .error }
    if flags.contains(.unknown) { return .unknown }
    if flags.contains(.blankNotYet) { return .blankNotYet }
    if flags.contains(.blankNotApplicable) { return .blankNotApplicable }
    if flags.contains(.approximate) { return .approximate }
    if flags.contains(.atLeast) { return .atLeast }
    return flags.contains(.atMost) ? .atMost : .plain
  }

  /// Whether there is nothing to say.
  public var isPlain: Bool { flags.isEmpty }
  /// Blank and nothing that outranks it.
  public var isBlank: Bool { kind == .blankNotYet || kind == .blankNotApplicable }
  /// Whether some part is unknown, or was where an error is reported.
  public var isUnknown: Bool { flags.contains(.unknown) }
  /// Whether there is an error in it.
  public var isError: Bool { flags.contains(.error) }

  /// The rows of the graph in which an error of this state arose (a division by zero, a number out of range).
  public var errorRows: [RowID] { causes.filter { $0 < 0 }.reversed().map { RowID(raw: ~$0) } }
}

extension State.Flags {
  /// Both bounds together say no more than approximate.
  var settled: State.Flags {
    isSuperset(of: .bounds) ? subtracting(.bounds).union(.approximate) : self
  }
}
