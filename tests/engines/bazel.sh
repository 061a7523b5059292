#!/usr/bin/env bash
# tests/engines/bazel.sh [status-lint]
#
# Runs the Bazel aspect of tool/bazel over the demo, in Bazel's sandbox and with a remote cache that nginx serves:
# the findings are those of one run of status-lint, a build in another folder takes all from the cache and gives the same
# bytes, and an edit extracts one source. Not part of tests/run.sh. On Debian 12 it needs the packages
#   bazel-bootstrap bazel-rules-cc bazel-rules-java bazel-rules-proto bazel-platforms bazel-skylib nginx
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
lint=$(realpath "${1:-$root/build/release/status-lint}")
work=$(mktemp -d)
debian=/usr/share/bazel
port=$((20000 + $$ % 10000))

finish() {
  for base in "$work"/base*; do
    [ ! -d "$base" ] || (cd "$work/shop" && bazel --output_user_root="$base" shutdown) >/dev/null 2>&1 || true
  done
  [ ! -f "$work/nginx.pid" ] || kill "$(cat "$work/nginx.pid")"
  sleep 1
  chmod -R u+w "$work"
  rm -rf "$work"
}
trap finish EXIT

fail() {
  printf 'bazel.sh: %s\n' "$*" >&2
  exit 1
}

for program in bazel nginx python3; do
  command -v "$program" >/dev/null || [ -x "/usr/sbin/$program" ] ||
    fail "$program is not installed (the head of this file lists the packages)"
done
[ -x "$lint" ] || fail "there is no $lint; build it with tests/run.sh or name another one"

mkdir -p "$work/cache" "$work/shop/src" "$work/rules_cc/cc"
cat >"$work/nginx.conf" <<CONF
user $(id -un) $(id -gn);
pid $work/nginx.pid;
error_log $work/nginx.log;
events {}
http {
  access_log off;
  client_body_temp_path $work/nginx-body;
  server {
    listen 127.0.0.1:$port;
    location / {
      root $work/cache;
      dav_methods PUT;
      create_full_put_path on;
      client_max_body_size 0;
    }
  }
}
CONF
PATH=$PATH:/usr/sbin nginx -e "$work/nginx.log" -c "$work/nginx.conf" 2>/dev/null

# Debian's rules_cc is for a later Bazel than Debian's.
touch "$work/rules_cc/WORKSPACE" "$work/rules_cc/cc/BUILD"
cat >"$work/rules_cc/cc/defs.bzl" <<'STUB'
cc_binary = native.cc_binary
cc_import = native.cc_import
cc_library = native.cc_library
cc_proto_library = native.cc_proto_library
cc_test = native.cc_test
cc_toolchain = native.cc_toolchain
cc_toolchain_suite = native.cc_toolchain_suite
fdo_profile = native.fdo_profile
STUB

# Bazel wants it for each test, and would load it.
mkdir "$work/coverage"
touch "$work/coverage/WORKSPACE"
printf 'filegroup(name = "coverage_report_generator", visibility = ["//visibility:public"])\n' >"$work/coverage/BUILD"

# The program: the demo, as three targets.
cp "$root"/tests/demo/*.cpp "$root"/tests/demo/*.h "$work/shop/src"
cp -r "$root/tests/include/std" "$work/shop/standard"
cat >"$work/shop/WORKSPACE" <<WORKSPACE
workspace(name = "shop")
local_repository(name = "status_lint", path = "$root/tool/bazel")
load("@status_lint//:program.bzl", "status_lint_program")
status_lint_program(path = "$lint")
WORKSPACE
cat >"$work/shop/BUILD" <<'BUILD'
load("@status_lint//:status_lint.bzl", "status_lint_test")

FLAGS = ["-std=c++17", "-nostdinc++"]

cc_library(name = "standard", hdrs = glob(["standard/**"]), includes = ["standard"])
cc_library(name = "answers", srcs = ["src/errors.cpp"], hdrs = ["src/errors.h"], copts = FLAGS, deps = [":standard"])
cc_library(
    name = "routes",
    srcs = ["src/%s.cpp" % name for name in ["orders", "session", "store", "uploads", "users"]],
    hdrs = glob(["src/*.h"], exclude = ["src/errors.h"]),
    copts = FLAGS,
    deps = [":answers"],
)
cc_binary(name = "server", srcs = ["src/main.cpp"], copts = FLAGS, deps = [":routes"])
status_lint_test(name = "lint", deps = [":server"])
BUILD

# run BASE COMMAND ARGUMENTS...: in an output base of its own.
run() {
  local base=$work/$1 command=$2
  shift 2
  (cd "$work/shop" && bazel --output_user_root="$base" --max_idle_secs=600 "$command" \
    --override_repository=rules_cc="$work/rules_cc" --override_repository=rules_java="$debian/rules/java" \
    --override_repository=rules_proto="$debian/rules/proto" --override_repository=platforms="$debian/platforms" \
    --override_repository=bazel_skylib="$debian/tools/skylib" \
    --override_repository=remote_coverage_tools="$work/coverage" --spawn_strategy=sandboxed \
    --remote_cache="http://127.0.0.1:$port" --execution_log_json_file="$work/actions" \
    --color=no --curses=no --show_progress_rate_limit=60 "$@") >"$work/log" 2>&1
}

# As the page has them.
read -ra build < <(sed -n 's/^    bazel build //p' "$root/docs/scaling.md")
[ "${#build[@]}" -eq 3 ] || fail 'docs/scaling.md does not have the line'
test=$(grep -F 'status_lint_test(name' "$root/docs/scaling.md")
grep -qxF "$test" "$work/shop/BUILD" || fail "docs/scaling.md has another test: $test"

lint() {
  local base=$1
  shift
  run "$base" build "${build[@]}" "$@" ||
    fail "$(tail -n 30 "$work/log")"
}

# How many of our actions were run, and how many came from the cache: "8 extracted, 1 linked, 0 cached".
actions() {
  python3 - "$work/actions" <<'COUNT'
import json, sys
text, at, ran, cached = open(sys.argv[1]).read(), 0, [], 0
while text[at:].strip():
    entry, used = json.JSONDecoder().raw_decode(text[at:].lstrip())
    at = len(text) - len(text[at:].lstrip()) + used
    if entry["mnemonic"].startswith("StatusLint"):
        if entry["remoteCacheHit"]:
            cached += 1
        else:
            assert entry["runner"] == "linux-sandbox", entry["runner"]
            ran.append(entry["mnemonic"])
print("%d extracted, %d linked, %d cached" % (ran.count("StatusLintExtract"), ran.count("StatusLintLink"), cached))
COUNT
}

expect() {
  [ "$2" = "$3" ] || fail "$1: '$2' in place of '$3'"
  printf '%s: %s\n' "$1" "$2"
}

outputs=bazel-bin/server.status-lint
reports='report.txt report.sarif report.json exit-status'

lint base1
expect 'first build' "$(actions)" '7 extracted, 1 linked, 0 cached'
mkdir "$work/first"
for report in $reports; do
  cp -L "$work/shop/$outputs/$report" "$work/first"
done
find -L "$work/shop/bazel-bin" -name '*.shard' -exec md5sum {} + | sed 's| .*/| |' | sort >"$work/first/shards"
expect 'shards' "$(wc -l <"$work/first/shards")" 7

# The same as one run over all the sources.
python3 - "$work/shop" <<'JOIN'
import json, os, sys
folder = os.path.join(sys.argv[1], "bazel-bin")
all = []
for path, folders, files in os.walk(folder):
    for file in files:
        if ".status-lint/" in path and file.endswith(".cpp.json"):
            all += json.load(open(os.path.join(path, file)))
json.dump(all, open(os.path.join(sys.argv[1], "all.json"), "w"))
JOIN
code=0
(cd "$work/shop" && "$lint" --no-cache --quiet --color never --root /proc/self/cwd all.json \
  --output "sarif:$work/single.sarif" --output "json:$work/single.json") >"$work/single.txt" 2>"$work/errors" || code=$?
expect 'exit status of the single run' "$code" 1
expect 'exit status of the link' "$(cat "$work/first/exit-status")" 1
for format in txt sarif json; do
  cmp "$work/first/report.$format" "$work/single.$format" || fail "report.$format is not what one run gives"
done
grep -q 'created-without-location' "$work/first/report.txt" || fail 'the findings are not there'

# No report tells where it was made.
! grep -qE "sandbox/|execroot|$work" "$work"/first/report.* || fail 'a report names the sandbox'

# Another output base: another machine.
lint base2
expect 'second build' "$(actions)" '0 extracted, 0 linked, 8 cached'
for report in $reports; do
  cmp -s "$work/shop/$outputs/$report" "$work/first/$report" || fail "$report differs in the second build"
done

# An edit.
sed -i 's/res.status = 200;/res.status = 203;/' "$work/shop/src/uploads.cpp"
printf '// edited\nint edited = 1;\n' >>"$work/shop/src/uploads.cpp"
lint base2
expect 'after an edit' "$(actions)" '1 extracted, 1 linked, 0 cached'

# Without the cache the same bytes come out of another sandbox.
cp "$root/tests/demo/uploads.cpp" "$work/shop/src/uploads.cpp"
rm -rf "$work/cache"/*
lint base3
expect 'third build' "$(actions)" '7 extracted, 1 linked, 0 cached'
for report in $reports; do
  cmp -s "$work/shop/$outputs/$report" "$work/first/$report" || fail "$report differs in the third build"
done
find -L "$work/shop/bazel-bin" -name '*.shard' -exec md5sum {} + | sed 's| .*/| |' | sort | cmp - "$work/first/shards" ||
  fail 'shards differ between output bases'

# Options of the link, and a model.
printf '{"framework": "hearth", "headers": ["hearth.h"], "response": ["hearth::Reply"], "sites": []}' >"$work/shop/hearth.json"
printf 'filegroup(name = "hearth", srcs = ["hearth.json"])\n' >>"$work/shop/BUILD"
lint base3 --@status_lint//:options=--profile=strict
expect 'with other options' "$(actions)" '0 extracted, 1 linked, 0 cached'
! cmp -s "$work/shop/$outputs/report.txt" "$work/first/report.txt" || fail 'the options do not reach the link'
lint base3 --@status_lint//:models=//:hearth
expect 'with a model' "$(actions)" '7 extracted, 1 linked, 0 cached'
grep -q 'hearth' "$work/log" || fail "the model does not reach the link: $(tail -n 20 "$work/log")"

# The test.
code=0
run base3 test //:lint --test_output=all || code=$?
[ $code -eq 3 ] || fail "bazel test gives $code: $(tail -n 20 "$work/log")"
grep -q 'created-without-location' "$work/log" || fail "the test does not show the findings: $(tail -n 20 "$work/log")"
printf 'the Bazel aspect works\n'
