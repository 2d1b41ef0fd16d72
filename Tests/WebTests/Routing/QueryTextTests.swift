import Testing

@testable import Web

@Suite struct QueryTextWriting {
    @Test(arguments: [
        ("", "?tag="), ("tea", "?tag=tea"), ("tea & cake", "?tag=tea%20%26%20cake"),
        ("Gärten", "?tag=G%C3%A4rten"),
    ]) func `writes what is not a letter or digit of English as its bytes`(
        _ value: String, _ expected: String
    ) {
        #expect(QueryText.encoded([("tag", value)]) == expected)
    }

    @Test func `is nothing without parts and joins several`() {
        #expect(QueryText.encoded([]) == "")
        #expect(QueryText.encoded([("a", "1"), ("b", "2")]) == "?a=1&b=2")
    }
}
