extension Shell {
    func head(title: String) -> HTML {
        let icon: HTML? = files.icon.map { "<link rel=\"icon\" href=\"\($0)\">\n" }
        return """
            <meta charset="utf-8">
            <title>\(title) · \(face.community)</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <link rel="stylesheet" href="\(files.stylesheet)">
            \(icon)\(files.scripts, as: { "<script src=\"\($0)\" defer></script>\n" })
            """
    }

    var header: HTML {
        let extras: HTML? =
            languages == nil && account == nil
            ? nil : "<div class=\"extras\">\(languages)\(account)</div>"
        return """
            <header class="header">
            <div class="bar"><a class="community"\(href: face.home)>\(face.community)</a>\(extras)\
            </div>
            \(navigation)
            </header>
            """
    }

    private var navigation: HTML? {
        if ways.isEmpty && moreWays.isEmpty { return nil }
        return """
            <nav class="ways" aria-label="\(words.ways)"><ul>\(ways)\(moreItem)</ul></nav>
            """
    }

    private var moreItem: HTML? {
        moreWays.isEmpty
            ? nil
            : """
            <li class="more"><details><summary>\(words.more)</summary><ul>\(moreWays)</ul>\
            </details></li>
            """
    }

    var footer: HTML {
        let head: HTML? = ledgerHead.map { "<p class=\"ledger-head\">\($0)</p>" }
        return "<footer class=\"footer\">\(face.footer)\(head)</footer>"
    }
}
