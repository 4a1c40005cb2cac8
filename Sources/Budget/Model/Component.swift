import Language
import Quantities

/// A component: a reusable piece of model with typed inputs, outputs and posts, written in the language.
public struct Component: Sendable {
  public struct Input: Sendable {
    public let names: [String]
    public let type: InputType
    public let defaultValue: Expression?
    public let label: String?
  }

  public struct Output: Sendable {
    public let names: [String]
    public let expression: Expression
    public let label: String?
  }

  public struct Post: Sendable {
    public let expression: Expression
    public let series: Name
  }

  public struct Check: Sendable {
    public let condition: Expression
    public let text: String
  }

  /// English and Swedish name.
  public let names: [String]
  public let label: String?
  public internal(set) var inputs: [Input] = []
  public internal(set) var locals: [(name: String, expression: Expression)] = []
  public internal(set) var outputs: [Output] = []
  public internal(set) var posts: [Post] = []
  public internal(set) var checks: [Check] = []
  /// The statement it was read from, for `show definition`.
  public let source: Statement

  public func input(named name: String) -> Int? {
    let folded = name.lowercased()
    return inputs.firstIndex { $0.names.contains { $0.lowercased() == folded } }
  }

  public func output(named name: String) -> Int? {
    let folded = name.lowercased()
    return outputs.firstIndex { $0.names.contains { $0.lowercased() == folded } }
  }

  /// The options of an input that is a choice, each with both spellings.
  public func options(of input: Int) -> [[String]] {
    if case .choice(let names) = inputs[input].type { names.map { $0.all.map(\.text) } } else { [] }
  }
}
