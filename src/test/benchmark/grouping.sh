#!/bin/sh
# Measures the grouping of findings: how well it agrees with labelled logs, and how fast it is.
#
# usage: grouping.sh DIRECTORY
#
# DIRECTORY holds logs NAME.log, each with its labels in NAME.log_structured.csv, a table with a
# column EventId, as loghub (https://github.com/logpai/loghub) publishes them. Prints the table of
# the README. Needs a build: mvn package.
set -eu

if [ $# -ne 1 ] || [ ! -d "$1" ]; then
  sed -n 's/^# //p' "$0" | head -n 3 >&2
  exit 1
fi
project=$(cd "$(dirname "$0")/../../.." && pwd)
measure() {
  java -XX:+UseSerialGC -XX:TieredStopAtLevel="$level" -Xmx128m \
    -cp "$project/target/test-classes:$project/target/logcheck/lib/*" \
    dev.logcheck.report.GroupingMeasurement "$@"
}

echo '| log | GA | FGA | lines | events | groups |'
echo '|---|---|---|---|---|---|'
level=1
for labels in "$1"/*.log_structured.csv; do
  log=${labels%_structured.csv}
  echo "| $(basename "$log" .log) | $(measure score "$log" "$labels") |"
done

# A million lines: the logs over and over, each time with other numbers in them.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat "$1"/*.log | sed 's/\r$//' > "$work/once"
awk -v lines=1000000 '
  { line[NR] = $0 }
  END {
    srand(1)
    for (i = 0; i < lines; i++) {
      text = line[i % NR + 1]
      if (i >= NR) gsub(/7/, int(rand() * 10), text)
      print text
    }
  }' "$work/once" > "$work/million"

level=4
echo
echo "summary of 1,000,000 lines: $(measure speed "$work/million")"
start=$(date +%s%N)
sed 's/[0-9]/#/g' "$work/million" | LC_ALL=C sort | uniq -c > /dev/null
echo "sed | sort | uniq -c:       $(awk -v ns=$(($(date +%s%N) - start)) 'BEGIN { printf "%.1f s", ns / 1e9 }')"
