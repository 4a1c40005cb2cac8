import Analysis

extension EditAnswer: Presentable {
  public func screen(_ words: Words) -> Screen {
    switch self {
    case .effect(let answer): answer.screen(words)
    case .transfer(let answer): answer.screen(words)
    case .lever(let answer): answer.screen(words)
    case .choice(let answer): answer.screen(words)
    case .requests(let answer): answer.screen(words)
    case .savings(let answer): answer.screen(words)
    case .shift(let answer): answer.screen(words)
    case .phase(let answer): answer.screen(words)
    case .method(let answer): answer.screen(words)
    case .requirement(let answer): answer.screen(words)
    case .investments(let answer): answer.screen(words)
    case .capital(let answer): answer.screen(words)
    }
  }
}
