/// Something that knows how to show itself on a page.
///
/// Components take typed values, escape all of them, and render HTML that works with a keyboard,
/// a screen reader and no script. Every word they show is given by the caller, since words come in
/// many languages. In an `HTML` literal a component is spliced by `\(Notice(...))`.
public protocol Component: Sendable {
    /// The component as a piece of page.
    var html: HTML { get }
}

/// A component that stands on a page many times over, and so writes itself where it stands.
///
/// A page of fifty people would otherwise make each line apart and copy it twice.
public protocol RepeatedComponent: Component {
    /// Writes the component behind what the page has so far.
    func write(into page: inout HTML.StringInterpolation)
}

extension RepeatedComponent {
    public var html: HTML {
        var page = HTML.StringInterpolation(literalCapacity: 256, interpolationCount: 0)
        write(into: &page)
        return HTML(stringInterpolation: page)
    }
}
