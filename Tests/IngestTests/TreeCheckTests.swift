import Ingest
import Testing

@Suite struct TreeCheckTests {
  // Total (0) with an area (1) of two units (2, 3) and a leaf (4).
  private let parents: [Int?] = [nil, 0, 1, 1, 0]

  @Test func `a subtotal is compared with its children, level by level`() {
    #expect(checkTree(parents: parents, printed: [[60], [30], [10], [20], [30]]).isEmpty)
    let found = checkTree(parents: parents, printed: [[61], [30], [10], [25], [30]])
    #expect(found.map { [$0.node, $0.column] } == [[0, 0], [1, 0]])
    #expect(found.map(\.computed) == [60, 35])
    #expect(found.map(\.printed) == [61, 30])
    #expect(found.map(\.difference) == [-1, 5])
    #expect(checkTree(parents: parents, printed: [[61], [30], [10], [20], [30]], tolerance: 1).isEmpty)
  }

  @Test func `columns are checked one by one, and an unknown value silences its own only`() {
    let found = checkTree(parents: parents, printed: [[60, 9], [30, 5], [10, nil], [20, 3], [30, 3]])
    #expect(found.map { [$0.node, $0.column] } == [[0, 1]])
  }

  @Test func `a level that is not printed counts as its own children`() {
    #expect(checkTree(parents: parents, printed: [[60], [nil], [10], [20], [30]]).isEmpty)
    #expect(checkTree(parents: parents, printed: [[60], [nil], [10], [21], [30]]).map(\.computed) == [61])
  }

  @Test func `memo rows are never summed`() {
    #expect(checkTree(parents: parents, printed: [[60], [30], [10], [30], [30]], memo: [2]).isEmpty)
  }

  @Test func `rings and parents that do not exist end`() {
    #expect(checkTree(parents: [1, 0, 2, 9], printed: [[nil], [nil], [5], [1]]).isEmpty)
    #expect(checkTree(parents: [1, 0, 0], printed: [[1], [nil], [0]]).isEmpty)
  }
}
