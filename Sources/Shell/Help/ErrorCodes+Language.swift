extension ErrorCodes {
  static let language: [ErrorCode] = []
  static let meaning: [ErrorCode] = []
  static let model: [ErrorCode] = []
  static let scenarios: [ErrorCode] = []
  static let door: [ErrorCode] = []
}
