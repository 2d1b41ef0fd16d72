# What the proofs share that are tests made heavier: they run from the root of the checkout.

# Runs the tests of that name on both engines; none found, or none on PostgreSQL, is no proof.
proof_tests() {
    local said
    [[ -n ${GOODTURN_TEST_POSTGRES:-} ]] || {
        echo "Set GOODTURN_TEST_POSTGRES, or run bin/prove." >&2
        exit 2
    }
    said=$(mktemp)
    swift test --filter "$1" 2>&1 | tee "$said"
    grep -Eq 'Test run with [1-9][0-9]* tests?.* passed' "$said" || exit 1
    rm -f "$said"
}
