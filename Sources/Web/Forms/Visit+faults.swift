import Essentials
import Wording

extension Visit {
    /// What was wrong with a field, in the words of whoever reads the page.
    ///
    /// Desks throw English sentences, pages add some in their own language; both come through here.
    func fault(of field: String) -> String? {
        form.fault(of: field).map { words.say($0) }
    }

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
