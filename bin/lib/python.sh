# Pythons of our own: for the browser journeys and contract checks, and for a peer.

python_install() {
    local base=/usr/bin/python3 pins=Browser/requirements.txt
    cmp -s "$pins" "$cache/venv/pins.txt" && [[ -x $python ]] && return 0
    [[ -x $base ]] || base=python3
    say "Preparing the Python packages that Browser/requirements.txt names"
    "$base" -m venv --clear "$cache/venv"
    "$python" -m pip install --quiet --disable-pip-version-check -r "$pins" ||
        stop "The Python packages could not be installed. The lines above say why."
    cp "$pins" "$cache/venv/pins.txt"
}

# Django, which the pages are measured beside, in .cache/peers.
peers=$cache/peers
peers_install() {
    local base=/usr/bin/python3 pins=Benchmarks/Pages/Peers/requirements.txt
    cmp -s "$pins" "$peers/pins.txt" && return 0
    [[ -x $base ]] || base=python3
    say "Preparing the Python packages that $pins names"
    "$base" -m venv --clear "$peers" &&
        "$peers/bin/python" -m pip install --quiet --disable-pip-version-check -r "$pins" &&
        cp "$pins" "$peers/pins.txt"
}
