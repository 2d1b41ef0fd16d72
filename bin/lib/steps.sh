# Runs the steps of the gate one after another, times each, and keeps count. No failure is lost.

passed=0
failed=0
failed_steps=()

# Runs one step and prints its time. Its answer is the step's own. A step that fails without
# having counted a failure counts as one.
step() {
    local name=$1 began=$SECONDS before=$failed answer=0
    shift
    printf '\n== %s\n' "$name"
    "$@" || answer=$?
    printf '== %s: %s in %d s\n' \
        "$name" "$( ((answer)) && printf 'FAILED' || printf 'done')" $((SECONDS - began))
    if ((answer)); then
        failed_steps+=("$name")
        ((failed > before)) || failed=$((failed + 1))
    fi
    return "$answer"
}

count() {
    passed=$((passed + $1))
    failed=$((failed + $2))
}

summary() {
    local name
    ((${#failed_steps[@]} == 0)) || say ""
    for name in "${failed_steps[@]}"; do say "Failed: $name"; done
    printf '\n%d passed, %d failed\n' "$passed" "$failed"
    ((failed == 0))
}
