#!/usr/bin/env bash
# tests/run.sh [arguments of ctest]
#
# Builds everything and runs the tests. The last line is "N passed, N failed"; the exit code is 0
# only when tests ran and none failed.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/release
results=$build/test-results.xml

fail() {
  printf 'run.sh: %s\n' "$*" >&2
  printf '0 passed, 0 failed\n'
  exit 1
}

"$root/tool/setup.sh" || fail 'the set-up failed, see above'
cmake -S "$root" --preset release -DSTATUS_LINT_TESTS=ON || fail 'configuring failed, see above'
cmake --build "$build" || fail 'the build failed, see above'

rm -f "$results"
code=0
(cd "$root" && ctest --preset release --output-junit "$results" "$@") || code=$?

# A test that could not be run counts as failed; one that skipped itself or is disabled does not.
passed=0
failed=0
status=
while IFS= read -r line; do
  case $line in
  *'<testcase '*' status="run"'*) passed=$((passed + 1)) status=run ;;
  *'<testcase '*' status="fail"'*) failed=$((failed + 1)) status=fail ;;
  *'<testcase '*' status="notrun"'*) failed=$((failed + 1)) status=notrun ;;
  *'<testcase '*) status=other ;;
  *'<skipped message="SKIP_'*)
    if [ "$status" = notrun ]; then
      failed=$((failed - 1)) status=other
    fi
    ;;
  esac
done < <(cat "$results" 2>/dev/null)

if [ "$code" -eq 0 ] && { [ "$failed" -gt 0 ] || [ "$passed" -eq 0 ]; }; then
  code=1
fi
printf '%d passed, %d failed\n' "$passed" "$failed"
exit "$code"
