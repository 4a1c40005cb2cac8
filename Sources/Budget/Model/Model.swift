import Graph
import Language
import Quantities

/// A model as it was loaded: the organisation, its series, and everything declared over it. Immutable.
///
/// Scenarios are overlays over ``base``; nothing in them can change it.
public final class Model: Sendable {
  public let name: String
  /// The folder it was read from.
  public let folder: String
  public let timeline: Timeline
  /// The year in focus at start: the year of the latest forecast.
  public let focus: Int
  public let units: UnitTable
  /// The unit that money is shown in: `tkr`.
  public let moneyUnit: Unit
  public let base: Base

  public let names: NameTable
  public let nodes: [Node]
  public let root: Int
  public let seriesNames: [SeriesName]
  public let components: [Component]
  public let items: [Item]
  public let groups: [Group]
  public let drivers: [Driver]
  public let levers: [Lever]
  public let measures: [Measure]
  public let alternatives: [Alternatives]
  public let causes: [Cause]
  public let margins: [Margin]
  public let tables: [LoadedTable]
  public let controls: [Control]
  public let carries: [Carry]
  public let attributes: [Entity: [Attribute: AttributeValue]]
  /// Named unknowns, by the number they have in states.
  public let causeNames: [String]
  /// Scenarios that the model file declares: their statements, to be carried out at start.
  public let scenarioStatements: [Statement]
  /// The reporting month of the forecast, if the model says it.
  public let reportingMonth: Int?
  /// Notes and warnings from loading.
  public let findings: [Diagnostic]
  /// The files that were read, in order.
  public let files: [String]
  /// The text of the model file and its name, so that the model can be built again with more declarations.
  public let text: (name: String, text: String)

  init(_ parts: ModelParts, base: Base) {
    name = parts.name
    folder = parts.folder
    timeline = parts.timeline
    focus = parts.focus
    units = parts.units
    moneyUnit = parts.moneyUnit
    self.base = base
    names = parts.names
    nodes = parts.nodes
    root = parts.root
    seriesNames = parts.seriesNames
    components = parts.components
    items = parts.items
    groups = parts.groups
    drivers = parts.drivers
    levers = parts.levers
    measures = parts.measures
    alternatives = parts.alternatives
    causes = parts.causes
    margins = parts.margins
    tables = parts.tables
    controls = parts.controls
    carries = parts.carries
    attributes = parts.attributes
    causeNames = parts.causeNames
    scenarioStatements = parts.scenarioStatements
    reportingMonth = parts.reportingMonth
    findings = parts.findings
    files = parts.files
    text = parts.text
  }
}

extension Model {
  /// The name under which an input's unknown value stands: `D1.ändring`, `Hemtjänst.åa`, or the item's own name.
  public func inputName(_ item: Int, _ input: Int) -> String {
    guard let component = items[item].component else { return items[item].name }
    return items[item].name + "." + (components[component].inputs[input].names.last ?? "")
  }
}

/// A series: what amounts are posted to.
public struct SeriesName: Sendable, Hashable {
  public let english: String
  public let swedish: String
  public static let budget = 0
  public static let forecast = 1
  public static let actual = 2
  static let standard = [
    SeriesName(english: "budget", swedish: "budget"), SeriesName(english: "forecast", swedish: "prognos"),
    SeriesName(english: "actual", swedish: "utfall"), SeriesName(english: "outlay", swedish: "investeringsutgift"),
  ]
}

/// Everything a model is made of, gathered while it is built.
struct ModelParts {
  var name = ""
  var folder = ""
  var timeline = Timeline([])
  var focus = 0
  var units = UnitTable()
  var moneyUnit = Unit.tkr
  var names = NameTable()
  var nodes: [Node] = []
  var root = 0
  var seriesNames = SeriesName.standard
  var components: [Component] = []
  var items: [Item] = []
  var groups: [Group] = []
  var drivers: [Driver] = []
  var levers: [Lever] = []
  var measures: [Measure] = []
  var alternatives: [Alternatives] = []
  var causes: [Cause] = []
  var margins: [Margin] = []
  var tables: [LoadedTable] = []
  var controls: [Control] = []
  var carries: [Carry] = []
  var attributes: [Entity: [Attribute: AttributeValue]] = [:]
  var causeNames: [String] = []
  var scenarioStatements: [Statement] = []
  var reportingMonth: Int?
  var findings: [Diagnostic] = []
  var files: [String] = []
  var text = (name: "", text: "")
}
