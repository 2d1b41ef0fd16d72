import Essentials
import Interchange
import Operations

extension ImportOutcome {
    /// The outcome for somebody at a terminal: what failed first, then what there is.
    func lines(isDryRun: Bool) -> [String] {
        questionLines + faultLines + differenceLines + openingLines + summary(isDryRun)
    }

    private var questionLines: [String] {
        questions.flatMap { question -> [String] in
            let about = question.file.isEmpty ? "" : " (\(question.file))"
            let read = question.examples.map {
                "    \($0.place.file):\($0.place.line) reads \($0.read)"
            }
            let answers = question.answers.map { "    \(question.flag) \($0.value): \($0.meaning)" }
            return ["\(question.text)\(about)"] + read + answers + [""]
        }
    }

    private var faultLines: [String] {
        guard !faults.isEmpty else { return [] }
        var table = Table([
            "file": .left, "line": .right, "cell": .right, "column": .left, "read": .left,
            "what is wrong, and what would help": .left,
        ])
        for fault in faults {
            table.add(
                fault.file, "\(fault.line)", "\(fault.cell)", fault.column.shortened,
                fault.read.shortened, "\(fault.problem) \(fault.help)")
        }
        return table.lines + [""]
    }

    private var differenceLines: [String] {
        guard !differences.isEmpty else { return [] }
        var table = Table(["member": .right, "what": .left, "here": .left, "there": .left])
        for difference in differences {
            let isBalance = difference.matter == .balance
            table.add(
                difference.member, difference.matter.rawValue,
                isBalance ? clock(difference.here) : difference.here.shortened,
                isBalance ? clock(difference.there) : difference.there.shortened)
        }
        return ["What differs between the file and these books:"] + table.lines + [""]
    }

    private var openingLines: [String] {
        guard new.openings > 0, !openings.isEmpty else { return [] }
        var table = Table([
            "member": .right, "in the export": .right, "history": .right, "opening": .right,
        ])
        for opening in openings {
            table.add(
                opening.member.isEmpty ? opening.name.shortened : opening.member,
                opening.exported.clock, opening.history.clock,
                opening.opening.clock)
        }
        return ["Balances that the history does not explain; one opening entry each:"]
            + table.lines + [""]
    }

    private func summary(_ isDryRun: Bool) -> [String] {
        var lines = [
            "read: \(read.people) people, \(read.transfers) exchanges, \(read.offers) offers, "
                + "\(read.asks) asks; \(read.countedOnly) exchanges (\(read.countedMinutes.clock)) "
                + "counted without a posting; \(read.leftOut) lines left out"
        ]
        if read.accounts > 0 { lines.append("read: \(read.accounts.holders)") }
        lines += renumbered.map {
            "\($0.name), number \($0.old) in the file, becomes member \($0.number) here"
        }
        guard isClean else {
            return lines + [
                "Nothing was written: \(faults.count) lines would fail."
            ]
        }
        if isDryRun {
            return lines + [
                changesNothing
                    ? "All of it is here already; loading would change nothing."
                    : "Nothing was written, as this was a dry run. New: \(new.words)."
            ]
        }
        if changesNothing { return lines + ["All of it is here already; nothing was changed."] }
        return lines + ["written: \(written.words)"]
            + (run.map { ["To take it back: goodturn import undo \($0) --why ..."] } ?? [])
    }

    private func clock(_ minutes: String) -> String {
        Int64(minutes).map { Minutes($0).clock } ?? minutes
    }
}

extension ImportCounts {
    var words: String {
        "\(people) people, \(transfers) exchanges, \(offers) offers, \(asks) asks, "
            + (accounts > 0 ? "\(accounts.holders), " : "") + "\(openings) opening balances"
    }
}

extension Int {
    fileprivate var holders: String {
        self == 1 ? "1 household or organisation" : "\(self) households and organisations"
    }
}

extension Minutes {
    /// Hours and minutes, such as 1:30 or -0:05.
    var clock: String {
        let (hours, minutes) = parts
        return "\(count < 0 ? "-" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }
}

extension String {
    /// At most 40 letters on one line.
    fileprivate var shortened: String {
        let line = split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 40 ? "\(line.prefix(39))…" : line
    }
}
