import Language

/// The names of a model: what each stands for, at the top and below an owner.
///
/// NameTable compare after case folding and collapsed blanks.
public struct NameTable: Sendable {
  private var top: [String: [Entity]] = [:]
  private var owned: [Entity: [String: Entity]] = [:]
  /// What all instances of a component have below them, once for each component.
  private var shared: [[String: Member]] = []
  /// The shared names of an item, by the item's number.
  private var sharedBy: [Int: Int] = [:]

  /// An item's input or output, whichever the item.
  public enum Member: Sendable, Hashable {
    case input(Int)
    case output(Int)

    /// Of one item.
    func of(item: Int) -> Entity {
      switch self {
      case .input(let number): .input(item: item, number)
      case .output(let number): .output(item: item, number)
      }
    }
  }
  /// Every spelling at the top, as written, for completion and for names without quotes.
  public private(set) var spellings: [(text: String, entity: Entity)] = []

  /// The form that names are compared in: lower case, blanks collapsed.
  public static func fold(_ text: String) -> String {
    if isFolded(text) { return text }
    let lower = text.lowercased()
    return isFolded(lower) ? lower : lower.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A text in small letters, blanks as they are.
  static func lower(_ text: String) -> String { isFolded(text) ? text : text.lowercased() }

  /// Whether a text is already so: small letters a to ö, digits and signs, with single blanks. Others may be too.
  private static func isFolded(_ text: String) -> Bool {
    var isAfterBlank = true
    var isAfterLead = false
    for byte in text.utf8 {
      switch byte {
      case 32:
        if isAfterBlank || isAfterLead { return false }
        isAfterBlank = true
        continue
      case 0xC3 where !isAfterLead:
        isAfterLead = true
        continue
      case 0xA0...0xBF where isAfterLead: isAfterLead = false
      case 0x21...0x40, 0x5B...0x7E:
        if isAfterLead { return false }
      default: return false
      }
      isAfterBlank = false
    }
    return !isAfterBlank && !isAfterLead
  }

  /// Makes room for so many names at the top.
  mutating func reserve(_ count: Int) { top.reserveCapacity(top.count + count) }

  /// - Parameter isShown: whether it is offered in lists and suggestions; other forms of a word are only understood.
  public mutating func add(_ text: String, _ entity: Entity, isShown: Bool = true) {
    let key = NameTable.fold(text)
    if top[key]?.contains(entity) == true { return }
    top[key, default: []].append(entity)
    if isShown { spellings.append((text, entity)) }
  }

  /// Adds a name that is known only together with its owner: an input of an item, a driver of a line.
  public mutating func add(_ text: String, _ entity: Entity, below owner: Entity) {
    owned[owner, default: [:]][NameTable.fold(text)] = entity
  }

  /// Makes names that many items will have below them; their number.
  public mutating func share(_ members: [(text: String, member: Member)]) -> Int {
    shared.append(Dictionary(members.map { (NameTable.fold($0.text), $0.member) }) { $1 })
    return shared.count - 1
  }

  /// Gives an item the shared names of this number.
  public mutating func give(item: Int, shared number: Int) { sharedBy[item] = number }

  /// What a name stands for at the top; several where it is ambiguous.
  public func entities(named text: String) -> [Entity] { top[NameTable.fold(text)] ?? [] }

  /// What a name stands for below an owner.
  public func member(named text: String, of owner: Entity) -> Entity? {
    let key = NameTable.fold(text)
    if let own = owned[owner]?[key] { return own }
    guard case .item(let item) = owner, let number = sharedBy[item] else { return nil }
    return shared[number][key]?.of(item: item)
  }

  /// The node that a node was added below; nil where there is none.
  func owner(of entity: Entity) -> Entity? {
    guard case .node = entity else { return nil }
    return owned.first { owner, members in
      if case .node = owner { members.values.contains(entity) } else { false }
    }?.key
  }

  /// Everything below an owner, by folded name.
  public func members(of owner: Entity) -> [String: Entity] {
    let own = owned[owner] ?? [:]
    guard case .item(let item) = owner, let number = sharedBy[item] else { return own }
    return shared[number].mapValues { $0.of(item: item) }.merging(own) { $1 }
  }
}
