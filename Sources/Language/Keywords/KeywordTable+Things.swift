extension KeywordTable {
  /// Series, kinds of items and codes, with the forms that people use.
  static let things: [Keyword] = [
    Keyword(.budget, [.thing], "budget|budgets", "budget|budgeten|budgetar"),
    Keyword(.frame, [.thing], "frame|frames", "ram|ramen|ramar|ramarna|budgetram|budgetramen"),
    Keyword(.frameAddition, [.thing], "frame_addition|frame addition", "ramtillskott|ramtillskottet"),
    Keyword(.actual, [.thing], "actual|actuals", "utfall|utfallet"),
    Keyword(.forecast, [.thing], "forecast|forecasts", "prognos|prognosen|prognoser|prognoserna"),
    Keyword(.plannedCost, [.thing], "planned_cost|planned cost", "beräknad kostnad|beräknad_kostnad"),
    Keyword(
      .deviation, [.thing], "deviation|deviations|deficit|surplus",
      "avvikelse|avvikelsen|avvikelser|avvikelserna|underskott|underskottet|överskott|överskottet"),
    Keyword(.deviationToDate, [.thing], "deviation_to_date", "avvikelse_hittills"),
    Keyword(.underfunded, [.thing], "underfunded", "underfinansierat"),
    Keyword(.underlying, [.thing], "underlying", "underliggande"),
    Keyword(.netCost, [.thing], "net_cost|net cost", "nettokostnad|nettokostnaden|nettokostnader"),
    Keyword(.cost, [.thing], "cost|costs", "kostnad|kostnaden|kostnader|kostnaderna"),
    Keyword(.revenue, [.thing], "revenue|revenues", "intäkt|intäkten|intäkter|intäkterna"),
    Keyword(.outlay, [.thing], "outlay|outlays", "investeringsutgift|investeringsutgiften|investeringsutgifter"),
    Keyword(
      .capitalCost, [.thing], "capital_cost|capital cost", "kapitalkostnad|kapitalkostnaden|kapitalkostnader"),
    Keyword(.depreciation, [.thing], "depreciation", "avskrivning|avskrivningen|avskrivningar"),
    Keyword(.internalRate, [.thing], "internal_rate|internal rate", "internränta|internräntan"),
    Keyword(
      .request, [.thing], "request|requests",
      "äskande|äskandet|äskanden|äskandena|driftsäskande|driftsäskanden|driftsäskandet|driftsäskandena"),
    Keyword(
      .saving, [.thing], "saving|savings",
      "effektivisering|effektiviseringen|effektiviseringar|effektiviseringarna|effektiviseringsförslag"),
    Keyword(.requirement, [.thing], "requirement|requirements", "effektiviseringskrav|effektiviseringskravet"),
    Keyword(.stateGrant, [.thing], "state_grant|state_grants", "statsbidrag|statsbidraget|statsbidragen"),
    Keyword(.reserve, [.thing], "reserve|reserves", "reserv|reserven|reserver|reserverna|buffert|bufferten"),
    Keyword(
      .oneOff, [.thing], "one_off|one_offs|one-off|one-offs", "engångspost|engångsposten|engångsposter|engångsposterna"),
    Keyword(.timing, [.thing], "timing", "periodiseringspost|periodiseringsposter"),
    Keyword(
      .investment, [.thing], "investment|investments", "investering|investeringen|investeringar|investeringarna"),
    Keyword(.closure, [.thing], "closure|closures", "avveckling|avvecklingen|avvecklingar"),
    Keyword(.condition, [.thing], "condition|conditions", "omvärld|nuläge|nyläge"),
    Keyword(.assumption, [.thing], "assumption", "antagande|antagandet"),
    Keyword(.indexation, [.thing], "indexation", "uppräkning|uppräkningen"),
    Keyword(.indicator, [.thing], "indicator|indicators", "nyckeltal|nyckeltalet|nyckeltalen|indikator|indikatorer"),
    Keyword(.committee, [.thing], "committee|committees", "nämnd|nämnden|nämnder|nämnderna"),
    Keyword(.area, [.thing], "area|areas", "område|området|områden|områdena"),
    Keyword(.unit, [.thing], "unit|units", "enhet|enheten|enheter|enheterna"),
    Keyword(.centre, [.thing], "centre|centres|center", "ansvar|ansvaret"),
    Keyword(.activityCode, [.thing], "activity|activities", "verksamhet|verksamheten|verksamheter"),
    Keyword(.accountCode, [.thing], "account|accounts", "konto|kontot|konton"),
    Keyword(.costType, [.thing], "cost_type|cost type", "kostnadsslag|kostnadsslaget|kostnadsslagen"),
    Keyword(.volume, [.thing], "volume|volumes", "volym|volymen|volymer"),
    Keyword(.price, [.thing], "price|prices", "pris|priset|priser"),
    Keyword(.costBearer, [.thing], "cost_bearer|cost bearer", "huvudman|huvudmannen"),
    Keyword(.baseState, [.thing], "base", "utgångsläge|utgångsläget"),
    Keyword(.month, [.thing], "month|months", "månad|månaden|månader"),
    Keyword(.year, [.thing], "year|years", "år|året"),
    Keyword(.twelfths, [.thing], "twelfths", "tolftedelar"),
    Keyword(.calendarDays, [.thing], "calendar_days|calendar days", "kalenderdagar"),
    Keyword(.lastYear, [.thing], "last_year|last year", "fjolåret|förra året"),
  ]

  /// The plural of kinds that come in numbers.
  static let plurals: [KeywordRole: (english: String, swedish: String)] = [
    .request: ("requests", "äskanden"), .saving: ("savings", "effektiviseringar"),
    .requirement: ("requirements", "effektiviseringskrav"), .stateGrant: ("state_grants", "statsbidrag"),
    .reserve: ("reserves", "reserver"), .oneOff: ("one_offs", "engångsposter"),
    .timing: ("timing", "periodiseringsposter"), .investment: ("investments", "investeringar"),
    .closure: ("closures", "avvecklingar"), .condition: ("conditions", "omvärld"),
    .indicator: ("indicators", "nyckeltal"), .area: ("areas", "områden"), .unit: ("units", "enheter"),
    .committee: ("committees", "nämnder"),
  ]
}
