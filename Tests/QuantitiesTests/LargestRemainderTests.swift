import Quantities
import Testing

@Suite struct LargestRemainderTests {
  @Test func `shares of the areas add up to the requirement`() {
    let shares = LargestRemainder.split(2_346, by: [571, 15_696, 42_401, 128_498, 47_408])
    #expect(shares == [6, 157, 424, 1_285, 474])
    #expect(shares.reduce(0, +) == 2_346)
  }

  @Test func `what is left goes to those that lost most`() {
    #expect(LargestRemainder.split(10, by: [1, 1, 1]) == [4, 3, 3])
    #expect(LargestRemainder.split(10, by: [3, 3, 1]) == [4, 4, 2])
    #expect(LargestRemainder.split(1, by: [1, 2, 2]) == [0, 1, 0])
  }

  @Test func `a negative whole adds up too`() {
    let shares = LargestRemainder.split(-7, by: [1, 1, 1])
    #expect(shares.reduce(0, +) == -7)
    #expect(shares.allSatisfy { (-3 ... -2).contains($0) })
  }

  @Test func `nothing to share by gives nothing`() {
    #expect(LargestRemainder.split(5, by: [0, 0]) == [0, 0])
    #expect(LargestRemainder.split(5, by: []) == [])
  }
}
