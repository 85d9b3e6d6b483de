# What was logged around a reboot is reported soon after it; /etc/cron.daily/logcheck does the rest,
# or logcheck-java.timer while that runs.

MAILTO=root

@reboot  logcheck  [ ! -x /usr/sbin/logcheck ] || systemctl -q is-active logcheck-java.timer 2>/dev/null || nice -n10 /usr/sbin/logcheck -R
