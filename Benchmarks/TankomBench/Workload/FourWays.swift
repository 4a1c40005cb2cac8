import Budget
import Glibc
import Shell

/// Four ways to house a service over fifty years: build, rent, rebuild, or go on as now; and what each costs in all,
/// worked out by hand.
final class FourWays {
  let path: String

  /// - Parameter price: what building costs per square metre, in thousands; a span where it is to be uncertain.
  init(price: String) throws(Fault) {
    var name = Array((P_tmpdir + "/tankom-bench-XXXXXX").utf8CString)
    guard let made = mkdtemp(&name) else { throw .unwritable(P_tmpdir) }
    path = String(cString: made)
    guard Files.write(FourWays.text(price: price), to: path + "/model.tankom") else { throw .unwritable(path) }
  }

  /// The model, read while the folder is there.
  func model() throws(Fault) -> Model {
    try withExtendedLifetime(self) { () throws(Fault) -> Model in
      guard let model = try? Model.load(folder: path) else { throw .notLoaded(path) }
      return model
    }
  }

  deinit {
    unlink(path + "/model.tankom")
    rmdir(path)
  }

  /// Whole-life cost of each way in öre, where a place has so many square metres and one of them costs 40 000 kr.
  static func wholeLife(area: Double) -> [Double] {
    let square = 60 * area
    let now = 60 * 290.0
    let build = 40 * square + 3 * now + 47 * 0.55 * square
    let rent = 3 * now + 47 * 2.4 * square
    let rebuild = 18_000 + now + 49 * 0.8 * 2.4 * square
    return [50 * now, build, rent, rebuild].map { $0 * 100_000 }
  }

  private static func text(price: String) -> String {
    """
    model "Four ways"
    period 2024..2073 by year
    focus 2024
    component capital:
      input paid : tkr
      input in_service : date
      input life : year
      input rate : %
      input running : tkr/year
      output capital_cost = depreciation(paid; life; in_service; 0 tkr) + interest_cost(paid; life; in_service; rate; opening; 0 tkr)
      post paid to outlay
      post capital_cost + {0 tkr/year; from in_service = running} to forecast
    driver spaces : place = 60 place
    driver per_place : kvm/place = 75 kvm/place
    driver area : kvm = spaces × per_place
    driver price : tkr/kvm = \(price) tkr/kvm
    driver rent_price : tkr/kvm/year = 2.4 tkr/kvm/year
    capital own on top off:
      paid = {2025 = 0.4 × area × price; 2026 = 0.6 × area × price}
      in_service = 2027-01
      life = 40 year
      rate = 2 %
      running = area × 0.55 tkr/kvm/year
    capital rebuilt on top off:
      paid = {2024 = 18 mnkr}
      in_service = 2025-01
      life = 20 year
      rate = 2 %
      running = 0.8 × area × rent_price
    component rental:
      input rent : tkr/year
      post {0 tkr/year; from 2027 = rent} to forecast
    rental rented on top off:
      rent = area × rent_price
    component bought:
      input spaces : place
      post spaces × 290 tkr/place/year to forecast
    bought now on top:
      spaces = spaces_now
    driver spaces_now : place = 60 place
    alternatives ways:
      option now "As now"
      option build "Build":
        enable own
        set spaces_now to 0 place from 2027
      option rent "Rent":
        enable rented
        set spaces_now to 0 place from 2027
      option rebuild "Rebuild":
        enable rebuilt
        set spaces_now to 0 place from 2025

    """
  }
}
