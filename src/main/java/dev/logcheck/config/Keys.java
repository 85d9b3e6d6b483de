package dev.logcheck.config;

import java.util.List;

/** The keys of {@code logcheck.conf} that every run reads, apart from its directories. */
final class Keys {
  static final Key<Level> REPORTLEVEL = new Key<>("REPORTLEVEL", "server", ValueParser.LEVEL, true);
  static final Key<Boolean> INTRO = Key.flag("INTRO", "1");
  static final Key<Boolean> SORTUNIQ = Key.flag("SORTUNIQ", "0");
  static final Key<Boolean> SUPPORT_CRACKING_IGNORE = Key.flag("SUPPORT_CRACKING_IGNORE", "0");
  static final Key<Boolean> SYSLOGSUMMARY = Key.flag("SYSLOGSUMMARY", "0");
  static final Key<Boolean> STAMPCOMPAT = Key.flag("STAMPCOMPAT", "0");
  static final Key<String> HOSTZONES = Key.text("HOSTZONES", null);
  static final Key<String> JOURNALCTL_OPTS = Key.text("JOURNALCTL_OPTS", null);
  static final Key<String> ATTACKSUBJECT = Key.text("ATTACKSUBJECT", "Security Alerts");
  static final Key<String> SECURITYSUBJECT = Key.text("SECURITYSUBJECT", "Security Events");
  static final Key<String> FAILURESSUBJECT = Key.text("FAILURESSUBJECT", "Failures");
  static final Key<String> EVENTSSUBJECT = Key.text("EVENTSSUBJECT", "System Events");
  static final Key<Boolean> ADDTAG = Key.flag("ADDTAG", "no");
  static final Key<String> DATE = Key.text("DATE", null);
  static final Key<Boolean> FQDN = Key.flag("FQDN", "0");

  /** All of them, and those that only the original's shell used. */
  static final List<Key<?>> ALL =
      List.of(
          REPORTLEVEL,
          INTRO,
          SORTUNIQ,
          SUPPORT_CRACKING_IGNORE,
          SYSLOGSUMMARY,
          STAMPCOMPAT,
          HOSTZONES,
          JOURNALCTL_OPTS,
          ATTACKSUBJECT,
          SECURITYSUBJECT,
          FAILURESSUBJECT,
          EVENTSSUBJECT,
          ADDTAG,
          DATE,
          FQDN,
          Key.text("PATH", null),
          Key.text("LANG", null),
          Key.text("LC_ALL", null));

  private Keys() {}
}
