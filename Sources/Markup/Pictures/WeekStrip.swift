/// When somebody is free, as a picture of a week that is also a table.
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
        WeekTable(caption: caption, week: week) { day, part in
            let isFree = free.contains(Week.key(day, part))
            return """
                <td class="\(isFree ? "is-free" : "is-busy")">\
                <span class="unseen">\(isFree ? yes : no)</span></td>
                """
        }.html
    }
}

/// The same week as a grid of ticks, to say when one is free.
public struct WeekGrid: Component {
    let caption: String
    let week: Week
    let name: String
    let free: Set<String>

    /// Every tick is sent under `name` with a value such as `mon-morning`.
    public init(caption: String, week: Week, name: String, free: Set<String>) {
        self.caption = caption
        self.week = week
        self.name = name
        self.free = free
    }

    public var html: HTML {
        WeekTable(caption: caption, week: week) { day, part in
            let key = Week.key(day, part)
            return """
                <td><input type="checkbox" id="\(ElementID.made(from: "\(name)-\(key)"))" \
                name="\(name)" value="\(key)" aria-label="\(day.full), \(part.full)"\
                \(flag: "checked", free.contains(key))></td>
                """
        }.html
    }
}

/// Days across, parts of the day down; what is in a cell is up to the caller.
struct WeekTable {
    let caption: String
    let week: Week
    let cell: (Week.Part, Week.Part) -> HTML

    var html: HTML {
        """
        <table class="week"><caption>\(caption)</caption>
        <thead><tr><td></td>\(week.days, as: heading)</tr></thead>
        <tbody>\(week.parts, as: row)</tbody>
        </table>

        """
    }

    private func heading(_ day: Week.Part) -> HTML {
        """
        <th scope="col"><span aria-hidden="true">\(day.short)</span>\
        <span class="unseen">\(day.full)</span></th>
        """
    }

    private func row(_ part: Week.Part) -> HTML {
        """
        <tr><th scope="row"><span aria-hidden="true">\(part.short)</span>\
        <span class="unseen">\(part.full)</span></th>\(week.days, as: { cell($0, part) })</tr>

        """
    }
}
