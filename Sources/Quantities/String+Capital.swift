extension String {
  /// With its first letter in upper case, the rest as it is.
  public var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
