#!/usr/bin/env python3
"""Makes a labelled log out of the log formats in the sources of Debian packages.

usage: formats.py NAME SOURCES [LINES]

SOURCES is a directory with unpacked C sources, one directory a package, as
`apt-get source PACKAGE...` leaves them. Writes NAME.log, and NAME.log_structured.csv with the
format of each line as its EventId, for grouping.sh. The same sources make the same log. A format
counts if a call with a name such as log, warn or error has it; its values are made after the names
of its arguments. Nothing of the sources is kept.
"""
import csv
import random
import re
import sys
from pathlib import Path

MOST_OF_ONE = 280  # formats of one package, so that none is most of the log
SKIPPED = re.compile(r"test|fuzz|example|regress|contrib|debian|/po/|/\.pc/|/doc")
STRING = r'"(?:[^"\\\n]|\\.)*"'
TOKEN = re.compile(STRING + r"|'(?:[^'\\\n]|\\.)+'|[(),;]", re.S)
CALL = re.compile(r"\b([A-Za-z_]\w*)\s*\(")
LOGS = re.compile(r"log|err(?!no)|warn|info|notice|debug|crit|fatal|msg|alert|print_?f?$", re.I)
LOGS_NOT = re.compile(r"str|s?n?v?f?printf$|login|dialog|free|usage|help|sizeof|_add|append", re.I)
COMMENT = re.compile(STRING + r"|/\*.*?\*/|//[^\n]*", re.S)
CONVERSION = re.compile(r"%(?:[-+ #0']*(?:\d+|\*)?(?:\.(?:\d+|\*)?)?(?:hh|h|ll|l|j|z|t|q|L)?([a-zA-Z])|(%))")
LIST = re.compile(r"\{((?:\s*(?:\[\w+\]\s*=\s*)?" + STRING + r"\s*,){2,}[^{}]*)\}")

NAMES = """alice bob carol dave erin frank grace heidi ivan judy mallory niaj olivia peggy rupert
sybil trent victor walter wendy root admin backup daemon games list mail news nobody operator proxy
sync www-data postgres git guest test user""".split()
HOSTS = """mx gate web db cache store node edge relay build""".split()
THINGS = """main default local backup primary guest internal mirror archive queue public static
spool session worker control monitor policy bridge tunnel""".split()
DEVICES = "eth wlan sda sdb ttyS tun br enp3s md loop".split()
ERRORS = """Operation not permitted|No such file or directory|No such process|Interrupted system call|
Input/output error|No such device or address|Exec format error|Bad file descriptor|No child processes|
Resource temporarily unavailable|Cannot allocate memory|Permission denied|Device or resource busy|
File exists|No such device|Not a directory|Is a directory|Invalid argument|Too many open files|
Inappropriate ioctl for device|File too large|No space left on device|Read-only file system|
Broken pipe|Function not implemented|Directory not empty|No data available|Protocol error|
Message too long|Protocol not available|Operation not supported|Address already in use|
Cannot assign requested address|Network is down|Network is unreachable|Connection reset by peer|
Connection timed out|Connection refused|No route to host|Operation already in progress|
Stale file handle|Disk quota exceeded|Operation canceled|Key has expired"""
RESOLVER = """Name or service not known|Temporary failure in name resolution|
No address associated with hostname|Servname not supported for ai_socktype|
Non-recoverable failure in name resolution"""
SIGNALS = "SIGHUP SIGINT SIGQUIT SIGABRT SIGKILL SIGSEGV SIGPIPE SIGALRM SIGTERM SIGUSR1 SIGCHLD".split()
SIGNAL_TEXTS = "Hangup|Interrupt|Quit|Aborted|Killed|Segmentation fault|Terminated|Broken pipe|Alarm clock"
TLS = """certificate verify failed|wrong version number|unknown ca|no shared cipher|
tlsv1 alert unknown ca|sslv3 alert handshake failure|certificate has expired|bad decrypt"""
PAM = """Authentication failure|User account has expired|Permission denied|Cannot make session entry|
User not known to the underlying authentication module|Critical error - immediate abort|
Authentication token is no longer valid; new one required|Module is unknown"""

texts = lambda table: [text.strip() for text in table.split("|")]
pick = lambda table: lambda r: r.choice(table)
number = lambda r: str(int(10 ** r.uniform(0, 5)))
hexadecimal = lambda r: "%x" % r.getrandbits(r.choice([8, 16, 32]))
address = lambda r: r.choice(["192.0.2.", "198.51.100.", "203.0.113."]) + str(r.randrange(1, 255))
host = lambda r: r.choice(HOSTS) + r.choice(["", str(r.randrange(1, 20))]) + r.choice(["", ".example.org"])
path = lambda r: r.choice(["/etc/", "/var/lib/", "/run/", "/srv/data/"]) + r.choice(THINGS) + r.choice(["", ".conf", ".sock", "/" + r.choice(NAMES)])
device = lambda r: r.choice(DEVICES) + str(r.randrange(10))
unit = lambda r: r.choice(THINGS) + "." + r.choice(["service", "socket", "mount", "timer"])
mail = lambda r: r.choice(NAMES) + "@" + r.choice(HOSTS) + ".example.org"

# By what an argument, or the word before its conversion, is called; the first that fits.
KINDS = [(re.compile(pattern, re.I), value) for pattern, value in [
    (r"gai_|h_?strerr|hstrerror", pick(texts(RESOLVER))),
    (r"pam_strerr", pick(texts(PAM))),
    (r"err_error_str|ssl_err|tls_err|crypto_err|gnutls_str", pick(texts(TLS))),
    (r"strsignal", pick(texts(SIGNAL_TEXTS))),
    (r"signal|signame", pick(SIGNALS)),
    (r"strerr|err_?no|err_?msg|err_?str|error_mess|reason|ssh_err|uerror", pick(texts(ERRORS))),
    (r"mail|sender|recipient|rcpt", mail),
    (r"user|login|owner|account|pw_name|group|\bpw\b", pick(NAMES)),
    (r"addr|_ip\b|\bip\b|ntoa|ntop|peer|remote|ipaddr|sockaddr|client|sa_", address),
    (r"host|server|domain|fqdn|zone", host),
    (r"path|file|dir\b|folder|mount|where|socket|prog|exec|command|cmd|fn\b", path),
    (r"dev|iface|ifname|interface|link|port|tty|disk", device),
    (r"unit|service", unit),
    (r"time|date|stamp", lambda r: "%02d:%02d:%02d" % (r.randrange(24), r.randrange(60), r.randrange(60))),
    (r"uuid|guid|cookie|hash|digest|finger|\bkey\b|\bid\b|_id\b", lambda r: "%016x" % r.getrandbits(64)),
    (r"version", lambda r: "%d.%d.%d" % (r.randrange(9), r.randrange(20), r.randrange(9))),
]]


def calls(source):
    """The log calls of a C file: each format with the expressions of its arguments."""
    source = COMMENT.sub(lambda m: m[0] if m[0][0] == '"' else " ", source)
    for call in CALL.finditer(source):
        if LOGS.search(call[1]) and not LOGS_NOT.search(call[1]):
            arguments = split(source, call.end())
            for i, argument in enumerate(arguments):
                text = literal(argument)
                if text:
                    yield text, arguments[i + 1:]
                    break


def split(source, start):
    """The arguments of a call up to its closing bracket."""
    arguments, depth, last = [], 0, start
    for token in TOKEN.finditer(source, start, start + 3000):
        if token[0] == "(":
            depth += 1
        elif token[0] == ")" and depth > 0:
            depth -= 1
        elif token[0] == ";":
            return []
        elif token[0] in ",)" and depth == 0:
            arguments.append(source[last:token.start()].strip())
            last = token.end()
            if token[0] == ")":
                return arguments
    return []


def literal(argument):
    """The text of string literals, perhaps with PRIu64 and its like between; or nothing."""
    argument = re.sub(r"\b(?:PRI[dux]\w+|[A-Z]+_(?:FMT|PRI\w*))\b", '"llu"', argument)
    argument = re.sub(r"^(?:_|N_|gettext|U_)\s*\((.*)\)$", r"\1", argument, flags=re.S)
    if not re.fullmatch(r"(?:\s*" + STRING + r")+\s*", argument):
        return ""
    text = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', argument))
    text = re.sub(r"\\([\"'\\?])", r"\1", re.sub(r"\\[nrt]", " ", text))
    return "" if "\\" in text else " ".join(text.split())


def is_message(text):
    words = [w for w in re.findall(r"[A-Za-z]{3,}", CONVERSION.sub(" ", text))]
    return words and " " in text.strip() and len(text) < 300


def vocabularies(sources):
    """The tables of single words in the sources: names of states, types and options."""
    found = {}
    for source in sources:
        for table in LIST.finditer(source):
            words = re.findall(r'"([A-Za-z][A-Za-z_-]{2,15})"', table[1])
            if len(words) >= 3 and len(words) == table[1].count('"') // 2:
                found[" ".join(words)] = words[:8]
    return [found[key] for key in sorted(found)] or [THINGS]


def value_of(kind, argument, before, words, r):
    """What makes values for a conversion; chosen once for each."""
    if kind in "diu":
        return number
    if kind in "xXp":
        return (lambda make: lambda r: "0x" + make(r))(hexadecimal) if kind == "p" else hexadecimal
    if kind in "feg":
        return lambda r: "%.3f" % r.uniform(0, 100)
    if kind == "m":
        return pick(texts(ERRORS))
    if kind == "c":
        return pick("abcdxyz")
    choice = re.findall(r'[?:]\s*"([^"\\%]*)"', argument)
    if len(choice) >= 2:
        return pick(choice)
    for pattern, value in KINDS:
        if pattern.search(argument) or pattern.search(before):
            return value
    return r.choice([pick(r.choice(words)), pick(r.choice(words)), pick(THINGS), pick(NAMES), unit])


def message_maker(text, arguments, words, seed):
    """Makes lines of a format, each conversion with its own kind of values."""
    r = random.Random(seed)
    pieces, last = [], 0
    rest = list(arguments)
    for conversion in CONVERSION.finditer(text):
        pieces.append(text[last:conversion.start()])
        last = conversion.end()
        if conversion[2]:
            pieces.append("%")
            continue
        for _ in range(conversion[0].count("*")):
            rest and rest.pop(0)
        argument = "" if conversion[1] == "m" else rest.pop(0) if rest else ""
        before = " ".join(text[:conversion.start()].split()[-1:])
        make = value_of(conversion[1], argument, before, words, r)
        common = [make(r) for _ in range(r.choice([3, 6, 12, 40]))]
        pieces.append(common)
    pieces.append(text[last:])
    return lambda r: "".join(
        piece if isinstance(piece, str) else piece[int(len(piece) * r.random() ** 2)] for piece in pieces)


def formats(package):
    """The formats of a package, each with what makes lines of it."""
    files = [f for f in sorted(package.rglob("*.c*")) if f.suffix in (".c", ".cc", ".cpp")
             and not SKIPPED.search(str(f.relative_to(package)).lower())]
    sources = [f.read_text("latin-1") for f in files]
    words = vocabularies(sources)
    found = {}
    for source in sources:
        for text, arguments in calls(source):
            label = CONVERSION.sub(lambda m: "%%" if m[2] else "%", text).strip()
            if is_message(text):
                found.setdefault(label, (text, arguments))
    r = random.Random(package.name)
    chosen = r.sample(sorted(found), min(MOST_OF_ONE, len(found)))
    name = package.name.split("-")[0]
    return [(label, name, message_maker(*found[label], words, label)) for label in chosen]


def main(name, sources, lines=20000):
    everything = {}
    for package in sorted(Path(sources).iterdir()):
        if package.is_dir():
            for label, program, make in formats(package):
                everything.setdefault(label, (program, make))
    r = random.Random(1)
    labels = sorted(everything)
    r.shuffle(labels)
    drawn = r.choices(labels, weights=[(rank + 1) ** -0.5 for rank in range(len(labels))], k=int(lines))
    used = len(set(drawn))
    with open(name + ".log", "w", encoding="utf-8") as log, \
            open(name + ".log_structured.csv", "w", encoding="utf-8", newline="") as table:
        rows = csv.writer(table)
        rows.writerow(["LineId", "EventId"])
        for i, label in enumerate(drawn):
            program, make = everything[label]
            log.write("Nov 22 01:%02d:%02d gate %s[%d]: %s\n"
                      % (i // 60 % 60, i % 60, program, r.randrange(300, 30000), make(r)))
            rows.writerow([i + 1, label])
    print("%s: %d formats, %d used, %d lines" % (name, len(labels), used, int(lines)), file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__.strip())
    main(*sys.argv[1:])
