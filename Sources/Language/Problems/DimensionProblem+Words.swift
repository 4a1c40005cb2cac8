import Quantities

extension DimensionProblem {
  public func sentence(in tongue: Tongue) -> String {
    let sv = tongue == .swedish
    switch self {
    case .remains(let text, let dimensions, _):
      let list = DimensionProblem.list(dimensions, sv)
      return sv
        ? "”\(text)” har ett värde per \(list), och här behövs ett enda"
        : "“\(text)” has one value per \(list), and a single one is needed here"
    case .unknownMember(let text, let dimensions, _, _):
      let list = DimensionProblem.list(dimensions, sv)
      return sv ? "”\(text)” finns inte i \(list)" : "“\(text)” is not in \(list)"
    case .ambiguousMember(let text, let dimensions):
      let list = DimensionProblem.list(dimensions, sv)
      return sv ? "”\(text)” finns i flera dimensioner: \(list)" : "“\(text)” is in several dimensions: \(list)"
    case .unknownDimension(let name, _):
      return sv ? "hittar ingen dimension ”\(name)”" : "no dimension is called “\(name)”"
    case .noDimension(let text):
      return sv
        ? "”\(text)” går inte att välja: värdet har ingen dimension"
        : "“\(text)” cannot be chosen: the value has no dimension"
    case .extraDimension(let target, let dimension, let text):
      return sv
        ? "”\(text)” har ett värde per \(dimension), och det har inte \(target)"
        : "“\(text)” has one value per \(dimension), and \(target) has not"
    case .nothingToSum(let text, let dimension):
      return sv
        ? "”\(text)” har ingen \(dimension) att summera över" : "“\(text)” has no \(dimension) to sum over"
    case .tooManyMembers(let count, let dimensions):
      let list = dimensions.joined(separator: " × ")
      let number = NumberText.string(Double(count), in: tongue)
      let limit = NumberText.string(Double(MemberValues.limit), in: tongue)
      return sv
        ? "\(list) blir \(number) värden, och gränsen är \(limit)"
        : "\(list) makes \(number) values; the limit is \(limit)"
    case .badMember(let text, let fault): return fault.sentence(text, sv)
    }
  }

  public func help(in tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    switch self {
    case .remains(let text, let dimensions, let example):
      if text == example { return sv ? "skriv sum(…) runt uttrycket" : "write sum(…) around it" }
      let one = dimensions.count == 1 ? sv ? " eller \(text)[\(example)]" : " or \(text)[\(example)]" : ""
      return sv ? "skriv summa(\(text))\(one)" : "write sum(\(text))\(one)"
    case .unknownMember(_, _, let near, let members):
      if let first = near.first {
        let rest = near.dropFirst().map { sv ? " eller ”\($0)”" : " or “\($0)”" }.joined()
        return sv ? "menade du ”\(first)”\(rest)?" : "did you mean “\(first)”\(rest)?"
      }
      if members.isEmpty { return nil }
      return (sv ? "skriv en av: " : "write one of: ") + members.joined(separator: "; ")
    case .ambiguousMember(let text, let dimensions):
      return (sv ? "skriv " : "write ")
        + dimensions.map { "[\($0) = \(text)]" }.joined(separator: sv ? " eller " : " or ")
    case .unknownDimension(_, let possible):
      if possible.isEmpty {
        return sv
          ? "en dimension deklareras så: dimension ålder = 0..64; 65.." : "declare it: dimension age = 0..64; 65.."
      }
      return (sv ? "skriv en av: " : "write one of: ") + possible.joined(separator: "; ")
    case .noDimension: return sv ? "ta bort det" : "leave it out"
    case .extraDimension(let target, let dimension, let text):
      return sv
        ? "skriv summa(\(text); \(dimension)), eller \(target)[\(dimension)] där det deklareras"
        : "write sum(\(text); \(dimension)), or \(target)[\(dimension)] where it is declared"
    case .nothingToSum: return sv ? "ta bort det, eller skriv summa(…)" : "leave it out, or write sum(…)"
    case .tooManyMembers: return sv ? "dela in grövre, eller ta bort en dimension" : "use fewer members or dimensions"
    case .badMember(let text, let fault): return fault.help(text, sv)
    }
  }

  public func label(in tongue: Tongue) -> String? {
    guard case .remains(_, let dimensions, _) = self else { return nil }
    return (tongue == .swedish ? "per " : "per ") + DimensionProblem.list(dimensions, tongue == .swedish)
  }

  private static func list(_ names: [String], _ sv: Bool) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + (sv ? " och " : " and ") + last
  }
}

extension DimensionProblem.Fault {
  fileprivate func sentence(_ text: String, _ sv: Bool) -> String {
    switch self {
    case .twice: sv ? "”\(text)” står två gånger i dimensionen" : "“\(text)” stands twice in the dimension"
    case .overlaps(let other):
      sv ? "”\(text)” och ”\(other)” har tal gemensamt" : "“\(text)” and “\(other)” share numbers"
    case .date:
      sv
        ? "”\(text)” läses som ett datum där man väljer i dimensionen"
        : "“\(text)” is read as a date where a member is chosen"
    case .backwards: sv ? "”\(text)” går baklänges" : "“\(text)” goes backwards"
    }
  }

  fileprivate func help(_ text: String, _ sv: Bool) -> String {
    switch self {
    case .twice: sv ? "ta bort det ena" : "remove one of them"
    case .overlaps: sv ? "låt varje tal höra till en enda" : "let each number belong to one"
    case .date:
      sv ? "kalla det något annat, till exempel ”år \(text)”" : "call it something else, such as “year \(text)”"
    case .backwards: sv ? "skriv det minsta talet först" : "write the least number first"
    }
  }
}
