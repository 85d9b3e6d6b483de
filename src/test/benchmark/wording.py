#!/usr/bin/env python3
"""Counts what the shipped rules drop of log lines that others have collected, by their severity.

usage: wording.py SOURCES [LINES]

SOURCES is a directory with any of these, each as `git clone --depth 1` leaves it:

  fail2ban               https://github.com/fail2ban/fail2ban
  hub                    https://github.com/crowdsecurity/hub
  ossec-hids             https://github.com/ossec/ossec-hids
  wazuh-ruleset          https://github.com/wazuh/wazuh-ruleset
  postfix-grok-patterns  https://github.com/whyscream/postfix-grok-patterns
  syslog-ng-patterndb    https://github.com/balabit/syslog-ng-patterndb
  boots                  files with the output of dmesg, as people publish them

Prints the table of the README, of lines in the form of syslog only, each text once. Writes each
line with its verdict to the file LINES. Needs a build (mvn package). Nothing of the sources is kept.
"""
import collections
import html
import re
import subprocess
import sys
import tempfile
from pathlib import Path

BUILD = Path(__file__).resolve().parents[3] / "target/logcheck"
SYSLOG = re.compile(r"(<\d+>)?([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(\.\d+)? |\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S* )\S+ \S+")
HEAD = "Nov 19 00:00:01 web1 "
LAYERS = ["System Events", "Failures", "Security Events", "Security Alerts"]


def files(directory, pattern):
    return [(f, f.read_text(errors="replace")) for f in sorted(directory.rglob(pattern)) if f.is_file()]


def two_digit_day(line):
    return re.sub(r"^([A-Z][a-z]{2}) (\d) ", r"\1  \2 ", line.strip())


def fail2ban(source):
    for _, text in files(source / "fail2ban/tests/files/logs", "*"):
        kind = "other"
        for line in text.splitlines():
            if line.startswith("#"):
                match = re.match(r'# *failJSON:.*"match": *true', line)
                kind = "blocked attempt" if match else "other"
            elif line.strip():
                yield kind, two_digit_day(line)
                kind = "other"


def crowdsec(source):
    for _, text in files(source / ".tests", "*.log"):
        yield from (("", two_digit_day(line)) for line in text.splitlines())


def levels(directory):
    for file, text in files(directory, "*.ini"):
        for test in re.split(r"^\[", text, flags=re.M)[1:]:
            level = re.search(r"^alert *= *(\d+)", test, re.M)
            if level and not file.name.startswith("test_"):
                kind = next(name for least, name in ((10, "level 10 and more"), (7, "level 7 to 9"), (0, "level 0 to 6")) if int(level[1]) >= least)
                for line in re.findall(r"^log \d+ pass *= *(.*)$", test, re.M):
                    yield kind, two_digit_day(line)


def grok(source):
    for _, text in files(source / "test", "*.yaml"):
        pattern = re.search(r"pattern:.*POSTFIX_(\w+)", text)
        data = re.search(r"^data: (.*)$", text, re.M)
        if pattern and data:
            message = re.sub(r"""^(["'])(.*)\1$""", r"\2", data[1].strip()).replace('\\"', '"')
            program = pattern[1].lower().replace("lost_connection", "smtpd")
            yield "", f"{HEAD}postfix/{program}[4711]: {message}"


def patterndb(source):
    for _, text in files(source, "*.pdb"):
        for program, message in re.findall(r"<test_message program=['\"]([^'\"]*)['\"][^>]*>(.*?)</test_message>", text, re.S):
            yield "", f"{HEAD}{program}[4711]: {html.unescape(message).strip()}".replace("\n", " ")


def boots(source):
    for _, text in files(source, "*"):
        for stamp, message in re.findall(r"^(\[ *\d+\.\d{6}\]) (\S.*)$", text, re.M):
            yield "", f"{HEAD}kernel: {stamp} {message}"


SOURCES = {
    "fail2ban": fail2ban,
    "hub": crowdsec,
    "ossec-hids": lambda source: levels(source / "contrib/ossec-testing/tests"),
    "wazuh-ruleset": lambda source: levels(source / "tools/rules-testing/tests"),
    "postfix-grok-patterns": grok,
    "syslog-ng-patterndb": patterndb,
    "boots": boots,
}


def once(rows):
    """Each line once; of boots, each text once, whenever it was."""
    seen = {}
    for kind, line in rows:
        if SYSLOG.match(line):
            seen.setdefault(re.sub(r"kernel: \[ *[\d.]+\]", "", line), (kind, line.rstrip()))
    return list(seen.values())


def verdicts(lines):
    """The highest layer in which each line is reported."""
    with tempfile.TemporaryDirectory() as work:
        (Path(work) / "log").write_text("\n".join(lines) + "\n")
        (Path(work) / "conf").write_text("REPORTLEVEL=server\n")
        report = subprocess.run(
            [BUILD / "bin/logcheck", "--allow-root", "-o", "-t", "--no-summary", "-c", f"{work}/conf",
             "-r", BUILD / "etc-logcheck", "-S", work, "-l", f"{work}/log"],
            capture_output=True, check=True).stdout.decode(errors="replace").split("\n")
    found, layer = {}, None
    for line, next_line in zip(report, report[1:] + [""]):
        if line and re.fullmatch("[=-]+", next_line):
            layer = next((name for name in LAYERS if line.startswith(name)), None)
        elif layer:
            found.setdefault(line, layer)
    return [found.get(line, "dropped") for line in lines]


def main(directory, listing=None):
    print("| source | severity | lines | dropped | System Events | in a higher layer |")
    print("|---|---|---|---|---|---|")
    for name, read in SOURCES.items():
        rows = once(read(directory / name)) if (directory / name).is_dir() else []
        counts = collections.defaultdict(collections.Counter)
        for (kind, line), verdict in zip(rows, verdicts([line for _, line in rows]) if rows else []):
            counts[kind][verdict] += 1
            if listing:
                print(verdict, name, kind, line, sep="\t", file=listing)
        for kind, count in sorted(counts.items()):
            total = sum(count.values())
            higher = total - count["dropped"] - count["System Events"]
            print(f"| {name} | {kind} | {total} | {count['dropped']} | {count['System Events']} | {higher} |")


if len(sys.argv) not in (2, 3) or not Path(sys.argv[1]).is_dir():
    sys.exit(__doc__)
if len(sys.argv) == 3:
    with open(sys.argv[2], "w") as lines_file:
        main(Path(sys.argv[1]), lines_file)
else:
    main(Path(sys.argv[1]))
