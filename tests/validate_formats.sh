#!/usr/bin/env bash
# tests/validate_formats.sh [status-lint [DATABASE|FOLDER...]]
#
# Has other people's validators read every format, as real runs write it: ajv, marked and Microsoft's
# sarif-multitool with the rules of GitHub (from npm, so not part of tests/run.sh) and xmllint; formats
# that consist of lines are read as their readers describe it. The runs: the demo, a project with a
# source that does not compile, a clean one, and the demo with a baseline; or the projects whose
# databases are named.
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
if [ ! -d "$tools/node_modules/ajv-formats" ] || [ ! -d "$tools/node_modules/marked" ]; then
  npm install --silent --no-fund --no-audit --prefix "$tools" \
    ajv@8.20.0 ajv-formats@3.0.1 marked@15.0.12 @microsoft/sarif-multitool@5.7.0 >/dev/null ||
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

formats='sarif json gitlab sonarqube rdjson junit checkstyle text concise github azure markdown'
# validate NAME DATABASE [OPTION...]: runs the program and has all that it writes read.
validate() {
  local name=$1 database=$2 out=$work/$1/out code=0 format complaints outputs=("${@:3}")
  mkdir -p "$out"
  for format in $formats; do
    outputs+=(--output "$format:$out/$format")
  done
  "$lint" --quiet "${outputs[@]}" "$database" >/dev/null 2>"$out/errors" || code=$?
  [ "$code" -ne 2 ] || fail "$name: $(head -n 1 "$out/errors")"
  for format in junit checkstyle; do
    complaints=$(xmllint --noout --schema "$root/tests/report/schemas/$format.xsd" "$out/$format" 2>&1) ||
      fail "$name: $complaints"
  done
  "$multitool/Sarif.Multitool" validate "$out/sarif" --rule-kind 'Sarif;Ghas' \
    -o "$out/validation" --log ForceOverwrite >/dev/null || true
  printf '%s: %s\n' "$name" "$(tail -n 1 "$out/text")"
  NODE_PATH=$tools/node_modules node "$root/tests/validate_formats.js" "$out" \
    "$root/tests/report/schemas" "$multitool/sarif-2.1.0.json" || fail "$name: see above"
}

if [ "$#" -gt 1 ]; then
  number=0
  for database in "${@:2}"; do
    number=$((number + 1))
    validate "$number-$(basename "$(dirname "$(realpath "$database/compile_commands.json" 2>/dev/null ||
      realpath "$database")")")" "$database"
  done
else
  for project in demo broken clean; do
    validate "$project" "$work/$project"
  done
  validate suppressed "$work/suppressed" --show-suppressed --sarif-category demo/suppressed
fi
printf 'every format is valid\n'
