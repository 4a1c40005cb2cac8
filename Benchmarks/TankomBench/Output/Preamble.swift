import Glibc

/// What is to be known before the figures.
enum Preamble {
  static var text: String {
    """
    Machine: \(processor), \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores; \(date); \(build) build.
    Times are for one edit and its stabilisation, on the graph that was compiled from the workload's text.
    Limit: the same arithmetic as loops over arrays, in this run; it has no graph, states or rounding to whole öre.
    For services it is what is named beside: a full recompute with its edits, one thread, or an overlay for each scenario.
    Rows: recomputed, and in brackets those that come out differently. The text has no yearly sums: each of its
    lines of organisation has a budget, a forecast and a deviation instead.


    """
  }

  /// As the kernel names it.
  static var processor: String {
    guard let file = fopen("/proc/cpuinfo", "r") else { return "unknown processor" }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 512)
    while fgets(&buffer, Int32(buffer.count), file) != nil {
      let line = String(decoding: buffer.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if line.hasPrefix("model name"), let colon = line.firstIndex(of: ":") {
        return String(line[line.index(colon, offsetBy: 2)...])
      }
    }
    return "unknown processor"
  }

  /// Today, as 2026-11-21.
  static var date: String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  }

  /// Times of a debug build say nothing.
  static var build: String {
    #if DEBUG
      "debug"
    #else
      "release"
    #endif
  }
}
