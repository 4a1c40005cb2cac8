import Language

extension HelpTable {
  /// Edits, each of which can follow `tänk om`.
  static let edits: [HelpEntry] = [
    HelpEntry(
      .whatIf, .question,
      .init(
        "tänk om ÄNDRING [och ÄNDRING]", "prövar en ändring och ändrar inget; behåll tar den",
        "tänk om bevilja {request}"),
      .init("what if EDIT [and EDIT]", "tries an edit and changes nothing; keep takes it", "what if grant {request}")),
    HelpEntry(
      .keep, .session,
      .init("behåll", "det senast prövade blir en ändring i scenariot", "behåll"),
      .init("keep", "what was tried last becomes an edit of the scenario", "keep")),
    HelpEntry(
      .set, .edit,
      .init(
        "sätt NAMN till VÄRDE [från DATUM]", "ett nytt värde på ett reglage, ett antagande eller en rad",
        "sätt {lever} till 4"),
      .init("set NAME to VALUE [from DATE]", "a new value of a lever, an assumption or a line", "set {lever} to 4")),
    HelpEntry(
      .increase, .edit,
      .init(
        "öka budget|kostnad|intäkt NAMN med BELOPP", "mer, i belopp eller procent", "öka budget {unit} med 500 tkr"),
      .init(
        "increase budget|cost|revenue NAME by AMOUNT", "more, by an amount or per cent",
        "increase budget {unit} by 500 tkr")),
    HelpEntry(
      .decrease, .edit,
      .init(
        "minska budget|kostnad|intäkt NAMN med BELOPP", "mindre, i belopp eller procent",
        "minska kostnad {unit} med 2 %"),
      .init(
        "decrease budget|cost|revenue NAME by AMOUNT", "less, by an amount or per cent", "decrease cost {unit} by 2 %")),
    HelpEntry(
      .index, .edit,
      .init("räkna upp NAMN med PROCENT", "årlig uppräkning", "räkna upp kostnad {unit} med 2,5 %"),
      .init("index NAME by PER CENT", "yearly indexation", "index cost {unit} by 2.5 %")),
    HelpEntry(
      .move, .edit,
      .init(
        "flytta BELOPP budget från A till B", "omfördelar; totalen ändras inte",
        "flytta 300 tkr budget från {unit} till {unit2}"),
      .init(
        "move AMOUNT budget from A to B", "a transfer; the total does not change",
        "move 300 tkr budget from {unit} to {unit2}")),
    HelpEntry(
      .grant, .edit,
      .init(
        "bevilja ÄSKANDE [med BELOPP] [från DATUM]", "ett äskande, helt eller delvis: ramen ökar", "bevilja {request}"),
      .init("grant REQUEST [by AMOUNT] [from DATE]", "a request, wholly or in part: the frame grows", "grant {request}")
    ),
    HelpEntry(
      .reject, .edit,
      .init("avslå ÄSKANDE", "kostnaden är kvar om äskandet inte säger annat", "avslå {request}"),
      .init("reject REQUEST", "the cost remains unless the request says otherwise", "reject {request}")),
    HelpEntry(
      .adopt, .edit,
      .init("genomför FÖRSLAG [från DATUM]", "ett effektiviseringsförslag", "genomför {saving}"),
      .init("adopt PROPOSAL [from DATE]", "a savings proposal", "adopt {saving}")),
    HelpEntry(
      .drop, .edit,
      .init("stryk FÖRSLAG", "ett förslag eller en investering tas bort", "stryk {investment}"),
      .init("drop PROPOSAL", "a proposal or an investment is left out", "drop {investment}")),
    HelpEntry(
      .enable, .edit,
      .init("ta med NAMN [från DATUM]", "en del av modellen slås på", "ta med {placement}"),
      .init("enable NAME [from DATE]", "a part of the model is switched on", "enable {placement}")),
    HelpEntry(
      .disable, .edit,
      .init("ta bort NAMN [från DATUM]", "en del av modellen slås av", "ta bort {placement}"),
      .init("disable NAME [from DATE]", "a part of the model is switched off", "disable {placement}")),
    HelpEntry(
      .choose, .edit,
      .init("välj ALTERNATIV i VÄGVAL", "ett av flera alternativ som utesluter varandra", "välj {option} i {choice}"),
      .init("choose OPTION in CHOICE", "one of several options that exclude each other", "choose {option} in {choice}")),
    HelpEntry(
      .delay, .edit,
      .init(
        "senarelägg NAMN TID | till DATUM", "alla datum och årsbelopp flyttas framåt", "senarelägg {investment} 1 år"),
      .init("delay NAME by TIME | to DATE", "all dates and yearly amounts move later", "delay {investment} by 1 year")),
    HelpEntry(
      .advance, .edit,
      .init(
        "tidigarelägg NAMN TID | till DATUM", "alla datum och årsbelopp flyttas bakåt", "tidigarelägg {investment} 1 år"
      ),
      .init(
        "advance NAME by TIME | to DATE", "all dates and yearly amounts move earlier", "advance {investment} by 1 year")
    ),
    HelpEntry(
      .phase, .edit,
      .init(
        "periodisera NAMN efter PROFIL", "en annan fördelning över månaderna, samma års summa",
        "periodisera {unit} efter tolftedelar"),
      .init("phase NAME by PROFILE", "another spread over the months, the same year", "phase {unit} by twelfths")),
    HelpEntry(
      .require, .edit,
      .init(
        "krav PROCENT på budget ÅR", "ett generellt krav, som sänker ramen från nästa planår",
        "krav 1 % på budget 2023"),
      .init(
        "require PER CENT of budget YEAR", "a general demand, which lowers the frame from the next plan year",
        "require 1 % of budget 2023")),
    HelpEntry(
      .lock, .edit,
      .init(
        "lås NAMN [\"skäl\"]", "ett scenario eller en post som inte får ändras", "lås {request} \"avtalet är skrivet\""),
      .init("lock NAME [\"reason\"]", "a scenario or an item that must not change", "lock {request} \"signed\"")),
    HelpEntry(
      .unlock, .edit,
      .init("lås upp NAMN", "får ändras igen", "lås upp {request}"),
      .init("unlock NAME", "may change again", "unlock {request}")),
  ]
}
