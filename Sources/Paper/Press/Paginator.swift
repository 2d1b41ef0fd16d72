/// Lays pieces on pages, top to bottom.
struct Paginator {
    struct Page {
        var placed: [(piece: Piece, y: Double)] = []
        var isFolded = false
    }

    let frame: PageFrame
    private var pages = [Page()]
    private var y: Double

    static func pages(of pieces: [Piece], in frame: PageFrame) -> [Page] {
        var paginator = Paginator(frame)
        var start = pieces.startIndex
        while start < pieces.endIndex {
            // A run is a piece with all that must not part from it.
            var end = start + 1
            while end < pieces.endIndex, pieces[end - 1].keepsWithNext,
                pieces[end].placement == .flow
            {
                end += 1
            }
            paginator.place(run: pieces[start..<end])
            start = end
        }
        // A page break at the very end asks for nothing.
        if paginator.pages.count > 1, paginator.atTop { paginator.pages.removeLast() }
        return paginator.pages
    }

    private init(_ frame: PageFrame) {
        self.frame = frame
        y = frame.top
    }

    private var atTop: Bool { pages[pages.count - 1].placed.isEmpty }

    private mutating func place(run: ArraySlice<Piece>) {
        guard let first = run.first else { return }
        switch first.placement {
        case .newPage: if !atTop { turn() }
        case .window: placeWindow(first)
        case .pageBottom: placeAtBottom(first)
        case .flow:
            let height = run.reduce(0) { $0 + $1.before + $1.height }
            let heads = first.heads.height
            if !atTop, y + height > frame.bottom, height + heads <= frame.bodyHeight { turn() }
            for piece in run { place(piece) }
        }
    }

    private mutating func place(_ piece: Piece) {
        if !atTop, y + piece.before + piece.height > frame.bottom { turn() }
        if atTop {
            for head in piece.heads { put(head) }
        }
        put(piece)
    }

    private mutating func put(_ piece: Piece) {
        if !atTop { y += piece.before }
        pages[pages.count - 1].placed.append((piece, y))
        y += piece.height
    }

    private mutating func placeWindow(_ piece: Piece) {
        if !atTop { turn() }
        pages[pages.count - 1].isFolded = true
        pages[pages.count - 1].placed.append((piece, frame.windowTop))
        y = frame.windowEnd
    }

    private mutating func placeAtBottom(_ piece: Piece) {
        if !atTop, y + piece.before + piece.height > frame.bottom { turn() }
        pages[pages.count - 1].placed.append((piece, max(y, frame.bottom - piece.height)))
        y = frame.bottom
    }

    private mutating func turn() {
        pages.append(Page())
        y = frame.top
    }
}
