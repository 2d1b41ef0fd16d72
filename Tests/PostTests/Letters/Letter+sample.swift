import Essentials
import Post

extension Letter {
    /// Sue writes to Jade.
    static func sample(
        subject: String = "Soup on Tuesday", text: String = "Come and eat.\n"
    )
        throws -> Letter
    {
        Letter(
            from: try MailAddress("hall@time.example.org", name: "Sue at the hall"),
            to: try MailAddress("jade@example.org", name: "Jade"), subject: subject, text: text,
            messageID: "4417@time.example.org", date: Instant(milliseconds: 1_795_253_400_000))
    }
}
