import Essentials
import People
import Storage

extension SignInDesk {
    /// Acts as a person at the command line, with the first of their hats; recorded as theirs.
    ///
    /// - Throws: `NotFound` where nobody signs in with this e-mail in this community.
    public func acting(as email: String, in community: CommunityID) async throws -> Acting {
        let address = email.trimmedForSignIn
        let found = try await desks.store.read { reading in
            try reading.login(email: address).flatMap { login in
                try reading.acting(login.id, in: community)
            }
        }
        guard let found else { throw NotFound("login") }
        return found
    }
}
