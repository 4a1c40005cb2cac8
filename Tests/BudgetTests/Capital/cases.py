"""Makes cases.csv: what assets and loans cost, by numpy-financial and by a plain count month by month.

Annuities are numpy_financial.pmt, present values numpy_financial.npv. Depreciation, book value and interest are counted
here one month and one outlay at a time in exact fractions, from the words of the rule and from no code of the program.
"""
import random
from fractions import Fraction

import numpy_financial as npf

FIRST, LAST = 2024, 2066
random.seed(20241)


def month(position):
    return f"{position // 12}-{position % 12 + 1:02d}"


def outlays():
    """Outlays as they are written, and as (month, amount); what is of a year falls evenly over its months."""
    keys, dated = {}, []
    for _ in range(random.choice([1, 1, 2, 3])):
        amount = round(random.uniform(5e4, 4e7), 2) * random.choice([1, 1, 1, -0.1])
        amount = round(amount, 2)
        if random.random() < 0.7:
            at = FIRST * 12 + random.randrange(36)
            if month(at) in keys or str(at // 12) in keys:
                continue
            keys[month(at)] = amount
            dated.append((at, Fraction(f"{amount:.2f}")))
        else:
            year = random.randrange(FIRST, 2031)
            if any(key[:4] == str(year) for key in keys):
                continue
            keys[str(year)] = amount
            dated += [(year * 12 + place, Fraction(f"{amount:.2f}") / 12) for place in range(12)]
    return "{" + "; ".join(f"{key} = {amount:.2f} kr" for key, amount in keys.items()) + "}", dated


def asset():
    text, dated = outlays()
    whole = sum(amount for _, amount in dated)
    if abs(whole) < 1000:
        return asset()
    life = random.choice([random.randrange(1, 34) * 12, random.randrange(7, 400)])
    service = FIRST * 12 + random.randrange(60)
    wait = random.choice([0, 0, 1, 3])
    left = f"{float(abs(whole)) * random.choice([0, 0, 0.1, 0.25]):.2f}"
    part = 1 - Fraction(left) / whole
    rates = [f"{random.uniform(0, 6):.4f}" for _ in range(2)]
    turn = random.randrange(2025, 2040)
    basis = random.choice(["opening", "average"])
    year = random.randrange(FIRST, LAST + 1)
    if random.random() < 0.7:
        year = min(max(service // 12 + random.randrange(0, 12), FIRST), LAST)
    written = interest = book = Fraction(0)
    for spent, amount in dated:
        in_service = max(spent, service)
        begins = in_service + wait
        share = amount * part / life

        def off(moment):
            return share * min(max(moment - begins, 0), life)

        if in_service < year * 12 + 12:
            book += amount - off(year * 12 + 12)
        for now in range(year * 12, year * 12 + 12):
            if begins <= now < begins + life:
                written += share
            if in_service <= now:
                # Interest is paid from the in-service date, on what is not written off, and in the end on what is left.
                off_now = off(year * 12) if basis == "opening" else (off(now) + off(now + 1)) / 2
                bearing = amount - (share * life if now >= begins + life else off_now)
                interest += bearing * Fraction(rates[0] if year < turn else rates[1]) / 1200
    rate = f"{{{rates[0]} %; from {turn} = {rates[1]} %}}"
    given = [text, f"{life} mån", month(service), f"{left} kr", f"{wait} mån", rate, basis, year]
    return given + [float(written), float(book), float(interest)]


def loan():
    principal, rate, term = round(random.uniform(1e5, 5e8), 2), round(random.uniform(0, 9), 4), random.randrange(1, 51)
    if random.random() < 0.05:
        rate = 0
    return [f"{principal:.2f} kr", f"{rate:.4f} %", f"{term} år", -npf.pmt(rate / 100, term, principal)]


def flow():
    rate, base = round(random.uniform(0, 9), 4), random.randrange(FIRST, 2045)
    amounts = [0.0] * (LAST - FIRST + 1)
    for _ in range(random.randrange(1, 9)):
        amounts[random.randrange(len(amounts))] = round(random.uniform(-1e7, 3e7), 2)
    keys = "; ".join(f"{FIRST + place} = {amount:.2f} kr" for place, amount in enumerate(amounts) if amount)
    worth = npf.npv(rate / 100, amounts) * (1 + rate / 100) ** (base - FIRST)
    return ["{" + keys + "}", f"{rate:.4f} %", base, worth]


heads = "outlay,life,in service,residual,wait,rate,on,year,depreciation,book value,interest"
heads += ",loan,loan rate,term,annuity,flow,flow rate,base,present value"
with open("cases.csv", "w") as file:
    file.write(heads + "\n")
    for _ in range(1000):
        cells = asset() + loan() + flow()
        file.write(",".join(repr(float(cell)) if isinstance(cell, float) else str(cell) for cell in cells) + "\n")
