#!/usr/bin/env bash
# Puts a built site online at Netlify through its API, and looks whether it is served with the headers of netlify.toml.
# Needs NETLIFY_AUTH_TOKEN and NETLIFY_SITE_ID; curl, jq and zip.
set -euo pipefail

readonly site=$1 api=https://api.netlify.com/api/v1

die() {
    printf 'deploy.sh: %s\n' "$*" >&2
    exit 1
}

# The token goes through a file handle: the arguments of a program can be seen by others on the machine.
call() { curl --fail --silent --show-error --config <(printf 'header = "Authorization: Bearer %s"\n' "$NETLIFY_AUTH_TOKEN") "$@"; }

# netlify.toml travels with the site: without a build at Netlify, nothing else brings the headers there.
pack() {
    local archive=$1
    (cd "$site" && zip --quiet --recurse-paths "$archive" .)
    zip --quiet --junk-paths "$archive" netlify.toml
}

wait_until_ready() {
    local deploy=$1 state
    for _ in $(seq 60); do
        state=$(call "$api/deploys/$deploy" | jq --raw-output .state)
        case $state in
            ready) return ;;
            error) die "Netlify could not process deploy $deploy" ;;
        esac
        sleep 5
    done
    die "deploy $deploy is still in state \"$state\" after five minutes"
}

check_headers() {
    local address=$1 headers
    headers=$(curl --fail --silent --show-error --head "$address")
    grep -qi '^content-security-policy: default-src' <<<"$headers" \
        || die "$address is served without the headers of netlify.toml"
}

[[ -n ${NETLIFY_AUTH_TOKEN-} && -n ${NETLIFY_SITE_ID-} ]] || die "NETLIFY_AUTH_TOKEN and NETLIFY_SITE_ID must be set"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
pack "$folder/site.zip"
answer=$(call --header 'Content-Type: application/zip' --data-binary "@$folder/site.zip" "$api/sites/$NETLIFY_SITE_ID/deploys")
deploy=$(jq --exit-status --raw-output .id <<<"$answer")
address=$(jq --exit-status --raw-output .ssl_url <<<"$answer")
wait_until_ready "$deploy"
check_headers "$address"
printf 'Online: %s\n' "$address"
