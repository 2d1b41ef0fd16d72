/// When somebody is free, as a picture of a week that is also a table.
///
/// Days stand across and parts of the day down, as on a calendar.
public struct WeekStrip: Component {
    let caption: String
    let week: Week
    let free: Set<String>
    let yes: String
    let no: String

    /// `free` holds keys such as `mon-morning`; `yes` and `no` are what a screen reader says.
    public init(caption: String, week: Week, free: Set<String>, yes: String, no: String) {
        self.caption = caption
        self.week = week
        self.free = free
        self.yes = yes
        self.no = no
    }

    public var html: HTML {
        """
        <table class="week"><caption>\(caption)</caption>
        <thead><tr><td></td>\(week.days, as: { heading($0, scope: "col") })</tr></thead>
        <tbody>\(week.parts, as: row)</tbody>
        </table>

        """
    }

    private func heading(_ part: Week.Part, scope: String) -> HTML {
        """
        <th scope="\(scope)"><span aria-hidden="true">\(part.short)</span>\
        <span class="unseen">\(part.full)</span></th>
        """
    }

    private func row(_ part: Week.Part) -> HTML {
        "<tr>\(heading(part, scope: "row"))\(week.days, as: { cell($0, part) })</tr>\n"
    }

    private func cell(_ day: Week.Part, _ part: Week.Part) -> HTML {
        let isFree = free.contains(Week.key(day, part))
        return """
            <td class="\(isFree ? "is-free" : "is-busy")">\
            <span class="unseen">\(isFree ? yes : no)</span></td>
            """
    }
}
