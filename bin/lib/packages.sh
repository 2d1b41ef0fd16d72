# The Debian packages that Goodturn needs, and how they are installed.

# What the Swift toolchain itself leans on, the libraries we call, and letters for paper.
packages_to_run=(
    ca-certificates git binutils libc6-dev libncurses6 libstdc++-12-dev libxml2 zlib1g-dev tzdata
    pkg-config libsqlite3-dev libpq-dev libpango1.0-dev libqrencode-dev libcurl4-openssl-dev
    libargon2-dev libzip-dev libgd-dev fonts-sil-andika fonts-noto-core
)

# A second database, a browser, and programs of other people that check what we print and sum.
packages_to_test=(
    postgresql-15 chromium poppler-utils zbar-tools hledger python3 python3-venv
)

# Load for the pages, and a peer that they are measured beside.
packages_to_bench=(wrk)
packages_of_peers=(ruby-rails ruby-sqlite3 puma)

packages_missing() {
    local name
    declare -A found=()
    while read -r _ name; do found[$name]=yes; done < <(
        dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' "$@" 2>/dev/null | grep '^ii' || true)
    for name in "$@"; do
        [[ -n ${found[$name]:-} ]] || printf '%s\n' "$name"
    done
}

packages_install() {
    local -a missing as_root=()
    mapfile -t missing < <(packages_missing "$@")
    ((${#missing[@]})) || return 0
    command -v apt-get >/dev/null ||
        stop "Goodturn is built on Debian 12. Please install what these packages hold: ${missing[*]}"
    if ((EUID)); then
        if sudo -n true 2>/dev/null; then
            as_root=(sudo -n env)
        else
            say "Some packages are missing. Please run this line once, then try again:" >&2
            stop "  sudo apt-get update && sudo apt-get install -y ${missing[*]}"
        fi
    fi
    say "Installing ${missing[*]}"
    packages_apt "${as_root[@]}" -- "${missing[@]}"
}

# Tries with the package lists that are there, and fetches new ones only when that fails.
packages_apt() {
    local -a as_root=() apt
    while [[ $1 != -- ]]; do as_root+=("$1") && shift; done
    shift
    ((${#as_root[@]})) || as_root=(env)
    apt=("${as_root[@]}" DEBIAN_FRONTEND=noninteractive apt-get -q -y)
    if ! "${apt[@]}" install --no-install-recommends "$@" >"$cache/apt.log" 2>&1; then
        say "Fetching the package lists"
        "${apt[@]}" update >"$cache/apt.log" 2>&1 || packages_failed
        "${apt[@]}" install --no-install-recommends "$@" >"$cache/apt.log" 2>&1 || packages_failed
    fi
}

packages_failed() {
    tail -n 20 "$cache/apt.log" >&2
    stop "The packages could not be installed. The lines above say why."
}
