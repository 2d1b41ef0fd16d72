/// How far along a few questions are, said in words ("Question 2 of 5") and shown as a bar.
public struct Steps: Component {
    let words: String
    let current: Int
    let count: Int

    public init(_ words: String, current: Int, of count: Int) {
        self.words = words
        self.current = current
        self.count = count
    }

    public var html: HTML {
        """
        <p class="steps"><span>\(words)</span>\
        <span class="dots" aria-hidden="true">\((0..<max(count, 0)), as: dot)</span></p>

        """
    }

    private func dot(_ position: Int) -> HTML {
        position < current ? "<i class=\"is-done\"></i>" : "<i></i>"
    }
}
