### What the reports over recorded history say: what all of them share, and the page of occasions.

report-tab-occasions = Occasions
report-tab-sales = Sales
report-tab-messages = Messages & journeys
report-tab-vouchers = Vouchers
report-tab-products = Products & places
report-tab-segments = Segments
report-tab-more = More
report-go = Report: { $report }
report-next = Next report
report-previous = Previous report
report-data-until = Data until { $day }
report-how = How is this counted?

## Filters

report-filters = Filters
report-filter-market = Market
report-filter-acquisition-channel = Came from
report-filter-store = Store
report-filter-department = Department
report-filter-associate = Employee
report-filter-all = All
report-filter-some = { $count } of { $total }
report-filter-only = only
report-filter-only-keys = Only this one: Shift Enter
report-filter-take-all = All
report-filter-none-chosen = nothing chosen means all
report-filter-chosen = { $count } of { $total } chosen
report-filter-clear = Clear
report-without-market = Without a market
report-without-acquisition-channel = Not known
report-without-store = Without a store
report-without-department = Without a department
report-without-associate = Without an employee
report-without-channel = Without a channel
report-without-message = Without a message
report-without-value = Without a value
report-channel-email = E-mail
report-channel-sms = SMS
report-channel-chat = Chat
report-channel-push = Push
report-channel-phone = Phone
report-channel-store = Store
report-channel-online = Online
report-activity-message = Message
report-activity-call = Call
report-activity-reminder = Reminder
report-activity-ai-suggestion = AI suggestion

## Dates

report-dates = Dates
report-dates-from = from { $day }
report-dates-until = until { $day }
report-dates-everything = Everything
report-dates-presets = Usual ranges
report-dates-first = First day
report-dates-last = Last day
report-dates-hint = Click the first day, then the last; both count. Or type a day as 2026-09-30.
report-dates-second = Now click the last day.
report-dates-month-before = Month before
report-dates-month-after = Month after
report-preset-last-30-days = Last 30 days
report-preset-this-month = This month
report-preset-last-month = Last month
report-preset-this-quarter = This quarter
report-preset-last-quarter = Last quarter
report-preset-this-year = This year
report-preset-last-12-months = Last 12 months
report-preset-everything = Everything
report-window = Window
report-window-hint = How long after an activity a sale counts, in this report alone. Settings keep what is usual.
report-window-days = days
report-window-take = Use
report-window-usual = As in settings: { $window }

## Figures, tables and charts

report-open-list = Open the list
report-open-list-of = Open the list: { $what }
report-interval = 95 % interval: { $low } – { $high }
report-interval-key = 95 % interval, under 30 conversions
report-no-rows = Nothing here.
report-rows-all = Show all { $count }
report-rows-fewer = Show fewer
report-other-currencies = and { $amounts }, not added

## Lists

report-list-close = Close the list
report-list-count = { $rows }, { $customers }
report-list-none = Nothing is counted here.
report-list-hint = Click a sale to see what happened before it.
report-list-timeline = Before this sale
report-list-export = List
report-rows-sale = { $count ->
    [one] { $count } sale
   *[other] { $count } sales
}
report-rows-occasion = { $count ->
    [one] { $count } occasion
   *[other] { $count } occasions
}
report-rows-activity = { $count ->
    [one] { $count } activity
   *[other] { $count } activities
}
report-rows-customer = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
report-rows-voucher = { $count ->
    [one] { $count } voucher
   *[other] { $count } vouchers
}
report-rows-anomaly = { $count ->
    [one] { $count } anomaly
   *[other] { $count } anomalies
}
report-segment-make = Make a segment of these
report-segment-name = Name of the segment
report-segment-save = Make segment
report-segment-taken = There is a segment of this name already.
report-segment-made = Segment “{ $name }” is made.
report-segment-use = Use as audience

## Files and paper

report-export-tables = All tables
report-export-page = This page

## Where there is nothing

report-empty-covered = The data go from { $from } to { $to }.
report-empty-everything = Show everything
report-no-data = No history yet
report-no-data-text = Reports show which occasions, messages and vouchers sales followed. Open the sample shop, or import your customers and their transactions.
report-no-data-action = Go to start

## Comparing, and time

report-from-before = from { $before }
report-compared = compared with { $dates }
report-this-period = This period
report-period = Period
report-period-before = Period before
report-interval-head = 95 % interval
report-week-of = week of { $day }

## Occasions

occasions-rule = Occasions created in these dates, as they stood on { $at }. Converted by the first sale within <w>{ $window }</w> of the message.
occasions-own-windows = Windows of their own: { $list }.
occasions-own-window = { $type } { $window }
occasions-type = Type
occasions-all-types = All types
occasions-generated = Generated
occasions-generated-hint = Created in these dates; open, expired and completed together.
occasions-open = Open
occasions-open-hint = Neither completed nor expired yet.
occasions-expired = Expired
occasions-expired-hint = Expired before a message completed them.
occasions-completed = Completed
occasions-completed-hint = A message went out while they were open.
occasions-converted = Converted
occasions-converted-hint = Completed, and a sale followed in the window.
occasions-not-ripe = Not ripe
occasions-rate = Rate
occasions-rate-hint = Completed of generated.
occasions-conversion-rate = Conversion rate
occasions-conversion-rate-hint = Converted of completed.
occasions-amount = Amount, on occasions
occasions-amount-short = Amount
occasions-amount-hint = The full amount of the converting sale on each occasion it converts.
occasions-average = Average
occasions-average-hint = Amount of one conversion.
occasions-days = Days
occasions-days-hint = From the message to the sale, the median.
occasions-distinct-sales = Distinct sales
occasions-distinct-sales-hint = The converting sales, each counted once.
occasions-distinct-messages = Messages that completed occasions
occasions-of-generated = { $share } of generated
occasions-of-completed = { $share } of completed
occasions-of-ripe = { $share } of ripe ones
occasions-each = { $amount } each
occasions-unripe = { $count } not ripe
occasions-unripe-yet = { $count } not ripe yet
occasions-ripe-only = Ripe ones only
occasions-unripe-of = { $count ->
    [one] { $count } completed occasion whose window has not ended: its sale may still come. Click for the list.
   *[other] { $count } completed occasions whose window has not ended: their sales may still come. Click for the list.
}
occasions-unripe-offer = { $count ->
    [one] The window of { $count } completed occasion has not ended. Without it the rate is { $rate }; click to see the rates of ripe ones only.
   *[other] The windows of { $count } completed occasions have not ended. Without them the rate is { $rate }; click to see the rates of ripe ones only.
}
occasions-unripe-left-out = { $count ->
    [one] Rates leave { $count } occasion out whose window has not ended. Click to count all.
   *[other] Rates leave { $count } occasions out whose windows have not ended. Click to count all.
}
occasions-messages = { $count ->
    [one] by { $count } message
   *[other] by { $count } messages
}
occasions-why-fewer = Why fewer?
occasions-why-messages = One message completes every occasion of that customer that is open when it goes out. So { $occasions } occasions were completed by { $messages } messages.
occasions-why-sales = One sale may convert several occasions, and each of them shows the full amount. { $occasions } conversions with { $amount } are { $sales } sales with { $distinct }.
occasions-show-messages = Show these messages
occasions-show-sales = Show these sales
occasions-why-no-rate = Nothing was completed, so there is no rate.
occasions-why-no-ripe-rate = No window has ended yet, so there is no rate of ripe ones.
occasions-why-no-sale = No sale converted these.
occasions-by-type = By occasion type
occasions-sum = generated = open + expired + completed
occasions-matrix = { $type }: channel × message
occasions-matrix-figure = What cells show
occasions-matrix-rate = Conversion rate
occasions-matrix-completed = Completed
occasions-matrix-amount = Amount
occasions-matrix-none = None of this type was completed, so there are no channels yet.
occasions-matrix-cell = { $pair }: { $rate }, { $of } completed, { $amount }. { $interval }
occasions-pair = { $message } by { $channel }
occasions-all-messages = All messages
occasions-n-of-m = { $converted } of { $completed }
occasions-most-used = { $channel } is used most ({ $share }).
occasions-best = “{ $message }” by { $channel } converts best: { $rate }, all others { $others }.
occasions-none-best = No pair converts better than the others beyond chance.
occasions-over-time-day = Conversion rate by day of creation
occasions-over-time-week = Conversion rate by week of creation
occasions-over-time-month = Conversion rate by month of creation
occasions-over-time-none = None of these occasions was completed, so there is no rate to draw.
occasions-none-completed = none completed
occasions-band = band: 95 % interval
occasions-by = By { $filter }
occasions-by-choice = Broken down by
occasions-first-of = first { $count } of { $total }
occasions-none = No occasions here
occasions-none-text = An occasion is a reason to write to a customer. None was created in these dates under these filters.
occasions-table-types = By type
occasions-table-matrix = Channel × message
occasions-table-by-associate = By employee
occasions-table-by-store = By store
occasions-table-by-department = By department
occasions-table-by-market = By market
occasions-table-by-acquisition-channel = By origin
occasions-table-graph = Over time
occasions-how-which = Which occasions
occasions-how-which-text = Those created in these dates, as they stood at the end of the data; later messages and sales are not seen. Market and origin are the customer’s; store, department and employee are the occasion’s.
occasions-how-completed = Completed
occasions-how-completed-text = A message completes every occasion of that customer that is open when it goes out, and those it names. Open means: created, not completed, not expired. Calls and reminders complete nothing.
occasions-how-converted = Converted
occasions-how-converted-text = By the customer’s first sale from the completion until { $window } later, to the second; both ends count. Its amount and time go to the occasion and to the message.
occasions-how-sums = Amounts and distinct sales
occasions-how-sums-text = One sale may convert several occasions, and each shows the full amount. Distinct sales count each sale once.
occasions-how-rates = Rates
occasions-how-rates-text = Completion rate: completed of generated. Conversion rate: converted of completed. Over nothing there is no rate.
occasions-how-ripe = Not ripe
occasions-how-ripe-text = Completed occasions whose window had not ended at the end of the data. They are in all counts; rates of ripe ones leave them out.
occasions-how-interval = Interval
occasions-how-interval-text = Wilson’s 95 % interval of the conversion rate. It is drawn where fewer than 30 conversions stand behind a rate; such bars are pale.
occasions-how-best = What converts best
occasions-how-best-text = A channel and message is named where at least 30 occasions were completed by it and its whole interval lies above the rate of all others together. It is an association: who gets which message is not chance.
occasions-how-before = Compared with
occasions-how-before-text = As many days directly before, as they stand at the same instant, under the same filters.
occasions-how-returns = Returns and other currencies
occasions-how-returns-text = Returns and zero amounts convert nothing. Sales in other currencies convert; their amounts stand apart and are in no sum or average.
