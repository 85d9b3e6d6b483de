#!/bin/bash
# Compiles Debian's rules with Hyperscan and scans 1,000,000 generated lines with them, one line at
# a time on one thread: the figures of the peer that README shows beside those of our own automaton
# (mvn -B -Pbenchmark test-compile exec:exec). Start it in the checkout after "mvn package";
# Debian's packages needed:
#   logcheck-database gcc pkg-config libhyperscan-dev (from Debian 13 on libvectorscan-dev)
set -euo pipefail

lines=${1:-1000000}
checkout=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

gcc -O2 -Wall -Wextra -o "$work/hyperscan" "$checkout/src/test/benchmark/hyperscan.c" \
  $(pkg-config --cflags --libs libhs)
for directory in cracking.d violations.d violations.ignore.d ignore.d.paranoid ignore.d.server; do
  cat /etc/logcheck/$directory/*
done | grep -v -e '^#' -e '^[[:space:]]*$' | sort -u > "$work/rules"
java "$checkout/src/test/java/dev/logcheck/benchmark/ServerSyslog.java" "$lines" > "$work/log"
sed -n 's/^model name.*: //p' /proc/cpuinfo | sort -u
"$work/hyperscan" "$work/rules" "$work/log"
