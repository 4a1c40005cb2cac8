import Budget
import Scenarios

/// A follow-up with a budget and the outcome of two months of 2024, by line.
///
/// - Parameter rows: the file, with the columns Enhet, Under, Budget, Jan and Feb at least.
func twoMonths(_ period: String, _ rows: String, _ declarations: String) throws -> Workspace {
  let text = """
    period \(period)
    focus 2024
    load organisation "org.csv":
      key = "Enhet"
      parent = "Under"
      budget[2024] = "Budget"
      actual[2024-01] = "Jan"
      actual[2024-02] = "Feb"
      sort = tkr
    \(declarations)

    """
  return Workspace(try loadedModel(text, ["org.csv": rows]))
}
