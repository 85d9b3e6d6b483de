"""Writes a log of netfilter, sshd and OpenVPN lines among routine ones: events.py LINES SHARE

SHARE, from 0 to 1, is the part of lines that are events. The same arguments give the same lines.
"""

import random
import sys

USERS = ["root", "admin", "test", "oracle", "ubuntu", "git", "pi"]
PORTS = [22, 23, 80, 443, 3389, 445, 8080]


class Lines:
    def __init__(self):
        self.random = random.Random(1)

    def number(self, first, last):
        return self.random.randint(first, last)

    def address(self):
        return "203.0.%d.%d" % (self.number(0, 255), self.number(1, 254))

    def user(self):
        known = self.random.random() < 0.9
        return self.random.choice(USERS) if known else "user%d" % self.number(1, 999)

    def event(self):
        share = self.random.random()
        if share < 0.5:
            return self.firewall()
        return self.login() if share < 0.85 else self.vpn()

    def firewall(self):
        return (
            "kernel: [%d.%06d] [UFW BLOCK] IN=eth0 OUT= "
            "MAC=00:00:5e:00:53:23:00:00:5e:00:53:01:08:00 SRC=%s DST=192.0.2.10 LEN=%d TOS=0x00 "
            "PREC=0x00 TTL=%d ID=%d DF PROTO=TCP SPT=%d DPT=%d WINDOW=64240 RES=0x00 SYN URGP=0"
        ) % (
            self.number(5, 99999),
            self.number(0, 999999),
            self.address(),
            self.random.choice([40, 44, 52, 60]),
            self.number(30, 250),
            self.number(0, 65535),
            self.number(1024, 65535),
            self.random.choice(PORTS),
        )

    def login(self):
        program = "sshd[%d]: " % self.number(1000, 99999)
        who = "%s from %s port %d" % (self.user(), self.address(), self.number(1024, 65535))
        if self.random.random() < 0.5:
            return program + "Invalid user " + who
        unknown = self.random.choice(["", "invalid user "])
        return program + "Failed password for " + unknown + who + " ssh2"

    def vpn(self):
        peer = "%s:%d" % (self.address(), self.number(1024, 65535))
        name = "client%d" % self.number(1, 99)
        return "openvpn[9739]: %s [%s] Peer Connection Initiated with [AF_INET]%s" % (
            peer,
            name,
            peer,
        )

    def routine(self):
        kind = self.number(0, 3)
        if kind == 0:
            pid = self.number(1000, 99999)
            return "CRON[%d]: pam_unix(cron:session): session closed for user root" % pid
        if kind == 1:
            return "systemd[1]: Started Session %d of User backup." % self.number(1, 9999)
        if kind == 2:
            return "postfix/qmgr[1234]: %010X: removed" % self.number(0, 2**40 - 1)
        return "dhcpd[77]: DHCPACK on 192.0.2.%d to 00:00:5e:00:53:%02x via eth0" % (
            self.number(1, 254),
            self.number(0, 255),
        )


def main(count, share):
    lines = Lines()
    for i in range(count):
        second = i * 86000 // count
        time = "%02d:%02d:%02d" % (second // 3600, second // 60 % 60, second % 60)
        event = lines.random.random() < share
        message = lines.event() if event else lines.routine()
        sys.stdout.write("Nov 21 " + time + " web1 " + message + "\n")


main(int(sys.argv[1]), float(sys.argv[2]))
