extension BadFolder {
  private static func bytes(_ text: String, in encode: (Unicode.Scalar) -> [UInt8]) -> [UInt8] {
    text.unicodeScalars.flatMap(encode)
  }

  private static func windows1252(_ text: String) -> [UInt8] {
    bytes(text) { [$0.value < 256 ? UInt8($0.value) : 0x96] }
  }

  private static func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  /// Folders that are not wrong, however their lines end.
  static let readable = [
    BadFolder("rätt"),
    BadFolder("crlf", model: model.replacing("\n", with: "\r\n"), data: data.replacing("\n", with: "\r\n")),
    BadFolder("cr", model: model.replacing("\n", with: "\r"), data: data.replacing("\n", with: "\r")),
    BadFolder("bom", model: "\u{FEFF}" + model, data: "\u{FEFF}" + data),
    BadFolder("utan-sista-radslut", model: String(model.dropLast()), data: String(data.dropLast())),
  ]

  static let all = files + cells + names + formulas + lines

  private static let files = [
    BadFolder("fil-saknas", bytes: ["enheter.csv": nil]),
    BadFolder("modell-saknas", bytes: ["model.tankom": nil]),
    BadFolder("tom-fil", data: ""),
    BadFolder("tom-fil-med-poster", model: model + "bokför hyra = 5 tkr/år till prognos i Badhus\n", data: ""),
    BadFolder("tom-modell", model: ""),
    BadFolder("bara-rubrik", data: String(data.prefix { $0 != "\n" }) + "\n"),
    BadFolder("windows-1252", bytes: ["enheter.csv": windows1252(data + "Höga huset;Totalt;0;0\n")]),
    BadFolder("utf-16", bytes: ["enheter.csv": utf16(data)]),
    BadFolder("modell-windows-1252", bytes: ["model.tankom": windows1252(model)]),
    BadFolder("modell-utf-16", bytes: ["model.tankom": utf16(model)]),
    BadFolder("nollbyte", bytes: ["enheter.csv": Array(data.utf8) + [0, 10]]),
    BadFolder("modell-nollbyte", bytes: ["model.tankom": Array(model.utf8) + Array("drivare a\u{0} = 1\n".utf8)]),
    BadFolder("avklippt-rad", data: String(data.dropLast()) + "\nSim"),
    BadFolder("öppet-citattecken", data: data + "\"Sim;Totalt;1;2\n"),
    BadFolder("fält-för-mycket", data: data + "Sim;Totalt;1;2;3\n"),
    adding("inkludera-utanför", "inkludera \"../annan.tankom\""),
    adding("inkludera-saknas", "inkludera \"annan.tankom\""),
    BadFolder(
      "inkludera-ring",
      bytes: [
        "model.tankom": Array((model + "inkludera \"a.tankom\"\n").utf8),
        "a.tankom": Array("drivare pris = 14 tkr\ninkludera \"b.tankom\"\n".utf8),
        "b.tankom": Array("# Tillbaka igen.\ninkludera \"./a.tankom\"\ninkludera \"model.tankom\"\n".utf8),
      ]),
    BadFolder(
      "inkludera-alla-fel",
      bytes: [
        "model.tankom": Array((model + "inkludera \"a.tankom\"\ninkludera \"b.tankom\"\ndrivare c = )\n").utf8),
        "a.tankom": Array("drivare a = 13 65 tkr\n".utf8), "b.tankom": Array("drivare b : kr = (\n".utf8),
      ]),
    BadFolder(
      "inkludera-djupt",
      bytes: Dictionary(
        uniqueKeysWithValues: (0...20).map { index -> (String, [UInt8]?) in
          index == 0
            ? ("model.tankom", Array((model + "inkludera \"f1.tankom\"\n").utf8))
            : ("f\(index).tankom", Array("inkludera \"f\(index + 1).tankom\"\n".utf8))
        })),
    BadFolder("läs-utanför", model: model.replacing("\"enheter.csv\"", with: "\"/etc/passwd\"")),
  ]

  private static let cells = [
    cell("text-som-belopp", "14 900", "fjorton"),
    cell("punkt-i-cell", "14 900", "14.900"),
    cell("överordnad-saknas", "Badhus;Totalt", "Badhus;Fritid"),
    cell("under-sig-själv", "Badhus;Totalt", "Badhus;Badhus"),
    BadFolder("dubbel-nyckel", data: data + "Badhus;Totalt;1;2\n"),
    BadFolder(
      "personnummer",
      data: data.replacing("Prognos 2024\n", with: "Prognos 2024;Personnummer\n")
        .replacing("32 150\n", with: "32 150;\n").replacing("14 900\n", with: "14 900;19811218-9876\n")
        .replacing("9 450\n", with: "9 450;\n").replacing("7 800\n", with: "7 800;\n")),
    BadFolder("fel-kolumn", model: model.replacing("\"Budget 2024\"", with: "\"Budjet 2024\"")),
    BadFolder(
      "fel-kolumner",
      model: model.replacing("\"Budget 2024\"", with: "\"Budjet 2024\"").replacing("\"Enhet\"", with: "\"Namn\"")),
    BadFolder("okänd-sort", model: model.replacing("sort = tkr", with: "sort = tkrr")),
    BadFolder("summa-saknas", model: model.replacing("summa = \"Totalt\"", with: "summa = \"Total\"")),
    BadFolder("utan-citattecken", model: model.replacing("= \"Ligger under\"", with: "= Ligger")),
    BadFolder("utan-år", model: model.replacing("budget[2024]", with: "budget")),
    BadFolder("rad-utan-namn", data: data + ";Totalt;1;2\n"),
    BadFolder("fel-egenskap", model: model.replacing("nyckel =", with: "nykel =")),
  ]

  private static let names = [
    adding("okänt-namn", "mått a = prognos(Biblotek)"),
    adding("okänd-enhet", "drivare pris : kr/dgyn = 4 500 kr/dgyn"),
    adding("okänd-komponent", "plasering hvb \"HVB\" i \"Badhus\" utöver:\n  antal = 3 person"),
    adding("okänd-indata", "placering hvb \"HVB\" i \"Badhus\" utöver:\n  antall = 3 person"),
    adding("okänd-rad", "placering hvb \"HVB\" i \"Badhuset\" utöver:\n  antal = 3 person"),
    adding("inom-eller-utöver", "placering hvb \"HVB\" i \"Badhus\":\n  antal = 3 person"),
    adding("dubbelt-namn", "drivare a = 1\ndrivare a = 2"),
    adding("utanför-reglaget", "reglage a = 8 i 0..6"),
    adding("utanför-åren", "drivare a = {2031 = 4 tkr}"),
  ]

  private static let formulas = [
    adding("ring", "drivare a : tkr/år = b\ndrivare b : tkr/år = a"),
    adding("ring-i-mått", "mått a = b + 1 tkr\nmått b = a"),
    adding("ring-genom-scenario", "mått a = a@utgångsläge"),
    adding("olika-enheter", "drivare tid = 610 dygn/år\ndrivare a = 5 tkr/år + tid"),
    adding("två-tal", "drivare a : tkr/år = 13 65 tkr/år"),
    adding("punkt-i-tal", "drivare a : tkr/år = 13.650 tkr/år"),
    adding("belopp-utan-tid", "bokför bidrag \"Bidrag\" = 500 tkr till prognos i \"Badhus\" utöver"),
    adding("scenario-i-formel", "drivare b = 1 tkr/år\ndrivare a = b@utgångsläge"),
    adding("djupa-parenteser", "drivare a = " + String(repeating: "(", count: 10_000) + "1"),
    adding("många-minus", "drivare a = " + String(repeating: "-", count: 10_000) + "1"),
  ]

  private static let lines = [
    adding(
      "komponent-i-ring",
      "komponent a | ett:\n  b inre\nkomponent b | två:\n  c inre\nkomponent c | tre:\n  a inre"),
    adding(
      "komponent-inre-fel",
      "komponent hem:\n  indata platser : plats\n  personall p:\n    åa = 1 åa\n  placering q:\n    antall = 1 person"),
    adding("text-utan-citattecken", "äskande d \"D\" i \"Badhus\" utöver:\n  ändring = 1 tkr/år\n  skäl = lag"),
    adding("fel-val", "äskande d \"D\" i \"Badhus\" utöver:\n  ändring = 1 tkr/år\n  läge = Bevilljat"),
    adding("ändring-i-modellen", "bevilja D1"),
    BadFolder(
      "allt-på-en-gång", model: model + "drivare a = x\ndrivare b = 5 tkr + 3 dygn\nmått c = prognos(Biblotek)\n",
      data: data.replacing("14 900", with: "fjorton").replacing("7 500", with: "sju")),
  ]
}
