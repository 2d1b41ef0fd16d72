/// The two hidden fields every writing form carries.
///
/// `token` proves that the form came from our own page; `key` makes sending it twice the same as
/// sending it once.
public struct FormSeal: Component {
    let token: String
    let key: String

    public init(token: String, key: String) {
        self.token = token
        self.key = key
    }

    public var html: HTML {
        """
        <input type="hidden" name="token" value="\(token)">\
        <input type="hidden" name="key" value="\(key)">
        """
    }
}
