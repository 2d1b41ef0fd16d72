# Runs the steps of the gate one after another, times each, and keeps count. No failure is lost.

passed=0
failed=0
failed_steps=()

# Runs one step and prints its time. Its answer is the step's own.
step() {
    local name=$1 began=$SECONDS answer=0
    shift
    printf '\n== %s\n' "$name"
    "$@" || answer=$?
    printf '== %s: %s in %d s\n' \
        "$name" "$( ((answer)) && printf 'FAILED' || printf 'done')" $((SECONDS - began))
    ((answer == 0)) || failed_steps+=("$name")
    return "$answer"
}

count() {
    passed=$((passed + $1))
    failed=$((failed + $2))
}

# A step that failed without saying how many times counts as one failure.
summary() {
    ((${#failed_steps[@]} == 0)) || printf '\nFailed: %s\n' "$(IFS=';' && printf '%s' "${failed_steps[*]}")"
    ((${#failed_steps[@]} <= failed)) || failed=${#failed_steps[@]}
    printf '\n%d passed, %d failed\n' "$passed" "$failed"
    ((failed == 0))
}
