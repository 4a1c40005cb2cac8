/// One row that stands by itself: one that was recalled, or came out in another form than the base has room for. Its
/// values stand in the same allocation, padded (or one cell of a constant); and its side row if it has one.
final class RowBox: ManagedBuffer<RowBox.Header, Double> {
  struct Header {
    let side: SideRow?
    let isConstant: Bool
  }

  static func make(
    copying source: UnsafePointer<Double>, isConstant: Bool, side: SideRow?, padded: Int
  ) -> RowBox {
    let lanes = isConstant ? 1 : padded
    let made = create(minimumCapacity: lanes) { _ in Header(side: side, isConstant: isConstant) }
    made.withUnsafeMutablePointerToElements { $0.initialize(from: source, count: lanes) }
    return unsafeDowncast(made, to: RowBox.self)
  }

  var side: SideRow? { header.side }

  /// Where the values stand. Good as long as the box is.
  var ref: RowRef {
    withUnsafeMutablePointers { header, elements in
      RowRef(elements, isConstant: header.pointee.isConstant, hasSide: header.pointee.side != nil)
    }
  }

  /// Its values as an argument. Good as long as the box is.
  var argument: Argument {
    withUnsafeMutablePointers { header, elements in
      Argument(elements, stride: header.pointee.isConstant ? 0 : 1, header.pointee.side)
    }
  }
}
