#!/bin/sh
# Measures a run that finds nothing new, which is mostly start-up: Debian's logcheck, this one, and
# this one without its class-data archive. Prints the table that README shows.
#
#   mvn package && src/test/benchmark/start-up.sh
#
# Needs root, to run all of them as the user logcheck, and Debian's logcheck, logcheck-database,
# logtail and hyperfine.

set -eu
cd "$(dirname "$0")/../../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
# Readable for the user logcheck, wherever the checkout is; an archive belongs to one place.
cp -r target/logcheck "$work/with"
cp -r target/logcheck "$work/without"
rm -r "$work/with/class-data" "$work/without/class-data"
"$work/with/lib/make-archive"

echo 'Jan  1 00:00:01 host odd[1]: one line' >"$work/log"
printf 'REPORTLEVEL=server\nSENDMAILTO=root\nLOCKDIR=%s\n' "$work/lock" >"$work/conf"
install -d -o logcheck -g logcheck "$work/lock" "$work/theirs" "$work/ours"

as_logcheck='setpriv --reuid=logcheck --regid=logcheck --init-groups'
arguments="-o -c $work/conf -l $work/log"
theirs="$as_logcheck /usr/sbin/logcheck $arguments -S $work/theirs"
ours="bin/logcheck $arguments -S $work/ours"
for command in "$theirs" "$as_logcheck $work/with/$ours"; do
  $command >/dev/null
done

hyperfine -N --warmup 2 --runs "${RUNS:-20}" --export-csv "$work/table.csv" \
  -n "Debian's logcheck" "$theirs" \
  -n 'with the archive' "$as_logcheck $work/with/$ours" \
  -n 'without the archive' "$as_logcheck $work/without/$ours" >/dev/null

echo '| a run with nothing new | wall time | CPU time |'
echo '|---|---|---|'
awk -F, 'NR > 1 { printf "| %s | %.0f ms | %.0f ms |\n", $1, 1000 * $4, 1000 * ($5 + $6) }' \
  "$work/table.csv"
