#!/bin/bash
# Measures what events cost a run, and SEC beside it, and prints the tables that README shows. Start
# it in the checkout after "mvn package"; Debian's packages needed:
#   hyperfine sec time
set -euo pipefail

usage() {
  cat <<'EOF'
usage: events.sh [OPTION]...
Measures runs with and without events.d, by turns: wall time, CPU time and peak memory; then SEC
with equivalent rules. Prints Markdown tables.

  --works LIST   which works: third,most,small,nothing,sec (default: all five)
  --lines N      lines of the large works (default: 1000000)
  --runs N       runs of each command, by turns (default: 3 for the large works, 20 for the others)
  --cores N      use the first N processors only (taskset)
  --dir DIR      make the logs below DIR (default: $TMPDIR or /tmp)
  --help         print this and exit
EOF
}

works=third,most,small,nothing,sec
lines=1000000
runs=
cores=
parent=${TMPDIR:-/tmp}
while [ $# -gt 0 ]; do
  case $1 in
    --works) works=$2; shift ;;
    --lines) lines=$2; shift ;;
    --runs) runs=$2; shift ;;
    --cores) cores=$2; shift ;;
    --dir) parent=$2; shift ;;
    --help) usage; exit ;;
    *) usage >&2; exit 1 ;;
  esac
  shift
done

here=$(cd "$(dirname "$0")" && pwd)
checkout=$(cd "$here/../../.." && pwd)
ours=$checkout/target/logcheck/bin/logcheck
for needed in "$ours" /usr/bin/hyperfine /usr/bin/time /usr/bin/sec; do
  if [ ! -r "$needed" ]; then
    echo "events.sh: $needed is missing: run mvn package and" \
      "apt-get install hyperfine sec time" >&2
    exit 1
  fi
done

work=$(mktemp -d -p "$parent")
trap 'rm -rf "$work"' EXIT
export LC_ALL=C TMP="$work/tmp"
mkdir "$TMP" "$work/lock" "$work/state" "$work/with"
cp -R "$checkout/etc-logcheck/." "$checkout"/ignore.d.* "$work/with"
cp -R "$work/with" "$work/without"
rm -r "$work/without/events.d"
printf 'LOCKDIR=%s\nINTRO=0\nSYSLOGSUMMARY=1\n' "$work/lock" > "$work/conf"

as_root=()
[ "$(id -u)" != 0 ] || as_root=(--allow-root)
pinned=()
[ -z "$cores" ] || pinned=(taskset -c "0-$((cores - 1))")

# our_command TREE LOG STATE: the command line, in the array "command".
our_command() {
  command=("${pinned[@]}" "$ours" -o -t -c "$work/conf" -r "$work/$1" -l "$2" -S "$3")
}

# sec_command LOG TARGET: SEC ends at the end of the log, and writes each event to TARGET.
sec_command() {
  sed "s|%{target}|$2|" "$here/events.sec" > "$work/sec.conf"
  command=("${pinned[@]}" /usr/bin/sec "--conf=$work/sec.conf" "--input=$1" --notail --nointevents)
}

# log NAME LINES SHARE
log() {
  [ -e "$work/$1.log" ] || python3 "$here/events.py" "$2" "$3" > "$work/$1.log"
}

# measure_memory NAME: peak memory of "command", in KiB.
measure_memory() {
  /usr/bin/time -f %M -o "$work/memory.$1" "${command[@]}" > "$work/out.$1" 2> "$work/err.$1"
}

# by_turns NAME TURNS: the machine may be slower for minutes, and then it is for both.
by_turns() {
  : > "$work/turns"
  for ((turn = 0; turn < $2; turn++)); do
    hyperfine --shell none --style none --runs 1 --export-csv "$work/turn.csv" \
      --command-name base "$base" --command-name other "$other" >&2
    tail -n +2 "$work/turn.csv" >> "$work/turns"
    awk -F, -v name="$1" '{ printf "%s %s %.3f s  ", name, $1, $2 } END { print "" }' \
      <(tail -n +2 "$work/turn.csv") >&2
  done
}

# row TITLE BASE-MEMORY OTHER-MEMORY FASTER: hyperfine's columns are command,mean,stddev,median,user,
# system,min,max.
row() {
  awk -F, -v title="$1" -v base_kib="$(tail -n 1 "$work/memory.$2")" \
    -v other_kib="$(tail -n 1 "$work/memory.$3")" -v faster="$4" '
    function figure(wall, cpu, kib) { return sprintf("%.2f s, CPU %.2f s, %.0f MB", wall / turns, cpu / turns, kib * 1024 / 1e6) }
    $1 == "base" { base += $2; base_cpu += $5 + $6; last = $2 }
    $1 == "other" { turns++; other += $2; other_cpu += $5 + $6; ratio = faster ? last / $2 : $2 / last; sum += ratio; squares += ratio * ratio }
    END {
      deviation = turns > 1 ? sqrt((squares - sum * sum / turns) / (turns - 1)) : 0
      printf "| %s | %s | %s | %.2f ± %.2f |\n", title, figure(base, base_cpu, base_kib), figure(other, other_cpu, other_kib), sum / turns, deviation
    }' "$work/turns"
}

# compare NAME TITLE STATE TURNS: without and with events.d.
compare() {
  our_command without "$work/$1.log" "$3"
  measure_memory without
  base="${command[*]}"
  our_command with "$work/$1.log" "$3"
  measure_memory with
  other="${command[*]}"
  if ! cmp <(body without) <(body with) >&2; then
    echo "events.sh: events change the report of \"$1\"; the figures compare unlike work" >&2
    differs=1
  fi
  by_turns "$1" "$4"
  row "$2" without with '' >> "$work/table"
}

# The report without what a run says of itself: how long it took.
body() {
  sed 's/[0-9.]* m\?s\b//g' "$work/out.$1"
}

# Counts by name, as a run with -d says them, and as SEC wrote them.
our_counts() {
  "${command[@]}" -d 2>&1 > "$work/out.debug" \
    | sed -n 's/.* ms\] events: //p' | sed 's/, /\n/g' | awk '{ print $2, $1 }' | sort
}
sec_counts() {
  awk '{ count[$1]++ } END { for (name in count) print name, count[name] }' "$work/found" | sort
}

beside_sec() {
  sec_command "$work/most.log" "$work/found"
  measure_memory sec
  our_command with "$work/most.log" "$work/state"
  measure_memory with
  if ! diff <(sec_counts) <(our_counts) >&2; then
    echo "events.sh: SEC and logcheck find other events; the figures compare unlike work" >&2
    differs=1
  fi
  other="${command[*]}"
  sec_command "$work/most.log" /dev/null
  base="${command[*]}"
  by_turns sec "$1"
  row "$(grouped "$work/most.log") lines, 95 % events" sec with faster > "$work/sec-table"
}

# The number of lines of a file, with commas.
grouped() {
  wc -l < "$1" | sed ':a;s/\B[0-9]\{3\}\>/,&/;ta'
}

wanted() {
  [[ ",$works," == *",$1,"* ]]
}

differs=0
: > "$work/table"

if wanted third; then
  log third "$lines" 0.3333
  compare third "$(grouped "$work/third.log") lines, a third events" "$work/state" "${runs:-3}"
fi
if wanted most; then
  log most "$lines" 0.95
  compare most "$(grouped "$work/most.log") lines, 95 % events" "$work/state" "${runs:-3}"
fi
if wanted small; then
  log small 2000 0.3333
  compare small '2,000 lines, a third events' "$work/state" "${runs:-20}"
fi
if wanted nothing; then
  log nothing 2000 0.3333
  mkdir "$work/read"
  "$ours" "${as_root[@]}" -o -c "$work/conf" -r "$work/with" -l "$work/nothing.log" \
    -S "$work/read" > "$work/out.first"
  compare nothing 'nothing new' "$work/read" "${runs:-20}"
fi
if wanted sec; then
  log most "$lines" 0.95
  beside_sec "${runs:-3}"
fi

cat <<EOF

Rules and events of this checkout at level server, \`-o -t\`, report to /dev/null.
$(sed -n 's/^model name.*: //p' /proc/cpuinfo | sort -u | head -n 1), $(nproc) cores; $(java -version 2>&1 | head -n 1); $(date +%Y-%m-%d).
EOF
if [ -s "$work/table" ]; then
  cat <<EOF

| work | without \`events.d\` | with \`events.d\` | times the wall time |
|---|---|---|---|
$(cat "$work/table")
EOF
fi
if [ -s "${work}/sec-table" ]; then
  cat <<EOF

| work | SEC $(dpkg-query -W -f '${Version}' sec 2> /dev/null), four events | this logcheck, all rules and events | times faster |
|---|---|---|---|
$(cat "$work/sec-table")
EOF
fi
exit "$differs"
