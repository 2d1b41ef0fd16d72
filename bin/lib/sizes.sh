# Prints what is longer than the house's habits: places to look, not faults.

sizes() {
    local found
    found=$(
        sizes_files 300 $(ours 'Sources/*.swift' | grep -v 'Page\.swift$' || true)
        sizes_files 200 $(ours 'Sources/*Page.swift' || true)
        sizes_files 400 $(ours 'Tests/*.swift' || true)
        sizes_functions 50 $(ours 'Sources/*.swift' || true)
        sizes_folders 14
    )
    [[ -z $found ]] || printf 'Places to look, by size (no fault):\n%s\n' "$found"
}

sizes_files() {
    local most=$1
    shift
    (($#)) || return 0
    wc -l "$@" | awk -v most="$most" '$2 != "total" && $1 > most {
        printf "  %s: %d lines, rarely more than %d\n", $2, $1, most }'
}

# A function ends at the brace that stands as far in as the line that opened it.
sizes_functions() {
    local most=$1
    shift
    (($#)) || return 0
    awk -v most="$most" '
        FNR == 1 { name = "" }
        name == "" && /^ *[a-z@(). ]*(func [^(]+|init)[?<(].*[{(]$/ {
            match($0, /^ */); indent = RLENGTH; start = FNR; name = $0; sub(/^ */, "", name)
        }
        name != "" && /^ *}/ { match($0, /^ */)
            if (RLENGTH == indent) {
                if (FNR - start - 1 > most)
                    printf "  %s:%d: %d lines in one function, rarely more than %d\n",
                        FILENAME, start, FNR - start - 1, most
                name = "" } }' "$@"
}

sizes_folders() {
    local most=$1
    ours 'Sources/*/*/*.swift' | sed 's|/[^/]*$||' | sort | uniq -c | awk -v most="$most" '
        $1 > most { printf "  %s: %d files, which may be two nouns\n", $2, $1 }'
}
