// swift-tools-version: 6.2
import PackageDescription

/// With `TANKOM_FUZZ=1` the rooms are built to be fuzzed, see `Tests/Fuzz/Fuzz.swift`; other builds do not see it.
let isFuzzed = Context.environment["TANKOM_FUZZ"] != nil

/// One settings array for every Swift target: strict concurrency comes with the language mode, warnings are errors.
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ] + (isFuzzed ? [.unsafeFlags(["-sanitize=fuzzer"])] : [])

/// A room of the house: one folder under Sources, which may import only the rooms below it.
func room(_ name: String, _ below: [Target.Dependency], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: below, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ subjects: [Target.Dependency]) -> Target {
  .testTarget(name: name + "Tests", dependencies: subjects, swiftSettings: settings)
}

let package = Package(
  name: "tankom-package",
  products: [.executable(name: "tankom", targets: ["tankom"])],
  dependencies: [
    // The command line: options, help text and exit codes, kept well by others.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    room("Quantities", []),
    // Loops over lanes in C, which the compiler makes for AVX-512, AVX2, SSE 4.1 and all other processors.
    .target(name: "CLanes"),
    room("Graph", ["CLanes"]),
    room("Language", ["Quantities", "Graph"]),
    room("Ingest", ["Quantities", "Language"]),
    room(
      "Budget", ["Quantities", "Graph", "Language", "Ingest"],
      resources: [
        "absence", "assistance", "care_home", "decision_limit", "fee", "home_care", "income_support", "indicator",
        "investment", "lease", "one_off", "placement", "price_index", "request", "reserve", "saving", "staff_mix",
        "staffing", "state_grant", "transfer", "transfer_end",
      ].map { .embedInCode("Library/\($0).tankom") }),
    room("Scenarios", ["Quantities", "Graph", "Language", "Budget"]),
    room("Analysis", ["Quantities", "Graph", "Language", "Ingest", "Budget", "Scenarios"]),
    room("Reports", ["Quantities", "Graph", "Language", "Budget", "Scenarios", "Analysis"]),
    // libedit, the line editor: Debian's libedit-dev, found by pkg-config.
    .systemLibrary(name: "Clibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    // A shim in C for libedit's variadic calls, which Swift cannot make.
    .target(name: "CEditLine", dependencies: ["Clibedit"]),
    room(
      "Shell", ["Quantities", "Graph", "Language", "Ingest", "Budget", "Scenarios", "Analysis", "Reports", "CEditLine"]),
    .executableTarget(
      name: "tankom",
      dependencies: [
        "Shell", "Reports", "Analysis", "Scenarios", "Budget", "Language", "Graph", "Quantities",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    // A shim in C for the allocator's counts, which Swift's Glibc does not show.
    .target(name: "CAllocator", path: "Benchmarks/CAllocator"),
    // Times and instruction counts, which have no place in tests. It stands on the rooms as any program would.
    .executableTarget(
      name: "tankom-bench",
      dependencies: [
        "Shell", "Analysis", "Scenarios", "Budget", "Language", "Graph", "Quantities", "CAllocator",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/TankomBench", swiftSettings: settings),

    tests("Quantities", ["Quantities"]),
    // What LibreOffice made of the same models.
    .testTarget(name: "GraphTests", dependencies: ["Graph"], exclude: ["Spreadsheet"], swiftSettings: settings),
    // Texts that fuzzing found.
    .testTarget(
      name: "LanguageTests", dependencies: ["Language", "Quantities"], exclude: ["Corpus"], swiftSettings: settings),
    tests("Ingest", ["Ingest", "Language", "Quantities"]),
    .testTarget(
      name: "BudgetTests", dependencies: ["Budget", "Ingest", "Language", "Graph", "Quantities"], exclude: ["Capital"],
      swiftSettings: settings),
    tests("Scenarios", ["Scenarios", "Budget", "Language", "Graph", "Quantities"]),
    tests("Analysis", ["Analysis", "Scenarios", "Budget", "Language", "Graph", "Quantities"]),
    tests("Reports", ["Reports", "Analysis", "Quantities", "Language", "Graph"]),
    // Terminals that tests type at, and read the screens of.
    .target(name: "PseudoTerminals", path: "Tests/PseudoTerminals", swiftSettings: settings),
    tests(
      "Shell",
      ["Shell", "PseudoTerminals", "CEditLine", "Language", "Quantities", "Graph", "Budget", "Scenarios", "Reports"]),
    // The built program, run as its users run it: scripts, screens, pseudo-terminal.
    .testTarget(
      name: "TankomTests",
      dependencies: [
        "tankom", "PseudoTerminals", "Shell", "Reports", "Analysis", "Scenarios", "Budget", "Ingest", "Language",
        "Quantities",
      ],
      exclude: ["Golden", "Expected", "BadInput", "Components", "Errors"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

if isFuzzed {
  // The fuzzer brings its own beginning of the program.
  package.targets.append(
    .executableTarget(
      name: "tankom-fuzz", dependencies: ["Budget", "Language", "Quantities"], path: "Tests/Fuzz",
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}
