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
  boots                  the output of dmesg on eight machines, in files of any name:
                           https://github.com/abh1kudo/Ubuntu-Stuff (dmesg.txt)
                           https://github.com/brehman1/Ubuntu-20.04-FIPS-logs (dmesg.txt)
                           https://github.com/clu6/supermicro (dmesg.txt)
                           https://github.com/cmotc/m11x_hwinfo (M11x/dmesg.log)
                           https://github.com/diapason-consulting/crash-logs (dmesg.txt)
                           https://github.com/dioxis33/errors (dmesg.txt)
                           https://github.com/gammaman88/proxmox-amd-5700u-gpu-passthrough (dmesg.txt)
                           https://github.com/renzenicolai/coreboot-dev-ms7721 (Info/dmesg.log)

Prints the table of the README, of lines in the form of syslog only, each text once, and how many
in all the rows of level 10 and more are reported above System Events. Writes each line with its
verdict to the file LINES. Needs a build (mvn package). Nothing of the sources is kept.
"""
import collections
import html
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

BUILD = Path(__file__).resolve().parents[3] / "target/logcheck"
SYSLOG = re.compile(r"(<\d+>)?([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(\.\d+)? |\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S* )\S+ \S+")
ORDER = ["none", "blocked attempt", "other", "level 0 to 6", "level 7 to 9", "level 10 and more"]
HEAD = "Nov 19 00:00:01 web1 "


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
        yield from (("none", two_digit_day(line)) for line in text.splitlines())


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
            yield "none", f"{HEAD}postfix/{program}[4711]: {message}"


def patterndb(source):
    for _, text in files(source, "*.pdb"):
        for program, message in re.findall(r"<test_message program=['\"]([^'\"]*)['\"][^>]*>(.*?)</test_message>", text, re.S):
            yield "none", f"{HEAD}{program}[4711]: {html.unescape(message).strip()}".replace("\n", " ")


def boots(source):
    for _, text in files(source, "*"):
        for stamp, message in re.findall(r"^(\[ *\d+\.\d{6}\]) (\S.*)$", text, re.M):
            yield "none", f"{HEAD}kernel: {stamp} {message}"


SOURCES = {
    "fail2ban": ("fail2ban", fail2ban),
    "hub": ("crowdsec's hub", crowdsec),
    "ossec-hids": ("ossec-hids", lambda source: levels(source / "contrib/ossec-testing/tests")),
    "wazuh-ruleset": ("wazuh-ruleset", lambda source: levels(source / "tools/rules-testing/tests")),
    "postfix-grok-patterns": ("postfix-grok-patterns", grok),
    "syslog-ng-patterndb": ("syslog-ng-patterndb", patterndb),
    "boots": ("boots of 8 kernels", boots),
}


def once(rows):
    """Each line once; of boots, each text once, whenever it was."""
    seen = {}
    for kind, line in rows:
        if SYSLOG.match(line):
            seen.setdefault(re.sub(r"kernel: \[ *[\d.]+\]", "", line), (kind, line.rstrip()))
    return list(seen.values())


def report(lines):
    """The objects that logcheck prints of a log of these lines: the overview, and the findings."""
    with tempfile.TemporaryDirectory() as work:
        (Path(work) / "log").write_text("\n".join(lines) + "\n")
        (Path(work) / "conf").write_text("REPORTLEVEL=server\n")
        printed = subprocess.run(
            [BUILD / "bin/logcheck", "--allow-root", "-o", "-t", "--no-summary", "--format=json", "-c", f"{work}/conf",
             "-r", BUILD / "etc-logcheck", "-S", work, "-l", f"{work}/log"],
            capture_output=True, check=True).stdout.decode()
    overview, *findings = (json.loads(line) for line in printed.splitlines())
    return overview, findings


def shown(line):
    """The line as reports show it: characters that nobody sees by their numbers."""
    return "".join(f"<U+{ord(c):04X}>" if unicodedata.category(c) in ("Cf", "Zl", "Zp") else c for c in line)


def verdicts(name, lines):
    """The most urgent layer in which each line is reported."""
    overview, findings = report(lines)
    found = {}
    for finding in findings:
        found.setdefault(finding["line"], finding["layer"])
    texts = [shown(line) for line in lines]
    unknown = found.keys() - set(texts)
    verdicts = [found.get(text, "dropped") for text in texts]
    if unknown or overview["lines"] != len(lines) or overview["dropped"] != verdicts.count("dropped"):
        sys.exit(f"{name}: {len(lines)} lines, {verdicts.count('dropped')} of them not found in the report;"
                 f" logcheck read {overview['lines']} and dropped {overview['dropped']}; of no line: {sorted(unknown)}")
    return verdicts


def judged(name, title, read, directory, listing):
    """For each severity, how many lines have which verdict."""
    counts = collections.defaultdict(collections.Counter)
    rows = once(read(directory / name)) if (directory / name).is_dir() else []
    for (kind, line), verdict in zip(rows, verdicts(title, [line for _, line in rows]) if rows else []):
        counts[kind][verdict] += 1
        if listing:
            print(verdict, title, kind, line, sep="\t", file=listing)
    return counts


def main(directory, listing=None):
    print("| source | severity | lines | dropped | System Events | in a higher layer |")
    print("|---|---|---|---|---|---|")
    severe, raised = 0, 0
    for name, (title, read) in SOURCES.items():
        for kind, count in sorted(judged(name, title, read, directory, listing).items(), key=lambda row: ORDER.index(row[0])):
            total = count.total()
            higher = total - count["dropped"] - count["system-events"]
            print(f"| {title} | {kind} | {total} | {count['dropped']} | {count['system-events']} | {higher} |")
            if kind == "level 10 and more":
                severe, raised = severe + total, raised + higher
    if severe:
        print(f"\nOf the {severe} lines of level 10 and more, {raised} are in a layer above System Events.")


if len(sys.argv) not in (2, 3) or not Path(sys.argv[1]).is_dir():
    sys.exit(__doc__)
if len(sys.argv) == 3:
    with open(sys.argv[2], "w") as lines_file:
        main(Path(sys.argv[1]), lines_file)
else:
    main(Path(sys.argv[1]))
