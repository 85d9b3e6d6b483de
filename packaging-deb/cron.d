# What was logged around a reboot is reported soon after it; /etc/cron.daily/logcheck does the rest.

MAILTO=root

@reboot  logcheck  [ ! -x /usr/sbin/logcheck ] || nice -n10 /usr/sbin/logcheck -R
