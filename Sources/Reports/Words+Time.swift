import Analysis
import Language
import Quantities

extension Words {
  /// What is turned in a search or a table.
  func name(_ dial: Dial) -> String { sv ? dial.swedish : dial.english }

  /// A month position as people say it: `juli 2024`, or the whole date where it is not the first of a month.
  func month(_ position: Double) -> String {
    let date = CalendarDate(monthPosition: position)
    guard date.day == 1 else { return "\(date)" }
    let names =
      sv
      ? [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
      ]
      : [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ]
    return names[date.month - 1] + " \(date.year)"
  }

  /// A unit's word after a number: 1 person, 6 personer.
  func counted(_ unit: String, _ number: Double) -> String {
    guard let entry = units.entry(named: unit) else { return unit }
    return (abs(number) == 1 ? entry.singular[tongue] : entry.plural[tongue]) ?? unit
  }
}
