import Language

/// The standard library: components in the language itself, a file each, shipped inside the program.
public enum Library {
  /// The files, as a controller reads them, by name.
  public static let files: [(name: String, text: String)] = [
    ("request.tankom", text(PackageResources.request_tankom)),
    ("saving.tankom", text(PackageResources.saving_tankom)),
    ("placement.tankom", text(PackageResources.placement_tankom)),
    ("investment.tankom", text(PackageResources.investment_tankom)),
    ("reserve.tankom", text(PackageResources.reserve_tankom)),
    ("staffing.tankom", text(PackageResources.staffing_tankom)),
    ("absence.tankom", text(PackageResources.absence_tankom)),
    ("staff_mix.tankom", text(PackageResources.staff_mix_tankom)),
    ("home_care.tankom", text(PackageResources.home_care_tankom)),
    ("assistance.tankom", text(PackageResources.assistance_tankom)),
    ("income_support.tankom", text(PackageResources.income_support_tankom)),
    ("care_home.tankom", text(PackageResources.care_home_tankom)),
    ("lease.tankom", text(PackageResources.lease_tankom)),
    ("fee.tankom", text(PackageResources.fee_tankom)),
    ("state_grant.tankom", text(PackageResources.state_grant_tankom)),
    ("one_off.tankom", text(PackageResources.one_off_tankom)),
    ("indicator.tankom", text(PackageResources.indicator_tankom)),
    ("decision_limit.tankom", text(PackageResources.decision_limit_tankom)),
    ("price_index.tankom", text(PackageResources.price_index_tankom)),
    ("transfer_end.tankom", text(PackageResources.transfer_end_tankom)),
    ("transfer.tankom", text(PackageResources.transfer_tankom)),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Whether a file is one of the library's.
  public static func holds(_ source: Source) -> Bool {
    files.contains { $0.name == source.name && $0.text == source.text }
  }

  /// The library's statements, each with its place, and what is wrong with them: read once.
  static let statements: (list: [Statement], findings: [Diagnostic]) = {
    var findings: [Diagnostic] = []
    return (files.flatMap { Parsed.read(Source(name: $0.name, text: $0.text), into: &findings) }, findings)
  }()
}
