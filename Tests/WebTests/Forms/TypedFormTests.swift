import Testing

@testable import Web

@Suite struct TypedFormReading {
    @Test func `reads what a browser sends`() {
        let form = TypedForm.urlEncoded(
            Array("name=J%C3%A2de+Okoro&tick=a&tick=b&empty=&bare&odd=100%25&bad=%zz".utf8))
        #expect(form["name"] == "Jâde Okoro")
        #expect(form.all("tick") == ["a", "b"])
        #expect(form["empty"] == "")
        #expect(form.has("bare"))
        #expect(form["odd"] == "100%")
        #expect(form["bad"] == "%zz")
        #expect(form["missing"] == "")
    }

    private let boundary = "XyZ"

    private func multipart(_ body: String) -> TypedForm? {
        TypedForm.multipart(Array(body.utf8), boundary: boundary)
    }

    @Test func `reads words and files that come in parts`() throws {
        let form = try #require(
            multipart(
                """
                --XyZ\r\nContent-Disposition: form-data; name="note"\r\n\r\nTwo\r\nlines\r\n\
                --XyZ\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\
                Content-Type: text/csv\r\n\r\n1,2\r\n\r\n3,4\r\n--XyZ--\r\n
                """))
        #expect(form["note"] == "Two\r\nlines")
        #expect(form.files["file"]?.name == "a.csv")
        #expect(form.files["file"]?.contentType == "text/csv")
        #expect(form.files["file"]?.bytes == Array("1,2\r\n\r\n3,4".utf8))
    }

    @Test func `takes no file where none was chosen`() throws {
        let form = try #require(
            multipart(
                """
                --XyZ\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\
                Content-Type: application/octet-stream\r\n\r\n\r\n--XyZ--\r\n
                """))
        #expect(form.files.isEmpty)
    }

    @Test(arguments: [
        "", "nothing here", "--XyZ", "--XyZ\r\nname", "--XyZ\r\nA: b\r\n\r\nno end",
    ]) func `refuses what did not arrive whole`(_ body: String) {
        #expect(multipart(body) == nil)
    }

    @Test func `keeps neither token nor key in a draft`() {
        let form = TypedForm.urlEncoded(Array("token=t&key=k&words=hello".utf8))
        #expect(form.draft == ["words": ["hello"]])
    }
}
