import Essentials

extension Acting {
    /// Whether this hat is told where somebody's account stands.
    ///
    /// A member may keep it to themself; whoever looks after the whole file still sees it, so that
    /// the books can be looked after.
    public func maySeeBalance(of member: Member.ID, hidden isHidden: Bool) -> Bool {
        !isHidden || subject == member || may(.seePrivateNotes)
    }
}
