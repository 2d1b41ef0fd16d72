# A PostgreSQL of our own for the tests: a new cluster on a free loopback port, gone at the end.
#
# postgres_start sets postgres_url; postgres_stop belongs in a trap. Works as root (PostgreSQL
# itself refuses root, so it runs as the user postgres) and as anybody else.

postgres_folder=
postgres_url=

postgres_run() {
    if ((EUID)); then
        "$@"
    else
        setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"
    fi
}

# Under .cache, or under /tmp where the user postgres cannot walk into the checkout.
postgres_make_folder() {
    postgres_folder=$(mktemp -d "$cache/postgres.XXXXXX")
    ((EUID == 0)) || return 0
    chown postgres:postgres "$postgres_folder"
    postgres_run test -w "$postgres_folder" && return 0
    rmdir "$postgres_folder"
    postgres_folder=$(mktemp -d /tmp/goodturn-postgres.XXXXXX)
    chown postgres:postgres "$postgres_folder"
}

postgres_programs() {
    local folder
    for folder in /usr/lib/postgresql/15/bin /usr/lib/postgresql/*/bin; do
        [[ -x $folder/initdb ]] && printf '%s\n' "$folder" && return 0
    done
    command -v initdb >/dev/null && dirname "$(command -v initdb)"
}

postgres_start() {
    local programs port attempt
    programs=$(postgres_programs) || stop "PostgreSQL is missing: run bin/prerequisites test"
    postgres_make_folder
    # What initdb writes need not survive a power cut. What the tests write is flushed as ever.
    (cd / && postgres_run "$programs/initdb" -D "$postgres_folder/data" -A trust -U goodturn \
        --locale=C.UTF-8 -E UTF8 --no-sync) >"$cache/initdb.log" 2>&1 ||
        { cat "$cache/initdb.log" >&2; stop "PostgreSQL could not be prepared."; }
    for attempt in 1 2 3 4 5; do
        port=$((20000 + (RANDOM + attempt) % 10000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && continue
        (cd / && postgres_run "$programs/pg_ctl" -s -w -t 30 -D "$postgres_folder/data" \
            -l "$postgres_folder/log" -o "-p $port -c listen_addresses=127.0.0.1" \
            -o "-c unix_socket_directories= -c fsync=on -c max_connections=300" start) || continue
        postgres_url=postgres://goodturn@127.0.0.1:$port/postgres
        return 0
    done
    tail -n 20 "$postgres_folder/log" >&2
    stop "PostgreSQL did not start. The lines above say why."
}

postgres_stop() {
    [[ -n $postgres_folder ]] || return 0
    if [[ -s $postgres_folder/data/postmaster.pid ]]; then
        (cd / && postgres_run "$(postgres_programs)/pg_ctl" -s -w -m fast \
            -D "$postgres_folder/data" stop) || true
    fi
    rm -rf "$postgres_folder"
    postgres_folder=
    postgres_url=
}
