### What the reports over recorded history say: what all of them share, and the page of occasions.

report-tab-occasions = Occasions
report-tab-sales = Sales
report-tab-messages = Messages & journeys
report-tab-vouchers = Vouchers
report-tab-products = Products & places
report-tab-segments = Segments
report-tab-more = More
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
