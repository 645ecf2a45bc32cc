### A run played back on the canvas.

playback = Playback
playback-play = Play
playback-pause = Pause
playback-start = To the start
playback-end = To the end
playback-frame-back = A moment back
playback-frame-on = A moment on
playback-day-back = A day back
playback-day-on = A day on
playback-her-previous = Her step before
playback-her-next = Her next step
playback-slider = Time in the run
# $when is a date with its time.
playback-value = { $when }, day { $day } of { $days }: { $entries } entered, { $inside } inside, { $ended } ended
playback-day = day { $day } of { $days }
playback-day-light = Day
playback-night = Night
playback-dot = { $count ->
    [one] One dot = one visit
   *[other] One dot = { $count } visits
   }
playback-entries-end = entries end
# $shift is hours with a sign: +1.
playback-clocks = clocks { $shift } h
playback-gate-open = open
playback-gate-closed = closed
playback-empty = Nobody entered in this run, so there is nothing to play.
playback-at-once = Everything in this run happened at one instant, so there is nothing to play.

## Speeds: how much of the run's time a second shows

playback-speed = Speed
playback-speed-whole = The whole run in 30 seconds
playback-speed-whole-short = 30 s
playback-speed-minute = 1 minute a second
playback-speed-minute-short = 1 min/s
playback-speed-ten-minutes = 10 minutes a second
playback-speed-ten-minutes-short = 10 min/s
playback-speed-hour = 1 hour a second
playback-speed-hour-short = 1 h/s
playback-speed-six-hours = 6 hours a second
playback-speed-six-hours-short = 6 h/s
playback-speed-day = 1 day a second
playback-speed-day-short = 1 d/s
playback-speed-week = 1 week a second
playback-speed-week-short = 1 wk/s
playback-speed-month = 4 weeks a second
playback-speed-month-short = 4 wk/s
