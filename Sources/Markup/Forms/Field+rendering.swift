extension Field {
    public var html: HTML {
        if let choices = kind.choices { return group(of: choices) }
        let mark: HTML? = mark.map { " <span class=\"mark\">\($0)</span>" }
        return """
            <div class="field\(fault == nil ? "" : " has-fault")">
            <label for="\(id)"\(attribute: "class", hiddenClass)>\(label)\(mark)</label>
            \(help)\(input)
            </div>

            """
    }

    private var hiddenClass: String? { isLabelHidden ? "unseen" : nil }

    private var help: HTML {
        let hint: HTML? = hint.map { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>\n" }
        let fault: HTML? = fault.map { "<p class=\"fault\" id=\"\(id)-fault\">\($0)</p>\n" }
        return "\(hint)\(fault)"
    }

    private var describedBy: String? {
        let parts = [hint == nil ? nil : "\(id)-hint", fault == nil ? nil : "\(id)-fault"]
        let ids = parts.compactMap { $0 }
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    /// What every kind of input carries: name, needs, faults, help and what browsers may fill in.
    private var wiring: HTML {
        """
        \(attribute: "name", name)\(flag: "required", isNeeded)\
        \(attribute: "aria-invalid", fault == nil ? nil : "true")\
        \(attribute: "aria-describedby", describedBy)\
        \(attribute: "autocomplete", autofill)\
        \(attribute: "class", width.map { "is-\($0.rawValue)" })\(flag: "autofocus", isFirst)
        """
    }

    private var input: HTML {
        switch kind {
        case .lines(let rows):
            return """
                <textarea id="\(id)" rows="\(rows)"\(wiring)\
                \(attribute: "maxlength", lettersMax)>\n\(values.first)</textarea>
                """
        case .list(let choices):
            return "<select id=\"\(id)\"\(wiring)>\(choices, as: option)</select>"
        default:
            return line
        }
    }

    private var line: HTML {
        let value = kind.accepted == nil ? values.first : nil
        let listID = suggestions.isEmpty && searchAddress == nil ? nil : "\(id)-list"
        let list: HTML? = listID.map {
            "<datalist id=\"\($0)\">\(suggestions, as: { "<option value=\"\($0)\"></option>" })</datalist>"
        }
        return """
            <input id="\(id)"\(attribute: "type", kind.inputType)\(wiring)\
            \(attribute: "value", value)\(attribute: "inputmode", kind.inputMode)\
            \(attribute: "accept", kind.accepted)\(attribute: "maxlength", lettersMax)\
            \(attribute: "list", listID)\(attribute: "data-search", searchAddress)\
            \(attribute: "data-filter", filteredList)>\(list)
            """
    }

    private func option(_ choice: Choice) -> HTML {
        let isChosen = values.contains(choice.value)
        return """
            <option value="\(choice.value)"\(flag: "selected", isChosen)>\(choice.label)</option>
            """
    }

    private func group(of choices: [Choice]) -> HTML {
        let mark: HTML? = mark.map { " <span class=\"mark\">\($0)</span>" }
        return """
            <fieldset class="field\(fault == nil ? "" : " has-fault")" id="\(id)"\
            \(attribute: "aria-describedby", describedBy)>
            <legend\(attribute: "class", hiddenClass)>\(label)\(mark)</legend>
            \(help)\(choices.enumerated(), as: { pick($0.element, number: $0.offset + 1) })
            </fieldset>

            """
    }

    private func pick(_ choice: Choice, number: Int) -> HTML {
        let type = if case .radios = kind { "radio" } else { "checkbox" }
        let pickID = "\(id)-\(number)"
        let hintID = choice.hint == nil ? nil : "\(pickID)-hint"
        let hint: HTML? = choice.hint.map { "<p class=\"hint\" id=\"\(hintID)\">\($0)</p>" }
        return """
            <div class="pick"><input type="\(type)" id="\(pickID)" name="\(name)" \
            value="\(choice.value)"\(flag: "checked", values.contains(choice.value))\
            \(flag: "required", isNeeded && type == "radio")\
            \(attribute: "aria-describedby", hintID)>\
            <label for="\(pickID)">\(choice.label)</label>\(hint)</div>

            """
    }
}
