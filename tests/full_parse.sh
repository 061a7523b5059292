#!/usr/bin/env bash
# tests/full_parse.sh BUILD [DATABASE...]
#
# Nothing is lost by what is not parsed: the fixtures hold, and of each database that is named the
# findings and status sites are the same, when every source and every function body is parsed.
set -euo pipefail

if [ $# -eq 0 ]; then
  printf 'usage: tests/full_parse.sh BUILD [DATABASE...]\n' >&2
  exit 2
fi
build=$1
shift
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0

(cd "$build" && STATUS_LINT_FULL_PARSE=1 ctest -j"$(nproc)" --progress --output-on-failure -L fixtures) ||
  failed=1

# run NAME DATABASE [OPTION]: findings, sites and the exit statuses below $scratch/NAME
run() {
  local folder=$scratch/$1 database=$2 status=0
  shift 2
  rm -rf "$folder"
  mkdir -p "$folder"
  "$build/status-lint" check "$database" --cache-dir "$scratch/cache" --quiet --format concise "$@" \
    >"$folder/findings" 2>"$folder/errors" || status=$?
  printf '%d\n' "$status" >"$folder/status"
  "$build/status-lint" dump sites "$database" --cache-dir "$scratch/cache" --quiet --format json "$@" \
    >"$folder/sites" 2>/dev/null || true
}

for database in "$@"; do
  run whole "$database" --full-parse
  run quick "$database"
  if grep -qvx '[01]' "$scratch/quick/status"; then
    printf '%s: exit status %s: %s\n' "$database" "$(cat "$scratch/quick/status")" \
      "$(head -n 1 "$scratch/quick/errors")"
    failed=1
  fi
  if diff -r "$scratch/whole" "$scratch/quick" >"$scratch/diff"; then
    printf '%s: the same\n' "$database"
  else
    printf '%s: differs:\n' "$database"
    head -n 40 "$scratch/diff"
    failed=1
  fi
done
exit "$failed"
