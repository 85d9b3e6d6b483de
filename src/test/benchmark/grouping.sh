#!/bin/sh
# Measures the grouping of findings: how well it agrees with labelled logs, and how fast it is.
#
# usage: grouping.sh DIRECTORY
#
# DIRECTORY holds logs NAME.log, each with its labels in NAME.log_structured.csv, a table with a
# column EventId, as loghub (https://github.com/logpai/loghub) publishes them, and formats.py makes
# them out of sources. Prints the table of the README. Needs a build (mvn package) and the Debian
# package time.
set -eu

if [ $# -ne 1 ] || [ ! -d "$1" ]; then
  sed -n 's/^# //p' "$0" | head -n 3 >&2
  exit 1
fi
project=$(cd "$(dirname "$0")/../../.." && pwd)
score() {
  java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -cp "$project/target/test-classes:$project/target/logcheck/lib/*" \
    dev.logcheck.report.GroupingMeasurement score "$@"
}

echo '| log | GA | FGA | lines | events | groups |'
echo '|---|---|---|---|---|---|'
for labels in "$1"/*.log_structured.csv; do
  log=${labels%_structured.csv}
  echo "| $(basename "$log" .log) | $(score "$log" "$labels") |"
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

# The program itself, without a rule: so every line is a finding, and the rest of a run is counted in.
mkdir -p "$work/rules/ignore.d.server" "$work/state"
cat > "$work/summary" << END
"$project/target/logcheck/bin/logcheck" --allow-root --summary -o -t -c "$work/conf" \
  -r "$work/rules" -S "$work/state" -l "$work/million" > /dev/null
END
echo "TMP=$work" > "$work/conf"
cat > "$work/peer" << END
sed 's/[0-9]/#/g' "$work/million" | LC_ALL=C sort | uniq -c > /dev/null
END
measure() {
  /usr/bin/time -f '%e %M' -o "$work/figures" sh "$work/$1"
  awk -v name="$2" '{ printf "| %s | %.1f s | %.0f MB |\n", name, $1, $2 * 1024 / 1e6 }' "$work/figures"
}

echo
echo '| 1,000,000 findings | wall time | peak memory |'
echo '|---|---|---|'
measure summary 'logcheck, without a rule that drops a line'
measure peer '`sed` masking digits, `sort`, `uniq -c`'
