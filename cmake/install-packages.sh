#!/usr/bin/env bash
# Installs the packages of a list that are missing, and asks nothing.
#   usage: install-packages.sh [LIST], which is cmake/packages.txt when none is named
set -eu
list=${1:-$(dirname "$0")/packages.txt}

missing=()
while read -r package _; do
    case $package in '' | '#'*) continue ;; esac
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing+=("$package")
done < "$list"
[ ${#missing[@]} -gt 0 ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "these packages are needed, and there is no apt-get to install them: ${missing[*]}" >&2
    exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
        echo "run as root: apt-get install ${missing[*]}" >&2
        exit 1
    }
    as_root=(sudo)
fi
echo "installing: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
install() {
    "${as_root[@]}" apt-get -q -y -o Dpkg::Use-Pty=0 install --no-install-recommends "${missing[@]}"
}
# Package lists may be old or not there at all; fetching them is only needed then.
install >/tmp/dateline-packages.log 2>&1 ||
    { "${as_root[@]}" apt-get -q update && install; } >>/tmp/dateline-packages.log 2>&1 ||
    { cat /tmp/dateline-packages.log >&2; exit 1; }
