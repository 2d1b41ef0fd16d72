import Foundation

/// The checks that every page of every route passes, whoever looks at it.
public enum PageSieve {
    /// What is wrong with a page, in words; empty when nothing is.
    public static func faults(in page: String) -> [String] {
        var faults: [String] = []
        let headings = page.components(separatedBy: "<h1>").count - 1
        if headings != 1 { faults.append("it has \(headings) first headings") }
        faults += unclosed(page).map { "<\($0)> is not closed rightly" }
        faults += doubled(ids(page)).map { "the id \($0) stands twice" }
        for attribute in [" style=", " onclick=", " onchange=", " onsubmit=", "javascript:"]
        where page.contains(attribute) {
            faults.append("it carries\(attribute)")
        }
        faults += unlabelled(page).map { "the field \($0) has no label" }
        if page.contains(/[£$€]\s?[0-9]/) { faults.append("money stands beside hours") }
        // A component put into a string rather than a page shows its own source.
        if let shown = page.firstMatch(of: #/[A-Z][A-Za-z]+\([a-z][A-Za-z]*:\s/#) {
            faults.append("it shows \(shown.output)…")
        }
        if page.contains("Optional(") { faults.append("it shows Optional(…)") }
        if page.contains("{n}") || page.contains("{name}") {
            faults.append("a phrase has an unfilled place")
        }
        return faults
    }

    private static let alone: Set<String> = [
        "meta", "link", "input", "br", "hr", "img", "!doctype", "source", "wbr", "path", "rect",
        "circle", "use", "line",
    ]

    /// Elements that are opened and closed out of turn.
    private static func unclosed(_ page: String) -> [String] {
        var open: [String] = []
        var wrong: [String] = []
        for match in page.matches(of: /<(\/?)([a-zA-Z!][a-zA-Z0-9]*)[^>]*?(\/?)>/) {
            let name = match.output.2.lowercased()
            if alone.contains(name) || !match.output.3.isEmpty { continue }
            if match.output.1.isEmpty {
                open.append(name)
            } else if open.last == name {
                open.removeLast()
            } else {
                wrong.append(name)
                break
            }
        }
        return wrong.isEmpty ? open : wrong
    }

    private static func ids(_ page: String) -> [String] {
        page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    }

    private static func doubled(_ ids: [String]) -> [String] {
        var seen: Set<String> = []
        return ids.filter { !seen.insert($0).inserted }
    }

    /// Inputs that people fill in and that no label names.
    private static func unlabelled(_ page: String) -> [String] {
        let labelled = Set(page.matches(of: /\sfor="([^"]*)"/).map { String($0.output.1) })
        return page.matches(of: /<(input|select|textarea)([^>]*)>/).compactMap { match in
            let attributes = String(match.output.2)
            if attributes.contains("type=\"hidden\"") || attributes.contains("aria-label") {
                return nil
            }
            guard let id = attributes.firstMatch(of: /\sid="([^"]*)"/)?.output.1 else {
                return attributes.firstMatch(of: /\sname="([^"]*)"/).map { String($0.output.1) }
                    ?? "without a name"
            }
            return labelled.contains(String(id)) ? nil : String(id)
        }
    }
}
