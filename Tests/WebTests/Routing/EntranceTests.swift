import Testing

@testable import Web

@Suite struct EntrancePlacing {
    @Test(arguments: [
        (String?.none, true, "here"), ("192.0.2.7", true, "192.0.2.7"),
        ("203.0.113.9, 192.0.2.7", true, "192.0.2.7"), ("203.0.113.9", false, "here"),
        ("", true, "here"),
    ]) func `believes only the address that our own proxy added`(
        _ header: String?, _ isBehindProxy: Bool, _ place: String
    ) {
        #expect(Entrance.place(forwardedFor: header, isBehindProxy: isBehindProxy) == place)
    }
}
