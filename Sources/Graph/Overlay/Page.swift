import CLanes

/// 64 rows of an overlay: where those stand that it owns, and the chunks that hold them. Copies of an overlay share pages
/// until they write. In one allocation.
final class Page: ManagedBuffer<Void, RowChunk?> {
  static func make(copying other: Page?) -> Page {
    // The chunks, and as many words again, and two.
    let made = create(minimumCapacity: 2 * Graph.pageSize + 2) { _ in () }
    let page = unsafeDowncast(made, to: Page.self)
    // Nil is all bits 0, which is written at once.
    UnsafeMutableRawPointer(page.chunks).initializeMemory(
      as: UInt.self, repeating: 0, count: 2 * Graph.pageSize + 2)
    if let other {
      for slot in 0..<Graph.pageSize where other.words[slot] != 0 { page.chunks[slot] = other.chunks[slot] }
      page.words.update(from: other.words, count: Graph.pageSize)
      // Its rows are others' too from now on. Two copies may be made at the same time.
      lanes_clear(other.words + Page.sole)
    }
    return page
  }

  deinit {
    let (chunks, words) = (chunks, words)
    for slot in 0..<Graph.pageSize where words[slot] != 0 { chunks[slot] = nil }
  }

  var chunks: UnsafeMutablePointer<RowChunk?> { withUnsafeMutablePointerToElements { $0 } }

  /// Where each row stands (``RowRef``, 0 for nowhere); and after them ``sole`` and ``stamp``.
  var words: UnsafeMutablePointer<UInt> {
    UnsafeMutableRawPointer(chunks + Graph.pageSize).assumingMemoryBound(to: UInt.self)
  }

  /// The word in which a bit says of each row that no other page has it.
  static let sole = Graph.pageSize
  /// The word that says in which stabilisation the page was found to be one overlay's alone.
  static let stamp = Graph.pageSize + 1
  /// Bytes from where a page stands to its words.
  static let offset: Int = {
    let page = make(copying: nil)
    return UnsafeRawPointer(page.words) - UnsafeRawPointer(Unmanaged.passUnretained(page).toOpaque())
  }()
}
