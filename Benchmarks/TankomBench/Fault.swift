/// Why a run stops. No time is printed for a case that went wrong.
enum Fault: Error, CustomStringConvertible {
  /// A folder or a file that cannot be written.
  case unwritable(String)
  /// The text was not loaded; with what was said of it.
  case notLoaded(String)
  /// A name that the loaded model has no row for.
  case missing(String)
  /// A result that is not the oracle's, with the relative distance.
  case wrong(String, Double)
  /// Two ways to one result gave other bits, or parts did not add up to the last bit.
  case otherBits(String)
  /// A goal that was not met, with how the search ended.
  case goal(String)
  /// Rows were recomputed that come out as they were.
  case work(String, Int, Int)
  /// An answer that was an error, or empty.
  case noAnswer(String)
  /// A case or a size that there is not.
  case unknown(String)

  var description: String {
    switch self {
    case .unwritable(let path): "cannot write in \(path)"
    case .notLoaded(let findings): "the workload was not loaded:\n\(findings)"
    case .missing(let name): "the loaded model has no row for \(name)"
    case .wrong(let name, let distance): "\(name): the result is not the oracle's, relative difference \(distance)"
    case .otherBits(let name): "\(name): not the same bits"
    case .goal(let outcome): "the goal was not met: \(outcome)"
    case .work(let name, let count, let least): "\(name): \(count) rows recomputed, where \(least) come out differently"
    case .noAnswer(let line): "no answer to: \(line)"
    case .unknown(let name): "there is no \(name)"
    }
  }
}
