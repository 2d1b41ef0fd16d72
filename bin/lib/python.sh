# A Python of our own for the browser journeys and contract checks, in .cache/venv.

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
