extension ErrorCodes {
  /// Edits and scenarios.
  static let scenarios: [ErrorCode] = [
    ErrorCode(
      "E0501",
      "Budget och kostnad flyttar resultatet åt olika håll, så programmet frågar alltid.",
      "Budget and cost move the result in opposite directions, so the program always asks.",
      .typed("öka Hemtjänst med 500 tkr", right: "öka budget Hemtjänst med 500 tkr")),
    ErrorCode(
      "E0502",
      "Ett belopp kan inte läggas på flera enheter på en gång. Skriv enheten, eller använd procent.",
      "An amount cannot be put on several units at once. Name the unit, or use per cent.",
      .typed("öka kostnad \"Vård och omsorg\" med 500 tkr", right: "öka kostnad Hemtjänst med 500 tkr")),
    ErrorCode(
      "E0503",
      "Verbet passar inte saken: äskanden beviljas, förslag genomförs, investeringar stryks eller senareläggs.",
      "The verb does not fit: requests are granted, proposals adopted, investments dropped or delayed.",
      .typed("bevilja E1", right: "genomför E1")),
    ErrorCode(
      "E0504",
      "Posten är låst med ett skäl. lås upp NAMN öppnar den.",
      "The item is locked for a reason. unlock NAME opens it.",
      .typed("lås D2 \"avtalet är skrivet\"\navslå D2", right: "lås D2 \"avtalet är skrivet\"\nlås upp D2\navslå D2")),
    ErrorCode(
      "E0505",
      "Scenariot är låst. Kopiera det, eller lås upp det.",
      "The scenario is locked. Copy it, or unlock it.",
      .typed(
        "förslag \"Grupp A\"\nlås \"Grupp A\" \"antaget\"\navslå D2",
        right: "förslag \"Grupp A\"\nlås \"Grupp A\" \"antaget\"\nlås upp \"Grupp A\"\navslå D2")),
    ErrorCode(
      "E0506",
      "Värdet räknas fram ur andra. varför NAMN visar vilka som kan ändras.",
      "The value is computed from others. explain NAME shows which can be changed.",
      .typed("sätt besparing till 500 tkr/år", right: "sätt hemflyttade till 4")),
    ErrorCode(
      "E0507",
      "Modellen har inga poster av det slaget.",
      "The model has no items of that kind.",
      .parts([.model("mått netto = prognos(total)"), .typed("avslå alla äskanden")])),
    ErrorCode(
      "E0508",
      "På ett procenttal måste det sägas om ändringen är procent av värdet eller procentenheter.",
      "On a percentage, say whether the change is per cent of it or percentage points.",
      .typed("öka internränta med 1 %", right: "öka internränta med 1 procentenhet")),
    ErrorCode(
      "E0509",
      "Säg om det är budget eller kostnad som flyttas.",
      "Say whether budget or cost is moved.",
      .typed(
        "flytta 500 tkr från Hemtjänst till Sysselsättning",
        right: "flytta 500 tkr budget från Hemtjänst till Sysselsättning")),
    ErrorCode(
      "E0510",
      "En del hamnar efter modellens sista år, eller före det första. Den är inte borta men syns inte.",
      "A part falls after the model's last year, or before the first. It is not lost, but not seen.",
      .typed("senarelägg D5 2 år", right: "senarelägg D5 1 år")),
    ErrorCode(
      "E0511",
      "Beloppen är per år och kan bara flyttas hela år.",
      "The amounts are by year and move by whole years only.",
      .typed("senarelägg D1 6 mån", right: "senarelägg D1 1 år")),
    ErrorCode(
      "E0512",
      "Det finns inga datum eller årsbelopp att flytta.",
      "There are no dates or yearly amounts to move.",
      .typed("senarelägg D1 till 2024-07", right: "senarelägg D1 1 år")),
    ErrorCode(
      "E0513",
      "Värdet ligger utanför reglagets gränser.",
      "The value lies outside the lever's range.",
      .typed("sätt hemflyttade till 8", right: "sätt hemflyttade till 4")),
    ErrorCode(
      "E0514",
      "Det som är bokfört ändras inte.",
      "What is booked does not change.",
      .typed("öka utfall Hemtjänst med 500 tkr", right: "öka budget Hemtjänst med 500 tkr")),
    ErrorCode(
      "E0515",
      "Det finns redan ett scenario med namnet.",
      "There is a scenario of that name already.",
      .typed("förslag \"Grupp A\"\nförslag \"Grupp A\"", right: "förslag \"Grupp A\"\nbyt till \"Grupp A\"")),
    ErrorCode(
      "E0516",
      "Det finns inget scenario med namnet. visa scenarier listar dem.",
      "There is no scenario of that name. show scenarios lists them.",
      .typed("byt till \"Grupp B\"", right: "förslag \"Grupp B\"")),
    ErrorCode(
      "E0518",
      "behåll tar det som senast prövades med tänk om, och inget har prövats.",
      "keep takes what was last tried with what if, and nothing was.",
      .typed("behåll", right: "tänk om bevilja D1\nbehåll")),
    ErrorCode(
      "E0519",
      "Det finns inga steg att ångra. historik visar stegen.",
      "There are no steps to undo. history shows them.",
      .typed("ångra", right: "bevilja D1\nångra")),
    ErrorCode(
      "E0520",
      "Inget är ångrat, eller något nytt har gjorts sedan dess.",
      "Nothing is undone, or something new was done since.",
      .typed("gör om", right: "bevilja D1\nångra\ngör om")),
    ErrorCode(
      "E0521",
      "Satsen är rätt men kan inte utföras i den här versionen.",
      "The statement is right but cannot be carried out in this version.",
      .told(
        "en sats som är rätt men ännu inte kan utföras; meddelandet nämner den",
        "a statement that is right but cannot be carried out yet; the message names it")),
    ErrorCode(
      "E0522",
      "Ändringen gör att en beräkning behöver sitt eget resultat.",
      "The edit makes a computation need its own result.",
      .parts([.model("drivare a = 2 tkr/år\ndrivare b = a + 1 tkr/år"), .typed("sätt a till b")])),
    ErrorCode(
      "E0523",
      "Utgångsläget är modellen som den lästes in. Ändringar görs i ett scenario.",
      "The base is the model as it was loaded. Edits are made in a scenario.",
      .typed("bevilja D1\nbyt till utgångsläge", right: "bevilja D1\nförslag \"Nytt\" bygger på utgångsläge")),
    ErrorCode(
      "E0524",
      "Tiden ligger utanför modellens år.",
      "The time lies outside the model's years.",
      .typed("öka kostnad Hemtjänst med 5 tkr/år från 2031", right: "öka kostnad Hemtjänst med 5 tkr/år från 2025")),
    ErrorCode(
      "E0525",
      "Värdet ligger mellan två av reglagets steg.",
      "The value lies between two steps of the lever.",
      .typed("sätt hemflyttade till 2,5", right: "sätt hemflyttade till 2")),
    ErrorCode(
      "E0526",
      "Beloppet är större än vad som räknas exakt i hela ören.",
      "The amount is larger than can be computed exactly in whole öre.",
      .typed("öka kostnad Hemtjänst med 99 000 000 mnkr", right: "öka kostnad Hemtjänst med 99 mnkr")),
    ErrorCode(
      "E0527",
      "Av en rads nettokostnad är det inte känt hur mycket som är intäkter, så ingen procent av dem heller.",
      "Of a line's net cost it is not known how much is revenue, and so no per cent of that.",
      .typed("öka intäkt Hemtjänst med 5 %", right: "öka intäkt Hemtjänst med 500 tkr")),
    ErrorCode(
      "E0530",
      "Det som ändras har ett värde per medlem. Välj en med hakar, räkna upp dem med klamrar, eller ändra alla i procent.",
      "What is edited has one value per member. Choose one in brackets, list them in braces, or change all by a per cent.",
      .parts(
        [
          .model(
            "dimension ålder = 0..64; 65..79; 80..\ndrivare behov[ålder] = {65..79 = 1 %; 80.. = 11 %; annars = 0 %}"),
          .typed("sätt behov till 12 %"),
        ], right: "sätt behov[80..] till 12 %")),
    ErrorCode(
      "E0531",
      "Hakar väljer en medlem eller en tid, och det som ändras har ingen sådan.",
      "Brackets choose a member or a time, and what is edited has none.",
      .parts([.model("drivare ränta = 2 %"), .typed("sätt ränta[80..] till 3 %")], right: "sätt ränta till 3 %")),
    ErrorCode(
      "E0532",
      "En varav-rad visas som en del av en annan rad och ingår inte i någon summa. Ändra den rad som den är en del av.",
      "An of-which row is shown as a part of another row and is in no sum. Edit the row that it is part of.",
      .parts(
        [
          .edited("enheter.csv", "Musikskola;Totalt", "varav Musikskola;Bibliotek"),
          .typed("öka budget \"varav Musikskola\" med 5 tkr"),
        ], right: "öka budget Bibliotek med 5 tkr")),
    ErrorCode(
      "E0533",
      "Det som betalas skulle hamna före modellens första år, och då räknas varken det eller vad det kostar sedan.",
      "What is paid would fall before the model's first year, and neither that nor what it costs later would be counted.",
      .typed("tidigarelägg 1:12 3 år", right: "tidigarelägg 1:12 1 år")),
  ]
}
