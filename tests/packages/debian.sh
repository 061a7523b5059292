#!/usr/bin/env bash
# tests/packages/debian.sh [BUILD]
#
# Packs the build (default: build/release) as a Debian package, has lintian judge it, installs it with apt on a Debian 12
# that has nothing else (made by debootstrap), and runs it there: on the demo, as a user without rights, with its manual
# page and completion in their places. Takes some minutes and the network; needs root for the chroot.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
build=$(cd "${1:-$root/build/release}" && pwd)
mirror=${DEBIAN_MIRROR:-http://deb.debian.org}

say() { printf 'debian.sh: %s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

for tool in dpkg-shlibdeps:dpkg-dev lintian:lintian debootstrap:debootstrap; do
  command -v "${tool%%:*}" >/dev/null || fail "needs ${tool%%:*}: apt-get install ${tool##*:}"
done
[ "$(id -u)" -eq 0 ] || fail 'needs root for debootstrap and chroot'

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

say 'packing'
cpack --config "$build/CPackConfig.cmake" -G DEB -B "$work/packed" >"$work/cpack.log" || {
  cat "$work/cpack.log" >&2
  fail 'packing failed'
}
packages=("$work"/packed/*.deb)
[ "${#packages[@]}" -eq 1 ] || fail "one package was expected, there are ${#packages[@]}"

say 'lintian'
# The project has no entry in Debian's bug tracker.
lintian --allow-root --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs "${packages[0]}" ||
  fail 'lintian does not accept the package'

say 'a clean Debian 12'
debootstrap --variant=minbase bookworm "$work/debian" "$mirror/debian" >"$work/debootstrap.log" || {
  tail "$work/debootstrap.log" >&2
  fail 'debootstrap failed'
}
cat >"$work/debian/etc/apt/sources.list" <<LIST
deb $mirror/debian bookworm main
deb $mirror/debian-security bookworm-security main
LIST
cp /etc/resolv.conf "$work/debian/etc/resolv.conf"
if [ -d /etc/apt/apt.conf.d ]; then
  # How packages are reached from here: proxies and the like.
  grep -rhiE '^ *Acquire::' /etc/apt/apt.conf.d >"$work/debian/etc/apt/apt.conf.d/99here" || true
fi

inside() { chroot "$work/debian" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }

say 'installing'
cp "${packages[0]}" "$work/debian/tmp/status-lint.deb"
{
  inside apt-get update -q
  inside apt-get install -q -y --no-install-recommends /tmp/status-lint.deb
} >"$work/apt.log" 2>&1 || {
  tail -20 "$work/apt.log" >&2
  fail 'the package cannot be installed'
}

say 'running'
inside status-lint --version | grep -q '^status-lint [0-9]' || fail '--version says nothing'
mkdir "$work/debian/srv/users"
cat >"$work/debian/srv/users/httplib.h" <<'HEADER'
#pragma once
#include <stddef.h>
namespace httplib {
struct Request {
  size_t size = 0;
};
struct Response {
  int status = 200;
};
struct Server {
  void Post(const char* path, void (*handler)(const Request&, Response&));
};
}  // namespace httplib
HEADER
cat >"$work/debian/srv/users/users.cpp" <<'SOURCE'
#include "httplib.h"
void create(const httplib::Request&, httplib::Response& res) {
  res.status = 201;
}
int main() {
  httplib::Server server;
  server.Post("/users", create);
}
SOURCE
echo '[{"directory": "/srv/users", "file": "users.cpp", "command": "c++ -c users.cpp"}]' \
  >"$work/debian/srv/users/compile_commands.json"
code=0
said=$(inside HOME=/tmp setpriv --reuid=nobody --regid=nogroup --clear-groups \
  status-lint check --format concise /srv/users) || code=$?
expected='users.cpp:3:16: warning: 201 (Created) response has no Location field [created-without-location]'
if [ "$code" -ne 1 ] || [ "$said" != "$expected" ]; then
  fail "expected exit 1 and '$expected', not exit $code and '$said'"
fi
inside dpkg -L status-lint >"$work/files"
for file in /usr/share/man/man1/status-lint.1.gz /usr/share/man/man5/status-lint.yaml.5.gz \
  /usr/share/bash-completion/completions/status-lint \
  /usr/share/doc/status-lint/copyright /usr/share/cmake/StatusLint/StatusLintConfig.cmake; do
  # minbase may leave documentation out; what dpkg knows is what counts.
  grep -qx "$file" "$work/files" || fail "$file is missing"
done
inside dpkg --purge status-lint >/dev/null
say 'packed, accepted, installed, run and purged'
