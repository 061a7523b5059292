#!/usr/bin/env bash
# tests/engines/ssh.sh [status-lint]
#
# Runs the lines of docs/scaling.md that share a program out with GNU parallel, over two ssh servers on this machine,
# each with a home and a checkout of its own. One of them is killed while it extracts; `--resume-failed` does what is
# missing, and the findings are those of one run. Not part of tests/run.sh. On Debian 12 it needs the packages
#   parallel openssh-server openssh-client rsync
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
lint=$(realpath "${1:-$root/build/release/status-lint}")
work=$(mktemp -d)
port=$((20000 + $$ % 10000))
export PATH=$PATH:/usr/sbin

# kill_all PID: the process and all that it started, from the top.
kill_all() {
  local child children
  children=$(pgrep -P "$1" || true)
  kill -KILL "$1" 2>/dev/null || true
  for child in $children; do
    kill_all "$child"
  done
}

finish() {
  for host in one two; do
    [ ! -f "$work/$host.pid" ] || kill_all "$(cat "$work/$host.pid")"
  done
  rm -rf "$work"
}
trap finish EXIT

fail() {
  printf 'ssh.sh: %s\n' "$*" >&2
  exit 1
}

for program in parallel sshd ssh ssh-keygen rsync; do
  command -v "$program" >/dev/null || fail "$program is not installed (packages: parallel openssh-server openssh-client rsync)"
done
[ -x "$lint" ] || fail "there is no $lint; build it with tests/run.sh or name another one"

# lines NAME: the command under that mark on the page.
lines() {
  awk -v mark="<!-- $1 -->" '$0 == mark { on = 1; next } on && !/^    / { exit } on' "$root/docs/scaling.md"
}

# checkout FOLDER: of the demo, with the database of a build in it.
checkout() {
  local folder=$1 comma='' source
  mkdir -p "$folder/build" "$folder/.git"
  cp "$root"/tests/demo/*.cpp "$root"/tests/demo/*.h "$folder"
  printf '#include "errors.h"\nint broken() { return missing; }\n' >"$folder/broken.cpp"
  {
    printf '['
    for source in "$folder"/*.cpp; do
      printf '%s{"directory": "%s/build", "file": "%s", "arguments": ["clang++", "-std=c++17", "-nostdinc++", "-isystem", "%s", "-c", "%s"]}' \
        "$comma" "$folder" "$source" "$root/tests/include/std" "$source"
      comma=,
    done
    printf ']\n'
  } >"$folder/build/compile_commands.json"
}

mkdir "$work/bin" "$work/parallel"
ln -s "$lint" "$work/bin/status-lint"
touch "$work/parallel/will-cite"
export PARALLEL_HOME=$work/parallel PATH=$work/bin:$PATH
ssh-keygen -q -t ed25519 -N '' -f "$work/key"
[ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd

# What a machine does with a command: in its own home, noting which shard it works on. One that is to be killed does not
# get done with its second.
cat >"$work/machine" <<MACHINE
#!/bin/bash
export HOME=$work/\$1 STATUS_LINT_CACHE_DIR=$work/\$1/cache PATH=$work/bin:\$PATH
cd
case \$SSH_ORIGINAL_COMMAND in
*GNU_Parallel_worker*)
  echo >>extractions
  touch busy
  [ ! -f doomed ] || [ "\$(wc -l <extractions)" -lt 2 ] || sleep 60
  ;;
esac
bash -c "\$SSH_ORIGINAL_COMMAND"
code=\$?
rm -f busy
exit \$code
MACHINE
chmod +x "$work/machine"

start() {
  local host=$1 number=$2
  [ -f "$work/$host.key" ] || ssh-keygen -q -t ed25519 -N '' -f "$work/$host.key"
  cat >"$work/$host.conf" <<CONF
ListenAddress 127.0.0.1:$((port + number))
HostKey $work/$host.key
AuthorizedKeysFile $work/key.pub
PidFile $work/$host.pid
StrictModes no
UsePAM no
PasswordAuthentication no
ForceCommand $work/machine $host
CONF
  "$(command -v sshd)" -f "$work/$host.conf" -E "$work/$host.log"
  cat >>"$work/ssh_config" <<CONF
Host $host
  HostName 127.0.0.1
  Port $((port + number))
  IdentityFile $work/key
  StrictHostKeyChecking no
  UserKnownHostsFile $work/known
  LogLevel ERROR
  ConnectTimeout 5
CONF
}

for host in one two; do
  mkdir "$work/$host"
  checkout "$work/$host/project"
done
start one 1
start two 2
export PARALLEL_SSH="ssh -F $work/ssh_config"
for host in one two; do
  [ "$($PARALLEL_SSH "$host" pwd)" = "$work/$host" ] || fail "no connection to $host: $(tail -n 3 "$work/$host.log")"
done

# Here, too, there is a checkout, of which the findings speak.
checkout "$work/here"
cd "$work/here"
printf 'one\ntwo\n' >machines
extract=$(lines 'ssh: extract')
link=$(lines 'ssh: link')
if [ -z "$extract" ] || [ -z "$link" ]; then
  fail 'docs/scaling.md does not have the lines'
fi

touch "$work/two/doomed"
bash -c "$extract" >parallel.out 2>&1 &
engine=$!
until [ -f "$work/two/extractions" ] && [ "$(wc -l <"$work/two/extractions")" -ge 2 ] && [ -f "$work/two/busy" ]; do
  kill -0 "$engine" 2>/dev/null || fail "the run ended too early: $(tail -n 5 parallel.out)"
  sleep 0.01
done
kill_all "$(cat "$work/two.pid")"
[ -f "$work/two/busy" ] || fail 'the machine was not at work when it was killed'
code=0
wait "$engine" || code=$?
[ "$code" -ne 0 ] || fail 'a lost machine goes unnoticed'
lost=$(awk 'NR > 1 && ($7 != 0 || $8 != 0)' shards.log | wc -l)
if [ "$lost" -lt 1 ] || [ "$lost" -ge 8 ]; then
  fail "$lost of 8 shards were lost"
fi
printf 'one of two machines was killed: %s of 8 shards are missing\n' "$lost"

code=0
bash -c "$link" >linked 2>linked.err || code=$?
if [ "$code" -ne 2 ] || [ -s linked ]; then
  fail "without all shards there must be no findings: $(cat linked.err)"
fi

rm -f "$work/two/busy" "$work/two/doomed"
start two 2
before=$(cat "$work"/*/extractions | wc -l)
bash -c "${extract/parallel/parallel --resume-failed}" >parallel.out 2>&1 || fail "resumed: $(tail -n 5 parallel.out)"
again=$(($(cat "$work"/*/extractions | wc -l) - before))
[ "$again" -eq "$lost" ] || fail "$again shards were extracted again, $lost were missing"
printf 'resumed: %s shards extracted, the others kept\n' "$again"

code=0
bash -c "$link --output json:linked.json" >linked 2>linked.err || code=$?
[ "$code" -eq 3 ] || fail "the link gives $code: $(cat linked.err)"
code=0
status-lint --no-cache --output json:single.json build/compile_commands.json >single 2>single.err || code=$?
[ "$code" -eq 3 ] || fail "the single run gives $code: $(cat single.err)"
for kind in '' .json .err; do
  cmp "linked$kind" "single$kind" || fail "linked$kind is not what one run gives"
done
grep -q 'created-without-location' linked || fail 'the findings are not there'
printf 'the findings are those of one run\n'
