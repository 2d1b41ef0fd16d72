import DoorKit
import Essentials
import Operations
import Storage
import Testing

@Suite struct `Pages while nothing can be written` {
    @Test func `keep what was typed, with its key, and say what to do`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            await town.store.close()
            let page = try await sue.post(
                "/asks/new", ["content": "A lift & <cake>", "key": "form-7"])
            #expect(page.status == 503)
            #expect(page.words.contains("The books cannot be reached just now."))
            #expect(page.text.contains("name=\"content\" value=\"A lift &amp; &lt;cake&gt;\""))
            #expect(page.text.contains("name=\"key\" value=\"form-7\""))
            #expect(page.words.contains("Send it again"))
            let asked = try await sue.get("/asks")
            #expect(asked.status == 503)
            #expect(asked.words.contains("Try again"))
        }
    }

    @Test func `offer a form again whose key was spent on other content`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let sue = try await RouterClient(town, as: town.sue)
            let first = try await sue.post("/people/new", ["name": "Ada", "key": "form-7"])
            #expect(first.status == 303)
            let page = try await sue.post(
                "/people/new?from=x%20y", ["name": "Ada Low", "key": "form-7"])
            #expect(page.status == 409)
            #expect(page.words.contains("This was sent once before with other content"))
            #expect(page.text.contains("name=\"name\" value=\"Ada Low\""))
            #expect(page.text.contains("/people/new?from=x%20y\""))
            #expect(!page.text.contains("form-7"))
            #expect(page.words.contains("Send it as a new one"))
        }
    }

    @Test func `never write a password into the page`() async throws {
        try await EngineKind.sqlite.withEngine { engine in
            let town = try await SmallTown(on: engine)
            let somebody = try await RouterClient(town)
            await town.store.close()
            let page = try await somebody.post(
                "/sign-in", ["email": "sue@example.org", "password": "three plain words"])
            #expect(page.status == 503)
            #expect(!page.text.contains("three plain words"))
            #expect(page.words.contains("Go back with your browser"))
        }
    }
}
