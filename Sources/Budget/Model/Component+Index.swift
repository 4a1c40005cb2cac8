import Language

/// Where the names of a component's values stand in its lists. Formulas name them by the hundred thousand.
struct ComponentIndex: Sendable {
  /// A value of the instance itself (part nil), or of a kind of part.
  struct Place: Sendable {
    let part: Int?
    let meaning: Component.Meaning
  }

  private var places: [String: [Place]] = [:]
  private var parts: [String: Int] = [:]

  mutating func add(_ names: [String], _ meaning: Component.Meaning, part: Int?) {
    for name in names { places[NameTable.lower(name), default: []].append(Place(part: part, meaning: meaning)) }
  }

  mutating func add(_ names: [String], kind: Int) {
    for name in names where parts[NameTable.lower(name)] == nil { parts[NameTable.lower(name)] = kind }
  }

  /// What a name in small letters may be, in the order declared.
  func places(_ lowered: String) -> [Place] { places[lowered] ?? [] }

  func part(_ lowered: String) -> Int? { parts[lowered] }
}

extension Component {
  mutating func add(_ input: Input) {
    index.add(input.names, .input(inputs.count), part: input.part)
    inputs.append(input)
  }

  mutating func add(_ local: Local) {
    index.add([local.name], .local(locals.count), part: local.part)
    locals.append(local)
  }

  mutating func add(_ output: Output) {
    index.add(output.names, .output(outputs.count), part: output.part)
    outputs.append(output)
  }

  mutating func add(_ part: Part) {
    index.add(part.names, kind: parts.count)
    parts.append(part)
  }

  /// The index of an input by one of its names, in any case.
  public func input(named name: String) -> Int? { input(named: name, part: nil) }

  /// The index of an input of a kind of part, or of the instance itself, by one of its names.
  public func input(named name: String, part: Int?) -> Int? {
    for place in index.places(NameTable.lower(name)) where place.part == part {
      if case .input(let input) = place.meaning { return input }
    }
    return nil
  }

  /// The index of an output by one of its names, in any case.
  public func output(named name: String) -> Int? { output(named: name, part: nil) }

  /// The index of an output of a kind of part, or of the instance itself, by one of its names.
  public func output(named name: String, part: Int?) -> Int? {
    for place in index.places(NameTable.lower(name)) where place.part == part {
      if case .output(let output) = place.meaning { return output }
    }
    return nil
  }

  /// The kind of part of a name, in any case.
  public func part(named name: String) -> Int? { index.part(NameTable.lower(name)) }

  /// An input, a local or an output, in this order, of a kind of part or of the instance itself (nil).
  func value(_ lowered: String, of part: Int?) -> Meaning? {
    var found: Meaning?
    for place in index.places(lowered) where place.part == part {
      switch (place.meaning, found) {
      case (.input, _): return place.meaning
      case (.local, nil), (.local, .output), (.output, nil): found = place.meaning
      default: break
      }
    }
    return found
  }
}
