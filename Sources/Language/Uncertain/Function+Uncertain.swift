extension Function {
  private static let low = Parameter("low|lägst", "any|valfri")
  private static let high = Parameter("high|högst", "that of the first|den förstas")

  /// Functions whose value is not one number: what stands for it is given, and the ends are kept.
  static let uncertain: [Function] = [
    Function(
      .between, "between|mellan", [low, high], gives: "that of the values|värdenas",
      sv: "något mellan två värden, som kan vara formler; mitten anges",
      en: "something between two values, which may be formulas; the middle is stated",
      [
        Example([], "between(400; 500 tkr/år)", gives: "450 tkr/år"),
        Example(["drivare bas = 100 tkr/år"], "between(bas; 3 × bas)", gives: "200 tkr/år"),
      ]),
    Function(
      .uniform, "uniform|likformig", [low, high], gives: "that of the values|värdenas",
      sv: "något mellan två värden, alla lika troliga", en: "something between two values, all alike",
      [Example([], "uniform(1; 2 mnkr/år)", gives: "1,5 mnkr/år")]),
    Function(
      .triangle, "triangle|triangel",
      [low, Parameter("mode|troligast", "that of the first|den förstas"), high], gives: "that of the values|värdenas",
      sv: "lägst, troligast och högst; medelvärdet anges",
      en: "the least, the most likely and the greatest; the mean is stated",
      [Example([], "triangle(1; 2; 6 tkr/år)", gives: "3 tkr/år")]),
    Function(
      .normal, "normal|normal",
      [
        Parameter("mean|medelvärde", "any|valfri"), Parameter("deviation|avvikelse", "that of the first|den förstas"),
      ], gives: "that of the values|värdenas",
      sv: "normalfördelad med medelvärde och standardavvikelse; ändarna ligger två avvikelser bort",
      en: "normally distributed, by mean and deviation; its ends are two deviations away",
      [Example([], "normal(2 mnkr/år; 0,3 mnkr/år)", gives: "2 mnkr/år")]),
  ]
}
