/// # The vocabulary of this room
///
/// The room knows numbers, rows, edges and overlays, and nothing of what they stand for.
///
/// Its loop is `Overlay.stabilise()`, in `Overlay/Overlay+Stabilise.swift`. What it reads is made when a base is built
/// (`Structure`), how a row is evaluated stands in `Evaluation`, what is said of cells that are not plain in `States`, and
/// what many evaluations answer in `Services`.
///
/// - **Period**: one step of the time ``Axis``: a month or a year.
/// - **Row**: a vector of one double per period, with a ``RowID`` as its stable name.
/// - **Constant**: a row of one value for all periods; it takes one cell. An operation on constants that looks at each
///   period by itself gives a constant.
/// - **Definition**: the ``Operation`` of a row and the rows that are its arguments; `input` has none.
/// - **Dependent**: a row that reads another.
/// - **Position**: a row's place in an order where arguments come first. Positions change with structure, names never do.
/// - **Fused**: of a row that is read by one row and observed by none: it is evaluated with its reader and owns no cells. To
///   **recall** it is to evaluate it after all. A **template** is the operations of a row with all that is fused into it,
///   the **root**; thousands of rows share one.
/// - **Plan**: what is evaluated for each row of a base, and on which arguments.
/// - **Known part**: the value of a cell, which is the formula with every unknown taken as 0.
/// - **State**: what is to be said of a cell beside its value (approximate, bounded, blank, unknown, error), with the
///   causes by number. A cell about which there is nothing to say is *plain*.
/// - **Side row**: the states and probes of a row with at least one cell that is not plain. Plain rows have none.
/// - **Probe**: the value of a cell in a second evaluation where every unknown has a value of its own. Where a difference
///   of probes is the difference of values, the unknowns have cancelled.
/// - **Base**: the evaluated graph that never changes.
/// - **Overlay**: edits on top of a base: rows given anew, rows added, rows redefined. It owns only what differs.
/// - **Page**: 64 rows of an overlay, shared by its copies until they write.
/// - **Chunk**: memory of rows that an overlay came to own one after the other; they stand as they are evaluated.
/// - **Sole**: of a row that one overlay has and no other, so that it may be written where it stands.
/// - **Flat**: of a wide overlay: where each row of the base stands for it, in one table, so that no page is looked in.
/// - **Structure**: the rows that an overlay adds or defines anew, and where they are placed. **Place**: to find a row a
///   position behind all that it reads, moving as few others as that takes.
/// - **Open**: to make a fused row a row of its own in an overlay.
/// - **Pin**: a formula row that an overlay has turned into an input.
/// - **Dirty**: to be evaluated again; **stabilise**: evaluate all that is dirty, arguments first, each row once.
/// - **Cut off**: evaluated with the same bits as before, so that nothing above it becomes dirty.
/// - **Mask**: the calendar years outside which nothing that is dirty can come out differently; there nothing is evaluated.
/// - **Whole**: of a row of whole numbers, posts and sums of posts. A sum of whole rows **rolls up**: it grows by what its
///   arguments **grew** by, and is the same bits as if it were summed again.
/// - **Component**: rows in a ring through lags, acyclic in time, which are stepped block by block (periods or years).
/// - **Program**: the rows between some inputs and some results, compiled to flat arrays, for questions that evaluate them
///   many times. Rows that its inputs cannot change are **constants** in it.
/// - **Slot**: a row's place in the memory of a program. A **term** is a product of slots that is added to another.
/// - **Target**: a weighted sum over cells of result rows, which is to be explained, sought or drawn.
/// - **Slope**: what a target gains for one more in a cell; the **gradient** is the slopes of all inputs.
/// - **Kink**: where a slope jumps (least, greatest, size, choice); **step**: where a value jumps.
/// - **Player**: causes of a difference that share one contribution; *discrete* if they change at once.
/// - **Driver**: one number that sets an input (as its value, an addend or a factor), sought or drawn.
/// - **Strange cell**: one that would be no finite number in a program, and counts as 0.
/// - **Pad**: lanes after the last period, so that a row is a whole number of eights. They hold 0, always.
public enum Graph {
  /// Rows per page of an overlay's page table.
  static let pageSize = 64
  /// Doubles per lane group; rows are padded to a multiple of it.
  static let laneCount = 8
}
