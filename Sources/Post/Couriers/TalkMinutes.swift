import CCurl

/// What is still to be said in one talk, and what the server has said so far.
final class TalkMinutes {
    private(set) var answers: [SMTPAnswer] = []
    private var unsent: ArraySlice<UInt8>

    init(unsent: [UInt8]) {
        self.unsent = unsent[...]
    }

    /// Lets libcurl read the message from here and write the answers here; it must outlive the talk.
    func listen(on handle: UnsafeMutableRawPointer) -> [CURLcode] {
        let closure = Unmanaged.passUnretained(self).toOpaque()
        return [
            curl_set_pointer(handle, CURLOPT_READDATA, closure),
            curl_set_callback(handle, CURLOPT_READFUNCTION) { bytes, size, count, closure in
                guard let bytes, let closure else { return 0 }
                let minutes = Unmanaged<TalkMinutes>.fromOpaque(closure).takeUnretainedValue()
                return minutes.say(into: bytes, room: size * count)
            },
            curl_set_pointer(handle, CURLOPT_HEADERDATA, closure),
            curl_set_callback(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, closure in
                guard let bytes, let closure else { return 0 }
                let minutes = Unmanaged<TalkMinutes>.fromOpaque(closure).takeUnretainedValue()
                minutes.hear(bytes, length: size * count)
                return size * count
            },
        ]
    }

    private func say(into bytes: UnsafeMutablePointer<CChar>, room: Int) -> Int {
        let said = unsent.prefix(room)
        said.withUnsafeBytes { source in
            UnsafeMutableRawBufferPointer(start: bytes, count: room).copyMemory(from: source)
        }
        unsent = unsent.dropFirst(said.count)
        return said.count
    }

    private func hear(_ bytes: UnsafeMutablePointer<CChar>, length: Int) {
        let line = UnsafeRawBufferPointer(start: bytes, count: length)
        if let answer = SMTPAnswer(String(decoding: line, as: UTF8.self)) {
            answers.append(answer)
        }
    }
}
