#!/usr/bin/env bash
# tests/validate_formats.sh [status-lint]
#
# Has other people's validators read every format with a schema, as real runs write it: ajv and
# Microsoft's sarif-multitool with the rules of GitHub (both from npm, so not part of tests/run.sh)
# and xmllint. The runs: the demo, a project with a source that does not compile, a clean one, and
# the demo with a baseline.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
lint=${1:-$root/build/release/status-lint}
tools=$root/build/npm
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  printf 'validate_formats.sh: %s\n' "$*" >&2
  exit 1
}

for program in node npm xmllint; do
  command -v "$program" >/dev/null || fail "$program is not installed (packages: nodejs npm libxml2-utils)"
done
[ -x "$lint" ] || fail "there is no $lint; build it with tests/run.sh or name another one"
if [ ! -d "$tools/node_modules/ajv-formats" ]; then
  npm install --silent --no-fund --no-audit --prefix "$tools" \
    ajv@8.20.0 ajv-formats@3.0.1 @microsoft/sarif-multitool@5.7.0 >/dev/null ||
    fail 'npm could not install the validators'
fi
multitool=$tools/node_modules/@microsoft/sarif-multitool-linux
chmod u+x "$multitool/Sarif.Multitool"

# database FOLDER SOURCES...: compiles them with the stub headers of the tests.
database() {
  local folder=$1 comma='' source
  shift
  {
    printf '['
    for source in "$@"; do
      printf '%s{"directory": "%s", "file": "%s", "arguments": ["clang++", "-std=c++17", "-nostdinc++", "-isystem", "%s", "-c", "%s"]}' \
        "$comma" "$folder" "$source" "$root/tests/include/std" "$source"
      comma=,
    done
    printf ']\n'
  } >"$folder/compile_commands.json"
}

mkdir "$work/clean" "$work/broken"
printf 'int main() {}\n' >"$work/clean/main.cpp"
database "$work/clean" main.cpp
cat >"$work/broken/a b%.cpp" <<'SOURCE'
#include <httplib.h>

#define TEAPOT(response) response.status = 299

void brew(const httplib::Request&, httplib::Response& res) {
  /* ä😀 */ res.status = 204; res.set_content("<&> \"%\"", "text/plain");
}

void pour(const httplib::Request&, httplib::Response& res) {
  TEAPOT(res);
}

int main() {
  httplib::Server server;
  server.Get("/brew", brew);
  server.Get("/pour", pour);
  server.listen("0.0.0.0", 80);
  return missing;
}
SOURCE
database "$work/broken" 'a b%.cpp'
cp -r "$root/tests/demo" "$work/demo"
database "$work/demo" main.cpp errors.cpp store.cpp session.cpp users.cpp orders.cpp uploads.cpp

# What comments and a baseline take out is shown too.
cp -r "$work/demo" "$work/suppressed"
database "$work/suppressed" main.cpp errors.cpp store.cpp session.cpp users.cpp orders.cpp uploads.cpp
"$lint" baseline create --quiet "$work/suppressed" >/dev/null || fail 'the demo gave no baseline'

formats='sarif json gitlab sonarqube rdjson junit checkstyle'
for project in demo broken clean suppressed; do
  outputs=(--output "text:$work/$project/text")
  if [ "$project" = suppressed ]; then
    outputs+=(--show-suppressed --sarif-category "demo/$project")
  fi
  for format in $formats; do
    outputs+=(--output "$format:$work/$project/$format")
  done
  code=0
  "$lint" --quiet "${outputs[@]}" "$work/$project" >/dev/null 2>"$work/$project/errors" || code=$?
  [ "$code" -ne 2 ] || fail "$project: $(head -n 1 "$work/$project/errors")"
  for format in junit checkstyle; do
    complaints=$(xmllint --noout --schema "$root/tests/report/schemas/$format.xsd" \
      "$work/$project/$format" 2>&1) || fail "$complaints"
  done
  "$multitool/Sarif.Multitool" validate "$work/$project/sarif" --rule-kind 'Sarif;Ghas' \
    -o "$work/$project/validation" --log ForceOverwrite >/dev/null || true
  printf '%s: %s\n' "$project" "$(tail -n 1 "$work/$project/text")"
  NODE_PATH=$tools/node_modules node "$root/tests/validate_formats.js" "$work/$project" \
    "$root/tests/report/schemas" "$multitool/sarif-2.1.0.json"
done
printf 'every format is valid\n'
