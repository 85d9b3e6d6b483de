package dev.logcheck.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A busy server's syslog: mail, names, web, logins and a firewall, about 105 bytes a line.
 *
 * <p>The same number of lines and the same seed give the same bytes everywhere. After the rules of
 * Debian's logcheck-database at level server about 14% of the lines remain. Every address, host and
 * domain is from the ranges that RFC 5737, RFC 3849 and RFC 2606 keep for documentation.
 */
public final class ServerSyslog {

  /** One message a line: how often it comes, and its text with the parts that vary in braces. */
  private static final String MESSAGES =
      """
      300 sshd[{pid}]: Accepted publickey for {user} from {address} port {port} ssh2: ED25519 SHA256:{base64:43}
      400 sshd[{pid}]: pam_unix(sshd:session): session opened for user {user} by (uid=0)
      400 sshd[{pid}]: pam_unix(sshd:session): session closed for user {user}
      300 sshd[{pid}]: Received disconnect from {address} port {port}:11: disconnected by user
      300 sshd[{pid}]: Disconnected from user {user} {address} port {port}
      520 sshd[{pid}]: Invalid user {stranger} from {address} port {port}
      380 sshd[{pid}]: pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost={address}
      500 sshd[{pid}]: Failed password for invalid user {stranger} from {address} port {port} ssh2
      260 sshd[{pid}]: Connection closed by authenticating user root {address} port {port} [preauth]
      170 sshd[{pid}]: Connection closed by invalid user {stranger} {address} port {port} [preauth]
      60 sshd[{pid}]: banner exchange: Connection from {address} port {port}: invalid format
      30 sshd[{pid}]: error: maximum authentication attempts exceeded for root from {address} port {port} ssh2 [preauth]
      700 CRON[{pid}]: pam_unix(cron:session): session opened for user root(uid=0) by (uid=0)
      780 CRON[{pid}]: pam_unix(cron:session): session closed for user root
      420 CRON[{pid}]: (root) CMD (   cd / && run-parts --report /etc/cron.hourly)
      280 CRON[{pid}]: (www-data) CMD (/usr/lib/php/sessionclean)
      460 systemd[1]: Starting {unit}...
      460 systemd[1]: Started {unit}.
      300 systemd[1]: {service}: Deactivated successfully.
      330 systemd[1]: Finished {unit}.
      80 systemd[1]: {service}: Consumed {number:1-59}.{number:100-999}s CPU time.
      60 systemd[1]: {service}: Main process exited, code=exited, status={number:1-127}/n/a
      60 systemd[1]: {service}: Failed with result 'exit-code'.
      160 systemd-logind[{number:600-700}]: New session {number:1000-99999} of user {user}.
      160 systemd-logind[{number:600-700}]: Removed session {number:1000-99999}.
      980 postfix/smtpd[{pid}]: connect from {host}[{address}]
      780 postfix/smtpd[{pid}]: disconnect from {host}[{address}] ehlo=2 starttls=1 mail=1 rcpt=1 data=1 quit=1 commands=7
      800 postfix/smtpd[{pid}]: {queue}: client={host}[{address}]
      780 postfix/cleanup[{pid}]: {queue}: message-id=<{number:20260101000000-20261231235959}.{HEX:10}@{host}>
      800 postfix/qmgr[{number:900-990}]: {queue}: from=<{mail}>, size={number:800-4000000}, nrcpt=1 (queue active)
      980 postfix/qmgr[{number:900-990}]: {queue}: removed
      400 postfix/smtp[{pid}]: {queue}: to=<{mail}>, relay={host}[{address}]:25, delay={decimal}, delays=0.0{number:1-9}/0.01/{decimal}/{decimal}, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as {queue})
      260 postfix/local[{pid}]: {queue}: to=<{mail}>, relay=local, delay={decimal}, delays=0.0{number:1-9}/0/0/{decimal}, dsn=2.0.0, status=sent (delivered to command: /usr/bin/procmail)
      320 postfix/smtpd[{pid}]: warning: hostname {host} does not resolve to address {address}: Name or service not known
      150 postfix/smtpd[{pid}]: NOQUEUE: reject: RCPT from unknown[{address}]: 554 5.7.1 <{mail}>: Relay access denied; from=<{mail}> to=<{mail}> proto=ESMTP helo=<{host}>
      60 postfix/anvil[{pid}]: statistics: max connection rate {number:1-30}/60s for (smtp:{address}) at Nov {number:10-28} {clock}
      120 postfix/smtpd[{pid}]: warning: {host}[{address}]: SASL LOGIN authentication failed: UGFzc3dvcmQ6, sasl_username={mail}
      640 dovecot: imap-login: Login: user=<{user}>, method=PLAIN, rip={address}, lip=192.0.2.25, TLS
      500 dovecot: IMAP({user}): Disconnected: Logged out bytes={number:50-9000}/{number:300-900000}
      240 dovecot: imap-login: Login: user=<{mail}>, method=PLAIN, rip={address}, lip=192.0.2.25, mpid={pid}, TLS, session=<{base64:16}>
      120 dovecot: imap({user})<{pid}><{base64:16}>: Disconnected: Connection closed (IDLE running for 0.001 + waiting input for {decimal} secs) in={number:50-9000} out={number:300-900000}
      260 spamd[{pid}]: spamd: connection from localhost [127.0.0.1]:{port} to port 783, fd 5
      260 spamd[{pid}]: spamd: processing message <{HEX:12}@{host}> for {user}:{number:1000-1020}
      260 spamd[{pid}]: spamd: clean message (-{number:0-4}.{number:0-9}/5.0) for {user}:{number:1000-1020} in {decimal} seconds, {number:800-90000} bytes.
      260 spamd[{pid}]: prefork: child states: {states}
      120 amavis[{pid}]: ({number:10000-32000}-{number:10-20}) Passed CLEAN, [{address}] [{address}] <{mail}> -> <{mail}>, Message-ID: <{HEX:12}@{host}>, mail_id: {alnum:12}, Hits: -{decimal}, size: {number:800-90000}, queued_as: {HEX:11}, {number:300-4000} ms
      520 named[{number:700-760}]: client {address}#{port} ({host}): query (cache) '{host}/A/IN' denied
      260 named[{number:700-760}]: connection refused resolving '{host}/AAAA/IN': {address}#53
      200 named[{number:700-760}]: FORMERR resolving '{host}/A/IN': {address}#53
      100 named[{number:700-760}]: zone {domain}/IN: sending notifies (serial {number:2026010100-2026123199})
      60 named[{number:700-760}]: managed-keys-zone: Unable to fetch DNSKEY set '.': timed out
      480 dhcpd[{number:800-850}]: DHCPREQUEST for {address} from {mac} ({word}) via eth1
      480 dhcpd[{number:800-850}]: DHCPACK on {address} to {mac} ({word}) via eth1
      180 dhcpd[{number:800-850}]: DHCPDISCOVER from {mac} ({word}) via eth1
      180 dhcpd[{number:800-850}]: DHCPOFFER on {address} to {mac} ({word}) via eth1
      620 kernel: [{uptime}] [UFW BLOCK] IN=eth0 OUT= MAC={mac}:{mac}:08:00 SRC={address} DST=192.0.2.25 LEN={number:40-60} TOS=0x00 PREC=0x00 TTL={number:30-250} ID={number:0-65535} PROTO=TCP SPT={port} DPT={number:1-10000} WINDOW={number:1024-65535} RES=0x00 SYN URGP=0
      30 kernel: [{uptime}] {word}[{pid}]: segfault at {number:0-9} ip {hex:16} sp {hex:16} error 4 in libc.so.6[{hex:12}+155000]
      20 kernel: [{uptime}] end_request: I/O error, dev sd{letter}, sector {number:1000-999999999}
      3 kernel: Oversized packet received from {address}
      160 sudo: {user} : TTY=pts/{number:0-9} ; PWD=/home/{user} ; USER=root ; COMMAND=/usr/bin/systemctl restart {service}
      160 sudo: pam_unix(sudo:session): session opened for user root(uid=0) by {user}(uid={number:1000-1020})
      160 sudo: pam_unix(sudo:session): session closed for user root
      8 sudo: {user} : user NOT in sudoers ; TTY=pts/{number:0-9} ; PWD=/home/{user} ; USER=root ; COMMAND=/bin/bash
      40 su: pam_unix(su-l:session): session opened for user {user}(uid={number:1000-1020}) by root(uid=0)
      6 su: FAILED SU (to root) {user} on pts/{number:0-9}
      820 snmpd[{number:900-950}]: Connection from UDP: [{address}]:{port}->[192.0.2.25]:161
      240 ovpn-server[{number:900-950}]: {user}/{address}:{port} MULTI: bad source address from client [{address}], packet dropped
      200 ovpn-server[{number:900-950}]: {address}:{port} TLS Error: TLS handshake failed
      80 ovpn-server[{number:900-950}]: {address}:{port} peer info: IV_PLAT={word}
      130 rsyncd[{pid}]: rsync on backup/{word} from backup@{host} ({address})
      130 rsyncd[{pid}]: sent {number:1000-9999999} bytes  received {number:100-99999} bytes  total size {number:10000-999999999}
      60 smartd[{number:600-650}]: Device: /dev/sd{letter} [SAT], SMART Usage Attribute: 194 Temperature_Celsius changed from {number:60-70} to {number:60-70}
      2 smartd[{number:600-650}]: Device: /dev/sd{letter}, {number:1-40} Currently unreadable (pending) sectors
      160 nagios: EXTERNAL COMMAND: PROCESS_SERVICE_CHECK_RESULT;{word};disk;0;DISK OK - free space: / {number:1000-90000} MB
      80 nagios: SERVICE ALERT: {word};load;WARNING;SOFT;{number:1-3};WARNING - load average: {decimal}, {decimal}, {decimal}
      120 proftpd[{pid}]: {host} ({host}[{address}]): FTP session opened.
      120 proftpd[{pid}]: {host} ({host}[{address}]): FTP session closed.
      120 imapd: LOGIN, user={user}, ip=[::ffff:{address}], port=[{port}], protocol=IMAP
      70 nslcd[{number:600-650}]: [{hex:6}] <passwd=\"{user}\"> request denied by validnames option
      90 mountd[{number:600-650}]: authenticated mount request from {address}:{number:600-1023} for /srv/{word} (/srv/{word})
      80 arpwatch: bogon {address} {mac}
      100 dnsmasq-dhcp[{number:600-650}]: DHCPREQUEST(eth2) {address} {mac}
      100 dnsmasq-dhcp[{number:600-650}]: DHCPACK(eth2) {address} {mac} {word}
      220 fail2ban.actions[{number:600-650}]: NOTICE [sshd] Ban {address}
      80 nginx: {number:1-9}#{number:1-9}: *{number:1-999999} open() \"/srv/www/{word}/favicon.ico\" failed (2: No such file or directory), client: {address}, server: {domain}
      """;

  private static final Pattern ITEM = Pattern.compile("[^,]+");
  private static final List<String> USERS =
      list("alice,bob,carol,dave,erin,frank,grace,heidi,ivan,judy,mallory");
  private static final List<String> STRANGERS =
      list("admin,test,oracle,postgres,ubnt,pi,guest,ftpuser,git,user1,nagios");
  private static final List<String> WORDS =
      list("atlas,borealis,castor,delta,ember,fjord,granite,harbour,iris,juniper");
  private static final List<String> DOMAINS =
      list("example.com,example.net,example.org,a.example.com,b.example");
  private static final List<String> NETWORKS = list("192.0.2.,198.51.100.,203.0.113.");
  private static final List<String> SERVICES =
      list(
          "apt-daily.service,certbot.service,logrotate.service,man-db.service,phpsessionclean.service");
  private static final List<String> UNITS =
      list(
          "Daily apt download activities,Certbot,Rotate log files,Daily man-db regeneration,Clean"
              + " php session files,Message of the Day,Cleanup of Temporary Directories");
  private static final String LOWER_HEX = "0123456789abcdef";
  private static final String UPPER_HEX = "0123456789ABCDEF";
  private static final String ALPHANUMERIC =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final String BASE64 = ALPHANUMERIC + "+/";

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([\\d-]+))?}");
  private static final DateTimeFormatter TRADITIONAL =
      DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.US);
  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'", Locale.US);

  /** Twelve lines a second on average: a million lines are a day. */
  private static final int MEAN_STEP_MICROS = 1_000_000 / 12;

  private final Random random;
  private final DateTimeFormatter stampFormat;
  private final List<Message> messages;
  private final int totalWeight;
  private LocalDateTime time = LocalDateTime.of(2026, 11, 2, 0, 0);

  private ServerSyslog(long seed, DateTimeFormatter stampFormat) {
    this.random = new Random(seed);
    this.stampFormat = stampFormat;
    this.messages = MESSAGES.lines().map(Message::parse).toList();
    this.totalWeight = messages.stream().mapToInt(Message::weight).sum();
  }

  /**
   * Writes a log to standard output.
   *
   * @param arguments the number of lines; {@code --rfc3339} for stamps as rsyslog writes them
   *     today; {@code --seed=N}, 1 if it is not given
   */
  public static void main(String[] arguments) throws IOException {
    long lines = 0;
    long seed = 1;
    DateTimeFormatter format = TRADITIONAL;
    for (String argument : arguments) {
      if (argument.equals("--rfc3339")) {
        format = RFC_3339;
      } else if (argument.startsWith("--seed=")) {
        seed = Long.parseLong(argument.substring("--seed=".length()));
      } else {
        lines = Long.parseLong(argument);
      }
    }
    OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
    new ServerSyslog(seed, format).write(lines, out);
    out.flush();
  }

  /** Writes a log of so many lines with traditional stamps, always the same. */
  public static void writeLines(long lines, OutputStream out) throws IOException {
    new ServerSyslog(1, TRADITIONAL).write(lines, out);
  }

  private void write(long lines, OutputStream out) throws IOException {
    StringBuilder line = new StringBuilder();
    for (long i = 0; i < lines; i++) {
      line.setLength(0);
      appendLine(line);
      out.write(line.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private void appendLine(StringBuilder line) {
    time = time.plusNanos(1000L * random.nextInt(2 * MEAN_STEP_MICROS));
    stampFormat.formatTo(time, line);
    line.append(" mx1 ");
    for (Part part : nextMessage().parts()) {
      append(part, line);
    }
    line.append('\n');
  }

  private Message nextMessage() {
    int left = random.nextInt(totalWeight);
    for (Message message : messages) {
      left -= message.weight();
      if (left < 0) {
        return message;
      }
    }
    throw new AssertionError("the weights add up to " + totalWeight);
  }

  private void append(Part part, StringBuilder line) {
    switch (part.variable()) {
      case "" -> line.append(part.text());
      case "pid" -> line.append(between(300, 32767));
      case "port" -> line.append(between(1024, 65535));
      case "number" -> line.append(between(part.low(), part.high()));
      case "decimal" -> line.append(between(0, 30)).append('.').append(between(1, 99));
      case "uptime" ->
          line.append(between(1000, 9999999)).append('.').append(between(100000, 999999));
      case "clock" ->
          line.append(between(10, 23))
              .append(":0")
              .append(between(0, 9))
              .append(":")
              .append(between(10, 59));
      case "address" -> line.append(oneOf(NETWORKS)).append(between(1, 254));
      case "user" -> line.append(oneOf(USERS));
      case "stranger" -> line.append(oneOf(STRANGERS));
      case "word" -> line.append(oneOf(WORDS));
      case "letter" -> line.append((char) between('a', 'f'));
      case "domain" -> line.append(oneOf(DOMAINS));
      case "host" ->
          line.append(oneOf(WORDS)).append(between(1, 99)).append('.').append(oneOf(DOMAINS));
      case "mail" ->
          line.append(oneOf(USERS)).append(between(1, 999)).append('@').append(oneOf(DOMAINS));
      case "service" -> line.append(oneOf(SERVICES));
      case "unit" -> line.append(oneOf(UNITS));
      case "queue" -> appendSome(UPPER_HEX, 10, line);
      case "HEX" -> appendSome(UPPER_HEX, part.low(), line);
      case "hex" -> appendSome(LOWER_HEX, part.low(), line);
      case "base64" -> appendSome(BASE64, part.low(), line);
      case "alnum" -> appendSome(ALPHANUMERIC, part.low(), line);
      case "states" -> appendSome("IB", between(2, 6), line);
      case "mac" -> appendMac(line);
      default -> throw new IllegalArgumentException("no such variable: " + part.variable());
    }
  }

  private void appendMac(StringBuilder line) {
    line.append("00:00:5e:00:53:");
    appendSome(LOWER_HEX, 2, line);
  }

  private void appendSome(String alphabet, long count, StringBuilder line) {
    for (long i = 0; i < count; i++) {
      line.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
  }

  private String oneOf(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private long between(long low, long high) {
    return low + Math.floorMod(random.nextLong(), high - low + 1);
  }

  private static List<String> list(String commaSeparated) {
    return ITEM.matcher(commaSeparated).results().map(MatchResult::group).toList();
  }

  /** A message: its share among all, and its parts in order. */
  private record Message(int weight, List<Part> parts) {

    static Message parse(String line) {
      int blank = line.indexOf(' ');
      String text = line.substring(blank + 1);
      List<Part> parts = new ArrayList<>();
      int end = 0;
      for (MatchResult match : VARIABLE.matcher(text).results().toList()) {
        parts.add(Part.literal(text.substring(end, match.start())));
        parts.add(Part.variable(match.group(1), match.group(2)));
        end = match.end();
      }
      parts.add(Part.literal(text.substring(end)));
      return new Message(Integer.parseInt(line.substring(0, blank)), parts);
    }
  }

  /** Literal text, or a variable with the bounds or the length that its argument gives. */
  private record Part(String text, String variable, long low, long high) {

    static Part literal(String text) {
      return new Part(text, "", 0, 0);
    }

    static Part variable(String name, String argument) {
      if (argument == null) {
        return new Part("", name, 0, 0);
      }
      int dash = argument.indexOf('-');
      String low = dash < 0 ? argument : argument.substring(0, dash);
      return new Part("", name, Long.parseLong(low), Long.parseLong(argument.substring(dash + 1)));
    }
  }
}
