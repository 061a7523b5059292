#!/usr/bin/env bash
# Installs the Debian packages that building, testing and demonstrating status-lint needs and that
# are not there yet. When all are, it only reads the package database: no network, no root.
set -euo pipefail

# package|what it is for
packages='cmake|configures the build
ninja-build|runs the build
make|runs what the tests write for it
git|read by the tests of changed lines
clang-22|compiles status-lint and brings the headers its parser needs
clang-tidy-22|loads the checks in the tests
clang-tools-22|applies the fixes that a test exports
llvm-22-dev|the LLVM libraries
libclang-22-dev|the Clang libraries
nlohmann-json3-dev|reads and writes JSON, in status-lint and in the demo
libcli11-dev|parses the command line
zlib1g-dev|LLVM compresses with it
libzstd-dev|LLVM compresses with it
libsqlite3-dev|keeps the results of earlier runs
libyaml-dev|reads descriptions of APIs in YAML
libgtest-dev|the tests
libxml2-utils|checks the XML that the tests write
pre-commit|runs the hook in its test
python3-jsonschema|checks the JSON that the tests write
zsh|runs its completion script in the tests
fish|runs its completion script in the tests
man-db|reads the manual page in the tests
libcpp-httplib-dev|the HTTP library of the demo and of the model tests
libboost-dev|Boost.Beast, for the model tests
libpoco-dev|POCO, for the model tests
libmicrohttpd-dev|GNU libmicrohttpd, for the model tests
libevent-dev|libevent, for the model tests
libevhtp-dev|libevhtp, for the model tests
libcivetweb-dev|civetweb, for the model tests
libulfius-dev|ulfius, for the model tests
libh2o-dev|h2o, for the model tests
librestinio-dev|RESTinio, for the model tests
libcpprest-dev|cpprestsdk, for the model tests
qt6-httpserver-dev|Qt HttpServer, for the model tests
qt6-base-dev|its headers
apache2-dev|Apache httpd, for the model tests
nginx-dev|nginx, for the model tests'

say() { printf 'setup: %s\n' "$*" >&2; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@" >&2
  else
    sudo "$@" >&2
  fi
}

is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

has_candidate() {
  case $(apt-cache policy "$1") in
  '' | *'Candidate: (none)'*) return 1 ;;
  esac
}

if ! command -v dpkg-query >/dev/null; then
  say 'not a Debian system, nothing is checked; needed are LLVM 22 and Clang 22 with their' \
    'development files, CMake 3.25, Ninja, nlohmann-json 3.11, CLI11, SQLite, libyaml, GoogleTest, cpp-httplib'
  exit 0
fi

missing=()
while IFS='|' read -r package reason; do
  if ! is_installed "$package"; then
    missing+=("$package")
    say "missing: $package ($reason)"
  fi
done <<<"$packages"

if [ "${#missing[@]}" -eq 0 ]; then
  exit 0
fi

if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
  say "cannot install without root or sudo; run as root: apt-get install ${missing[*]}"
  exit 1
fi

say 'installing them with apt-get'
as_root apt-get update -q
# LLVM 22 comes to Debian 12 through its security archive, which a minimal system may lack.
if ! has_candidate libclang-22-dev; then
  say 'no package source has LLVM 22: enable the suite bookworm-security in /etc/apt/sources.list'
  exit 1
fi
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
  "${missing[@]}"
