extension Program {
  /// One number that sets an input row, and how it does so. What is sought and what is drawn are drivers.
  ///
  ///     Program.Driver(price)                            // the value of every period
  ///     Program.Driver(volume, .factor, periods: 12..<24) // the second year times the number
  public struct Driver: Sendable, Hashable {
    /// How the number sets the row.
    public enum Way: Sendable, Hashable {
      /// The number is the row's value.
      case value
      /// The number is added to what the row holds in the state.
      case addend
      /// What the row holds in the state is multiplied by the number.
      case factor
    }

    /// The input.
    public let row: RowID
    /// How.
    public let way: Way
    /// The periods that are set; all, where nil.
    public let periods: Range<Int>?

    /// An input that a number drives.
    public init(_ row: RowID, _ way: Way = .value, periods: Range<Int>? = nil) {
      self.row = row
      self.way = way
      self.periods = periods
    }
  }

  /// A driver at its place in memory.
  struct PlacedDriver {
    let place: Int
    let slot: Int
    let way: Driver.Way
    let from: Int
    let to: Int

    /// Sets the driven cells from what the row held before. Both are rows of padded periods, and may be the same.
    func apply(_ number: Double, from base: UnsafePointer<Double>, to cells: UnsafeMutablePointer<Double>) {
      switch way {
      case .value: for period in from..<to { cells[period] = number + 0 }
      case .addend: for period in from..<to { cells[period] = base[period] + number }
      case .factor: for period in from..<to { cells[period] = base[period] * number + 0 }
      }
    }
  }

  func placed(_ driver: Driver) throws(ProgramError) -> PlacedDriver {
    let place = try place(ofInput: driver.row)
    let periods = (driver.periods ?? 0..<axis.count).clamped(to: 0..<axis.count)
    return PlacedDriver(
      place: place, slot: Int(inputSlots[place]), way: driver.way, from: periods.lowerBound, to: periods.upperBound)
  }

  /// The number that leaves a driver's row as it is in the state: 0, 1, or the value of the first period that it sets.
  func present(_ driver: PlacedDriver) -> Double {
    switch driver.way {
    case .value: driver.from < driver.to ? inputValues[driver.place * axis.paddedCount + driver.from] : 0
    case .addend: 0
    case .factor: 1
    }
  }
}
