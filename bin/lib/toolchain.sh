# Makes sure that there is a Swift to build with.

toolchain_check() {
    local version
    command -v swift >/dev/null ||
        stop "Goodturn needs the Swift 6.3 toolchain: install it from swift.org/install, so that \`swift\` is found."
    version=$(swift --version 2>&1) ||
        stop "The Swift toolchain does not start: $version"
    version=$(grep -oE -m 1 'Swift version [0-9]+\.[0-9]+' <<<"$version") ||
        stop "Goodturn needs Swift 6.3 or newer, and \`swift --version\` does not say which this is."
    version=${version##* }
    if ((${version%%.*} < 6 || (${version%%.*} == 6 && ${version##*.} < 3))); then
        stop "Goodturn needs Swift 6.3 or newer, and this is Swift $version: install it from swift.org/install."
    fi
}
