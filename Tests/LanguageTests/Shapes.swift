/// What every typed line of the workshops reads as. Reviewed by hand; see ``shape(_:)`` for the form.
let shapes: [(line: String, shape: String)] = [
  (
    "dela upp Extern LSS i volym och pris",
    "command(split(Extern LSS [volume price]))"
  ),
  (
    "tänk om öka budget Hemtjänst med 2 750 tkr",
    "edit(true [(increase(item(budget Hemtjänst []) number(2750 <tkr>)) -)])"
  ),
  (
    "tänk om flytta 300 tkr budget från Sysselsättning till Hemtjänst",
    "edit(true [(move(number(300 <tkr>) budget Sysselsättning Hemtjänst) -)])"
  ),
  (
    "jämför vägval Gruppbostad",
    "command(compareAlternatives([Gruppbostad] (- - - - [])))"
  ),
  (
    "tänk om sätt hemflyttade till 4",
    "edit(true [(set(item(- hemflyttade []) number(4 -)) -)])"
  ),
  (
    "vad krävs av hemflyttade för besparing minst 0",
    "command(seek((reference(besparing []) greaterOrEqual number(0 -) -) [hemflyttade]))"
  ),
  (
    "tänk om sätt inflyttning till juli 2024",
    "edit(true [(set(item(- inflyttning []) date(month(7 2024))) -)])"
  ),
  (
    "tänk om minska pris för Extern LSS med 5 %",
    "edit(true [(decrease(property(price Extern LSS) number(5 <%>)) -)])"
  ),
  (
    "tänk om avslå alla äskanden",
    "edit(true [(decide(reject all(request) - -) -)])"
  ),
  (
    "tänk om bevilja alla äskanden",
    "edit(true [(decide(grant all(request) - -) -)])"
  ),
  (
    "tänk om bevilja D6 med 1 500 tkr",
    "edit(true [(decide(grant list([(- D6)]) number(1500 <tkr>) -) -)])"
  ),
  (
    "tänk om avslå D4",
    "edit(true [(decide(reject list([(- D4)]) - -) -)])"
  ),
  (
    "tänk om sätt dygn för skyddat boende till 400",
    "edit(true [(set(property(dygn skyddat boende) number(400 -)) -)])"
  ),
  (
    "tänk om senarelägg D5 1 år",
    "edit(true [(shift(- D5 number(1 <år>) true) -)])"
  ),
  (
    "tänk om genomför alla effektiviseringar",
    "edit(true [(decide(adopt all(saving) - -) -)])"
  ),
  (
    "tänk om krav 1 % på budget 2023",
    "edit(true [(require(1 <%> item(- budget []) 2023) -)])"
  ),
  (
    "tänk om minska dubbelbemanning med 10 %",
    "edit(true [(decrease(item(- dubbelbemanning []) number(10 <%>)) -)])"
  ),
  (
    "tänk om minska åa för Hemtjänst med 1 från april 2024",
    "edit(true [(decrease(property(åa Hemtjänst) number(1 -)) (false from(month(4 2024) -)))])"
  ),
  (
    "visa nollalternativ 2024",
    "command(view(baseline - (year(2024) -)))"
  ),
  (
    "tänk om senarelägg 1:12 1 år",
    "edit(true [(shift(- 1:12 number(1 <år>) true) -)])"
  ),
  (
    "visa kapitalkostnad för 1:12",
    "command(show(property(capital_cost 1:12) [] - - -))"
  ),
  (
    "tänk om sätt avskrivningstid för 1:12 till 30 år och sätt internränta till 2 %",
    "edit(true [(set(property(avskrivningstid 1:12) number(30 <år>)) -) (set(item(- internal_rate []) number(2 <%>)) -)])"
  ),
  (
    "visa prognosmetoder Hemtjänst",
    "command(view(forecastMethods Hemtjänst -))"
  ),
  (
    "tänk om periodisera Ext placeringar efter plan",
    "edit(true [(phase(Ext placeringar plan) -)])"
  ),
  (
    "jämför vägval Särskilt boende",
    "command(compareAlternatives([Särskilt boende] (- - - - [])))"
  ),
  (
    "tänk om stryk avveckling Solbacken",
    "edit(true [(decide(drop list([(closure Solbacken)]) - -) -)])"
  ),
  (
    "visa underskott per invånare",
    "command(show(reference(deviation []) [invånare] - - -))"
  ),
  (
    "visa",
    "command(overview)"
  ),
  (
    "topp 5",
    "command(top(5))"
  ),
  (
    "visa okänt",
    "command(view(unknown - -))"
  ),
  (
    "visa beslut",
    "command(view(decisions - -))"
  ),
  (
    "visa prövat",
    "command(view(tried - -))"
  ),
  (
    "visa parkerat",
    "command(view(parked - -))"
  ),
  (
    "ramförändring 2024",
    "command(view(frameChange - (year(2024) -)))"
  ),
  (
    "visa avvikelse per område i 2024",
    "command(show(reference(deviation []) [area] (year(2024) -) - -))"
  ),
  (
    "visa avvikelse i tkr per område utan engångsposter",
    "command(show(reference(deviation []) [area] - <tkr> one_off))"
  ),
  (
    "kontrollera",
    "command(check(-))"
  ),
  (
    "stäm av Hemtjänst",
    "command(check(Hemtjänst))"
  ),
  (
    "kontrollera att avvikelse för Hemtjänst = 5 tkr ± 0,5 tkr i 2024 \"GT-01\"",
    "command(expect((property(deviation Hemtjänst) equal number(5 <tkr>) number(0.5 <tkr>)) (false during(year(2024) -)) GT-01))"
  ),
  (
    "varför Funktionshinder 1",
    "command(explain(reference(Funktionshinder 1 []) - -))"
  ),
  (
    "öka Hemtjänst med 500 tkr",
    "edit(false [(increase(item(- Hemtjänst []) number(500 <tkr>)) -)])"
  ),
  (
    "öka budget Vård och omsorg gem med 500 tkr",
    "edit(false [(increase(item(budget Vård och omsorg gem []) number(500 <tkr>)) -)])"
  ),
  (
    "minska budget IFO bistånd stöd & admin med 500 tkr bara 2024",
    "edit(false [(decrease(item(budget IFO bistånd stöd & admin []) number(500 <tkr>)) (false only(2024)))])"
  ),
  (
    "sätt Vård och omsorg till 500 tkr en gång i 2024",
    "edit(false [(set(item(- Vård och omsorg []) number(500 <tkr>)) (true during(year(2024) -)))])"
  ),
  (
    "öka Hemtjänst med 500 tkr t.o.m. 2024-06",
    "edit(false [(increase(item(- Hemtjänst []) number(500 <tkr>)) (false until(month(6 2024))))])"
  ),
  (
    "öka Hemtjänst med 500 tkr från halvårsskiftet till och med 2025",
    "edit(false [(increase(item(- Hemtjänst []) number(500 <tkr>)) (false from(month(7 -) year(2025))))])"
  ),
  (
    "lås D2 \"hyresavtal på nio år\"",
    "edit(false [(lock(D2 hyresavtal på nio år) -)])"
  ),
  (
    "lås upp D2",
    "edit(false [(unlock(D2) -)])"
  ),
  (
    "hjälp E0123",
    "command(help('E0123'))"
  ),
  (
    "hjälp",
    "command(help(-))"
  ),
  (
    "?",
    "command(help(-))"
  ),
  (
    "? visa",
    "command(help('visa'))"
  ),
  (
    "förslag \"Grupp A\" bygger på utgångsläge",
    "declaration(scenario(Grupp A base))"
  ),
  (
    "byt till \"Grupp A\"",
    "command(switchTo(Grupp A))"
  ),
  (
    "fokus 2024",
    "declaration(focus(2024))"
  ),
  (
    "anteckna \"hej\"",
    "command(note(hej))"
  ),
  (
    "parkera \"moms\"",
    "command(park(moms))"
  ),
  (
    "ångra",
    "command(undo(-))"
  ),
  (
    "gör om",
    "command(redo(-))"
  ),
  (
    "historik",
    "command(history(-))"
  ),
  (
    "behåll",
    "command(keep)"
  ),
  (
    "spara som \"utgångsläge\"",
    "command(save(base))"
  ),
  (
    "spara prognos",
    "command(snapshot(-))"
  ),
  (
    "läs in befolkning \"FIL\"",
    "declaration(load(befolkning - FIL))"
  ),
  (
    "underlag \"Grupp A\"",
    "command(report([Grupp A]))"
  ),
  (
    "exportera budget",
    "command(export(budget -))"
  ),
  (
    "jämför utgångsläge med \"Grupp A\" och \"Grupp B\"",
    "command(compare([base Grupp A Grupp B] [] - -))"
  ),
  (
    "jämför vägval",
    "command(compareAlternatives([] (- - - - [])))"
  ),
  (
    "jämför vägval bygge; solbacken över 30 år med ränta 3 % i 2026 rangordnat efter hyra där platser minst 290",
    "command(compareAlternatives([bygge solbacken] (number(30 <år>) number(3 <%>) (false during(year(2026) -)) reference(hyra []) [((reference(platser []) greaterOrEqual number(290 -) -) -)])))"
  ),
  (
    "jämför vägval ägare där investeringsutgift högst 10 mnkr i 2024; hyra högst 5 mnkr",
    "command(compareAlternatives([ägare] (- - - - [((reference(outlay []) lessOrEqual number(10 <mnkr>) -) (false during(year(2024) -))) ((reference(hyra []) lessOrEqual number(5 <mnkr>) -) -)])))"
  ),
  (
    "skillnad \"Grupp A\" mot \"Grupp B\"",
    "command(diff(Grupp A Grupp B))"
  ),
  (
    "brygga från utgångsläge till Grupp A",
    "command(bridge(base Grupp A))"
  ),
  (
    "känslighet",
    "command(analysis(sensitivity [] [] - -))"
  ),
  (
    "känslighet besparing",
    "command(analysis(sensitivity [reference(besparing [])] [] - -))"
  ),
  (
    "variera hemflyttade från 0 till 6 steg 1",
    "command(sweep(item(- hemflyttade []) number(0 -) number(6 -) number(1 -)))"
  ),
  (
    "variera pris för Extern LSS från 1 600 tkr till 3 000 tkr steg 100 tkr",
    "command(sweep(property(price Extern LSS) number(1600 <tkr>) number(3000 <tkr>) number(100 <tkr>)))"
  ),
  (
    "tänk om bevilja D1 från juli och avslå D4",
    "edit(true [(decide(grant list([(- D1)]) - -) (false from(month(7 -) -))) (decide(reject list([(- D4)]) - -) -)])"
  ),
  (
    "tänk om sätt hemflyttade till 1 och avslå D4 och D5",
    "edit(true [(set(item(- hemflyttade []) number(1 -)) -) (decide(reject list([(- D4) (- D5)]) - -) -)])"
  ),
  (
    "tänk om hemflyttade = 4 och avslå D4",
    "edit(true [(set(item(- hemflyttade []) number(4 -)) -) (decide(reject list([(- D4)]) - -) -)])"
  ),
  (
    "hemflyttade = 4 från 2024-07",
    "edit(false [(set(item(- hemflyttade []) number(4 -)) (false from(month(7 2024) -)))])"
  ),
  (
    "hemflyttade = 4",
    "property(hemflyttade [] [number(4 -)] - -)"
  ),
  (
    "Extern LSS.persons = 4 person",
    "property(Extern LSS.persons [] [number(4 <person>)] - -)"
  ),
  (
    "senarelägg 1:12 till juli",
    "edit(false [(reschedule(- 1:12 month(7 -) true) -)])"
  ),
  (
    "skjut upp Hemgården med 1 år",
    "edit(false [(shift(- Hemgården number(1 <år>) true) -)])"
  ),
  (
    "välj Egen, D1 beviljat i Gruppbostad",
    "edit(false [(choose(Egen, D1 beviljat Gruppbostad) -)])"
  ),
  (
    "bevilja D1; D4",
    "edit(false [(decide(grant list([(- D1) (- D4)]) - -) -)])"
  ),
  (
    "bevilja D6 till 50 %",
    "edit(false [(decide(grant list([(- D6)]) - number(50 <%>)) -)])"
  ),
  (
    "ta bort Hagen demens",
    "edit(false [(decide(disable list([(- Hagen demens)]) - -) -)])"
  ),
  (
    "räkna upp budget(Hemtjänst; Sysselsättning) med 2,5 %",
    "edit(false [(index(series(budget [Hemtjänst Sysselsättning]) number(2.5 <%>)) -)])"
  ),
  (
    "simulera besparing i 2024",
    "command(analysis(simulate [reference(besparing [])] [] - (false during(year(2024) -))))"
  ),
  (
    "balansera D1; D4",
    "command(balance([D1 D4]))"
  ),
  (
    "slå samman Grupp A och Grupp B",
    "command(merge([Grupp A Grupp B]))"
  ),
  (
    "kopiera utgångsläge till \"Grupp A\"",
    "command(copy([base Grupp A]))"
  ),
  (
    "rapport",
    "command(report([]))"
  ),
  (
    "sök hemtjänst",
    "command(find('hemtjänst'))"
  ),
  (
    "rundtur",
    "command(tour)"
  ),
  (
    "avsluta",
    "command(quit)"
  ),
  (
    "kör \"fil.tankom\" med a = 4; b = 2 tkr",
    "command(run(fil.tankom [(a number(4 -)) (b number(2 <tkr>))]))"
  ),
  (
    "visa boendekostnad@boende.egen_ram - boendekostnad@base i 2024..2026",
    "command(show(binary(subtract at(reference(boendekostnad []) boende.egen_ram) at(reference(boendekostnad []) base)) [] (year(2024) year(2026)) - -))"
  ),
  (
    "visa budget Hemtjänst",
    "command(show(call(budget [reference(Hemtjänst [])] [] -) [] - - -))"
  ),
  (
    "visa definition placement",
    "command(view(definition placement -))"
  ),
  (
    "visa reglage",
    "command(view(levers - -))"
  ),
  (
    "visa utan engångsposter",
    "command(show(reference(total []) [] - - one_off))"
  ),
  (
    "för vidare prognos från 2023 t.o.m. 2026 utan engångsposter",
    "declaration(carry(forecast 2023 2026 one_off))"
  ),
  (
    "visa (2 + 3) × 4 tkr per plats och år",
    "command(show(binary(multiply binary(add number(2 -) number(3 -)) number(4 <tkr/plats/år>)) [] - - -))"
  ),
  (
    "visa {1,25 %; från 2025 = 2,0..2,5 %; 2030 = ?; varje februari = 3 %; annars = mellan 1 och 2 %}",
    "command(show(braces([(- number(1.25 <%>)) (from(year(2025)) range(2 2.5 <%>)) (time(year(2030) -) unknown(-)) (every(2) number(3 <%>)) (otherwise() range(1 2 <%>))]) [] - - -))"
  ),
  (
    "visa 40 % chans på 300 tkr + ca 5 % × kö[förra år] - kö[-12 mån] ^ 2",
    "command(show(binary(subtract binary(add chance(0.4 number(300 <tkr>)) binary(multiply approximate(number(5 <%>)) reference(kö [previous(true)]))) binary(power reference(kö [offset(-12 <mån>)]) number(2 -))) [] - - -))"
  ),
  (
    "visa sum(behov; ålder) + behov[ålder = 80..] + summa[2023] + minst 3 tkr",
    "command(show(binary(add binary(add binary(add call(sum [reference(behov []) reference(ålder [])] [] -) reference(behov [member(ålder ('80' ''))])) reference(summa [time(year(2023) -)])) atLeast(number(3 <tkr>))) [] - - -))"
  ),
  (
    "visa if(not a = 1 och b < 2 eller c; 1; -x)",
    "command(show(call(if [binary(or binary(and not(binary(equal reference(a []) number(1 -))) binary(less reference(b []) number(2 -))) reference(c [])) number(1 -) negate(reference(x []))] [] -) [] - - -))"
  ),
]
