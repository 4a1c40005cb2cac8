extension ErrorCodes {
  /// Edits and scenarios.
  static let scenarios: [ErrorCode] = [
    ErrorCode(
      "E0501",
      "Budget och kostnad flyttar resultatet åt olika håll, så programmet frågar alltid.",
      "Budget and cost move the result in opposite directions, so the program always asks."),
    ErrorCode(
      "E0502",
      "Ett belopp kan inte läggas på flera enheter på en gång. Skriv enheten, eller använd procent.",
      "An amount cannot be put on several units at once. Name the unit, or use per cent."),
    ErrorCode(
      "E0503",
      "Verbet passar inte saken: äskanden beviljas, förslag genomförs, investeringar stryks eller senareläggs.",
      "The verb does not fit: requests are granted, proposals adopted, investments dropped or delayed."),
    ErrorCode(
      "E0504",
      "Posten är låst med ett skäl. lås upp NAMN öppnar den.",
      "The item is locked for a reason. unlock NAME opens it."),
    ErrorCode(
      "E0505",
      "Scenariot är låst. Kopiera det, eller lås upp det.",
      "The scenario is locked. Copy it, or unlock it."),
    ErrorCode(
      "E0506",
      "Värdet räknas fram ur andra. varför NAMN visar vilka som kan ändras.",
      "The value is computed from others. explain NAME shows which can be changed."),
    ErrorCode(
      "E0507",
      "Modellen har inga poster av det slaget.",
      "The model has no items of that kind."),
    ErrorCode(
      "E0508",
      "På ett procenttal måste det sägas om ändringen är procent av värdet eller procentenheter.",
      "On a percentage, say whether the change is per cent of it or percentage points."),
    ErrorCode(
      "E0509",
      "Säg om det är budget eller kostnad som flyttas.",
      "Say whether budget or cost is moved."),
    ErrorCode(
      "E0510",
      "En del hamnar efter modellens sista år. Den är inte borta men syns inte.",
      "A part falls after the model's last year. It is not lost, but not seen."),
    ErrorCode(
      "E0511",
      "Beloppen är per år och kan bara flyttas hela år.",
      "The amounts are by year and move by whole years only."),
    ErrorCode(
      "E0512",
      "Det finns inga datum eller årsbelopp att flytta.",
      "There are no dates or yearly amounts to move."),
    ErrorCode(
      "E0513",
      "Värdet ligger utanför reglagets gränser.",
      "The value lies outside the lever's range."),
    ErrorCode(
      "E0514",
      "Det som är bokfört ändras inte.",
      "What is booked does not change."),
    ErrorCode(
      "E0515",
      "Det finns redan ett scenario med namnet.",
      "There is a scenario of that name already."),
    ErrorCode(
      "E0516",
      "Det finns inget scenario med namnet. visa scenarier listar dem.",
      "There is no scenario of that name. show scenarios lists them."),
    ErrorCode(
      "E0517",
      "Ett scenario kan inte bygga på sig självt.",
      "A scenario cannot be based on itself."),
    ErrorCode(
      "E0518",
      "behåll tar det som senast prövades med tänk om, och inget har prövats.",
      "keep takes what was last tried with what if, and nothing was."),
    ErrorCode(
      "E0519",
      "Det finns inga steg att ångra. historik visar stegen.",
      "There are no steps to undo. history shows them."),
    ErrorCode(
      "E0520",
      "Inget är ångrat, eller något nytt har gjorts sedan dess.",
      "Nothing is undone, or something new was done since."),
    ErrorCode(
      "E0521",
      "Satsen är rätt men kan inte utföras i den här versionen.",
      "The statement is right but cannot be carried out in this version."),
    ErrorCode(
      "E0522",
      "Ändringen gör att en beräkning behöver sitt eget resultat.",
      "The edit makes a computation need its own result."),
    ErrorCode(
      "E0523",
      "Utgångsläget är modellen som den lästes in. Ändringar görs i ett scenario.",
      "The base is the model as it was loaded. Edits are made in a scenario."),
    ErrorCode(
      "E0524",
      "Tiden ligger utanför modellens år.",
      "The time lies outside the model's years."),
    ErrorCode(
      "E0530",
      "Det som ändras har ett värde per medlem. Välj en med hakar, räkna upp dem med klamrar, eller ändra alla i procent.",
      "What is edited has one value per member. Choose one in brackets, list them in braces, or change all by a per cent."
    ),
    ErrorCode(
      "E0531",
      "Hakar väljer en medlem eller en tid, och det som ändras har ingen sådan.",
      "Brackets choose a member or a time, and what is edited has none."),
  ]
}
