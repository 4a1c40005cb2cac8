import Graph

/// Figures as one JSON object per line, for other programs. Times are in seconds.
struct JSONReport {
  static func line(_ figure: Figure) -> String {
    var fields = [
      field("group", figure.group), "\"size\": \(figure.size)", field("case", figure.name),
      field("unit", figure.unit.rawValue), "\"value\": \(figure.value)",
    ]
    if let minimum = figure.minimum { fields.append("\"minimum\": \(minimum)") }
    if let limit = figure.limit { fields.append("\"limit\": \(limit)") }
    if let work = figure.work {
      fields.append("\"rowsRecomputed\": \(work.rowsRecomputed)")
      fields.append("\"rowsCutOff\": \(work.rowsCutOff)")
    }
    if let least = figure.leastRows { fields.append("\"leastRows\": \(least)") }
    return "{" + fields.joined(separator: ", ") + "}"
  }

  /// Names here hold no quotes or backslashes.
  private static func field(_ name: String, _ text: String) -> String { "\"\(name)\": \"\(text)\"" }
}
