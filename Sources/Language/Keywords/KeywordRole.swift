/// What a keyword does in the grammar; each role is spelled in both tongues by ``KeywordTable``.
///
/// The raw value is its place in tables: looking a role up costs no hash.
public enum KeywordRole: Int, Sendable, Hashable, CaseIterable {
  // Declarations.
  case model, include, focus, period, quantity, dimension, alias, load, carry, driver, lever, measure, control, post
  case component, alternatives, option, scenario
  // Clauses of a component.
  case input, part, local, output, clausePost, clauseCheck, clauseExample
  // Edits.
  case whatIf, set, increase, decrease, index, delay, advance, phase, grant, reject, adopt, drop, enable, disable
  case choose, require, move, lock, unlock
  // Commands.
  case show, compare, compareAlternatives, explain, split, expect, seek, seekLever, run, bridge, sensitivity, simulate
  case sweep, balance, keep, top, save, note, park, export, snapshot, switchTo, merge, copy, diff, report, check
  case undo, redo, history, find, help, tour, quit
  // Views.
  case baseline, frameChange, forecastMethods, forecastChange, forecastAccuracy, unknownView, decisions, tried
  case assumptions, parked, definition, goals, levers, scenarios, notes
  // Words inside edits.
  case newValue, amount, share, laterDate, length, profile, chosenFrom, base, giver, receiver
  case all
  // Words inside commands.
  case groupBy, parts, with, against, without, inside, leverBy, target, sweepFrom, sweepTo, step, basedOn, intoCopy
  case horizon, discountRate, rankedBy, provided
  // When.
  case once, during, only, from, until
  // Placement.
  case place, activity, account, within, onTop, replaces, off, series
  // Expressions.
  case and, or, not, of, approximate, atLeast, atMost, between, unknown, chance
  case equalTo, isAtLeast, isAtMost
  case otherwise, everyMonth, previous, yearUnit, perUnit, percentPoints
  // A property whose value is a unit; words that are refused, with what to say instead.
  case sort, refusedUntil, saveAlone, falseSweep, falseScale, falseSnapshot, falseExpect, falseLock, falseNext
  // Types.
  case dateType, endType, textType, choiceType, itemType, lineType, amountType, byMonth, byYear
  // Things: series, kinds of items, codes (workshop words such as `avvikelse`).
  case budget, frame, frameAddition, actual, forecast, plannedCost, deviation, deviationToDate, underfunded, underlying
  case netCost, cost, revenue, outlay, capitalCost, depreciation, internalRate, request, saving, requirement, stateGrant
  case reserve, oneOff, timing, investment, closure, condition, assumption, indexation, indicator, committee, area, unit
  case centre, activityCode, accountCode, costType, volume, price, costBearer, baseState, month, year
  case twelfths, calendarDays, lastYear
}

/// A place in the grammar where a choice is made by words: no spelling has two roles at one place.
public enum KeywordPlace: Int, Sendable, Hashable, CaseIterable {
  /// The start of a line: declarations, edits, commands.
  case statement
  /// The start of a line in a component.
  case clause
  /// After `show`.
  case view
  /// After the target of an edit, in sub-places of one construction each.
  case change, verdict, delaying, phasing, choosing, requiring, moving
  /// After what is shown, compared, split, sought, swept.
  case showing, comparing, splitting, seeking, sweeping, scenarioHead, copying
  /// The start of a date clause.
  case when
  /// After the name of an instance or a post.
  case placement
  /// The start of a value.
  case value
  /// After a value, between values.
  case comparison, logic
  /// In braces and brackets.
  case key, selector
  /// After the colon of an input, after `period`.
  case type, period
  /// Series, kinds and codes.
  case thing
  /// After a number or a unit.
  case unit
  /// The left side of a property.
  case property
  /// Where a line or a date would begin with a word that means something else here.
  case refused
}

extension KeywordRole {
  /// What it is called in a test, or in a message about a role that is spelled nowhere: `.whatIf` is `whatIf`.
  var name: String { String(describing: self) }
}

extension KeywordPlace {
  /// What it is called in the reference: `.statement` is `statement`.
  public var name: String { String(describing: self) }
}
