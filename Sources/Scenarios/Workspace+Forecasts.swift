import Budget

extension Workspace {
  /// Keeps the forecast of a reporting month, in place of one that was saved for it before.
  public mutating func save(_ forecast: EarlierForecast) {
    savedForecasts.removeAll { $0.year == forecast.year && $0.month == forecast.month }
    savedForecasts.append(forecast)
    savedForecasts.sort { ($0.year, $0.month) < ($1.year, $1.month) }
  }

  /// What earlier sessions saved.
  public mutating func restore(_ forecasts: [EarlierForecast]) { savedForecasts = forecasts }
}
