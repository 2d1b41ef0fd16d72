/// A telephone number that can be rung with one tap.
public struct TelephoneLink: Component {
    let number: String

    public init(_ number: String) { self.number = number }

    /// The digits a telephone dials, with a leading plus if there was one.
    ///
    /// People write `+44 (0)1443`, and mean that the nought is only dialled at home.
    var dialled: String {
        let isAbroad = number.hasPrefix("+")
        let digits = number.split(separator: "(0)").joined(separator: isAbroad ? "" : "0")
        return (isAbroad ? "+" : "") + digits.filter { $0.isASCII && $0.isNumber }
    }

    public var html: HTML {
        """
        <a class="telephone" href="tel:\(dialled)"><bdi>\(number)</bdi></a>
        """
    }
}
