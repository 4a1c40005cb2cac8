/// The standard library: components in the language itself, shipped inside the program.
public enum Library {
  /// Its text, as a controller reads it.
  public static let text = String(decoding: PackageResources.library_tankom, as: UTF8.self)
}
