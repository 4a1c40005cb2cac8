import Budget
import Language
import Scenarios

/// The answer to saving a forecast: what it is, and how it differs from the one before.
public struct SavedForecast: Sendable {
  public let forecast: EarlierForecast
  /// The month that was saved, with the one before it where there is one.
  public let change: ForecastChange
  /// The methods that it rests on; nil where it rests on none.
  public let methods: ChosenForecast?
  /// What was saved for the same month before, where it was another.
  public let replaced: Figure?

  /// - Parameter replaced: the saved forecasts as they were.
  public init(
    _ forecast: EarlierForecast, _ evaluation: Evaluation, replaced: [EarlierForecast]
  ) throws(Diagnostic) {
    self.forecast = forecast
    let root = evaluation.model.root
    change = ForecastChange(root, evaluation, year: forecast.year, through: forecast.month)
    methods = try evaluation.chosenForecast(root, forecast.year)
    var workspace = evaluation.workspace
    workspace.restore(replaced)
    let isOther = replaced.contains {
      $0.year == forecast.year && $0.month == forecast.month && $0.lines != forecast.lines
    }
    self.replaced =
      isOther
      ? ForecastChange(root, Evaluation(workspace), year: forecast.year, through: forecast.month).reports.last?
        .deviation : nil
  }
}
