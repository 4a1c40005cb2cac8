import Language

extension Vocabulary {
  /// The names of the standard library and of what a model says, in both tongues.
  public static let standard: Vocabulary = {
    func pair(_ spellings: [String]) -> Pair {
      Pair(english: spellings.first ?? "", swedish: spellings.dropFirst().first ?? spellings.first ?? "")
    }
    return Vocabulary(
      library: Library.statements.list,
      attributes: Attribute.allCases.map { pair($0.spellings) },
      // `sort` is the word in both tongues; `enhet_belopp` is only understood.
      loadProperties: LoadRole.allCases.map { $0 == .sort ? pair(["sort"]) : pair($0.spellings) },
      loadKinds: [
        Pair(english: "organisation", swedish: "organisation"), Pair(english: "margin", swedish: "marginal"),
        Pair(english: "causes", swedish: "orsaker"), Pair(english: "table", swedish: "tabell"),
        Pair(english: "forecasts", swedish: "prognoser"),
      ])
  }()
}
