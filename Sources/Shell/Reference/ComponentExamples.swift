/// An instance of each component of the standard library, over the model of `scenarios/exempel`.
enum ComponentExamples {
  /// By the component's English name.
  static let all: [String: ReferenceExample] = [
    "request": .model(
      """
      äskande D9 "Söndagsöppet" i "Bibliotek" utöver:
        ändring = {2025 = 400 tkr/år}
        vid_avslag = undviks
      """),
    "saving": .model(
      """
      effektivisering E9 "Självbetjäning" i "Bibliotek" utöver:
        belopp = {2025 = 150 tkr/år; 2026 = 300 tkr/år}
        läsart = nivå
      """),
    "placement": .model(
      """
      placering hvb "HVB" i "Badhus" utöver:
        antal = 3 person
        pris = 900 tkr/person/år
      """),
    "investment": .model(
      """
      investering 9:1 "Ny bassäng" i "Badhus" utöver:
        utgift = {2025 = 12 000 tkr}
        i_drift = 2026-01
        driftkostnad = 250 tkr/år
      """),
    "reserve": .model(
      """
      reserv R9 "Bidrag till lovbad" i "Badhus" utöver:
        belopp = 200 tkr/år
        sista_år = 2025
        ingår_till = 2024-01
      """),
  ]
}
