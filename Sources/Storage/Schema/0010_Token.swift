extension Migration {
    /// What programs sign in with: a digest, a hat, and the few things it may do.
    static let token = Migration(
        10, "token",
        """
        CREATE TABLE api_token (
            community {integer} NOT NULL REFERENCES community (key),
            id {id} NOT NULL UNIQUE,
            digest {bytes} NOT NULL UNIQUE,
            login {id} NOT NULL,
            hat {integer} NOT NULL,
            name {text} NOT NULL,
            scopes {text} NOT NULL,
            made {integer} NOT NULL,
            used {integer},
            PRIMARY KEY (community, id)
        ){strict};
        """)
}
