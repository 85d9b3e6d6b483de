# What was logged around a reboot is reported soon after it; /etc/cron.daily/logcheck does the rest,
# or logcheck-java.timer while that runs.

MAILTO=root

@reboot  root  [ ! -x /usr/sbin/logcheck ] || systemctl -q is-active logcheck-java.timer 2>/dev/null || { /usr/share/logcheck-java/lib/settle; exec nice -n10 setpriv --reuid=logcheck --regid=logcheck --init-groups /usr/sbin/logcheck -R; }
