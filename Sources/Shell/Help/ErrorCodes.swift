/// What each code means, for `hjälp E0201`: more than the message itself has room for.
struct ErrorCode: Sendable {
  let code: String
  let swedish: String
  let english: String

  init(_ code: String, _ swedish: String, _ english: String) {
    self.code = code
    self.swedish = swedish
    self.english = english
  }
}

enum ErrorCodes {
  static let all = language + meaning + dimensions + ingest + model + scenarios + door

  static func entry(_ code: String) -> ErrorCode? { all.first { $0.code == code } }
}
