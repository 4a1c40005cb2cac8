import Quantities

extension Printer {
  func declaration(_ declaration: Declaration) -> String {
    switch declaration {
    case .model(let text): return words([word(.model), quoted(text.text)])
    case .include(let file): return words([word(.include), quoted(file.text)])
    case .focus(let year): return words([word(.focus), "\(year)"])
    case .period(let spans): return words([word(.period), spans.map { text($0) }.joined(separator: "; ")])
    case .quantity(let names, let isAmount, let value):
      return words([
        word(.quantity), pair(names), isAmount ? ": " + word(.amountType) : nil, value.map { "= " + text($0) },
      ])
    case .dimension(let name, let members):
      return words([word(.dimension), free(name), "=", members.map { text($0) }.joined(separator: "; ")])
    case .alias(let name, let meaning): return words([word(.alias), free(name), "=", free(meaning)])
    case .load(let kind, let name, let file):
      return words([word(.load), loadKind(kind), name.map { free($0) }, quoted(file.text)])
    case .carry(let series, let from, let until, let without):
      return words([
        word(.carry), thing(series), word(.from), "\(from)", word(.until), "\(until)",
        without.map { word(.without) + " " + several($0) },
      ])
    case .driver(let name, let second, let dimensions, let unit, let value, let label):
      let list = dimensions.isEmpty ? "" : "[" + dimensions.map { free($0) }.joined(separator: "; ") + "]"
      return words([
        word(.driver), free(name) + both(second) + list, unit.map { ": " + $0.text }, "=", text(value),
        self.label(label),
      ])
    case .lever(let name, let second, let start, let range, let label):
      return words([
        word(.lever), free(name) + both(second), start.map { "= " + text($0) }, range.map { text($0) },
        self.label(label),
      ])
    case .measure(let name, let second, let value, let label):
      return words([word(.measure), free(name) + both(second), "=", text(value), self.label(label)])
    case .control(let relation, let label): return words([word(.control), text(relation), self.label(label)])
    case .post(let name, let label, let value, let series, let placement):
      return words([
        word(.post), free(name), self.label(label), "=", text(value), word(.series), thing(series),
        self.placement(placement),
      ])
    case .component(let names, let label): return words([word(.component), pair(names), labels(label)])
    case .alternatives(let name, let label):
      return words([word(.alternatives), free(name), self.label(label)])
    case .option(let name, let label): return words([word(.option), free(name), self.label(label)])
    case .scenario(let name, let base):
      return words([word(.scenario), free(name), base.map { word(.basedOn) + " " + state($0) }])
    }
  }

  /// `läs in äskanden`: a kind of the table in the plural, a component of the library, or a word.
  private func loadKind(_ kind: Name) -> String {
    if let pair = vocabulary.loadKind(kind) { return pair.spelling(in: tongue) }
    let plural = several(kind)
    return kind.isQuoted || plural.contains(" ") ? oneWord(kind) : plural
  }

  private func both(_ second: Name?) -> String { second.map { " | " + free($0) } ?? "" }

  private func pair(_ names: Names) -> String { free(names.first) + both(names.second) }

  /// A label in one tongue or both.
  private func labels(_ names: Names?) -> String? {
    names.map { $0.all.map { quoted($0.text) }.joined(separator: " | ") }
  }

  private func text(_ span: PeriodSpan) -> String {
    let (first, last) = (span.years.lowerBound, span.years.upperBound)
    let years = first == last ? "\(first)" : "\(first)..\(last)"
    return years + " " + word(span.isMonthly ? .byMonth : .byYear)
  }

  private func text(_ range: LeverRange) -> String {
    let extent =
      switch range.extent {
      case .time(let span): text(span)
      case .values(let values): values.map { text($0) }.joined(separator: "; ")
      }
    return words([word(.place), extent, range.step.map { word(.step) + " " + text($0) }])
  }

  func placement(_ placement: Placement) -> String {
    let basis: String? =
      switch placement.basis {
      case .within: word(.within)
      case .onTop: word(.onTop)
      case nil: nil
      }
    return words([
      placement.node.map { word(.place) + " " + free($0) },
      placement.activity.map { word(.activity) + " " + code($0) },
      placement.account.map { word(.account) + " " + code($0) },
      basis, placement.replaces.map { word(.replaces) + " " + free($0) }, placement.isOff ? word(.off) : nil,
    ])
  }

  func clause(_ clause: Clause) -> String {
    switch clause {
    case .input(let names, let dimensions, let type, let value, let label):
      let list = dimensions.isEmpty ? "" : "[" + dimensions.map { free($0) }.joined(separator: "; ") + "]"
      return words([
        word(.input), pair(names) + list, ":", text(type), value.map { "= " + text($0) }, labels(label),
      ])
    case .part(let names): return words([word(.part), pair(names)])
    case .local(let name, let value): return words([word(.local), free(name), "=", text(value)])
    case .output(let names, let value, let label):
      return words([word(.output), pair(names), "=", text(value), labels(label)])
    case .post(let value, let series, let placement):
      return words([word(.clausePost), text(value), word(.series), thing(series), self.placement(placement)])
    case .check(let condition, let label):
      return words([word(.clauseCheck), self.condition(condition), labels(label)])
    case .example(let label): return words([word(.clauseExample), labels(label)])
    }
  }

  private func text(_ type: InputType) -> String {
    switch type {
    case .unit(let unit): unit.text
    case .date: word(.dateType)
    case .end: word(.endType)
    case .text: word(.textType)
    case .item: word(.itemType)
    case .line: word(.lineType)
    case .choice(let options): word(.choiceType) + "(" + options.map { pair($0) }.joined(separator: "; ") + ")"
    }
  }
}
