# What was logged around a reboot is reported soon after it; /etc/cron.daily/logcheck does the rest.
# For a report every hour, uncomment the last line.

MAILTO=root

@reboot    logcheck  [ ! -x /usr/sbin/logcheck ] || nice -n10 /usr/sbin/logcheck -R
#2 * * * *  logcheck  [ ! -x /usr/sbin/logcheck ] || nice -n10 /usr/sbin/logcheck
