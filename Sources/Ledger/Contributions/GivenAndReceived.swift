import Essentials

/// True time that somebody gave and received over all, credited or not.
public struct GivenAndReceived: Hashable, Sendable {
    public let gave: Minutes
    public let received: Minutes

    public init(gave: Minutes, received: Minutes) {
        self.gave = gave
        self.received = received
    }
}
