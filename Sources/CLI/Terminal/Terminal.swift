import Foundation

/// Where commands speak: lines for people and programs on one side, complaints on the other.
enum Terminal {
    static func say(_ line: String) {
        write(line + "\n")
    }

    static func write(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    static func complain(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}
