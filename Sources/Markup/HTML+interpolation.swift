extension HTML: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { bytes = Array(value.utf8) }

    public init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

    /// Collects the trusted markup and the escaped text between.
    public struct StringInterpolation: StringInterpolationProtocol {
        @usableFromInline var bytes: [UInt8]

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes = []
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        /// Takes markup we wrote ourselves.
        public mutating func appendLiteral(_ literal: String) {
            bytes.append(contentsOf: literal.utf8)
        }

        /// Escapes text; `nil` renders nothing.
        public mutating func appendInterpolation(_ text: String?) {
            if let text { HTML.escape(text, into: &bytes) }
        }

        /// Escapes a part of a longer text.
        public mutating func appendInterpolation(_ text: Substring) {
            HTML.escape(String(text), into: &bytes)
        }

        /// Writes a whole number in plain digits, as ids, sizes and attributes need it.
        public mutating func appendInterpolation(_ number: Int) {
            bytes.append(contentsOf: String(number).utf8)
        }

        /// Splices a piece of page; `nil` renders nothing.
        public mutating func appendInterpolation(_ piece: HTML?) {
            if let piece { bytes.append(contentsOf: piece.bytes) }
        }

        /// Splices a component; `nil` renders nothing.
        public mutating func appendInterpolation(_ component: (some Component)?) {
            if let component { bytes.append(contentsOf: component.html.bytes) }
        }

        /// Splices components one after the other.
        public mutating func appendInterpolation(_ components: [some Component]) {
            for component in components { bytes.append(contentsOf: component.html.bytes) }
        }

        /// Lets a component write itself in this place; `nil` renders nothing.
        public mutating func appendInterpolation(_ component: (some RepeatedComponent)?) {
            component?.write(into: &self)
        }

        /// Lets components write themselves one after the other.
        public mutating func appendInterpolation(_ components: [some RepeatedComponent]) {
            for component in components { component.write(into: &self) }
        }

        /// Repeats a piece for every item.
        @inlinable
        public mutating func appendInterpolation<Items: Sequence>(
            _ items: Items, as piece: (Items.Element) -> HTML
        ) {
            for item in items { bytes.append(contentsOf: piece(item).bytes) }
        }

        /// Writes ` name="value"` with the blank before it, or nothing when there is no value.
        public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            guard let value else { return }
            open(name)
            HTML.escape(value, into: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }

        /// Writes ` name="number"` with the blank before it, or nothing when there is no number.
        public mutating func appendInterpolation(attribute name: StaticString, _ value: Int?) {
            appendInterpolation(attribute: name, value.map { String($0) })
        }

        /// Writes an attribute that stands alone, such as `checked`, when it holds.
        public mutating func appendInterpolation(flag name: StaticString, _ holds: Bool) {
            guard holds else { return }
            write(name)
        }

        /// Writes ` href="address"`, or nothing when the address could run a script.
        public mutating func appendInterpolation(href address: String) {
            appendInterpolation(
                attribute: "href", HTML.isSafe(address: address) ? address : nil)
        }

        private mutating func open(_ name: StaticString) {
            write(name)
            bytes.append(contentsOf: "=\"".utf8)
        }

        private mutating func write(_ name: StaticString) {
            bytes.append(UInt8(ascii: " "))
            name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }
    }
}
