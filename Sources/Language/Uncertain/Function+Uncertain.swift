import Quantities

extension Function {
  /// Functions whose value is not one number.
  static let uncertain: [Function] = [
    Function(
      identity: .between, english: "between", swedish: "mellan", arguments: 2...2,
      summary: [
        .swedish: "något mellan två värden, som kan vara formler; mitten anges",
        .english: "something between two values, which may be formulas; the middle is stated",
      ]),
    Function(
      identity: .uniform, english: "uniform", swedish: "likformig", arguments: 2...2,
      summary: [
        .swedish: "något mellan två värden, alla lika troliga",
        .english: "something between two values, all alike",
      ]),
    Function(
      identity: .triangle, english: "triangle", swedish: "triangel", arguments: 3...3,
      summary: [
        .swedish: "lägst, troligast och högst; medelvärdet anges",
        .english: "the least, the most likely and the greatest; the mean is stated",
      ]),
    Function(
      identity: .normal, english: "normal", swedish: "normal", arguments: 2...2,
      summary: [
        .swedish: "normalfördelad med medelvärde och standardavvikelse; ändarna ligger två avvikelser bort",
        .english: "normally distributed, by mean and deviation; its ends are two deviations away",
      ]),
  ]
}
