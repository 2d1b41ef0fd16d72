/// Where things go on an A4 page of one sheet: the body's box, and the running lines around it.
struct PageFrame {
    let width: Double
    let height: Double
    /// 20 mm, so that the address lines up with the window.
    let side = Double.mm(20)
    let top: Double
    let bottom: Double
    let header: ShapedText?
    let footer: ShapedText?
    let ledgerHead: ShapedText?
    let scale: TypeScale
    /// Where the footer's own text ends and the page number's room begins.
    let pageNumberWidth: Double

    init(_ format: PaperFormat, shaper: TextShaper) throws(PaperRefusal) {
        let (short, long) = (Double.mm(210), Double.mm(297))
        (width, height) = format.orientation == .portrait ? (short, long) : (long, short)
        scale = TypeScale(format.printSize)
        let inner = width - 2 * side
        let widest = (format.pageNumber ?? "").replacing("{page}", with: "99")
            .replacing("{pages}", with: "99")
        pageNumberWidth =
            widest.isEmpty
            ? 0
            : min(inner / 2, try shaper.shape(widest, size: scale.running).width + scale.body * 2)
        let faceWidth = inner - pageNumberWidth
        var running: [ShapedText?] = []
        for (text, width) in [
            (format.header, inner), (format.footer, faceWidth), (format.ledgerHead, inner),
        ] {
            guard let text, !text.isEmpty else {
                running.append(nil)
                continue
            }
            running.append(
                try shaper.shape(text, size: scale.running, width: width, ink: .soft))
        }
        (header, footer, ledgerHead) = (running[0], running[1], running[2])
        top = header.map { Double.mm(12) + $0.height + Double.mm(6) } ?? Double.mm(18)
        let face = max(footer?.height ?? 0, format.pageNumber == nil ? 0 : scale.running * 1.4)
        let foot = face + (ledgerHead?.height ?? 0)
        bottom = height - (foot == 0 ? Double.mm(18) : Double.mm(10) + foot + Double.mm(6))
    }

    var inner: Double { width - 2 * side }
    var bodyHeight: Double { bottom - top }

    // The window of a DL envelope is 35 mm high; with the page folded in three and lying on the
    // envelope's bottom edge it shows 46 to 81 mm from the top of the page.
    let windowTop = Double.mm(49)
    let windowHeight = Double.mm(30)
    let windowWidth = Double.mm(80)
    let windowEnd = Double.mm(92)
}
