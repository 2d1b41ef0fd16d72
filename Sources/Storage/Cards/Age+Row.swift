import Essentials
import People

extension Member.Standing: SQLReadable, SQLBindable {}
extension AgeBand: SQLReadable, SQLBindable {}
extension JointParty.Kind: SQLReadable, SQLBindable {}

extension Age {
    init(born: Day?, band: AgeBand?) {
        if let born {
            self = .born(born)
        } else if let band {
            self = .band(band)
        } else {
            self = .unknown
        }
    }

    var born: Day? {
        if case .born(let day) = self { day } else { nil }
    }

    var band: AgeBand? {
        if case .band(let band) = self { band } else { nil }
    }
}

extension Format: SQLReadable, SQLBindable {}
