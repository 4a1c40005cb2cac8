import Language

extension Model {
  /// The authority that bears what an item posts, where it is another: of the item, or of what it is part of. Nil where
  /// the cost is the model's own.
  public func bearer(of item: Int) -> String? {
    var next: Int? = item
    while let at = next {
      if let value = attributes[.item(at)]?[.costBearer] {
        return value.texts.first ?? value.references.first?.text ?? ""
      }
      next = items[at].owner
    }
    return nil
  }
}
