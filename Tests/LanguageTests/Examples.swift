import Language

/// The lines that people type, in both tongues, and a model file.
enum Examples {
  static let names = NameIndex([
    "Extern LSS", "Hemtjänst", "Sysselsättning", "Gruppbostad", "Funktionshinder 1", "Vård och omsorg",
    "Vård och omsorg gem", "Socialt stöd", "Socialt stöd gem", "IFO bistånd stöd & admin", "skyddat boende",
    "1:12", "1:8", "D1", "D4", "D5", "D6", "Ext placeringar", "Särskilt boende", "Solbacken", "Grupp A", "Grupp B",
    "utgångsläge", "hemflyttade", "moved_home", "inflyttning", "move_in", "besparing", "saving", "dubbelbemanning",
    "double_staffing", "internränta", "internal_rate", "Hemgården", "Egen, D1 beviljat",
  ])

  static let swedish = [
    "dela upp Extern LSS i volym och pris",
    "tänk om öka budget Hemtjänst med 2 750 tkr",
    "tänk om flytta 300 tkr budget från Sysselsättning till Hemtjänst",
    "jämför vägval Gruppbostad",
    "tänk om sätt hemflyttade till 4",
    "vad krävs av hemflyttade för besparing minst 0",
    "tänk om sätt inflyttning till juli 2024",
    "tänk om minska pris för Extern LSS med 5 %",
    "tänk om avslå alla äskanden",
    "tänk om bevilja alla äskanden",
    "tänk om bevilja D6 med 1 500 tkr",
    "tänk om avslå D4",
    "tänk om sätt dygn för skyddat boende till 400",
    "tänk om senarelägg D5 1 år",
    "tänk om genomför alla effektiviseringar",
    "tänk om krav 1 % på budget 2023",
    "tänk om minska dubbelbemanning med 10 %",
    "tänk om minska åa för Hemtjänst med 1 från april 2024",
    "visa nollalternativ 2024",
    "tänk om senarelägg 1:12 1 år",
    "visa kapitalkostnad för 1:12",
    "tänk om sätt avskrivningstid för 1:12 till 30 år och sätt internränta till 2 %",
    "visa prognosmetoder Hemtjänst",
    "tänk om periodisera Ext placeringar efter plan",
    "jämför vägval Särskilt boende",
    "tänk om stryk avveckling Solbacken",
  ]

  static let english = [
    "split \"Extern LSS\" by volume; price",
    "what if increase budget \"Hemtjänst\" by 2750 tkr",
    "what if move 300 tkr budget from \"Sysselsättning\" to \"Hemtjänst\"",
    "compare alternatives \"Gruppbostad\"",
    "what if set hemflyttade to 4",
    "seek besparing >= 0 by hemflyttade",
    "what if set inflyttning to 2024-07",
    "what if decrease price of \"Extern LSS\" by 5 %",
    "what if reject all requests",
    "what if grant all requests",
    "what if grant D6 with 1500 tkr",
    "what if reject D4",
    "what if set dygn of \"skyddat boende\" to 400",
    "what if delay D5 by 1 år",
    "what if adopt all savings",
    "what if require 1 % of budget 2023",
    "what if decrease dubbelbemanning by 10 %",
    "what if decrease åa of \"Hemtjänst\" by 1 from 2024-04",
    "show baseline 2024",
    "what if delay 1:12 by 1 år",
    "show capital_cost of 1:12",
    "what if set avskrivningstid of 1:12 to 30 år and set internal_rate to 2 %",
    "show forecast_methods \"Hemtjänst\"",
    "what if phase \"Ext placeringar\" by plan",
    "compare alternatives \"Särskilt boende\"",
    "what if drop closure \"Solbacken\"",
  ]

  /// Other lines of workshops.
  static let more = [
    "visa underskott per invånare",
    "visa",
    "topp 5",
    "visa okänt",
    "visa beslut",
    "visa prövat",
    "visa parkerat",
    "ramförändring 2024",
    "visa avvikelse per område i 2024",
    "visa avvikelse i tkr per område utan engångsposter",
    "kontrollera",
    "stäm av Hemtjänst",
    "kontrollera att avvikelse för Hemtjänst = 5 tkr ± 0,5 tkr i 2024 \"GT-01\"",
    "varför Funktionshinder 1",
    "öka Hemtjänst med 500 tkr",
    "öka budget Vård och omsorg gem med 500 tkr",
    "minska budget IFO bistånd stöd & admin med 500 tkr bara 2024",
    "sätt Vård och omsorg till 500 tkr en gång i 2024",
    "öka Hemtjänst med 500 tkr t.o.m. 2024-06",
    "öka Hemtjänst med 500 tkr från halvårsskiftet till och med 2025",
    "lås D2 \"hyresavtal på nio år\"",
    "lås upp D2",
    "hjälp E0123",
    "hjälp",
    "?",
    "? visa",
    "förslag \"Grupp A\" bygger på utgångsläge",
    "byt till \"Grupp A\"",
    "fokus 2024",
    "anteckna \"hej\"",
    "parkera \"moms\"",
    "ångra",
    "gör om",
    "historik",
    "behåll",
    "spara som \"utgångsläge\"",
    "spara prognos",
    "läs in befolkning \"FIL\"",
    "underlag \"Grupp A\"",
    "exportera budget",
    "jämför utgångsläge med \"Grupp A\" och \"Grupp B\"",
    "jämför vägval",
    "skillnad \"Grupp A\" mot \"Grupp B\"",
    "brygga från utgångsläge till Grupp A",
    "känslighet",
    "känslighet besparing",
    "variera hemflyttade från 0 till 6 steg 1",
    "variera pris för Extern LSS från 1 600 tkr till 3 000 tkr steg 100 tkr",
    "tänk om bevilja D1 från juli och avslå D4",
    "tänk om sätt hemflyttade till 1 och avslå D4 och D5",
    "tänk om hemflyttade = 4 och avslå D4",
    "hemflyttade = 4 från 2024-07",
    "hemflyttade = 4",
    "Extern LSS.persons = 4 person",
    "senarelägg 1:12 till juli",
    "skjut upp Hemgården med 1 år",
    "välj Egen, D1 beviljat i Gruppbostad",
    "bevilja D1; D4",
    "bevilja D6 till 50 %",
    "ta bort Hagen demens",
    "räkna upp budget(Hemtjänst; Sysselsättning) med 2,5 %",
    "simulera besparing i 2024",
    "balansera D1; D4",
    "slå samman Grupp A och Grupp B",
    "kopiera utgångsläge till \"Grupp A\"",
    "rapport",
    "sök hemtjänst",
    "rundtur",
    "avsluta",
    "kör \"fil.tankom\" med a = 4; b = 2 tkr",
    "visa boendekostnad@boende.egen_ram - boendekostnad@base i 2024..2026",
    "visa budget Hemtjänst",
    "visa definition placement",
    "visa reglage",
    "visa utan engångsposter",
    "för vidare prognos från 2023 t.o.m. 2026 utan engångsposter",
    "visa (2 + 3) × 4 tkr per plats och år",
    "visa {1,25 %; från 2025 = 2,0..2,5 %; 2030 = ?; varje februari = 3 %; annars = mellan 1 och 2 %}",
    "visa 40 % chans på 300 tkr + ca 5 % × kö[förra år] - kö[-12 mån] ^ 2",
    "visa sum(behov; ålder) + behov[ålder = 80..] + summa[2023] + minst 3 tkr",
    "visa if(not a = 1 och b < 2 eller c; 1; -x)",
  ]

  static let model = """
    model "Socialnämnden Herrljunga"
    period 2023..2026 by month; 2027..2056 by year
    focus 2023
    load requests "driftsaskanden.csv":
      key = "Id"
      change[2024] = "2024"
      sort = tkr/år
      blank = none
    carry forecast from 2023 until 2026 without one_off
    alias "Äldreomsorg" = "Vård och omsorg"
    quantity åa = 2 000 tim/år
    dimension ålder = 0..64; 65..79; 80..
    driver behov[ålder] = {0..64 = 0,1 %; 65..79 = 1,4 %; 80.. = 11 %}
    driver ränta : % = {1,25 %; from 2025 = 2,0..2,5 %; 2030 = ?}
    driver kö : person = {2023 = 4 person; else = kö[prev år] + inflöde - ca 5 % × kö[prev år]}
    component placement | placering "Köpta platser":
      input persons | antal : person
      input price | pris : kr/person/år = ?
      input mode | regi : choice(own | egen; external | extern) = external
      output cost | kostnad = persons × price
      post if(mode = external; cost; 0) to forecast
      check persons >= 0 "antalet kan inte vara negativt"
    placement extern_lss "Extern LSS" in "Socialt stöd"."Funktionshinder 1" account övrigt within replaces O18:
      persons = 6 person
      price = 13 650 tkr/år / 6 person
    post gruppbostad "Gruppbostad LSS" = 8 000 tkr/år to forecast in "Funktionshinder 1" on top off
    D1.costed_by = gruppbostad
    lever inflyttning | move_in = 2024-01 in 2024-01..2024-12 "Månaden då gruppbostaden öppnar"
    lever hemflyttade | moved_home = 0 person in 0..6 "De som får bostad i Herrljunga":
      set extern_lss.persons to 6 person - hemflyttade from inflyttning
      enable gruppbostad from inflyttning
    alternatives boende "Gruppbostad":
      option extern "Extern"
      option egen_avslag "Egen, D1 avslaget":
        set hemflyttade to 6
        reject D1
      option egen_ram "Egen, D1 beviljat":
        set hemflyttade to 6
        grant D1
    scenario "Fyra flyttar hem i juli":
      set hemflyttade to 4 from 2024-07
      grant D1 from 2024-07
    measure boendekostnad = forecast(extern_lss) + forecast(gruppbostad)
    measure besparing | saving = boendekostnad@base - boendekostnad
    load table orsaker "orsaker.csv"
    control orsaker.O09.Belopp + orsaker.O10.Belopp + orsaker.O11.Belopp = deviation("Hemtjänst") ± 0,5 tkr "orsakerna summerar"
    expect boendekostnad@boende.egen_ram = 8 000 tkr in 2024 "GT-20"
    expect unknown(outlay(total)) = 1:8 in 2024
    tänk om minska pris för Extern LSS med 5 %
    tänk om bevilja D1 från juli och avslå D4
    behåll
    jämför vägval Gruppbostad
    vad krävs av hemflyttade för besparing minst 0
    varför Funktionshinder 1

    """

  /// The same model in Swedish words where the language has them.
  static let swedishModel = """
    modell "Socialnämnden Herrljunga"
    period 2023..2026 per månad; 2027..2056 per år
    för vidare prognos från 2023 t.o.m. 2026 utan engångsposter
    storhet elev | pupil : belopp
    drivare ränta : % = {1,25 %; från 2025 = 2,0..2,5 %; annars = okänt}
    komponent placement | placering "Köpta platser":
      indata persons | antal : person
      indata mode | regi : val(own | egen; external | extern) = external
      indata start : datum
      del "Avdelning":
        låt x = 3 tkr
        utdata y = x × 2
      bokför cost till prognos
      kontrollera persons >= 0 och inte x = 1 "fel"
    placement extern_lss i "Socialt stöd" konto övrigt utöver ersätter O18 av
    reglage hemflyttade = 0 person i 0..6 steg 1:
      sätt extern_lss.persons till 6 person - hemflyttade från inflyttning
      ta med gruppbostad från inflyttning
    vägval boende "Gruppbostad":
      alternativ egen "Egen":
        sätt hemflyttade till 6
        avslå D1
    förslag "Fyra flyttar hem" bygger på utgångsläge:
      bevilja D1 från 2024-07
    mått besparing = boendekostnad@base - boendekostnad
    kontroll besparing minst 0 tkr "lönar sig"

    """

  static func parse(_ text: String, names: NameIndex = names) -> Parsed {
    var parser = Parser(source: Source(name: ">", text: text), names: names)
    return parser.parse()
  }
}
