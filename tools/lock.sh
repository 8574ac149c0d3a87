#!/bin/sh
# Renews the locks: every version with its hashes, for every system. A release must have been out for two weeks, so that
# a bad one is found by others first.
set -eu
cd "$(dirname "$0")/../requirements"

compile() {
    ../.venv/bin/uv pip compile --python-version 3.10 --universal --generate-hashes --no-header --no-annotate --quiet \
        --exclude-newer "2 weeks" --upgrade "$@"
}
compile uv.in -o uv.txt
compile --overrides overrides.txt --excludes excludes.txt bot.in -o bot.txt
compile actions.in -o actions.txt
compile dev.in -o dev.txt
