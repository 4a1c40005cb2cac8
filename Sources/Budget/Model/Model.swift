import Graph
import Language
import Quantities
import Synchronization

/// A model as it was loaded: the organisation, its series, and everything declared over it. Immutable.
///
/// Scenarios are overlays over ``base``; nothing in them can change it.
public final class Model: Sendable {
  /// What the model calls itself.
  public let name: String
  /// The folder it was read from.
  public let folder: String
  /// The periods that all rows have values for.
  public let timeline: Timeline
  /// The year in focus at start: the year of the latest forecast.
  public let focus: Int
  /// The standard units and the model's own.
  public let units: UnitTable
  /// The unit that money is shown in: `tkr`.
  public let moneyUnit: Unit
  /// The rows as they were loaded, settled.
  public let base: Base

  /// Everything that can be named. Entities are positions in the lists below.
  public let names: NameTable
  /// Every name, so that they can be written without quotes; to be added to.
  public let nameIndex: NameIndex
  /// The organisation; a parent may stand after its children.
  public let nodes: [Node]
  /// The index of the node that everything is below.
  public let root: Int
  /// What lines are called where they stand alone, when it has been asked.
  let lineNames = Mutex<[String]?>(nil)
  /// What amounts are posted to; the first ones are the standard ones.
  public let seriesNames: [SeriesName]
  /// The library's components and the model's own.
  public let components: [Component]
  /// What values are divided by: those of the model first, then the parts of items.
  public let dimensions: [Dimension]
  /// Instances of components, and posts that stand alone.
  public let items: [Item]
  /// The items that are instances of each component.
  public let instances: [[Int]]
  /// Items under one name, a kind of items among them.
  public let groups: [Group]
  /// Named values.
  public let drivers: [Driver]
  /// Controls.
  public let levers: [Lever]
  /// Named formulas.
  public let measures: [Measure]
  /// Choices.
  public let alternatives: [Alternatives]
  /// Printed causes of deviations.
  public let causes: [Cause]
  /// Other splits of the same total, for `check`.
  public let margins: [Margin]
  /// Other trees over the same lines.
  public let groupings: [Grouping]
  /// Other extractions of the same account, for `check`.
  public let snapshots: [Snapshot]
  /// Forecasts of earlier reporting months, in order of month within each file.
  public let forecasts: [EarlierForecast]
  /// Files whose cells can be named.
  public let tables: [LoadedTable]
  /// What must hold of the columns of tables, for `check`.
  public let tableRules: [TableRule]
  /// Rules of the model's own, for `check`.
  public let controls: [Control]
  /// What is taken on to later years.
  public let carries: [Carry]
  /// The lines whose budget does not lie in twelfths from the start, with what it lies by.
  public let phasings: [Int: LinePhasing]
  /// The lines that have a forecast method, or can be given one.
  public let methods: [Int: LineMethod]
  /// What the model says in words, per thing.
  public let attributes: [Entity: [Attribute: AttributeValue]]
  /// Named unknowns, by the number they have in states.
  public let causeNames: [String]
  /// The numbers with ends of the model and of what has been typed over it.
  public let uncertain: UncertainNumbers
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
    nameIndex = NameIndex(parts.names.spellings.map(\.text)).frozen
    nodes = parts.nodes
    root = parts.root
    seriesNames = parts.seriesNames
    components = parts.components
    dimensions = parts.dimensions
    items = parts.items
    var instances = [[Int]](repeating: [], count: parts.components.count)
    for item in parts.items.indices {
      if let component = parts.items[item].component { instances[component].append(item) }
    }
    self.instances = instances
    groups = parts.groups
    drivers = parts.drivers
    levers = parts.levers
    measures = parts.measures
    alternatives = parts.alternatives
    causes = parts.causes
    margins = parts.margins
    groupings = parts.groupings
    snapshots = parts.snapshots
    forecasts = parts.forecasts
    tables = parts.tables
    tableRules = parts.tableRules
    controls = parts.controls
    carries = parts.carries
    phasings = parts.phasings
    methods = parts.methods
    attributes = parts.attributes
    causeNames = parts.causeNames
    uncertain = parts.uncertain
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
  /// Its name in English.
  public let english: String
  /// Its name in Swedish.
  public let swedish: String
  /// The index of the budget, in every model.
  public static let budget = 0
  /// The index of the forecast, in every model.
  public static let forecast = 1
  /// The index of the outcome, in every model.
  public static let actual = 2
  /// The index of investment outlays, in every model.
  public static let outlay = 3
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
  var dimensions: [Dimension] = []
  var items: [Item] = []
  var groups: [Group] = []
  var drivers: [Driver] = []
  var levers: [Lever] = []
  var measures: [Measure] = []
  var alternatives: [Alternatives] = []
  var causes: [Cause] = []
  var margins: [Margin] = []
  var groupings: [Grouping] = []
  var snapshots: [Snapshot] = []
  var forecasts: [EarlierForecast] = []
  var tables: [LoadedTable] = []
  var tableRules: [TableRule] = []
  var controls: [Control] = []
  var carries: [Carry] = []
  var phasings: [Int: LinePhasing] = [:]
  var methods: [Int: LineMethod] = [:]
  var attributes: [Entity: [Attribute: AttributeValue]] = [:]
  var causeNames: [String] = []
  var uncertain = UncertainNumbers()
  var scenarioStatements: [Statement] = []
  var reportingMonth: Int?
  var findings: [Diagnostic] = []
  var files: [String] = []
  var text = (name: "", text: "")
}
