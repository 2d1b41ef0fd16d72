/// The words that a made-up export needs, in the five languages it is made in.
struct GeneratorWords {
    let members: [String]
    let transfers: [String]
    let offers: [String]
    let inquiries: [String]
    /// The plural in the file name: members, transfers, offers, inquiries.
    let plurals: [String]
    let bank: String

    /// Nil for a language whose exports are not made here.
    static func of(_ code: String) -> GeneratorWords? {
        guard let language = TimeOverflowLanguage.all.first(where: { $0.code == code }),
            let words = lists[code]
        else { return nil }
        let lines = words.map { $0.split(separator: "|", omittingEmptySubsequences: false) }
            .map { $0.map(String.init) }
        return GeneratorWords(
            members: lines[0], transfers: language.transferHeadings,
            offers: [""] + lines[1], inquiries: [""] + lines[2], plurals: lines[3],
            bank: lines[4][0])
    }

    private static let lists: [String: [String]] = [
        "en": [
            "N|Name|Email|Phone|Alternative Phone|Created|Last login|Locale|Balance",
            "Offer|Tags|User|Created", "Inquiry|Tags|User|Created",
            "Users|Transfers|Offers|Inquiries", "Example Time Bank",
        ],
        "es": [
            "N|Nombre|Email|Teléfono|Teléfono alternativo|Creado|Último acceso|Idioma|Saldo",
            "Oferta|Etiquetas|Usuario|Creado", "Petición|Etiquetas|Usuario|Creado",
            "Usuarios|Transferencias|Ofertas|Peticiones", "Banco del Tiempo Ejemplo",
        ],
        "ca": [
            "N|Nom|Correu|Telèfon|Telèfon alternatiu|Creat|Últim accés|Idioma|Saldo",
            "Oferta|Etiquetes|Usuari|Creat", "Petició|Etiquetes|Usuari|Creat",
            "Usuaris|Transferències|Ofertes|Peticions", "Banc del Temps d'Exemple",
        ],
        "pt-BR": [
            "N|Nome|E-mail|Telefone|Telefone alternativo|Criado|Último acesso|Idioma|Saldo",
            "Oferta|Tags|Usuário|Criado", "Pedido|Tags|Usuário|Criado",
            "Usuários|Transferências|Ofertas|Pedidos", "Banco de Tempo Exemplo",
        ],
        "fr": [
            "N|Nom|E-mail|Téléphone|Autre téléphone|Créé|Dernière connexion|Langue|Solde",
            "Offre|Étiquettes|Utilisateur·rice|Créé", "Demande|Étiquettes|Utilisateur·rice|Créé",
            "Utilisateurs|Transferts|Offres|Demandes", "Banque de temps d'exemple",
        ],
    ]

    static let givenNames = [
        "Ada", "Núria", "João", "Zoë", "Iker", "Maëlle", "Bruno", "Inês", "Olga", "Teo", "Lía",
        "Ramón", "Édith", "Pau", "Sílvia", "Hugo", "Mar", "Ona", "Gael", "Ivet",
    ]
    static let familyNames = [
        "Example", "Muster", "Modelo", "Prova", "Essai", "Amostra", "Provença", "Señal",
        "Vidal-Test",
        "Müsterin", "de Prueba", "d'Essai", "Test & Co", "Ejemplo",
    ]
    /// Names that a careless reader cuts at the wrong place.
    static let awkwardNames = [
        "Mar (from the corner) Example", "Example, Bruno", "Ona \"the baker\" Prova",
        "Rosa\nMuster", "Teo Modelo (7)", "Zoë O'Essai",
    ]
    static let tasks = [
        "Garden help", "Bike repair", "Reading aloud", "Soup, bread and tea", "Sewing \"by hand\"",
        "Lift to the clinic", "Computer help", "Dog walking", "Translation ñ→é", "Plumbing",
    ]
    static let categories = ["Home", "Company", "Repairs", "-", "Languages", "Body & soul"]
    static let tags = ["garden", "tools", "talk", "music", "kids", "food"]
}
