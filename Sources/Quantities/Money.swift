/// What is true of all amounts of money: they are whole öre, held in doubles.
public enum Money {
  /// Öre that an amount must stay below, 2^51: doubles hold whole öre exactly to 2^53, which leaves room for sums.
  public static let limit = 2_251_799_813_685_248.0
}
