#!/bin/bash
# Measures this logcheck beside Debian's on the same logs and rules, and prints the table that
# README shows. Start it in the checkout after "mvn package"; Debian's packages needed:
#   logcheck logcheck-database logtail hyperfine time
set -euo pipefail

usage() {
  cat <<'EOF'
usage: benchmark.sh [OPTION]...
Measures wall time, CPU time and peak memory of four works and prints a Markdown table.

  --works LIST   which works: large,small,nothing,huge (default: all four)
  --lines N      lines of the large work (default: 1000000; the huge work has ten times as many)
  --runs N       runs of each command, by turns (default: 3 for large and huge, 20 for the others)
  --small LOG    a real log for the small work instead of 2,000 generated lines
  --cores N      let both use the first N processors only (taskset)
  --ours-only    do not run Debian's logcheck
  --dir DIR      make the logs below DIR (default: $TMPDIR or /tmp); the huge work needs 1.2 GB
  --help         print this and exit
EOF
}

works=large,small,nothing,huge
lines=1000000
runs=
small_log=
cores=
peer=yes
parent=${TMPDIR:-/tmp}
while [ $# -gt 0 ]; do
  case $1 in
    --works) works=$2; shift ;;
    --lines) lines=$2; shift ;;
    --runs) runs=$2; shift ;;
    --small) small_log=$2; shift ;;
    --cores) cores=$2; shift ;;
    --ours-only) peer= ;;
    --dir) parent=$2; shift ;;
    --help) usage; exit ;;
    *) usage >&2; exit 1 ;;
  esac
  shift
done

checkout=$(cd "$(dirname "$0")/../../.." && pwd)
ours=$checkout/target/logcheck/bin/logcheck
theirs=/usr/sbin/logcheck

for needed in "$ours" "$theirs" /usr/bin/hyperfine /usr/bin/time /etc/logcheck/ignore.d.server/ssh; do
  if [ ! -r "$needed" ]; then
    echo "benchmark.sh: $needed is missing: run mvn package and" \
      "apt-get install logcheck logcheck-database logtail hyperfine time" >&2
    exit 1
  fi
done

work=$(mktemp -d -p "$parent")
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
export LC_ALL=C TMP="$work/tmp"
mkdir -m 1777 "$TMP" "$work/lock" "$work/no-state" "$work/our-state" "$work/their-state"

# Only root and the group logcheck may read Debian's rules where they are.
rules=$work/rules
cp -R /etc/logcheck "$rules"
chmod -R a+rX "$rules"

# Both keep their locks out of the system's way. Debian's conf is a shell fragment and may set the
# name of the lock; it refuses to run as root, so root runs it as nobody.
printf 'LOCKDIR=%s\nLOCKFILE=%s\n' "$work/lock" "$work/lock/logcheck" > "$work/their.conf"
printf 'LOCKDIR=%s\n' "$work/lock" > "$work/our.conf"
as_user=()
as_root=()
if [ "$(id -u)" = 0 ]; then
  as_user=(setpriv --reuid=65534 --regid=65534 --clear-groups)
  as_root=(--allow-root)
fi

pinned=()
[ -z "$cores" ] || pinned=(taskset -c "0-$((cores - 1))")

# their_command LOG STATE, our_command LOG STATE: the command line, in the array "command".
their_command() {
  command=("${pinned[@]}" "${as_user[@]}" "$theirs" -o -t -s -c "$work/their.conf" -r "$rules" -l "$1" -S "$2")
}
our_command() {
  command=("${pinned[@]}" "$ours" -o -t -s -c "$work/our.conf" -r "$rules" -l "$1" -S "$2")
}

generate() {
  echo "generating $1 lines ..." >&2
  java "$checkout/src/test/java/dev/logcheck/benchmark/ServerSyslog.java" "$1" > "$2"
  chmod 644 "$2"
}

# The report goes to a file and not to a pipe, so that nobody waits for a reader.
measure_memory() {
  /usr/bin/time -f %M -o "$work/memory.$1" "${command[@]}" > "$work/report.$1"
}

# measure NAME LOG STATE-OF-THEIRS STATE-OF-OURS RUNS
measure() {
  local compared=()
  cat "$2" > "$work/warm" && rm "$work/warm"
  if [ "$peer" ] && [ "$1" != huge ]; then
    their_command "$2" "$3"
    measure_memory theirs
    compared=(--command-name theirs "${command[*]}")
  fi
  our_command "$2" "$4"
  measure_memory ours
  if [ ${#compared[@]} -gt 0 ] && ! cmp "$work/report.theirs" "$work/report.ours" >&2; then
    echo "benchmark.sh: the two reports differ; the figures of \"$1\" compare unlike work" >&2
    differs=1
  fi
  # By turns: the machine may be slower for minutes, and then it is for both.
  for ((turn = 0; turn < $5; turn++)); do
    hyperfine --shell none --style none --runs 1 --export-csv "$work/turn.csv" \
      "${compared[@]}" --command-name ours "${command[*]}" >&2
    tail -n +2 "$work/turn.csv" >> "$work/$1.csv"
    awk -F, '{ printf "%s %.3f s  ", $1, $2 } END { print "" }' <(tail -n +2 "$work/turn.csv") >&2
  done
  row "$1" "$2"
}

# One row of the table. hyperfine's columns: command,mean,stddev,median,user,system,min,max
row() {
  local findings
  findings=$(grep -c '^[A-Z][a-z][a-z] [ 0-9][0-9] \|^[0-9]\{4\}-' "$work/report.ours" || true)
  awk -F, -v name="$(title "$1" "$2")" -v ours="$(tail -n 1 "$work/memory.ours")" \
    -v theirs="$(tail -n 1 "$work/memory.theirs" 2> /dev/null || echo 0)" -v findings="$findings" '
    function figure(kib) { return sprintf("%.2f s, CPU %.2f s, %.0f MB", wall / turns, cpu / turns, kib * 1024 / 1e6) }
    $1 == "theirs" { their_wall += $2; their_cpu += $5 + $6; theirs_now = $2 }
    $1 == "ours" { turns++; our_wall += $2; our_cpu += $5 + $6; ratio = theirs_now / $2; sum += ratio; squares += ratio * ratio }
    END {
      wall = their_wall; cpu = their_cpu; peer = wall ? figure(theirs) : "–"
      wall = our_wall; cpu = our_cpu; own = figure(ours)
      deviation = turns > 1 ? sqrt((squares - sum * sum / turns) / (turns - 1)) : 0
      faster = their_wall ? sprintf("%.1f ± %.1f times", sum / turns, deviation) : "–"
      printf "| %s | %d | %s | %s | %s |\n", name, findings, peer, own, faster
    }' "$work/$1.csv" >> "$work/table"
}

title() {
  case $1 in
    nothing) printf 'nothing new' ;;
    small) printf '%s new lines' "$(grouped "$2")" ;;
    *) printf '%s new lines (%d MB)' "$(grouped "$2")" $(($(stat -c %s "$2") / 1000000)) ;;
  esac
  case $cores in
    '') ;;
    1) printf ', one core' ;;
    *) printf ', %s cores' "$cores" ;;
  esac
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

if wanted large; then
  generate "$lines" "$work/large.log"
  measure large "$work/large.log" "$work/no-state" "$work/no-state" "${runs:-3}"
fi
if wanted small; then
  if [ "$small_log" ]; then
    cp "$small_log" "$work/small.log" && chmod 644 "$work/small.log"
  else
    generate 2000 "$work/small.log"
  fi
  measure small "$work/small.log" "$work/no-state" "$work/no-state" "${runs:-20}"
fi
if wanted nothing; then
  generate 2000 "$work/nothing.log"
  # Each has read the log before, and left its own cursor.
  "${as_user[@]}" "$theirs" -o -c "$work/their.conf" -r "$rules" -l "$work/nothing.log" \
    -S "$work/their-state" > "$work/report"
  "$ours" "${as_root[@]}" -o -c "$work/our.conf" -r "$rules" -l "$work/nothing.log" \
    -S "$work/our-state" > "$work/report"
  measure nothing "$work/nothing.log" "$work/their-state" "$work/our-state" "${runs:-20}"
fi
if wanted huge; then
  rm -f "$work/large.log"
  generate "$((lines * 10))" "$work/huge.log"
  rm -f "$work/memory.theirs"
  measure huge "$work/huge.log" "$work/no-state" "$work/no-state" "${runs:-3}"
fi

cat <<EOF

Debian's logcheck $(dpkg-query -W -f '${Version}' logcheck 2> /dev/null) and this one, rules of logcheck-database at level server, \`-o -t\`, report to a file or /dev/null.
$(sed -n 's/^model name.*: //p' /proc/cpuinfo | sort -u | head -n 1), $(nproc) cores; $(java -version 2>&1 | head -n 1); $(date +%Y-%m-%d).
Peak memory is that of the largest process; "faster" is the mean of the ratios of all turns.

| work | findings | Debian's logcheck | this logcheck | faster |
|---|---|---|---|---|
$(cat "$work/table")
EOF
exit "$differs"
