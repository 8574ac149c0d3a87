#!/bin/sh
# Makes the environment .venv with exactly the locked packages; does nothing where they are there already.
#   tools/setup.sh        what the bot needs to run and train
#   tools/setup.sh dev    the same and what the tests need
# PYTHON=/path/to/python3.10 chooses the Python to start from.
set -eu
cd "$(dirname "$0")/.."

# The machine's own packages and settings must not leak in.
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV
export PYTHONNOUSERSITE=1 PIP_DISABLE_PIP_VERSION_CHECK=1
# Trust what this machine trusts, as pip does: networks may have a certificate authority of their own.
export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-1}"
# uv does not read pip's settings; a mirror chosen for pip shall serve both.
if [ -n "${PIP_INDEX_URL-}" ]; then export UV_DEFAULT_INDEX="${UV_DEFAULT_INDEX-$PIP_INDEX_URL}"; fi

NEEDED_MB=3000
locks="requirements/uv.txt requirements/bot.txt"
[ "${1-}" = dev ] && locks="$locks requirements/dev.txt"

say() { printf '%s\n' "$*" >&2; }
fail() { say "" "Setting up failed: $1" "$2"; exit 1; }

# The locks that were installed, and where: whatever changes one of them makes the environment anew or renews it.
stamp() { pwd; cat "$@"; }
installed() { [ -x .venv/bin/python ] && [ -f .venv/installed ] && stamp "$@" | cmp -s - .venv/installed; }

is_python310() {
    "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info[:2] != (3, 10))' >/dev/null 2>&1
}

# Prints the first Python 3.10 found: the caller's choice, on the PATH, pyenv's, uv's (which may download one).
find_python() {
    if [ -n "${PYTHON-}" ]; then
        is_python310 "$PYTHON" && printf '%s' "$PYTHON" && return
        fail "PYTHON=$PYTHON is not a working Python 3.10 with venv." "Name another one, or unset PYTHON to have one looked for."
    fi
    for candidate in python3.10 python3 python "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.10*/bin/python3.10 \
        /opt/homebrew/bin/python3.10 /usr/local/bin/python3.10; do
        is_python310 "$candidate" && printf '%s' "$candidate" && return
    done
    if command -v uv >/dev/null 2>&1; then
        say "Looking for Python 3.10 with uv ..."
        uv python install --quiet 3.10 2>/dev/null || true
        candidate=$(uv python find 3.10 2>/dev/null || true)
        [ -n "$candidate" ] && is_python310 "$candidate" && printf '%s' "$candidate" && return
    fi
    fail "no Python 3.10 found, the newest that Rasa 3.6 works with." "Install one in any of these ways, then try again:
  uv python install 3.10             (uv)
  pyenv install 3.10                 (pyenv)
  apt install python3.10-venv        (Ubuntu 22.04; on Debian use uv or pyenv)
  brew install python@3.10           (macOS)
If you have one elsewhere: PYTHON=/path/to/python3.10 make run"
}

check_disk() {
    free=$(df -Pm . | awk 'NR == 2 {print $4}')
    [ "$free" -ge "$NEEDED_MB" ] || fail "only $free MB of disk are free here, about $NEEDED_MB MB are needed." "Make room, then try again."
}

# shellcheck disable=SC2086  # the locks are a list of words
main() {
    if installed $locks || installed $locks requirements/dev.txt; then return; fi
    if [ ! -x .venv/bin/python ] || [ "$(head -n 1 .venv/installed 2>/dev/null)" != "$PWD" ]; then
        python=$(find_python)
        check_disk
        say "[1/3] Making the environment .venv from $($python --version) ($python)"
        rm -rf .venv
        "$python" -m venv .venv || fail "$python could not make .venv." "Its message above says why."
    fi
    pwd > .venv/installed  # so far nothing, here
    say "[2/3] Installing the installer (uv)"
    .venv/bin/python -m pip install -qq --require-hashes -r requirements/uv.txt \
        || fail "pip could not install uv." "Check the network connection (or pip's settings for a mirror), then try again."
    say "[3/3] Installing the packages, about 1.7 GB when new"
    .venv/bin/uv pip sync --python .venv/bin/python --require-hashes $locks >&2 \
        || fail "the packages could not be installed." "The message above says why; trying again continues where it stopped."
    rasa=.venv/lib/python3.10/site-packages/rasa
    # `rasa test` looks for stories everywhere below the root, and would find those of Rasa's own example.
    rm -f $rasa/cli/initial_project/tests/test_stories.yml
    # Without its keys Rasa reports nothing, neither usage nor faults, however it is called.
    rm -f $rasa/keys
    # Whoever calls `rasa` in the activated environment gets the same settings as with make.
    grep -q RASA_TELEMETRY .venv/bin/activate || .venv/bin/python -m bot.environment >> .venv/bin/activate
    stamp $locks > .venv/installed
}
main
