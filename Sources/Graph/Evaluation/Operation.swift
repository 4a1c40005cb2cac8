/// What a row does with its arguments, period by period. Every operation takes and gives rows of one value per period.
///
/// Cost: linear in arguments × periods. Operations named "of the year" read the whole calendar year of a period.
public enum Operation: Sendable, Hashable {
  /// Values given from outside. No arguments.
  case input
  /// The sum of all arguments, in the order given; blanks are left out, and only blanks give a blank.
  case sum
  /// First − second; one that does not apply is left out, and one that is not there yet gives a blank.
  case subtract
  /// First × second. An exact 0 times an unknown is 0.
  case multiply
  /// First ÷ second. By 0 it is an error, by an unknown it is unknown.
  case divide
  /// The argument with its sign changed; at least becomes at most.
  case negate
  /// The least of all arguments that are not blank.
  case minimum
  /// The greatest of all arguments that are not blank.
  case maximum
  /// The size without its sign.
  case absolute
  /// First raised to second.
  case power
  /// The argument times a constant.
  case scale(Double)
  /// The argument plus a constant.
  case offset(Double)
  /// 1 where the two are the same number but for rounding (``Closeness``), else 0.
  case equal
  /// 1 where the two differ, else 0.
  case notEqual
  /// 1 where the first is less by more than rounding, else 0.
  case less
  /// 1 where the first is less or the same but for rounding, else 0.
  case lessOrEqual
  /// 1 where every argument is other than 0. A plain 0 decides, whatever is unknown.
  case and
  /// 1 where some argument is other than 0. A plain 1 decides, whatever is unknown.
  case or
  /// 1 where the argument is 0, else 0.
  case not
  /// (condition; a; b): a where the condition is other than 0, else b.
  case select
  /// The nearest multiple of the step, half away from zero; a step of 0 changes nothing.
  case round(step: Double)
  /// The value of so many periods earlier; the second argument speaks for the periods that have none (blank without it).
  case lag(periods: Int)
  /// Yearly changes to a running level: the sum, over calendar years so far, of the change in force in each, which is
  /// the argument in the year's first period that is not blank.
  case accumulate
  /// A rate per year to the amount of the period: times the period's length in years by months.
  case integrateByMonths
  /// A rate per day to the amount of the period: times its days.
  case integrateByDays
  /// The sum of the year, in each of its periods; blanks are left out.
  case yearSum
  /// The mean of the year weighted by days, in each of its periods; blanks are left out.
  case yearMean
  /// The last period of the year, in each of its periods.
  case yearLast
  /// The sum of the year so far; blanks are left out.
  case cumulativeInYear
  /// The value of one period (from 0) in every period; blank where there is no such period.
  case pickPeriod(Int)
  /// The share (0...1) of the period on or after a date, given as months since year 0 with the part of the month
  /// (2024-07-16 is 2024 × 12 + 6 + 15/31).
  case fromDate(Weighting)
  /// The moment after what a date names, both as months since year 0: a whole number is its month, another its day.
  case afterDate
  /// Whole units, rounded cumulatively within the calendar year, half away from zero, so that a year's periods add up
  /// to the rounded year. Beyond 2^51 units it is an error.
  case post
  /// The argument's value in the ``Base``, whatever an overlay says; in the base itself the argument.
  case baseValue
  /// First − second, where the same unknown on both sides cancels.
  case change
  /// The value as it is, with nothing said of it.
  case knownPart
  /// 1 where the argument is unknown, else 0, with nothing said of it.
  case isUnknown

  /// (outlays; life; in service; wait): what straight-line depreciation makes of outlays; see ``StraightLine``. The life
  /// and the wait are in months, the date as for ``fromDate(_:)``.
  case straightLine(StraightLine)

  /// How a part of a period is measured.
  public enum Weighting: UInt8, Sendable, Hashable {
    /// Every month alike, days within the month.
    case byMonths
    /// Every day alike.
    case byDays
  }
}
