import Language

extension Verdict {
  /// The option of an item's status that a verb puts it in, by its English name in the library.
  public var option: String? {
    switch self {
    case .grant: "granted"
    case .reject: "rejected"
    case .adopt: "adopted"
    case .drop: "dropped"
    case .enable, .disable: nil
    }
  }
}

extension Component {
  /// The input that holds the status of an instance, and the index of an option of it; nil where it has none.
  public func status(_ option: String) -> (input: Int, index: Int)? {
    guard let input = input(named: "status"),
      let index = options(of: input).firstIndex(where: { $0.contains(option) })
    else { return nil }
    return (input, index)
  }
}
