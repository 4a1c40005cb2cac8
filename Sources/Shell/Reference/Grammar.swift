/// The grammar, in one place: each production, what is said of it, and an example that the tests run.
///
/// `list(x)` is `x { ";" x }`; the longest token wins; text compares after NFC, case folding and collapsed blanks.
/// Words stand for the roles of the keyword table and are shown in English. Conditions stand only in parentheses,
/// arguments and `check`, so that `=` never means two things at one place.
enum Grammar {
  struct Production: Sendable {
    let name: String
    let body: String
    let note: String
    let example: ReferenceExample

    init(_ name: String, _ body: String, note: String = "", _ example: ReferenceExample) {
      self.name = name
      self.body = body
      self.note = note
      self.example = example
    }
  }

  static let productions = tokens + statements + edits + commands + expressions

  private static let tokens = [
    Production("date", #"year "-" month [ "-" day ]"#, .typed("öka kostnad Hemtjänst med 500 tkr/år från 2024-07-01")),
    Production("id", #"digit {digit} ":" digit {digit} [ letter ]"#, .typed("visa 1:12")),
    Production(
      "number", #"( group { gap digit digit digit } | digit {digit} ) [ ( "," | "." ) digit {digit} ]"#,
      .typed("visa 13 650,5 tkr + 0.5 tkr")),
    Production("year", #"digit digit digit digit"#, note: "1900..2199; a number elsewhere", .typed("fokus 2024")),
    Production(
      "month", #"a month's name, or "halvårsskiftet""#, .typed("öka kostnad Hemtjänst med 500 tkr/år från juli 2024")),
    Production("group", #"digit [ digit [ digit ] ]"#, .typed("visa 1 250 000 kr")),
    Production("name", #"letter { letter | digit | "_" | "²" }"#, .typed("visa hemflyttade")),
    Production("quoted", #"'"' { char | '""' } '"'"#, .typed("visa \"Funktionshinder 1\"")),
  ]

  private static let statements = [
    Production("file", #"{ line }"#, .file("modell \"Kulturnämnden\"\nperiod 2024..2026 per år")),
    Production(
      "line", #"statement newline | statement ":" newline indent line { line } dedent"#,
      .typed("förslag \"Grupp A\":\n  bevilja D1\n  avslå D4")),
    Production("statement", #"property | declaration | clause | edit | command | instance"#, .typed("bevilja D1")),
    Production("property", #"ref [ index ] "=" ( list( expr ) | unit ) [ label ]"#, .typed("D1.åa = 4 åa")),
    Production("label", #"quoted"#, .model("drivare hyra : tkr/år = 120 tkr/år \"Badhusets hyra\"")),
    Production(
      "labels", #"label [ "|" label ]"#, note: "English, Swedish",
      .model("komponent lokal:\n  utdata hyra | rent = 5 tkr/år \"rent of a year\" | \"ett års hyra\"")),
    Production("names", #"name [ "|" name ]"#, .model("drivare hyra | rent : tkr/år = 120 tkr/år")),
    Production("ref", #"part { "." part }"#, .typed("visa Extern LSS.pris")),
    Production("part", #"name | quoted | id"#, .typed("visa O17")),
    Production(
      "declaration",
      #""model" quoted | "include" quoted | "focus" year | "period" list( span "by" ( "month" | "year" ) ) | "quantity" names [ ":" "amount" ] [ "=" expr ] | "dimension" name "=" list( member ) | "alias" ref "=" ref | "load" name [ name ] quoted | "carry" name "from" year "until" year [ "without" name ] | "driver" ref [ "|" name ] [ dims ] [ ":" unit ] "=" expr [ label ] | "lever" ref [ "|" name ] [ "=" expr ] [ "in" ( span | list( expr ) ) [ "step" expr ] ] [ label ] | "measure" ref [ "|" name ] "=" expr [ label ] | "control" relation [ label ] | "post" ref [ label ] "=" expr "to" name place | "component" names [ label ] | "alternatives" ref [ label ] | "option" ref [ label ] | "scenario" ref [ "based on" ref ]"#,
      .model("mått netto = prognos(total) - budget(total) \"Netto\"")),
    Production(
      "instance", #"name ref [ label ] place"#, note: "component, own name",
      .model("placering hvb \"HVB\" i \"Badhus\" utöver:\n  antal = 3 person\n  pris = 900 tkr/person/år")),
    Production(
      "place", #"{ "in" ref | "activity" ref | "account" ref | "within" | "on top" | "replaces" ref | "off" }"#,
      .model("placering hvb \"HVB\" i \"Badhus\" inom:\n  antal = 3 person\n  pris = 900 tkr/person/år")),
    Production(
      "clause",
      #""input" names [ dims ] ":" type [ "=" expr ] [ labels ] | "part" ( names | quoted ) | "let" name "=" expr | "output" names "=" expr [ labels ] | "post" expr "to" name place | "check" cond labels | "example" [ labels ]"#,
      .model(
        "komponent skola:\n  indata elever | pupils : person\n  låt pris = 90 tkr/person/år\n  utdata kostnad = elever × pris \"årets kostnad\"\n  bokför kostnad till prognos\n  kontrollera elever >= 0 \"antalet kan inte vara negativt\""
      )),
    Production(
      "type", #"unit | "date" | "text" | "choice" "(" list( names ) ")""#,
      .model(
        "komponent lokal:\n  indata inflyttning | move_in : datum\n  indata skäl | reason : text\n  indata hyrs | rented : val(yes | ja; no | nej) = ja\n  indata betalas_av | paid_by : objekt"
      )),
    Production(
      "dims", #""[" list( name ) "]""#,
      .model("dimension ålder = 0..64; 65..79; 80..\ndrivare behov[ålder] = {80.. = 11 %; annars = 1 %}")),
  ]

  private static let edits = [
    Production(
      "edit", #"[ "what if" ] change { "and" change }"#, .typed("tänk om bevilja D1 från 2024-07 och avslå D4")),
    Production(
      "change",
      #""set" target ( "to" | "=" ) expr [ when ] | target "=" expr [ when ] | ( "increase" | "decrease" ) target "by" expr [ when ] | "index" target "by" expr [ when ] | ( "delay" | "advance" ) [ name ] ref ( "by" expr | "to" point ) | "phase" ref "by" name | ( "grant" | "reject" | "adopt" | "drop" | "enable" | "disable" ) refs [ "with" expr | "at" expr ] [ when ] | "choose" ref "in" ref | "require" number unit "of" target [ year ] | "move" expr [ name ] "from" ref "to" ref [ when ] | ( "lock" | "unlock" ) ref [ label ]"#,
      note: "an item or a scenario", .typed("minska budget Hemtjänst med 500 tkr")),
    Production(
      "refs", #""all" name | [ name ] ref { ( ";" | "and" ) [ name ] ref }"#,
      note: "name: the kind, \"closure\" \"Solbacken\"", .typed("bevilja D1 och D4")),
    Production(
      "target", #"name "(" list( ref ) ")" | [ name ] ref [ index ] | name "of" ref"#,
      .typed("sätt Extern LSS.antal till 4")),
    Production(
      "when", #"[ "once" ] "in" span | "only" year | "from" point [ "until" point ] | "until" point"#,
      .typed("bevilja D1 från 2024-07")),
    Production("point", #"date | year | month [ year ] | ref"#, .typed("senarelägg 1:12 till 2025-01")),
    Production(
      "span", #"point [ ".." point ]"#, note: "no ref in a span", .typed("visa avvikelse(total) i 2023..2024")),
  ]

  private static let commands = [
    Production(
      "command",
      #""show" [ view | expr ] [ "by" list( name ) ] { "in" ( span | unit ) } [ "without" name ] | view | "compare" "alternatives" [ refs ] { "over" expr | "at rate" expr | "ranked by" expr | "where" list( relation [ when ] ) | when } | "compare" refs [ "with" refs ] [ "by" list( name ) ] [ "against" ref ] [ when ] | "explain" expr [ "against" ref ] [ when ] | "split" ref "by" list( name ) | "expect" relation [ when ] [ label ] | "seek" relation "by" refs | "run" quoted [ "with" list( name "=" expr ) ] | ( "bridge" | "sensitivity" | "simulate" | "sweep" ) list( expr ) [ "by" refs ] [ "against" ref ] [ when ] | "bridge" "from" ref "to" ref | "sweep" target "from" expr "to" expr [ "step" expr ] | "balance" [ refs ] | "keep" | "top" number | ( "save" | "note" | "park" ) quoted | "export" ( name [ quoted ] | quoted ) | "snapshot" [ point ] | ( "switch" | "merge" | "copy" ) refs | "diff" ref [ "against" ref ] | "report" [ refs ] | ( "check" | "undo" | "redo" | "history" | "find" | "help" | "tour" | "quit" ) [ ref ]"#,
      .typed("visa avvikelse per område")),
    Production(
      "view",
      #"( "baseline" | "frame_change" | "forecast_methods" | "unknown" | "decisions" | "tried" | "assumptions" | "parked" ) [ ref ] [ span ]"#,
      .typed("visa antaganden")),
  ]

  private static let expressions = [
    Production(
      "relation", #"expr relop expr [ "±" expr ]"#,
      .typed("kontrollera att avvikelse(total) = -12 450 tkr ± 1 tkr i 2023")),
    Production(
      "relop", #""=" | "equal to" | "!=" | "<" | ">" | "<=" | ">=" | "at least" | "at most""#,
      .typed("kontrollera att avvikelse(total) <= 0 tkr i 2023")),
    Production("cond", #"conj { "or" conj }"#, .typed("visa om(1 > 2 eller 2 > 1; 1; 0)")),
    Production("conj", #"test { "and" test }"#, .typed("visa om(2 > 1 och 3 > 1; 1; 0)")),
    Production("test", #""not" test | expr [ relop expr ]"#, .typed("visa om(inte 1 > 2; 1; 0)")),
    Production("expr", #"term { ( "+" | minus ) term }"#, .typed("visa 5 tkr + 2 mnkr - 500 kr")),
    Production("term", #"factor { ( "*" | "×" | "·" | "/" ) factor }"#, .typed("visa 610 dygn/år × 4 500 kr/dygn")),
    Production("factor", #"( "+" | minus ) factor | primary [ "^" factor ]"#, .typed("visa -2 ^ 2")),
    Production("primary", #"( "ca" | "at least" | "at most" ) primary | value [ "@" ref ]"#, .typed("visa ca 5 tkr")),
    Production(
      "value",
      #"number [ ".." number ] [ unit ] | "between" number "and" number [ unit ] | number "%" "chance" "of" factor | date | month [ year ] | "?" [ unit ] | name "(" [ list( cond ) ] ")" [ index | unit ] | ref [ index ] | name "of" ref | "(" cond ")" [ unit ] | "{" list( [ key "=" ] expr ) "}""#,
      .typed("visa prognos för Hemtjänst")),
    Production(
      "key", #"span | "from" point | "every" name | "else" | member"#,
      .model("drivare ränta : % = {1,25 %; från 2025 = 2,0 %; annars = 1 %}")),
    Production("index", #""[" list( selector ) "]""#, .typed("visa prognos(Hemtjänst)[2023]")),
    Production(
      "selector", #""prev" [ "år" ] | minus number unit | span | name [ "=" member ]"#,
      .typed("visa prognos(Hemtjänst)[2023]")),
    Production(
      "member", #"( name | quoted | number ) [ ".." [ number ] ]"#, .model("dimension ålder = 0..64; 65..79; 80..")),
    Production(
      "unit", #"word { ( "/" | "·" | "*" ) word } [ "per" word { "and" word } ]"#,
      note: "no blanks inside, but around per and and; word = name | \"%\"", .typed("visa 500 tkr/åa/år")),
  ]
}
