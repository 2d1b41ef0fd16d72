/// What holds other blocks, and what divides them.
extension Composer {
    func rule() -> Piece {
        let width = frame.inner
        return Piece(height: 1, before: leading * 0.6) { pen, x, y in
            pen.line(from: (x, y + 0.5), to: (x + width, y + 0.5), thickness: 0.8)
        }
    }

    func tearOff(_ blocks: [Block]) throws(PaperRefusal) -> [Piece] {
        let (side, pageWidth) = (frame.side, frame.width)
        let cut = Piece(height: leading * 0.6, before: leading) { pen, x, y in
            pen.line(
                from: (x - side, y), to: (x - side + pageWidth, y), thickness: 1, ink: .soft,
                dashes: [5, 4])
        }
        return kept([cut] + (try pieces(of: blocks)), placement: .pageBottom)
    }

    func together(_ blocks: [Block]) throws(PaperRefusal) -> [Piece] {
        kept(try pieces(of: blocks), placement: .flow)
    }

    /// One piece where a page can hold it; otherwise they flow, so that nothing is cut.
    private func kept(_ pieces: [Piece], placement: Piece.Placement) -> [Piece] {
        let flowing = pieces.allSatisfy { $0.placement == .flow }
        guard let first = pieces.first, flowing, pieces.height <= frame.bodyHeight else {
            return pieces
        }
        return [pieces.stacked(before: first.before, placement: placement)]
    }
}
