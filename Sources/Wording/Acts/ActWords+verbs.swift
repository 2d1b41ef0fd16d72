extension ActWords {
    /// What was done, as one says it of somebody: "noted an exchange".
    ///
    /// HouseTests see that every verb of the desks stands here.
    public func verb(_ verb: String) -> String {
        switch verb {
        case "account.hide": words.say("kept to somebody where their account stands")
        case "account.show": words.say("let volunteers see where an account stands")
        case "ask.answer": words.say("noted somebody's answer to an ask")
        case "ask.change": words.say("changed an ask")
        case "ask.end": words.say("ended an ask")
        case "ask.match": words.say("brought two people together")
        case "ask.not-now": words.say("said not now to an ask")
        case "ask.picture": words.say("added a picture to an ask")
        case "ask.picture-away": words.say("took a picture off an ask")
        case "ask.renew": words.say("kept an ask that came along")
        case "ask.reopen": words.say("looked for somebody again")
        case "ask.ring-back": words.say("promised to ring back")
        case "ask.say-yes": words.say("said yes to an ask")
        case "ask.withdraw": words.say("took an ask back")
        case "ask.write": words.say("wrote an ask down")
        case "call.rest": words.say("left somebody in peace")
        case "call.wake": words.say("put somebody on the call list again")
        case "contact.keep": words.say("wrote part of a call down")
        case "contact.note": words.say("noted a call")
        case "cover.write": words.say("changed the Friday page")
        case "digest.send": words.say("sent the week's letter")
        case "exchange.ask-each-time": words.say("chose to be asked each time")
        case "exchange.ask-no-more": words.say("let silence count as yes again")
        case "exchange.confirm": words.say("said yes to an exchange")
        case "exchange.confirm-quietly": words.say("counted silence as yes")
        case "exchange.note": words.say("noted an exchange")
        case "exchange.pass-on-thanks": words.say("passed thanks on")
        case "exchange.put-right": words.say("put an exchange right")
        case "exchange.question": words.say("asked for another look at an exchange")
        case "exchange.settle": words.say("let an exchange stand")
        case "exchange.stopped-quietly": words.say("put an exchange before a coordinator")
        case "exchange.thank": words.say("said thank you")
        case "exchange.withdraw": words.say("took an exchange back")
        case "expiry.move": words.say("let unused time pass into the pot")
        case "expiry.round": words.say("looked for time that was not used for long")
        case "expiry.tell": words.say("told somebody of unused time")
        case "export.everything": words.say("took everything along as files")
        case "gift.give": words.say("gave time")
        case "gift.welcome": words.say("gave the welcome gift")
        case "gift.welcome-empty": words.say("found no time in the pot for a welcome gift")
        case "hat.give": words.say("gave somebody a role")
        case "hat.take": words.say("took a role back")
        case "hold.release": words.say("gave back time that was set aside")
        case "hold.set-aside": words.say("set time aside")
        case "hold.settle": words.say("passed on time that was set aside")
        case "import.answer": words.say("answered a question about a file")
        case "import.columns": words.say("said what a file's columns hold")
        case "import.correct": words.say("mended a line of a file")
        case "import.fill": words.say("filled cards in from a file")
        case "import.lay-aside": words.say("laid a file aside")
        case "import.load": words.say("brought a file in")
        case "import.moved": words.say("said that we have moved")
        case "import.read": words.say("had a file read")
        case "import.take-back": words.say("took back what was mended in a file")
        case "import.undo": words.say("took a file out again")
        case "joint.add": words.say("added a household or organisation")
        case "joint.put": words.say("put somebody into a shared account")
        case "joint.take": words.say("took somebody out of a shared account")
        case "letters.post": words.say("posted the letters")
        case "look-in.end": words.say("took somebody off the list to look in on")
        case "look-in.mark": words.say("asked for somebody to be looked in on")
        case "member.baseline": words.say("kept answers from a first talk")
        case "member.change": words.say("changed a card")
        case "member.change-own": words.say("changed their own card")
        case "member.end-pauses": words.say("ended breaks that were over")
        case "member.erase": words.say("erased a person")
        case "member.file": words.say("opened a whole file")
        case "member.hide-number": words.say("stopped showing a telephone number")
        case "member.join": words.say("welcomed somebody new")
        case "member.merge": words.say("made one of two records")
        case "member.note": words.say("wrote a private note")
        case "member.remove-note": words.say("removed a private note")
        case "member.show-number": words.say("let somebody see a telephone number")
        case "member.standing": words.say("changed where somebody stands")
        case "member.tell-partners": words.say("told those who had agreed to meet somebody")
        default: moreVerb(verb)
        }
    }

    private func moreVerb(_ verb: String) -> String {
        switch verb {
        case "message.send": words.say("wrote to many")
        case "notice.tell": words.say("told somebody the news")
        case "offer.change": words.say("changed an offer")
        case "offer.end": words.say("ended an offer")
        case "offer.picture": words.say("added a picture to an offer")
        case "offer.picture-away": words.say("took a picture off an offer")
        case "offer.renew": words.say("kept an offer going")
        case "offer.rest": words.say("let an offer rest")
        case "offer.withdraw": words.say("took an offer back")
        case "offer.write": words.say("wrote an offer down")
        case "pairing.change": words.say("changed a pair")
        case "pairing.end": words.say("ended a pair")
        case "pairing.make": words.say("made a pair")
        case "pairing.note-usual": words.say("noted the usual week")
        case "paper-pack.print": words.say("printed the whole bank on paper")
        case "pot.change": words.say("changed a pot of time")
        case "pot.close": words.say("closed a pot of time")
        case "pot.open": words.say("opened a pot of time")
        case "pot.reopen": words.say("opened a pot of time again")
        case "pot.take-back": words.say("took a gift into or out of a pot back")
        case "project.add": words.say("added a project")
        case "project.change": words.say("changed a project")
        case "project.end": words.say("ended a project")
        case "project.reopen": words.say("opened a project again")
        case "recognition.decide": words.say("wrote down who decided on earlier help")
        case "recognition.give": words.say("credited earlier help")
        case "report.send": words.say("kept a report that was sent")
        case "ring-round.note": words.say("noted a ring-round's answer")
        case "ring-round.start": words.say("started a ring-round")
        case "safeguard.check": words.say("noted a check that was seen")
        case "safeguard.keep-apart": words.say("had two people kept apart")
        case "safeguard.let-meet": words.say("let two people meet again")
        case "safeguard.remove-check": words.say("removed a check")
        case "safeguard.set": words.say("changed how somebody is kept safe")
        case "scheme.areas": words.say("changed the list of areas")
        case "scheme.begin": words.say("let new words of the rules begin")
        case "scheme.change": words.say("changed how the time bank works")
        case "scheme.face": words.say("changed the time bank's name or contact")
        case "scheme.follow": words.say("let ceilings follow what people gave")
        case "scheme.limit": words.say("gave every account the same limits")
        case "scheme.propose": words.say("put a change of the rules into the tray")
        case "scheme.settle": words.say("settled a change of the rules from the tray")
        case "scheme.take-back": words.say("took a change of the rules back")
        case "sign-in.code": words.say("made a sign-in code")
        case "sign-in.link": words.say("made a one-time link")
        case "slips.note": words.say("saved a sheet of slips")
        case "supporter.act": words.say("began to act for somebody")
        case "supporter.allow": words.say("gave a supporter permission")
        case "supporter.revoke": words.say("ended a supporter's permission")
        case "token.end": words.say("ended a program's token")
        case "token.make": words.say("made a token for a program")
        case "tray.codes": words.say("made codes for the tray")
        case "tray.settle": words.say("settled an exchange from the tray")
        case "tray.vouch": words.say("wrote down a second person's word")
        case "demo.areas", "demo.week", "demo.today", "demo.sign-in":
            words.say("made the sample town")
        default: verb
        }
    }

    /// A part of the house's work, to narrow the list by; a topic is how its verbs begin.
    public var topics: [(code: String, name: String)] {
        [
            ("ask.", words.say("Asks")), ("offer.", words.say("Offers")),
            ("exchange.", words.say("Exchanges")), ("tray.", words.say("The tray")),
            ("gift.", words.say("Gifts of time")), ("hold.", words.say("Time set aside")),
            ("pot.", words.say("Pots of time")),
            ("pairing.", words.say("Pairs")),
            ("contact.", words.say("Calls")), ("ring-round.", words.say("Ring-rounds")),
            ("member.", words.say("People's cards")), ("joint.", words.say("Shared accounts")),
            ("safeguard.", words.say("Keeping safe")), ("supporter.", words.say("Supporters")),
            ("hat.", words.say("Roles")), ("sign-in.", words.say("Ways to sign in")),
            ("token.", words.say("Programs")), ("message.", words.say("Messages")),
            ("report.", words.say("Reports")), ("import.", words.say("What was brought in")),
            ("export.", words.say("What was taken along")),
        ]
    }
}
