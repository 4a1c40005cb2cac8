/// A unit of measure: a product of powers of base symbols, and a scale to the base.
///
/// Money is based on öre (so `tkr` has the scale 100 000), per cent on 1. Calendar time has two base symbols,
/// `day` and `year`, since days and years convert only by integration over real periods: a month is 1/12 year,
/// a week is 7 days. `dygn` is `person·day`.
///
/// ```swift
/// let price = Unit.money("tkr", 100_000) / Unit(.person) / Unit(.year)
/// price.kind   // .level
/// ```
public struct Unit: Sendable, Hashable {
  /// A base symbol. The ones with a meaning of their own are named here; others are counting units.
  public struct Base: Sendable, Hashable, Comparable {
    /// The symbol as it is written: `kr`, `person`.
    public let name: String
    /// Whether what is counted belongs to its period and is added up over time (decisions, as money), or is a state
    /// (persons).
    public let isAmount: Bool
    /// Which of those below it is. Compared before names, as units are compared all the time.
    private let role: Role
    /// The symbols that arithmetic or time knows.
    private enum Role: Sendable { case money, year, day, person, place, counting }

    /// A base symbol of a model's own: a counting unit, unless the name is one of those below.
    public init(_ name: String, isAmount: Bool = false) {
      self.name = name
      self.isAmount = isAmount
      role =
        switch name {
        case "kr": .money
        case "år": .year
        case "dag": .day
        case "person": .person
        case "plats": .place
        default: .counting
        }
    }
    /// Money, counted in öre whatever the symbol says.
    public static let money = Base("kr", isAmount: true)
    /// Calendar years; a month is a twelfth.
    public static let year = Base("år")
    /// Calendar days.
    public static let day = Base("dag")
    /// People, whatever they are called: children, clients, pupils.
    public static let person = Base("person")
    /// Places that can be taken.
    public static let place = Base("plats")
    /// Hours of work.
    public static let hour = Base("tim", isAmount: true)
    /// Full-time posts over a year (årsarbetare).
    public static let fte = Base("åa")
    /// Square metres.
    public static let area = Base("kvm")
    /// By name, which is the order of factors.
    public static func < (a: Base, b: Base) -> Bool { a.name < b.name }
    /// By name.
    public static func == (a: Base, b: Base) -> Bool {
      a.role == b.role && (a.role != .counting || a.name == b.name)
    }
    /// By name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
  }

  /// A base symbol raised to a whole power other than 0.
  public struct Factor: Sendable, Hashable {
    /// What is raised.
    public let base: Base
    /// Never 0; negative below the line.
    public let power: Int
  }

  /// Sorted by base; no power is 0.
  public private(set) var factors: [Factor]
  /// How many base units one of this unit is: 100 000 for `tkr`, 0.01 for `%`, 1/12 for `mån`.
  public private(set) var scale: Double
  /// The word that people chose among synonyms of one unit (`barn` for person); it means nothing for arithmetic.
  public var word: String?

  /// A unit of one base symbol; the power 0 gives a scaled number without unit.
  public init(_ base: Base, power: Int = 1, scale: Double = 1) {
    factors = power == 0 ? [] : [Factor(base: base, power: power)]
    self.scale = scale
  }

  private init(factors: [Factor], scale: Double) {
    self.factors = factors
    self.scale = scale
  }

  /// No unit: a bare number.
  public static let one = Unit(factors: [], scale: 1)
  /// Hundredths.
  public static let percent = Unit(factors: [], scale: 0.01)
  /// The base of money.
  public static let ore = Unit(.money)
  /// 100 öre.
  public static let kr = Unit(.money, scale: 100)
  /// 1 000 kr.
  public static let tkr = Unit(.money, scale: 100_000)
  /// 1 000 000 kr.
  public static let mnkr = Unit(.money, scale: 100_000_000)

  /// The power of a base symbol, 0 where the unit is without it.
  public func power(of base: Base) -> Int { factors.first { $0.base == base }?.power ?? 0 }

  /// Whether two units measure the same thing, whatever their scales.
  public func isSameDimension(as other: Unit) -> Bool { factors == other.factors }

  /// Whether it is a bare number, per cent among them.
  public var isDimensionless: Bool { factors.isEmpty }
  /// Whether money is a factor, above or below the line.
  public var holdsMoney: Bool { power(of: .money) != 0 }

  /// The unit of a product.
  public static func * (a: Unit, b: Unit) -> Unit { combine(a, b, sign: 1, scale: a.scale * b.scale) }
  /// The unit of a quotient.
  public static func / (a: Unit, b: Unit) -> Unit { combine(a, b, sign: -1, scale: a.scale / b.scale) }

  private static func combine(_ a: Unit, _ b: Unit, sign: Int, scale: Double) -> Unit {
    var result = a.factors
    for factor in b.factors {
      if let at = result.firstIndex(where: { $0.base == factor.base }) {
        let power = result[at].power + sign * factor.power
        if power == 0 { result.remove(at: at) } else { result[at] = Factor(base: factor.base, power: power) }
      } else {
        result.append(Factor(base: factor.base, power: sign * factor.power))
      }
    }
    result.sort { $0.base < $1.base }
    return Unit(factors: result, scale: scale)
  }

  /// Two units are the same where they measure the same in the same scale, whatever word stands for them.
  public static func == (a: Unit, b: Unit) -> Bool { a.factors == b.factors && a.scale == b.scale }

  /// Of what ``==(_:_:)`` compares: not the word.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(factors)
    hasher.combine(scale)
  }

  /// The unit of the base scale with the same dimension.
  public var base: Unit { Unit(factors: factors, scale: 1) }
}

/// What a row of values is in time: decides how a year of it is taken, and whether it can be posted.
public enum Kind: Sendable, Hashable {
  /// Per unit of time; a year of it is its integral divided by the year.
  case rate
  /// Belongs to its period (money, dygn, hours, decisions); a year of it is the sum.
  case amount
  /// A state (persons, places, prices, shares); a year of it is the day-weighted mean.
  case level
}

extension Unit {
  /// The kind that follows from the unit alone.
  ///
  /// Money, care days and hours are amounts; with one power of time below they are rates; the rest are levels,
  /// so `kr/person/år` (a price) and `person` are levels.
  public var kind: Kind {
    var years = 0
    var days = 0
    var rest = 0
    var areAbove = true
    var only: Factor?
    for factor in factors {
      if factor.base == .year {
        years = factor.power
      } else if factor.base == .day {
        days = factor.power
      } else {
        rest += 1
        areAbove = areAbove && factor.power > 0
        only = factor
      }
    }
    let time = years + days
    if rest == 1, let only, only.power == 1 {
      if only.base.isAmount { return time == -1 ? .rate : time == 0 ? .amount : .level }
      if days == 1, only.base == .person || only.base == .place { return years == -1 ? .rate : .amount }
    }
    return time == -1 && areAbove && rest > 0 ? .rate : .level
  }
}
