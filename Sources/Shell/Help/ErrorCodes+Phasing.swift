extension ErrorCodes {
  /// Profiles that a budget is laid over its months by.
  static let phasing: [ErrorCode] = [
    ErrorCode(
      "E0541",
      "Raden har ingen profil med det namnet. En profil är en drivare: radens egen, eller en för alla rader.",
      "The line has no profile of that name. A profile is a driver: the line's own, or one for all lines.",
      .typed("periodisera Hemtjänst efter vinter", right: "periodisera Hemtjänst efter kalenderdagar")),
    ErrorCode(
      "E0542",
      "En profil är andelar, delar eller belopp per månad.",
      "A profile is shares, parts or amounts by month.",
      .typed(
        "drivare vinter = 4 personer\nperiodisera Hemtjänst efter vinter",
        right: "drivare vinter = {varje januari = 12 %; annars = 8 %}\nperiodisera Hemtjänst efter vinter")),
    ErrorCode(
      "E0543",
      "Andelar i procent ska bli 100 % av året. Tal utan % är delar, vilken summa de än har.",
      "Shares in per cent are to be 100 % of the year. Numbers without % are parts, whatever they add up to.",
      .typed(
        "drivare vinter = {varje januari = 10 %; annars = 8 %}\nperiodisera Hemtjänst efter vinter",
        right: "drivare vinter = {varje januari = 12 %; annars = 8 %}\nperiodisera Hemtjänst efter vinter")),
    ErrorCode(
      "E0544",
      "Belopp per månad ska bli årets budget, eller 0 om de är skillnader mot månaderna som de ligger.",
      "Amounts by month are to be the year's budget, or 0 where they are differences from the months as they are.",
      .typed(
        "drivare Hemtjänst.plan = {2023 = 40 000 tkr}\nperiodisera Hemtjänst efter plan",
        right: "drivare Hemtjänst.plan = {2023-01 = 200 tkr; 2023-12 = -200 tkr}\nperiodisera Hemtjänst efter plan")),
    ErrorCode(
      "E0545",
      "En månad i profilen är okänd, så året går inte att fördela.",
      "A month of the profile is unknown, so the year cannot be spread.",
      .typed(
        "drivare vinter = {2023-01 = ? %; annars = 8 %}\nperiodisera Hemtjänst efter vinter",
        right: "drivare vinter = {2023-01 = 12 %; annars = 8 %}\nperiodisera Hemtjänst efter vinter bara 2023")),
    ErrorCode(
      "E0546",
      "Profilen har inget för de år som den ska gälla.",
      "The profile has nothing for the years that it is to be of.",
      .typed(
        "drivare vinter = {2024-01 = 2; 2024-02..2024-12 = 1}\nperiodisera Hemtjänst efter vinter bara 2023",
        right: "drivare vinter = {2023-01 = 2; 2023-02..2023-12 = 1}\nperiodisera Hemtjänst efter vinter bara 2023")),
    ErrorCode(
      "E0547",
      "Raden har ingen budget att fördela. Är bara avvikelsen inläst kan profilen vara skillnader i pengar.",
      "The line has no budget to spread. Where only the deviation is loaded the profile can be differences in money.",
      .parts([
        .file(
          "model.tankom",
          "period 2024..2024 per månad\nläs in organisation \"enheter.csv\":\n  nyckel = \"Enhet\"\n"
            + "  överordnad = \"Ligger under\"\n  prognos[2024] = \"Prognos 2024\"\n"
            + "  summa = \"Totalt\"\n  sort = tkr\n"),
        .typed("periodisera Bibliotek efter tolftedelar"),
      ])),
    ErrorCode(
      "E0548",
      "Bara år som modellen har månader för kan fördelas över månader.",
      "Only years of which the model has months can be spread over months.",
      .parts([
        .model("drivare vinter = {varje januari = 12 %; annars = 8 %}"), .typed("periodisera Bibliotek efter vinter"),
      ])),
    ErrorCode(
      "E0549",
      "En profil gäller hela år, eftersom årets summa ska vara densamma.",
      "A profile is of whole years, since the year's sum is to stay.",
      .typed(
        "periodisera Hemtjänst efter kalenderdagar från 2023-07",
        right: "periodisera Hemtjänst efter kalenderdagar bara 2023")),
    ErrorCode(
      "E0550",
      "Belopp är en enda rads. Över flera rader går andelar eller delar.",
      "Amounts are one line's. Over several lines go shares or parts.",
      .typed(
        "drivare \"Vård och omsorg\".plan = {2023-01 = 100 tkr; 2023-12 = -100 tkr}\n"
          + "periodisera \"Vård och omsorg\" efter plan",
        right: "periodisera \"Vård och omsorg\" efter kalenderdagar")),
    ErrorCode(
      "E0551",
      "En prognosmetod kan ändras för rader som har månader med utfall, och som modellen säger något om.",
      "A forecast method can be changed for lines that have months of actuals, and that the model says something of.",
      .typed("sätt prognosmetod för Hemtjänst till rak")),
  ]
}
