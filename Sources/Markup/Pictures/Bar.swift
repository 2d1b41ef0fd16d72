/// A plain bar whose length is a share of the longest one; the words beside it say the amount.
///
/// It is drawn with attributes only, so that no style stands in the page.
struct Bar {
    let percent: Int
    let tone: ButtonTone

    /// A bar for an amount beside the largest of its picture.
    init(_ amount: Int, of largest: Int, tone: ButtonTone) {
        let share = largest > 0 ? min(max(Double(amount) / Double(largest), 0), 1) : 0
        percent = Int(share * 100 + 0.5)
        self.tone = tone
    }

    var html: HTML {
        """
        <svg class="bar-line is-\(tone.rawValue)" viewBox="0 0 100 8" \
        preserveAspectRatio="none" aria-hidden="true">\
        <rect class="bar-whole" width="100" height="8"/>\
        <rect class="bar-part" width="\(percent)" height="8"/></svg>
        """
    }
}
