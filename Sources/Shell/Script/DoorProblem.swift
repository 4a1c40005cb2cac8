import Language
import Quantities

/// What can be wrong before a statement is read: the folder, the script, the file that is to be run or saved.
public enum DoorProblem: Problem, Hashable {
  case noFolder(String)
  case notAFolder(String)
  case emptyScript
  case unreadable(String)
  case noModelAbove(String)
  case notText(byte: UInt8, column: Int)
  case lineTooLong(Int)
  case outsideFolder(String)
  case wouldOverwrite(String)
  case notWritten(String)
  case runsItself(String)
  /// A thing that a run cannot be given a value for.
  case notAParameter(String)
  case parameterTwice(String)
  case nothingToHelpWith(String, suggestions: [String])
  case stopped
  /// Standard output took no more: a full disk.
  case resultLost

  public var code: String {
    switch self {
    case .noFolder: "E0701"
    case .notAFolder: "E0702"
    case .emptyScript: "E0703"
    case .unreadable: "E0704"
    case .noModelAbove: "E0705"
    case .notText: "E0706"
    case .lineTooLong: "E0707"
    case .outsideFolder: "E0708"
    case .wouldOverwrite: "E0710"
    case .notWritten: "E0711"
    case .runsItself: "E0712"
    case .nothingToHelpWith: "E0713"
    case .stopped: "E0714"
    case .resultLost: "E0715"
    case .notAParameter: "E0716"
    case .parameterTwice: "E0717"
    }
  }

  public func sentence(in tongue: Tongue) -> String {
    let sv = tongue == .swedish
    switch self {
    case .noFolder(let path):
      return sv ? "det finns ingen mapp ”\(path)”" : "there is no folder “\(path)”"
    case .notAFolder(let path):
      return sv
        ? "”\(path)” är en fil; här ska modellens mapp stå" : "“\(path)” is a file; the model's folder is expected"
    case .emptyScript: return sv ? "skriptet är tomt" : "the script is empty"
    case .unreadable(let path): return sv ? "filen ”\(path)” går inte att läsa" : "the file “\(path)” cannot be read"
    case .noModelAbove(let path):
      return sv
        ? "varken mappen för ”\(path)” eller någon mapp ovanför har en model.tankom"
        : "neither the folder of “\(path)” nor any folder above it has a model.tankom"
    case .notText(let byte, let column):
      let hex = String(byte, radix: 16, uppercase: true)
      return sv
        ? "tecken \(column) är inte UTF-8 (byte \(hex)): texten är sparad i en annan teckenkod"
        : "character \(column) is not UTF-8 (byte \(hex)): the text was saved in another encoding"
    case .lineTooLong(let limit):
      return sv ? "raden är längre än \(limit) byte" : "the line is longer than \(limit) bytes"
    case .outsideFolder(let path):
      return sv ? "”\(path)” ligger utanför modellens mapp" : "“\(path)” lies outside the model's folder"
    case .wouldOverwrite(let path):
      return sv
        ? "”\(path)” finns och är inte sparad av Tänkom; den skrivs inte över"
        : "“\(path)” exists and was not saved by Tänkom; it is not overwritten"
    case .notWritten(let path): return sv ? "”\(path)” gick inte att skriva" : "“\(path)” could not be written"
    case .runsItself(let path):
      return sv ? "”\(path)” kör sig självt i en ring" : "“\(path)” runs itself in a ring"
    case .notAParameter(let name):
      return sv
        ? "”\(name)” är inget som en körning kan ges: bara drivare, reglage och indata"
        : "“\(name)” is nothing that a run can be given: only drivers, levers and inputs"
    case .parameterTwice(let name): return sv ? "”\(name)” ges två värden" : "“\(name)” is given two values"
    case .nothingToHelpWith(let topic, _):
      return sv ? "det finns ingen hjälp om ”\(topic)”" : "there is no help on “\(topic)”"
    case .resultLost:
      return sv ? "svaret gick inte att skriva: det är inte helt" : "the answer could not be written: it is not whole"
    case .stopped: return sv ? "avbrutet med Ctrl-C" : "stopped by Ctrl-C"
    }
  }

  public func help(in tongue: Tongue) -> String? {
    let sv = tongue == .swedish
    switch self {
    case .noFolder, .notAFolder: return sv ? "skriv tankom MAPP" : "write tankom FOLDER"
    case .emptyScript:
      return sv
        ? "skriv till exempel: echo 'visa avvikelse' | tankom MAPP"
        : "write for example: echo 'show deviation' | tankom FOLDER"
    case .noModelAbove: return sv ? "lägg skriptet i modellens mapp" : "put the script in the model's folder"
    case .resultLost: return sv ? "ge plats på disken och kör om" : "make room on the disk and run it again"
    case .notAParameter:
      return sv
        ? "skriv ändringen i skriptet, eller gör en drivare av det"
        : "write the edit in the script, or make it a driver"
    case .parameterTwice: return sv ? "ta bort det ena" : "remove one of them"
    case .notText: return sv ? "spara texten som UTF-8" : "save the text as UTF-8"
    case .outsideFolder:
      return sv ? "skriv ett namn som \"grupp-a.tankom\"" : "write a name such as \"group-a.tankom\""
    case .wouldOverwrite: return sv ? "skriv ett annat namn" : "write another name"
    case .nothingToHelpWith(_, let near):
      guard let first = near.first else { return sv ? "skriv hjälp" : "write help" }
      return sv ? "menade du hjälp \(first)?" : "did you mean help \(first)?"
    default: return nil
    }
  }
}
