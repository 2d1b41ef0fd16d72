import Foundation

/// Code that only the start of the program needed, mapped into memory ever since.
enum StartingCode {
    /// Lets go of all mapped code; what is used is mapped again from the program's own file.
    ///
    /// - Returns: how many bytes of the address space it looked at.
    @discardableResult static func letGo() -> Int {
        let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
        return maps.split(separator: "\n").reduce(0) { sum, line in
            // 55d0c0000000-55d0c1000000 r-xp 001c0000 fe:00 1234   /usr/bin/goodturn
            let words = line.split(separator: " ", maxSplits: 5)
            guard words.count == 6, words[1] == "r-xp", words[5].contains("/") else { return sum }
            let ends = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
            guard ends.count == 2, let start = UnsafeMutableRawPointer(bitPattern: ends[0]) else {
                return sum
            }
            let length = Int(ends[1] - ends[0])
            // Code is never written to, so nothing is lost.
            return madvise(start, length, MADV_DONTNEED) == 0 ? sum + length : sum
        }
    }
}
