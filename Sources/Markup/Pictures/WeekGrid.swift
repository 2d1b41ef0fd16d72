/// A week as a grid of ticks, to say when one is free.
///
/// Days stand down and parts of the day across, so that every tick is wide enough for a thumb.
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
        """
        <table class="week-grid"><caption>\(caption)</caption>
        <thead><tr><td></td>\(week.parts, as: { "<th scope=\"col\">\($0.full)</th>" })</tr></thead>
        <tbody>\(week.days, as: row)</tbody>
        </table>

        """
    }

    /// On a telephone the short word shows and the full one is only read out.
    private func row(_ day: Week.Part) -> HTML {
        """
        <tr><th scope="row"><span class="long">\(day.full)</span>\
        <span class="brief" aria-hidden="true">\(day.short)</span></th>\
        \(week.parts, as: { cell(day, $0) })</tr>

        """
    }

    private func cell(_ day: Week.Part, _ part: Week.Part) -> HTML {
        let key = Week.key(day, part)
        let id = ElementID.made(from: "\(name)-\(key)")
        return """
            <td><label for="\(id)"><input type="checkbox" id="\(id)" \
            name="\(name)" value="\(key)"\(flag: "checked", free.contains(key))>\
            <span class="unseen">\(day.full), \(part.full)</span></label></td>
            """
    }
}
