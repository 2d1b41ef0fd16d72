/// Something that knows how to show itself on a page.
///
/// Components take typed values, escape all of them, and render HTML that works with a keyboard,
/// a screen reader and no script. Every word they show is given by the caller, since words come in
/// many languages. In an `HTML` literal a component is spliced by `\(Notice(...))`.
public protocol Component: Sendable {
    /// The component as a piece of page.
    var html: HTML { get }
}
