#!/usr/bin/env bash
# Builds the handbook: input/ and themes/ become output/. Options go on to the program: ./build.sh --strict
# Needs the .NET SDK, or curl or wget to fetch it; never root.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
root=$PWD

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_WORKLOAD_INTEGRITY_CHECK=1

die() {
    printf 'build.sh: %s\n' "$*" >&2
    exit 1
}

use_own_sdk() { export DOTNET_ROOT=$root/.dotnet PATH=$root/.dotnet:$PATH; }

# The program looks for the runtime in DOTNET_ROOT and the system's folders, not on the path.
use_sdk_on_path() {
    local folder
    folder=$(dirname "$(readlink -f "$(command -v dotnet || true)")")
    if [[ -d $folder/host/fxr ]]; then
        export DOTNET_ROOT=$folder
    fi
}

# Fails when there is no dotnet, and when there is none that satisfies global.json.
sdk_is_here() { dotnet --version >/dev/null 2>&1; }

fetch() {
    if command -v curl >/dev/null; then
        curl --fail --silent --show-error --location --retry 3 --output "$2" "$1"
    elif command -v wget >/dev/null; then
        wget --quiet --tries=3 --output-document="$2" "$1"
    else
        die "the .NET SDK that global.json asks for is missing: install it, or curl or wget so that this script can"
    fi
}

# The newest SDK of the release that global.json names, inside this folder: nothing else on the machine changes.
install_sdk() {
    local channel
    channel=$(sed -n 's/.*"version": *"\([0-9]*\.[0-9]*\)\..*/\1/p' global.json)
    printf 'Installing the .NET SDK %s into .dotnet/ …\n' "$channel" >&2
    mkdir -p .dotnet
    fetch https://dot.net/v1/dotnet-install.sh .dotnet/dotnet-install.sh \
        || die "Microsoft's install script cannot be fetched: install the .NET SDK $channel by hand"
    bash .dotnet/dotnet-install.sh --channel "$channel" --install-dir .dotnet --no-path >&2 \
        || die "the .NET SDK $channel could not be installed: install it by hand"
    use_own_sdk
    sdk_is_here || die "the SDK in .dotnet/ does not satisfy global.json: remove .dotnet/ and run this again"
}

if command -v sha256sum >/dev/null; then sha256=(sha256sum); else sha256=(shasum -a 256); fi

# One hash over everything that the program is made of, file names included.
hash_of_sources() {
    find build.sh global.json Directory.*.props src themes \
        \( -name bin -o -name obj \) -prune -o -type f -print0 \
        | LC_ALL=C sort -z | xargs -0 "${sha256[@]}" | "${sha256[@]}"
}

# Compiled ahead of time, the program needs half of the time to start; that is to be had for these systems only.
ready_to_run_options() {
    case "$(uname -s)-$(uname -m)" in
        Linux-x86_64) [[ -e /lib/ld-musl-x86_64.so.1 ]] || printf '%s\n' --runtime linux-x64 -p:PublishReadyToRun=true ;;
        MINGW*-x86_64 | MSYS*-x86_64) printf '%s\n' --runtime win-x64 -p:PublishReadyToRun=true ;;
    esac
}

publish() {
    local options=() option
    while IFS= read -r option; do options+=("$option"); done < <(ready_to_run_options)
    sdk_is_here || install_sdk
    printf 'Compiling the program …\n' >&2
    rm -rf artifacts/handbook.new
    # Intermediate files of its own, so that it does not meet a build in an editor.
    dotnet publish src/ClusterHandbook/ClusterHandbook.csproj --configuration Release \
        --artifacts-path "$root/artifacts/publish" --output "$root/artifacts/handbook.new" --verbosity quiet \
        ${options[@]+"${options[@]}"} >&2 </dev/null || die "the program does not compile"
    rm -rf artifacts/handbook
    mv artifacts/handbook.new artifacts/handbook
}

publish_if_changed() {
    local hash stamp=artifacts/handbook.hash
    mkdir -p artifacts
    # Two builds at once take turns.
    if command -v flock >/dev/null; then
        exec 9>artifacts/.lock
        flock 9
    fi
    hash=$(hash_of_sources)
    if [[ ! -d artifacts/handbook || $(cat "$stamp" 2>/dev/null) != "$hash" ]]; then
        rm -f "$stamp"
        publish
        printf '%s\n' "$hash" >"$stamp"
    fi
    exec 9>&-
}

if [[ -x .dotnet/dotnet ]]; then use_own_sdk; else use_sdk_on_path; fi
publish_if_changed
exec artifacts/handbook/handbook "$@"
