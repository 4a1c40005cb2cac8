import Language
import Quantities

/// A component: a reusable piece of model with typed inputs, outputs and posts, written in the language.
public struct Component: Sendable {
  /// A value that each instance is given, or that has a default.
  public struct Input: Sendable {
    /// English and Swedish name.
    public let names: [String]
    /// The dimensions that it has a value for each member of.
    public let dimensions: [Name]
    /// What may be given.
    public let type: InputType
    /// What holds where nothing is given; nil where it must be.
    public let defaultValue: Expression?
    /// What people call it, if the component says.
    public let label: Label?
    /// The kind of part that it is an input of; nil for one of the instance itself.
    public var part: Int?
  }

  /// A kind of part that an instance has any number of: the building parts of an investment, each with its own life.
  public struct Part: Sendable {
    /// English and Swedish name.
    public let names: [String]
    /// Where it is declared.
    public let span: Span
  }

  /// A named step of the formulas, which nothing outside sees.
  public struct Local: Sendable {
    /// Its one name.
    public let name: String
    /// The formula.
    public let expression: Expression
    /// The kind of part that it is a step of; nil for one of the instance itself.
    public var part: Int?
  }

  /// A value that each instance has, by a formula.
  public struct Output: Sendable {
    /// English and Swedish name.
    public let names: [String]
    /// The formula, over inputs, locals and other outputs.
    public let expression: Expression
    /// What people call it, if the component says.
    public let label: Label?
    /// The kind of part that it is an output of; nil for one of the instance itself.
    public var part: Int?
  }

  /// An amount that each instance posts on its line.
  public struct Post: Sendable {
    /// The amount, whose unit must be money.
    public let expression: Expression
    /// The series that it is posted to, as written.
    public let series: Name
    /// The activity and the account that it is booked on, where it says.
    public let placement: Placement
    /// The kind of part that posts it, each part by itself; nil for the instance.
    public var part: Int?
  }

  /// A condition that each instance should meet.
  public struct Check: Sendable {
    /// What must be true.
    public let condition: Expression
    /// What is said where it is not.
    public let text: Label
    /// The kind of part that it is asked of, each part by itself; nil for the instance.
    public var part: Int?
  }

  /// An instance of another component inside each instance of this one: `hagen.personal`.
  public struct Nested: Sendable {
    /// Its own name, below that of the instance it is in.
    public let name: Name
    /// What people call it, if the component says.
    public let label: String?
    /// The component it is an instance of, as written.
    public let component: Name
    /// Where it stands, where that is not where the outer one does.
    public let placement: Placement
    /// What its inputs are given, over the names of the component it is written in.
    public let properties: [Property]
  }

  /// English and Swedish name.
  public let names: [String]
  /// What people call it, if it says.
  public let label: Label?
  /// In the order declared, as are all lists here: indexes of items' values are positions in them.
  public internal(set) var inputs: [Input] = []
  /// Named steps of the formulas, which nothing outside sees.
  public internal(set) var locals: [Local] = []
  /// What each instance is worth.
  public internal(set) var outputs: [Output] = []
  /// What each instance posts.
  public internal(set) var posts: [Post] = []
  /// What `check` asks of each instance.
  public internal(set) var checks: [Check] = []
  /// The kinds of parts that an instance may have.
  public internal(set) var parts: [Part] = []
  /// Instances of other components that each instance has of its own.
  public internal(set) var nested: [Nested] = []
  /// Small models of it with what they should come to: statements whose bodies are files of their own.
  public internal(set) var examples: [Statement] = []
  /// The component of the library that it takes the place of.
  public internal(set) var overridden: Statement?
  /// The statement it was read from, for `show definition`.
  public let source: Statement
  /// Where its names stand in its lists.
  var index = ComponentIndex()

  /// The options of an input that is a choice, each with both spellings.
  public func options(of input: Int) -> [[String]] {
    if case .choice(let names) = inputs[input].type { names.map { $0.all.map(\.text) } } else { [] }
  }
}
