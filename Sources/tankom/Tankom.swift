@main
struct Tankom {
  static func main() {}
}
