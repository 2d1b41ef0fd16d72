import CCurl

/// One conversation with a mail server through libcurl; it blocks until it is over.
struct SMTPTalk {
    let server: MailServer
    let from: String
    let to: String
    let message: [UInt8]

    /// Once for the whole process, before anything else of libcurl.
    private static let isReady = curl_start_everything() == CURLE_OK

    func run() -> Delivery {
        guard SMTPTalk.isReady, let handle = curl_easy_init() else {
            return .failedForNow(reason: "libcurl could not start")
        }
        defer { curl_easy_cleanup(handle) }
        let receivers = curl_slist_append(nil, "<\(to)>")
        defer { curl_slist_free_all(receivers) }
        let minutes = TalkMinutes(unsent: message)
        let settings =
            texts.map { curl_set_text(handle, $0, $1) }
            + numbers.map { curl_set_number(handle, $0, $1) }
            + [curl_set_list(handle, CURLOPT_MAIL_RCPT, receivers)]
            + minutes.listen(on: handle)
        guard settings.allSatisfy({ $0 == CURLE_OK }) else {
            return .failedForNow(reason: "libcurl does not know one of our settings")
        }
        return withExtendedLifetime(minutes) {
            let ending = curl_easy_perform(handle)
            return Delivery(answers: minutes.answers, trouble: trouble(ending))
        }
    }

    private var texts: [(CURLoption, String)] {
        let scheme = server.security == .tls ? "smtps" : "smtp"
        let host = server.host.contains(":") ? "[\(server.host)]" : server.host
        var texts: [(CURLoption, String)] = [
            (CURLOPT_URL, "\(scheme)://\(host):\(server.port)/\(server.helloName)"),
            (CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
            (CURLOPT_MAIL_FROM, "<\(from)>"),
            // No proxy from the environment may carry letters elsewhere.
            (CURLOPT_PROXY, ""),
        ]
        if let user = server.user { texts.append((CURLOPT_USERNAME, user)) }
        if let password = server.password { texts.append((CURLOPT_PASSWORD, password)) }
        return texts
    }

    private var numbers: [(CURLoption, Int)] {
        [
            (CURLOPT_UPLOAD, 1),
            // Signals would stop the whole process's threads.
            (CURLOPT_NOSIGNAL, 1),
            (CURLOPT_TIMEOUT, max(1, server.timeout)),
            (CURLOPT_CONNECTTIMEOUT, max(1, min(server.timeout, 20))),
            (
                CURLOPT_USE_SSL,
                Int((server.security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL).rawValue)
            ),
            (CURLOPT_INFILESIZE, message.count),
        ]
    }

    private func trouble(_ ending: CURLcode) -> SMTPTrouble? {
        guard ending != CURLE_OK else { return nil }
        let ours = [
            CURLE_LOGIN_DENIED, CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR,
            CURLE_PEER_FAILED_VERIFICATION, CURLE_REMOTE_ACCESS_DENIED,
        ]
        return SMTPTrouble(
            isOurs: ours.contains(ending), words: String(cString: curl_easy_strerror(ending)))
    }
}
