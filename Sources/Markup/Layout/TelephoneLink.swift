/// A telephone number that can be rung with one tap.
public struct TelephoneLink: RepeatedComponent {
    let number: String

    public init(_ number: String) { self.number = number }

    /// The digits a telephone dials, with a leading plus if there was one.
    ///
    /// People write `+44 (0)1443`, and mean that the nought is only dialled at home.
    var dialled: String {
        let written = Array(number.utf8)
        let isAbroad = written.first == UInt8(ascii: "+")
        let nought = Array("(0)".utf8)
        return String(unsafeUninitializedCapacity: written.count) { letters in
            var count = 0
            for (place, letter) in written.enumerated() {
                let isDigit = UInt8(ascii: "0")...UInt8(ascii: "9") ~= letter
                let isPlus = isAbroad && place == 0
                let isNought =
                    isAbroad && place > 0 && written[(place - 1)...].starts(with: nought)
                guard isPlus || isDigit && !isNought else { continue }
                letters.initializeElement(at: count, to: letter)
                count += 1
            }
            return count
        }
    }

    public func write(into page: inout HTML.StringInterpolation) {
        page.appendLiteral("<a class=\"telephone\" href=\"tel:")
        page.appendInterpolation(dialled)
        page.appendLiteral("\"><bdi>")
        page.appendInterpolation(number)
        page.appendLiteral("</bdi></a>")
    }
}
