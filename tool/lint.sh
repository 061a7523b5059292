#!/usr/bin/env bash
# tool/lint.sh [compile_commands.json] [arguments of status-lint]
#
# Builds status-lint and lints; without a database, the demo server of tests/demo. The exit code is
# status-lint's own: 0 clean, 1 findings, 2 usage or set-up error, 3 incomplete.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/release

fail() {
  printf 'lint.sh: %s\n' "$*" >&2
  exit 2
}

"$root/tool/setup.sh" || fail 'the set-up failed, see above'

# What the build prints goes to standard error: standard output holds the findings alone.
cmake -S "$root" --preset release >&2 || fail 'configuring the build failed, see above'
cmake --build "$build" --target status-lint >&2 || fail 'the build failed, see above'

if [ "$#" -gt 0 ] && [ "${1#-}" = "$1" ]; then
  exec "$build/status-lint" "$@"
fi

cmake -S "$root/tests/demo" -B "$root/build/demo" -G Ninja -DCMAKE_CXX_COMPILER=clang++-22 >&2 ||
  fail 'configuring the demo failed, see above'
exec "$build/status-lint" "$root/build/demo/compile_commands.json" "$@"
