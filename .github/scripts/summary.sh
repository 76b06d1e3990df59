#!/usr/bin/env bash
# Prints a file of findings as Markdown for a step summary, which GitHub limits to 1 MiB.
set -euo pipefail

readonly findings=$1 limit=900000

if [[ ! -e $findings ]]; then
    printf '## No report\n\nThe build stopped before it could look for findings: its log says why.\n'
    exit
elif [[ ! -s $findings ]]; then
    printf '## No findings\n'
    exit
fi

printf '## Findings\n\n'
# Indented, not fenced: no text of a contributor can end the block.
head -c "$limit" "$findings" | sed 's/^/    /'
if [[ $(wc -c <"$findings") -gt $limit ]]; then
    printf '\n\nThere are more: see the artifact “findings”.\n'
fi
