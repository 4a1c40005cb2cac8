import Analysis
import Budget
import Glibc
import Language
import Quantities
import Reports
import Testing

/// The page of each component of the library, made from its own source and kept in the tree.
///
/// `UPDATE_GOLDEN=1 swift test --filter LibraryPages` writes the pages anew.
struct LibraryPages {
  static let folder = House.root + "/Sources/tankom/Documentation.docc/Library"

  @Test
  func `each page is the one that its component's source gives`() throws {
    let model = try Model.load(folder: House.example)
    let components = model.components.filter { Library.holds($0.source.span.source) }
    for component in components {
      let pages = [Tongue.swedish, .english].map { ComponentPage(component, model, in: $0) }
      let text = pages[0].markdown(.swedish) + "\n---\n\n" + pages[1].markdown(.english, level: 2)
      let path = Self.folder + "/" + component.names[0] + ".md"
      if getenv("UPDATE_GOLDEN") != nil { Files.write(text, to: path) }
      let kept = (Files.text(path) ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let made = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      #expect(kept == made, "\(component.names[0]): UPDATE_GOLDEN=1 skriver sidan\n\(difference(kept, made))")
    }
    #expect(Set(Files.names(in: Self.folder, ending: ".md")) == Set(components.map { $0.names[0] + ".md" }))
  }
}
