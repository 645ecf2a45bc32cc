### What the window says about the ways through a journey, and about when its messages go out.

paths-title = Complete paths
paths-note = { $different ->
    [one] one path; visits: { $visits }, customers: { $customers }
   *[other] { $different } different paths; visits: { $visits }, customers: { $customers }
}
paths-list = List
paths-picture = Flow
paths-picture-text = { $count ->
    [one] The most taken path, step by step from the left.
   *[other] The { $count } most taken paths, step by step from the left. A step that is passed again stands again further right.
}
paths-picture-label = The paths as flows from step to step
paths-none = Nobody entered
paths-none-text = With these settings there are no paths to show.
paths-column-rank = Rank
paths-column-way = Path
paths-column-ending = Ending
paths-column-share = Of those who entered
paths-column-depth = Step
paths-other = { $ways ->
    [one] One more path; visits: { $visits }
   *[other] { $ways } more paths; visits: { $visits }
}
paths-light = Light up on the canvas
paths-light-nth = Light up path { $number } on the canvas
paths-example = Look at an example customer
paths-one = One complete path
paths-one-text = visits: { $visits }, { $share } of the customers who entered
paths-ending-completed = came to an end
paths-ending-goal = reached the goal
paths-ending-criteria = met an exit rule
paths-ending-held-out = control group
paths-ending-stopped = stopped: too many steps
paths-ending-inside = still inside
paths-ending-deeper = goes on
nowhere-title = Where nobody went
nowhere-note = steps nobody reached, ports nobody took
nowhere-none = Every step was reached and every port taken.
nowhere-unreached = never reached
nowhere-untaken = never taken

calendar-none = No messages
calendar-none-text = Nothing was sent, so there is no calendar to show.
calendar-days = { $count ->
    [one] on one day, { $zone }
   *[other] over { $count } days, { $zone }
}
calendar-peak-all = Busiest day
calendar-peak = Busiest day: { $channel }
calendar-peak-foot = { $day } · { $times } × an average day
calendar-peak-mark = { $day }: { $count }
calendar-by-day = Messages over time
calendar-by-day-label = Messages over time by channel, as stacked bars
calendar-week = By hour of the week
calendar-week-note = the customers’ local time
calendar-hover = Point at a cell, or walk with the arrow keys.
calendar-week-cell = { $count ->
    [one] { $day } { $from }–{ $to }: one message
   *[other] { $day } { $from }–{ $to }: { $count } messages
}
calendar-stores = By store
calendar-stores-note = the customers’ home stores
calendar-stores-rest = { $count ->
    [one] One more store in the table.
   *[other] { $count } more stores in the table.
}
calendar-store-cell = { $count ->
    [one] { $store }, { $day }: one message
   *[other] { $store }, { $day }: { $count } messages
}
calendar-no-store = Without a home store
calendar-over-time = Over time
calendar-column-store = Store
calendar-column-peak = Busiest day
calendar-column-on-it = Messages on it
