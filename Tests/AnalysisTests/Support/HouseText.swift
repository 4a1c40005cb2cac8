/// A house that is paid in 2024, written off from 2025 and costs 10 thousand a year to run: what alternatives are of.
enum HouseText {
  /// The beginning of a model of ten years with the component `house`, indented as tests indent theirs.
  ///
  /// - Parameter life: the entries of what it is written off by a year, from 2025.
  static func head(life: String = "from 2025 = price / 9 year") -> String {
    """
    period 2024..2033 by year
    focus 2024
    driver growth : % = 100 %
    component house:
      input price : tkr
      output capital_cost = {2024 = 0 tkr/year; \(life)}
      post {2024 = price} to outlay
      post capital_cost + {0 tkr/year; from 2025 = 10 tkr/year} to forecast

    """
  }
}
