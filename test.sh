#!/usr/bin/env bash
# Builds the handbook and runs every test; the last line sums them up. Needs what build.sh needs, and a browser:
# Chrome, Chromium or Edge, where it is found, or named by CHROME. Installs what is missing only where it may use apt.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_WORKLOAD_INTEGRITY_CHECK=1

readonly results=artifacts/test-results
readonly browser_tests=ClusterHandbook.Browser.Tests

say() { printf 'test.sh: %s\n' "$*" >&2; }

in_ci() { [[ ${CI-} == true ]]; }

is_linux() { [[ $(uname -s) == Linux ]]; }

# A name on the path is no proof: some systems put a stub there that only says how to install the browser.
is_browser() { command -v "$1" >/dev/null && "$1" --version >/dev/null 2>&1; }

find_browser() {
    local candidate
    if [[ -n ${CHROME-} ]]; then
        is_browser "$CHROME" && printf '%s\n' "$CHROME"
        return
    fi
    # The same browser without its window comes first: it needs a fraction of the time.
    for candidate in chromium-headless-shell chrome-headless-shell chromium google-chrome google-chrome-stable chromium-browser microsoft-edge \
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' \
        '/Applications/Chromium.app/Contents/MacOS/Chromium' \
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'; do
        if is_browser "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
    for candidate in "${PROGRAMFILES-}/Google/Chrome/Application/chrome.exe" \
        "${PROGRAMFILES-} (x86)/Microsoft/Edge/Application/msedge.exe"; do
        if [[ -x $candidate ]]; then # --version would open a window there
            printf '%s\n' "$candidate"
            return
        fi
    done
    return 1
}

# The faces that the theme's style sheet names; other systems have theirs, a bare Linux has only DejaVu.
# (grep reads to the end: were it quiet it would leave at the first match, and pipefail would count the broken pipe.)
has_font() { fc-list : family 2>/dev/null | grep -E "$1" >/dev/null; }

# Programs of other people that judge our PDFs and EPUBs. Elsewhere their tests are skipped where they are missing.
missing_judges() {
    command -v qpdf >/dev/null || echo qpdf
    command -v pdfinfo >/dev/null || echo poppler-utils
    command -v zbarimg >/dev/null || echo zbar-tools
    command -v unzip >/dev/null || echo unzip
    [[ -e /usr/share/java/epubcheck.jar ]] || echo epubcheck
}

missing_packages() {
    find_browser >/dev/null || echo chromium
    if is_linux; then
        missing_judges
        has_font 'Charis SIL|Charter' || echo fonts-sil-charis
        has_font 'Noto Sans|Open Sans|Avenir Next|Segoe UI' || echo fonts-noto-core
    fi
}

as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null && sudo --non-interactive true 2>/dev/null; then
        sudo --non-interactive "$@"
    else
        return 1
    fi
}

# Debian has the browser without its window as a package of its own.
served() {
    local package
    for package in "$@"; do
        if [[ $package == chromium ]] && apt-cache show chromium-headless-shell >/dev/null 2>&1; then
            echo chromium-headless-shell
        else
            echo "$package"
        fi
    done
}

apt_install() {
    command -v apt-get >/dev/null || return 1
    as_root true || return 1
    say "installing through apt: $*"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 </dev/null || true
    # shellcheck disable=SC2046 # one word a package
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends fontconfig $(served "$@") \
        >/dev/null </dev/null
}

# Everything the browser tests need, or a plain word on what is missing; CI does not go on without it.
prepare_browser() {
    local missing
    missing=$(missing_packages)
    if [[ -n $missing ]]; then
        # shellcheck disable=SC2086 # one word a package
        apt_install $missing || true
        missing=$(missing_packages)
    fi
    if [[ -n $missing ]]; then
        say "missing for the tests of pages and editions (Debian's names of the packages): ${missing//$'\n'/ }"
        say "install them, or name another Chrome, Chromium or Edge: CHROME=/path/to/it ./test.sh"
        ! in_ci || exit 1
    fi
    browser=$(find_browser || true)
    export CHROME=$browser
}

build_tests() {
    dotnet build ClusterHandbook.sln --configuration Release --verbosity quiet -consoleLoggerParameters:NoSummary </dev/null
}

check_format() {
    dotnet format whitespace ClusterHandbook.sln --verify-no-changes --no-restore </dev/null && return
    say "white space differs from .editorconfig: dotnet format whitespace ClusterHandbook.sln mends it"
    return 1
}

counter() { sed -n "s/.*<Counters.* $1=\"\([0-9]*\)\".*/\1/p" "$2"; }

passed=0 failed=0 skipped=0

# Adds the results of one project to the sums; a project without results, or without tests, counts as one failure.
count_results() {
    local project=$1 trx=$results/$1.trx total=0 executed
    if [[ -f $trx ]]; then total=$(counter total "$trx"); fi
    if [[ $total -eq 0 ]]; then
        say "$project: no test was run to its end"
        failed=$((failed + 1))
        return
    fi
    executed=$(counter executed "$trx")
    passed=$((passed + $(counter passed "$trx")))
    failed=$((failed + executed - $(counter passed "$trx")))
    skipped=$((skipped + total - executed))
}

run_project() {
    local project=$1 before=$failed
    if dotnet test "tests/$project/$project.csproj" --configuration Release --no-build --verbosity quiet \
        --blame-hang-timeout 15min --blame-hang-dump-type none --results-directory "$results" --logger "trx;LogFileName=$project.trx" --logger "console;verbosity=minimal" \
        </dev/null; then
        count_results "$project"
    else
        count_results "$project"
        # A host that died after its last result is a failure that no count shows.
        [[ $failed -gt $before ]] || failed=$((failed + 1))
    fi
}

run_tests() {
    local folder project
    rm -rf "$results"
    for folder in tests/*.Tests; do
        project=${folder#tests/}
        if [[ $project == "$browser_tests" && -z $CHROME ]]; then
            say "$project: not run, there is no browser"
        else
            run_project "$project"
        fi
    done
}

report() {
    printf '\n%d passed, %d failed' "$passed" "$failed"
    if [[ $skipped -gt 0 ]]; then printf ', %d skipped' "$skipped"; fi
    printf '\n'
}

prepare_browser
./build.sh </dev/null
export CLUSTERHANDBOOK_PROGRAM=$PWD/artifacts/handbook/handbook
if [[ -x .dotnet/dotnet ]]; then export DOTNET_ROOT=$PWD/.dotnet PATH=$PWD/.dotnet:$PATH; fi
build_tests
check_format
run_tests
report
[[ $failed -eq 0 ]]
