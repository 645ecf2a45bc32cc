### What the sales report says, the timeline before a sale, coaching, and what reports are set to.

sales-rule = A sale is related when at least one activity lies in the { $window } before it. That is an association: some of these sales would have come anyway.
sales-compared = compared with { $range }
sales-filter-activity-type = Activity type
sales-related-sales = Related sales
sales-related = Related
sales-other = Other sales
sales-all = All sales
sales-returns = Returns
sales-from = from { $value }
sales-from-both = from { $count } · { $amount }
sales-before = { $value } before
sales-days-figure = { NUMBER($days, minimumFractionDigits: 1, maximumFractionDigits: 1) }
sales-unripe = { NUMBER($count) } not ripe
sales-unripe-text = Related activities whose { $window } had not ended when the data end: more sales may yet be related to them.
sales-no-sales = No sales to be a share of
sales-no-related = No related sales
sales-no-activities = No related activities
sales-empty = No sales here
sales-empty-text = In these dates and under these filters nothing was sold. Related and other sales, the list and what came before each sale would stand here.

## Tiles

sales-tile-activities = Related activities
sales-tile-activities-hint = Activities after which a sale followed within the window, each counted once
sales-tile-types-note = { $count ->
    [one] of one type
   *[other] of { $count } types
}
sales-tile-types = Activity types
sales-open-type = Open the list: { $type }
sales-tile-related = Related sales
sales-tile-related-hint = Sales with at least one activity in the window before them, each counted once
sales-tile-share = Share of all sales
sales-tile-share-hint = Related sales out of all sales of these dates and stores
sales-tile-share-note = of number
sales-tile-share-amount = { $share } of amount
sales-tile-days = Last activity before the sale
sales-tile-days-hint = Time from the last related activity to the sale, the mean over related sales
sales-tile-days-note = days on average

## Chance

placebo-running = What chance alone would relate
placebo-ask = How many by chance alone?
placebo-short = by chance { $mean } ({ $range })
placebo-sentence = By chance alone { $mean } ({ $range }) of sales would be related; { $related } are.
placebo-text = For this, all activities of each customer were moved together to random dates of her own history, { $rounds } times. Their number and the gaps between them stayed. In brackets: the smallest and the largest of these rounds.

## Graph

sales-graph-by-day = Related and other sales by day
sales-graph-by-week = Related and other sales by week
sales-graph-by-month = Related and other sales by month
sales-graph-label = Related and other sales over time as bars; the table shows the numbers
sales-graph-hint = click a bar to narrow the list
sales-graph-bar = { $name }: related { $related }, other { $other }
sales-graph-cut-bar = cut by the dates
sales-cut-both = { $period ->
    [month] first and last month are cut by the dates
   *[week] first and last week are cut by the dates
}
sales-cut-first = { $period ->
    [month] the first month is cut by the dates
   *[week] the first week is cut by the dates
}
sales-cut-last = { $period ->
    [month] the last month is cut by the dates
   *[week] the last week is cut by the dates
}
sales-measure = What the bars measure
sales-measure-amount = Amount
sales-measure-number = Number
sales-amount-related = Related amount
sales-amount-other = Other amount
sales-share-number = Share of number
sales-share-amount = Share of amount
sales-sum-sales = { $count ->
    [one] one sale, { $amount }
   *[other] { NUMBER($count) } sales, { $amount }
}
sales-sum-returns = { $count ->
    [0] no returns
    [one] one return, { $amount }
   *[other] { NUMBER($count) } returns, { $amount }
}
sales-sum-net = net { $amount }

## List

sales-list-of = { $count } of { $all }
sales-list-newest = newest first
sales-list-widen = Show all again, not only { $name }
sales-list-open = Open or close
sales-list-none = No related sale is in this part. Take a chip away to see more.
sales-figure-sales = All sales
sales-figure-returns = Returns
sales-figure-other-sales = Other sales
sales-figure-related-sales = Related sales
sales-figure-related-activities = Related activities
sales-credit = Credit
sales-credit-label = How a sale is credited to its activities
sales-model-any-text = Open a sale to see what came before it. Every activity in the window is credited with the whole sale; in totals it counts once.
sales-model-first-text = Open a sale to see what came before it. The first activity in the window is credited with the sale.
sales-model-last-text = Open a sale to see what came before it. The last activity before the sale is credited with it.
sales-model-linear-text = Open a sale to see what came before it. The sale is shared equally among the activities in the window.
sales-model-position-text = Open a sale to see what came before it. The first and the last activity get 40 % each, those between share the rest.
sales-model-time-decay-text = Open a sale to see what came before it. The closer to the sale, the larger an activity’s share; it halves every 7 days.

## Breakdowns

sales-breakdowns = Where related sales come from
sales-breakdowns-note = A sale counts once in each group: with activities of two kinds it stands in both, so groups can add up to more than the total. Click a row to narrow the list.
sales-breakdown-more = add up to { $sum } of { $total }
sales-breakdown-none = No related sales.
sales-by-store = Store
sales-by-associate = Employee
sales-by-activity-type = Activity type
sales-by-channel = Channel
sales-column-sales = Sales
sales-column-amount = Amount
sales-table-totals = Totals
sales-table-by-store = By store
sales-table-by-associate = By employee
sales-table-by-activity-type = By activity type
sales-table-by-channel = By channel
sales-table-by-month = By month
sales-table-graph = Over time
sales-table-coaching = Coaching

## Coaching

coaching-title = Coaching by employee
coaching-note = What each did in these dates, and what followed. Numbers to talk about, not to rank people by.
coaching-none = No employee did anything in these dates.
coaching-table = Employees
coaching-table-note = click one to see her beside the average
coaching-activities = Activities
coaching-types = By type
coaching-followed = Followed
coaching-followed-hint = Activities after which the customer bought within the window
coaching-rate = Followed by a sale
coaching-customers = Customers
coaching-days = Days
coaching-days-hint = From the last activity to the sale, the mean
coaching-unripe-text = Activities without a sale whose window had not ended when the data end: their sale may still come.
coaching-own = This employee
coaching-average = { $count ->
    [one] Average of one
   *[other] Average of { $count }
}
coaching-interval = 95 %: { $low } – { $high }
coaching-standing-above = above the others
coaching-standing-below = below the others
coaching-standing-alike = like the others
coaching-standing-few = too few to compare
coaching-line-activities = Activities
coaching-line-rate = Followed by a sale
coaching-line-customers = Customers
coaching-line-sales = Related sales
coaching-line-amount = Amount
coaching-line-days = Days to the sale
coaching-of = Followed
coaching-of-figure = { $followed } of { $activities }
coaching-rate-and-all = Rate, and of all
coaching-best = What works best:
coaching-best-few = too little was done to say; two kinds with { $enough } activities each are needed.
coaching-best-alike = no kind stands out beyond chance.
coaching-best-is = { $kind }. A sale followed { $rate } of them ({ $followed } of { $activities }), { $rest } of the rest.

## Timeline before a sale

timeline-view-line = Line
timeline-label = What came before the sale of { $at }
timeline-opens = window opens { $at }
timeline-lane-messages = Messages
timeline-lane-answers = Opens, clicks
timeline-lane-others = Reminders, calls
timeline-back-day = { $count ->
    [one] −1 day
   *[other] −{ $count } days
}
timeline-back-hour = { $count ->
    [one] −1 hour
   *[other] −{ $count } hours
}
timeline-sale = Sale
timeline-axis-sale = sale
timeline-did-opened = Opened
timeline-did-read = Read
timeline-did-clicked = Clicked
timeline-at-opened = opened { $at }
timeline-at-read = read { $at }
timeline-at-clicked = clicked { $at }
timeline-messages = { $count ->
    [one] one message
   *[other] { $count } messages
}
timeline-activities = { $count ->
    [one] one activity
   *[other] { $count } activities
}
timeline-answers = { $count ->
    [one] one open or click
   *[other] { $count } opens and clicks
}
timeline-between = { $from } – { $to }
timeline-quoted = “{ $name }”
timeline-by = by { $name }
timeline-campaign = Campaign { $name }
timeline-journey = Journey { $name }
timeline-journey-step = Journey { $name }, step { $step }
timeline-credit = Credit { $amount }
timeline-last = Last activity
timeline-days = { NUMBER($days, minimumFractionDigits: 1, maximumFractionDigits: 1) } days
timeline-before = { $time } before
timeline-counted = { $count ->
    [0] no related activity
    [one] one related activity
   *[other] { $count } related activities, counted once
}
timeline-shared = { $count ->
    [0] no related activity
    [one] credited to one activity
   *[other] shared by { $count } activities
}
timeline-column-when = When
timeline-column-before = Before the sale
timeline-column-what = What
timeline-column-channel = Channel
timeline-column-associate = Employee
timeline-column-from = Journey or campaign
timeline-column-credit = Credit

## How it is counted

how-sales-sale = Sale
how-sales-sale-text = A transaction with an amount above zero, by the day it was made. Returns convert nothing: gross, returns and net stand apart. A sale in another currency counts, but its amount is not added.
how-sales-related = Related
how-sales-related-text = A sale is related to an activity of the same customer when it came no earlier than the activity and at most { $window } after it; both ends count. Store filters the sale, employee and activity type filter the activities. Related is not caused.
how-sales-groups = Groups
how-sales-groups-text = Store is the sale’s; employee, activity type and channel are those of the related activities. A sale stands once in each of its groups, so the groups can add up to more than all related sales.
how-sales-share = Share of all sales
how-sales-share-text = Related sales divided by all sales of these dates and stores, by number and by amount.
how-sales-chance = By chance alone
how-sales-chance-text = All activities of a customer are moved together by a random length of time within her own history, and sales are related anew. What is related then is chance. Mean, smallest and largest over the rounds.
how-sales-days = Last activity before the sale
how-sales-days-text = Exact time from the last related activity to the sale, the mean over related sales.
how-sales-credit = Credit
how-sales-credit-text = Any credits every activity with the whole sale. First and last credit one of them. Linear shares equally. Position gives 40 % each to the first and the last. Time decay halves the weight every 7 days. Shares add up to the amount, to the cent.
how-sales-coaching = Coaching
how-sales-coaching-text = Activities are those done in these dates; followed are those with a sale in the window after them. Related sales are sales of these dates related to an activity of the employee. The interval is Wilson’s at 95 %. The average is over all employees who did something; its rate is over all that they did. Something works best only if its interval lies above the rate of the rest, each with at least 30 activities.
how-sales-unripe = Not ripe
how-sales-unripe-text = A sale’s window lies before it, so no related sale is ever unripe. An activity is not ripe while its own window lasts: a sale may still follow.
how-sales-before = Period before
how-sales-before-text = As many days directly before these dates, under the same filters.

## What reports are set to

report-settings = Reports
report-settings-note = for the open workspace, in all reports
report-settings-save = Save
report-settings-discard = Discard
report-settings-saved = Report settings saved
report-settings-undone = Report settings are as before
report-windows = Attribution window
report-windows-text = How long after an activity a sale is related to it, and how long after its message an occasion can convert.
report-window-all = All reports
report-window-of = Window of { $type }
report-window-remove = As all reports: { $type }
report-window-add = Another window for an occasion type
report-window-missing = A length of time is missing.
report-filters-title = Filters of the occasions report
report-filters-text = Each can be hidden, called otherwise, or read another field of the customer or of the occasion.
report-filters-shown = Shown
report-filters-name = Called here
report-filters-name-of = What { $filter } is called here
report-filters-reads = Reads
report-filters-reads-of = What { $filter } reads
report-filters-usual = As usual
report-filters-usual-market = the customer’s market
report-filters-usual-acquisition-channel = where the customer came from
report-filters-usual-store = the occasion’s store
report-filters-usual-department = the occasion’s department
report-filters-usual-associate = the occasion’s employee
report-filters-customer-fields = Customers
report-filters-occasion-fields = Occasions
report-costs = Cost of a message
report-costs-text = Where the message design does not say its own. Used for cost and return on cost.
report-costs-none = none
report-margin = Margin
report-margin-text = What of an amount is left, in percent. Used beside return on cost; without it reports show no margin.
