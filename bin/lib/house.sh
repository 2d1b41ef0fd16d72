# Finds the house, goes there, and says things plainly. Every script in bin/ begins with it.

house=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$house"
cache=$house/.cache
python=$cache/venv/bin/python
mkdir -p "$cache"

say() { printf '%s\n' "$*"; }

stop() {
    printf '%s\n' "$*" >&2
    exit 1
}
