import Essentials

/// Words that headings use, in English, Spanish, Catalan, French, Portuguese, Dutch and German.
enum ColumnWords {
    /// The field a heading names among those still free; an equal word goes before a shared one.
    static func field(of heading: String, among free: [ColumnField]) -> ColumnField? {
        let folded = FoldedText(heading)
        guard !folded.text.isEmpty else { return nil }
        if let own = free.first(where: { FoldedText($0.rawValue) == folded }) { return own }
        if let equal = free.first(where: { words[$0]?.contains(folded.text) == true }) {
            return equal
        }
        return free.first { field in
            words[field]?.contains { word in
                word.count >= 4 && (" " + folded.text).contains(" " + word)
            } == true
        }
    }

    /// Whether any heading but the field's own word leads to it.
    static func isNamed(_ field: ColumnField) -> Bool { words[field]?.isEmpty == false }

    private static func list(_ text: String) -> Set<String> {
        Set(text.split(separator: ",").map { FoldedText(String($0)).text })
    }

    private static let words: [ColumnField: Set<String>] = [
        .number: list(
            """
            n, no, nr, num, number, member number, member no, id, número, numero de socio,
            socio, número de soci, numéro, numéro d'adhérent, numéro de membre,
            número de membro, lidnummer, nummer, mitgliedsnummer
            """),
        .name: list(
            """
            name, full name, nombre, nombre completo, nom, nom complet, nome, nome completo,
            naam, volledige naam, vollständiger name
            """),
        .firstName: list(
            """
            first name, given name, nombre de pila, prénom, primeiro nome, voornaam, vorname
            """),
        .lastName: list(
            """
            last name, surname, family name, apellido, apellidos, cognom, cognoms,
            nom de famille, sobrenome, apelido, achternaam, nachname, familienname
            """),
        .email: list(
            """
            email, e-mail, mail, correo, correo electrónico, correu, correu electrònic,
            courriel, adresse électronique, correio eletrônico, mailadres
            """),
        .phone: list(
            """
            phone, telephone, tel, mobile, teléfono, móvil, telèfon, mòbil, téléphone, portable,
            telefone, celular, telefoon, telefoonnummer, telefon, handy
            """),
        .otherPhone: list(
            """
            other phone, alternative phone, second phone, teléfono alternativo,
            telèfon alternatiu, autre téléphone, telefone alternativo,
            alternatief telefoonnummer, zweites telefon
            """),
        .joined: list(
            """
            joined, joining date, member since, entry date, created, alta, fecha de alta,
            data d'alta, creado, creat, date d'adhésion, inscrit, data de entrada, criado,
            lid sinds, aangemaakt, eintritt, mitglied seit
            """),
        .born: list(
            """
            born, date of birth, birthday, fecha de nacimiento, data de naixement,
            date de naissance, data de nascimento, geboortedatum, geburtsdatum
            """),
        .language: list(
            """
            language, locale, idioma, llengua, langue, língua, taal, sprache
            """),
        .balance: list(
            """
            balance, saldo, solde, balans, guthaben, kontostand
            """),
        .tags: list(
            """
            tags, labels, etiquetas, etiquetes, étiquettes, groups, grupos, grups, gruppen
            """),
        .note: list(
            """
            note, notes, comment, comments, nota, notas, notes, remarque, opmerking, notiz,
            bemerkung
            """),
        .area: list(
            "area, district, neighbourhood, barrio, barri, quartier, bairro, wijk, viertel"),
        .address: list(
            """
            address, postal address, street, dirección, adreça, adresse, endereço, adres,
            anschrift
            """),
        .bestHours: list("best hours, best time to ring, mejor hora, millor hora"),
        .channel: list("preferred channel, how to reach, canal, contact by"),
        .format: list("preferred format, formato, formaat"),
        .ageBand: list("age, age group, age band, edad, edat, âge, idade, leeftijd, alter"),
        .languages: list("languages, idiomas, idiomes, langues, línguas, talen, sprachen"),
        .emergencyName: list("emergency contact, contacto de emergencia, contacte d'emergència"),
        .emergencyPhone: list(
            """
            emergency telephone, emergency phone, teléfono de emergencia, telèfon d'emergència
            """),
        .firstReferee: list("referee, first referee, referee 1"),
        .secondReferee: list("second referee, referee 2"),
        .referredBy: list("referred by, who referred, derivado por, derivat per"),
        .accessNeeds: list("access needs, access"),
        .preferences: list("preferences, likes, preferencias, preferències"),
        .free: list("free, availability, available, disponibilidad, disponibilitat"),
        .keepTo: list("keep to, hard settings"),
        .interests: list("interests, intereses, interessos"),
        .lifeExperience: list("life experience, experience, experiencia, experiència"),
        .ownFields: list("own fields, other fields"),
        .fullName: list("name for letters"),
        .day: list(
            """
            day, date, when, fecha, día, data, dia, jour, datum, tag
            """),
        .giver: list(
            """
            giver, given by, helper, provider, to, quien da, da, destino, qui dóna, destí,
            donneur, aidant, donné par, vers, quem dá, gever, gegeven door, naar, geber, helfer
            """),
        .receiver: list(
            """
            receiver, received by, helped, from, quien recibe, recibe, origen, qui rep,
            bénéficiaire, reçu par, depuis, quem recebe, origem, ontvanger, van, empfänger
            """),
        .length: list(
            """
            length, time, hours, duration, quantity, amount, tiempo, horas, cantidad, duración,
            temps, hores, quantitat, heures, durée, quantité, duração, quantidade, uren, duur,
            aantal, stunden, dauer
            """),
        .purpose: list(
            """
            for, what for, task, service, reason, post, title, motivo, servicio, anuncio,
            servei, anunci, motif, annonce, tâche, serviço, anúncio, waarvoor, dienst, bericht,
            wofür, aufgabe
            """),
        .member: list(
            """
            member, user, who, usuario, usuari, membre, utilisateur, usuário, membro, lid,
            gebruiker, mitglied
            """),
        .title: list(
            """
            title, título, títol, titre, titel, offer, ask, oferta, offre, demande, aanbod,
            angebot
            """),
        .text: list(
            """
            text, description, descripción, descripció, descrição, omschrijving, beschreibung
            """),
        .category: list(
            """
            category, categoría, categoria, catégorie, categorie, kategorie
            """),
        .created: list(
            """
            created, date, creado, creat, créé, criado, aangemaakt, erstellt, fecha, data, datum
            """),
        .starts: list(
            """
            starts, start, start date, inicio, inici, début, início, begint op, beginn
            """),
        .ends: list(
            """
            ends, end, end date, until, fin, fi, fim, hasta, eindigt op, ende
            """),
        .days: list(
            """
            days, weekdays, days of the week, días, dies, jours, dias, dagen, tage, wochentage
            """),
        .parts: list(
            """
            parts, parts of the day, time of day, partes del día, parts del dia, moments,
            dagdelen, tageszeiten
            """),
    ]
}
