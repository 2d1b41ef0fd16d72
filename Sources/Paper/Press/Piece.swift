/// A box of known height that does not break, with the way to draw it.
///
/// Blocks become pieces (a paragraph one for each line), pieces are laid on pages, pages are
/// drawn. Heights are known before anything is drawn, so page numbers can say "of 5".
struct Piece {
    var height: Double
    /// Empty space above, left out at the top of a page.
    var before: Double = 0
    /// What it is to a screen reader, outermost first.
    var tags: [Tag] = []
    var keepsWithNext = false
    var placement = Placement.flow
    /// Pieces that come again where this one begins a page: the headings of its table.
    var heads: [Piece] = []
    /// Draws with the top left corner given.
    var draw: (_ pen: Pen, _ x: Double, _ y: Double) throws -> Void

    enum Placement {
        case flow, newPage, pageBottom, window
    }
}

/// One element of the document's structure, told apart from its neighbours by a number.
struct Tag: Hashable {
    let name: String
    let number: Int
}

extension [Piece] {
    var height: Double {
        enumerated().reduce(0) { sum, item in
            sum + item.element.height + (item.offset == 0 ? 0 : item.element.before)
        }
    }

    /// The pieces as one that does not break.
    func stacked(before: Double, placement: Piece.Placement = .flow) -> Piece {
        Piece(height: height, before: before, placement: placement) { pen, x, top in
            var y = top
            for (index, piece) in enumerated() {
                y += index == 0 ? 0 : piece.before
                try pen.draw(piece, x: x, y: y)
                y += piece.height
            }
        }
    }
}
