import Essentials

extension Visit {
    /// The same visit, whose form carries the faults that a desk found.
    func holding(_ faults: FieldFaults) -> Visit {
        var copy = self
        copy.form.add(faults)
        return copy
    }

    /// The same visit, whose form is filled with what is known already.
    func filled(with form: TypedForm) -> Visit {
        var copy = self
        copy.form = form
        return copy
    }
}
