import Brokerage
import Communities
import Essentials
import Markup
import People
import Wording

/// One screen, one question: what are you glad to do? The rest is folded away.
struct OfferForm: Page {
    let visit: Visit
    let community: Community
    let acting: Acting
    /// Nil for an offer that is not there yet.
    let offer: Offer?
    let areas: [String]
    /// Radios for the people that "who offers it" may mean.
    let choice: Field?

    private var words: OfferWords { visit.words.offers }
    private var isForOthers: Bool { offer == nil && acting.may(.matchAsks) }

    var title: String {
        if offer != nil { return words.changeTitle }
        return isForOthers ? words.offer : words.what
    }

    var crumbs: [NavLink] { [NavLink(words.title, to: OfferPaths.list(community))] }

    var faults: FaultSummary? {
        FaultSummary(
            title: visit.words.shell.faultsTitle,
            fields: [member, content] + details)
    }

    var body: HTML {
        let isOpen =
            offer != nil || Self.detailNames.contains { visit.fault(of: $0) != nil }
        let who: HTML? = isForOthers ? "\(member)\(choice)" : nil
        let more = Details(words.about, isOpen: isOpen, content: "\(details)")
        let action = offer.map { OfferPaths.change($0.id, community) }
        return """
            \(Form(
                action: action ?? OfferPaths.new(community), seal: visit.seal(),
                buttons: [SubmitButton(offer == nil ? words.save : words.keep)],
                content: "\(who)\(content)\(more)"))
            """
    }

    private var member: Field {
        visit.field(.text, "member", words.member).hint(words.memberHint).width(.middle)
    }

    private var content: Field {
        let field = visit.field(
            .lines(2), "content", isForOthers ? words.whatForMember : words.what
        ).hint(words.whatHint).atMost(WrittenOffer.contentMax)
        return offer == nil && !isForOthers ? field.labelHidden() : field
    }

    private static let detailNames = [
        "detail", "area", "language", "tags", "starts", "ends", "is-group", "days", "parts",
    ]

    private var details: [Field] {
        [
            visit.field(.lines(4), "detail", words.detail).atMost(WrittenOffer.detailMax),
            visit.field(.text, "area", words.area).hint(words.areaHint).width(.middle)
                .suggesting(areas),
            visit.field(.text, "language", words.language).hint(words.languageHint)
                .width(.middle),
            visit.field(.text, "tags", words.tags).hint(words.tagsHint),
            Field(
                .ticks(Weekday.allCases.map { Choice($0.code, visit.words.weekday($0)) }),
                name: "days", label: words.days, values: visit.form.all("days")
            ).hint(words.daysHint),
            Field(
                .ticks(
                    FreeTime.Part.allCases.map { Choice($0.code, visit.words.card.part($0)) }),
                name: "parts", label: words.parts, values: visit.form.all("parts")),
            visit.field(.day, "starts", words.starts).width(.short),
            visit.field(.day, "ends", words.ends).width(.short),
            Field(
                .ticks([Choice("yes", words.isGroup)]), name: "is-group", label: words.isGroup,
                value: visit.form["is-group"]
            ).labelHidden(),
        ]
    }
}

extension OfferForm {
    /// What was typed, as an offer may be made of it.
    ///
    /// - Throws: `FieldFaults` for days that cannot be read.
    static func read(_ form: TypedForm) throws -> WrittenOffer {
        WrittenOffer(
            content: form["content"], detail: form["detail"], area: form["area"],
            language: form["language"], tags: TagWords.read(form["tags"]),
            isGroup: form["is-group"] == "yes",
            times: RegularTimes(
                days: Set(form.all("days").compactMap(Weekday.init(code:))),
                parts: Set(form.all("parts").compactMap(FreeTime.Part.init(code:)))),
            starts: try form.day("starts"),
            ends: try form.day("ends"))
    }

    /// Puts an offer's words into the fields.
    static func fill(_ form: inout TypedForm, with offer: Offer) {
        form["content"] = offer.content
        form["detail"] = offer.detail
        form["area"] = offer.area
        form["language"] = offer.language
        form["tags"] = offer.tags.joined(separator: ", ")
        form["starts"] = offer.starts?.description ?? ""
        form["ends"] = offer.ends?.description ?? ""
        form["is-group"] = offer.isGroup ? "yes" : ""
        form.set("days", to: offer.times.daysInOrder.map(\.code))
        form.set("parts", to: offer.times.partsInOrder.map(\.code))
    }
}
