#!/usr/bin/env bash
# tests/engines/slurm.sh [status-lint]
#
# Runs the lines of docs/scaling.md for Slurm on a cluster of two nodes, which are daemons on this machine with files in a
# temporary folder: the findings are those of one run. Needs root, for munge and slurmd. Not part of tests/run.sh. On
# Debian 12 it needs the packages
#   slurmctld slurmd slurm-client munge
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
lint=$(realpath "${1:-$root/build/release/status-lint}")
work=$(mktemp -d)
chmod 755 "$work"
port=$((20000 + $$ % 10000))
host=$(hostname -s)
daemons=()
export PATH=$PATH:/usr/sbin

finish() {
  for daemon in "${daemons[@]}"; do
    kill "$daemon" 2>/dev/null || true
  done
  wait
  rm -rf "$work"
}
trap finish EXIT

fail() {
  printf 'slurm.sh: %s\n' "$*" >&2
  exit 1
}

for program in slurmctld slurmd sbatch munged; do
  command -v "$program" >/dev/null || fail "$program is not installed (packages: slurmctld slurmd slurm-client munge)"
done
[ "$(id -u)" -eq 0 ] || fail 'only root can start slurmd'
[ -x "$lint" ] || fail "there is no $lint; build it with tests/run.sh or name another one"

# lines NAME: the command under that mark on the page.
lines() {
  awk -v mark="<!-- $1 -->" '$0 == mark { on = 1; next } on && !/^    / { exit } on' "$root/docs/scaling.md"
}

mkdir "$work/bin" "$work/munge" "$work/state" "$work/n1" "$work/n2" "$work/project"
ln -s "$lint" "$work/bin/status-lint"
export PATH=$work/bin:$PATH SLURM_CONF=$work/slurm.conf STATUS_LINT_CACHE_DIR=$work/none

dd if=/dev/urandom of="$work/munge/key" bs=1024 count=1 status=none
chmod 400 "$work/munge/key"
munged --foreground --force --key-file="$work/munge/key" --socket="$work/munge/socket" \
  --pid-file="$work/munge/pid" --log-file="$work/munge/log" --seed-file="$work/munge/seed" 2>/dev/null &
daemons+=($!)

cat >"$work/slurm.conf" <<CONF
ClusterName=test
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmctldPort=$port
AuthInfo=socket=$work/munge/socket
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/%n
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/%n/slurmd.pid
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SchedulerType=sched/builtin
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
ReturnToService=2
MinJobAge=300
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 1)) CPUs=1
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 2)) CPUs=1
PartitionName=all Nodes=n1,n2 Default=YES State=UP
CONF
for ((i = 0; i < 100; ++i)); do
  [ ! -S "$work/munge/socket" ] || break
  sleep 0.1
done
slurmctld -D -f "$work/slurm.conf" >"$work/slurmctld.log" 2>&1 &
daemons+=($!)
for node in n1 n2; do
  slurmd -D -N "$node" -f "$work/slurm.conf" >"$work/$node.log" 2>&1 &
  daemons+=($!)
done
for ((i = 0; i < 300; ++i)); do
  [ "$(sinfo -h -N -o %t 2>/dev/null | grep -c idle)" -ne 2 ] || break
  sleep 0.1
done
[ "$(sinfo -h -N -o %t | grep -c idle)" -eq 2 ] ||
  fail "the nodes are not ready: $(sinfo 2>&1; tail -n 3 "$work/slurmctld.log" "$work/n1.log")"

cd "$work/project"
cp "$root"/tests/demo/*.cpp "$root"/tests/demo/*.h .
mkdir build .git
{
  comma=''
  printf '['
  for source in *.cpp; do
    printf '%s{"directory": "%s/build", "file": "../%s", "arguments": ["clang++", "-std=c++17", "-nostdinc++", "-isystem", "%s", "-c", "../%s"]}' \
      "$comma" "$PWD" "$source" "$root/tests/include/std" "$source"
    comma=,
  done
  printf ']\n'
} >build/compile_commands.json

bash -c "$(lines 'slurm: extract')" >sbatch.out 2>&1 || fail "sbatch: $(cat sbatch.out; tail -n 3 slurm-*.out)"
[ "$(find . -name '*.shard' | wc -l)" -eq 8 ] || fail "there are not 8 shards: $(tail -n 3 slurm-*.out)"
nodes=$(scontrol show job -o | grep -o 'NodeList=n[12]' | sort | uniq -c | awk '{ print $1 " jobs on " substr($2, 10) }')
[ "$(printf '%s\n' "$nodes" | wc -l)" -eq 2 ] || fail "not both nodes worked: $nodes"
printf '%s\n' "$nodes"

code=0
bash -c "$(lines 'slurm: link') --output json:linked.json" >linked 2>linked.err || code=$?
[ "$code" -eq 1 ] || fail "the link gives $code: $(cat linked.err)"
code=0
status-lint --no-cache --output json:single.json build/compile_commands.json >single 2>single.err || code=$?
[ "$code" -eq 1 ] || fail "the single run gives $code: $(cat single.err)"
for kind in '' .json .err; do
  cmp "linked$kind" "single$kind" || fail "linked$kind is not what one run gives"
done
grep -q 'created-without-location' linked || fail 'the findings are not there'
printf 'the findings are those of one run\n'
