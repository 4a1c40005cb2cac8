import Budget
import Glibc

/// A model of a text and the files that it loads, in a folder that is taken away again.
func loadedModel(_ text: String, _ files: [String: String]) throws -> Model {
  var template = Array("/tmp/tankom-model-XXXXXX".utf8CString)
  let folder = try template.withUnsafeMutableBufferPointer { buffer in
    guard let first = buffer.baseAddress, let made = mkdtemp(first) else { throw NoFolder() }
    return String(cString: made)
  }
  let all = files.merging(["model.tankom": text]) { $1 }
  defer {
    for name in all.keys { unlink(folder + "/" + name) }
    rmdir(folder)
  }
  for (name, text) in all {
    guard let file = fopen(folder + "/" + name, "w") else { throw NoFolder() }
    fputs(text, file)
    fclose(file)
  }
  return try Model.load(folder: folder)
}

private struct NoFolder: Error {}
