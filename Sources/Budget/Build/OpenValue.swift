import Language

/// A value that is being compiled: what reads it meanwhile gets a row that stands for it, if it reads it behind time.
struct OpenValue {
  /// What has a formula of its own.
  enum Subject: Hashable {
    case entity(Entity)
    /// A named step of a component's formulas, by its place among them.
    case local(item: Int, Int)
  }

  let subject: Subject
  /// Whether what needs it wants an earlier period of it.
  let isEarlier: Bool
  /// The row that stands for it, once something has asked.
  var standIn: Typed?
}
