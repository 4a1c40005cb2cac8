import Language

/// What a property that is said of a thing takes.
private enum SaidKind {
  /// A text: a bare name is that text.
  case text
  /// Options of choices.
  case option
  /// Measures.
  case measure
  /// Items.
  case item
  /// A name or a text, as it is.
  case either

  init(_ attribute: Attribute) {
    switch attribute {
    case .assumes, .unknown, .warns, .explains, .short, .basis, .excludes, .verb, .consequence, .quote, .decidedBy:
      self = .text
    case .nothing, .dependsOn: self = .option
    case .shows: self = .measure
    case .limit, .sameMoneyAs, .covers: self = .item
    case .place, .phasing, .forecastMethod, .costBearer, .frameCause: self = .either
    }
  }
}

extension ModelBuilder {
  /// What is said of a thing as what its property takes: a text where it is one, else names that were found, quoted or
  /// not. What names nothing is reported, since it would be dropped in every answer; nil then.
  func said(_ attribute: Attribute, _ name: String, of entity: Entity, _ property: Property) -> AttributeValue? {
    if let other = property.values.first(where: { $0.saidWord == nil }) {
      report(BudgetProblem.neitherNameNorText(name), .text(other.span))
      return nil
    }
    let said = property.values.compactMap(\.saidWord)
    let note = property.label?.text ?? said.lazy.compactMap(\.note).first
    let words = said.map(\.reference)
    func naming(_ found: [Reference?]) -> AttributeValue? {
      let names = found.compactMap { $0 }
      return names.count == found.count ? AttributeValue(texts: [], references: names, note: note) : nil
    }
    switch SaidKind(attribute) {
    case .either:
      func isText(_ reference: Reference) -> Bool { reference.parts.count == 1 && reference.parts[0].isQuoted }
      return AttributeValue(
        texts: words.filter(isText).map(\.text), references: words.filter { !isText($0) }, note: note)
    case .text: return AttributeValue(texts: words.map(\.text), references: [], note: note)
    case .option: return naming(words.map { option($0, name, of: entity, isOwn: attribute == .nothing) })
    case .measure: return naming(words.map { measure($0, name) })
    case .item:
      return naming(
        words.map { word in
          attempt({ () throws(Diagnostic) -> Entity in try self.lookup.entity(word, wanted: .item) }).map { _ in word }
        })
    }
  }

  /// The name of an option: its own of a choice that says which one does nothing, else one of another choice, by the
  /// name of both or by its own where that is only one's.
  private func option(_ name: Reference, _ property: String, of entity: Entity, isOwn: Bool) -> Reference? {
    var candidates = [name] + (name.parts.count == 1 ? name.split : [])
    if case .alternatives(let group) = entity, isOwn, name.parts.count == 1 {
      candidates.append(Reference(parts.alternatives[group].name(at: name.span) + name.parts))
    }
    if name.parts.count == 1, !isOwn {
      let groups = parts.alternatives.indices.filter {
        entity.choice != $0 && parts.names.member(named: name.text, of: .alternatives($0)) != nil
      }
      if let group = groups.count == 1 ? groups[0] : groups.isEmpty ? entity.choice : nil {
        candidates.append(Reference(parts.alternatives[group].name(at: name.span) + name.parts))
      }
    }
    for candidate in candidates {
      guard case .option(let group, _)? = try? lookup.entity(candidate) else { continue }
      guard isOwn == (group == entity.choice) else {
        report(BudgetProblem.otherChoice(property, isOwn: isOwn, options(of: entity, isOwn)), .text(name.span))
        return nil
      }
      return candidate
    }
    let known = options(of: entity, isOwn)
    let near = Suggestion.nearest(to: name.text, in: known)
    report(
      CompileProblem.unknownName(
        name.text, wanted: .option, suggestions: Array((near.isEmpty ? known : near).prefix(3))), .text(name.span))
    return nil
  }

  /// The options that may be named: those of the choice itself, or of all others.
  private func options(of entity: Entity, _ isOwn: Bool) -> [String] {
    parts.alternatives.indices.filter { isOwn == ($0 == entity.choice) }.flatMap { index in
      let group = parts.alternatives[index]
      return group.options.map { isOwn ? $0.name : group.name + "." + $0.name }
    }
  }

  private func measure(_ name: Reference, _ property: String) -> Reference? {
    if case .measure? = try? lookup.entity(name, wanted: .measure) { return name }
    let known = parts.measures.flatMap(\.names)
    report(
      BudgetProblem.noMeasure(property, name.text, Suggestion.nearest(to: name.text, in: known)), .text(name.span))
    return nil
  }
}

extension Entity {
  /// The choice that something said of it or of one of its options belongs to.
  fileprivate var choice: Int? {
    switch self {
    case .alternatives(let group), .option(let group, _): group
    default: nil
    }
  }
}

extension Alternatives {
  fileprivate func name(at span: Span) -> [Name] { [Name(name, isQuoted: true, span: span)] }
}

extension Reference {
  /// A quoted name with points in it as the names between them: `"hus.bygg"`.
  fileprivate var split: [Reference] {
    let words = parts[0].text.split(separator: ".")
    guard parts[0].isQuoted, words.count > 1 else { return [] }
    return [
      Reference(
        words.map { Name(String($0), isQuoted: true, span: span) })
    ]
  }
}

extension Expression {
  /// A name or a quoted text. `budget "as decided"` is the word of a series with a note, which reads as a call.
  fileprivate var saidWord: (reference: Reference, note: String?)? {
    switch node {
    case .reference(let reference, []): return (reference, nil)
    case .call(let name, let arguments, [], nil):
      guard arguments.count == 1, case .reference(let note, []) = arguments[0].node, note.parts.count == 1,
        note.parts[0].isQuoted, !span.source.text(span).contains("(")
      else { return nil }
      return (Reference([name]), note.text)
    default: return nil
    }
  }
}
