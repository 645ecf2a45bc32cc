### What the screens say (start, journeys, reports, settings, and the frame around them).

## Everywhere

open = Open
save = Save
cancel = Cancel
close = Close
undo = Undo
delete = Delete
rename = Rename
duplicate = Duplicate
try-again = Try again
notes = Notes
view = View
view-chart = Chart
view-table = Table
voucher = voucher
more-for = More for { $name }
search-list = Search
search-none = Nothing found
search-more = { $count } more: keep typing to narrow the list
search-clear = Clear the search

count-customers = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
count-journeys = { $count ->
    [one] { $count } journey
   *[other] { $count } journeys
}
count-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
count-sales = { $count ->
    [one] { $count } sale
   *[other] { $count } sales
}
count-visits = { $count ->
    [one] { $count } visit
   *[other] { $count } visits
}
count-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
count-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}

## Waiting

stage-starting = Starting…
stage-working = Working…
stage-make-sample = Making the sample shop
stage-load = Reading customers and their history
stage-dry-run = Walking customers through the journey
stage-import = Importing
stage-search = Preparing the search
progress-count = { $done } of { $total }

## Errors on the way to the engine

error-host-unreachable = The engine does not answer.
error-host-unreachable-help = Start Rehearsal again. Everything that was saved is still there.
error-host-answer = The engine’s answer could not be read.
error-host-answer-help = Try again. If it happens again, the program and its engine are of different versions: install both anew.
error-host-broken = Something unexpected went wrong.
error-host-broken-help = Try again. Nothing that was saved is lost.
error-screen-failed = This screen could not be shown.
error-screen-failed-help = Try again, or go to another screen. Nothing that was saved is lost.

## Frame

nav-title = Places
nav-start = Workspaces
nav-journeys = Journeys
nav-reports = Reports
nav-customers = Customers
nav-segments = Segments
nav-data = Data
nav-import = Import data
nav-settings = Settings
breadcrumb = Where you are
palette-title = Search and run
palette-open = Search or run…
palette-placeholder = What would you like to do?
shortcuts-title = Keyboard shortcuts
shortcuts-note = What can be done on this screen and everywhere.
actions-program = Program
path-label = File path
path-hint = The full path of the file, ending in { $endings }
path-label-several = File paths
path-hint-several = The full paths of files or folders, each on a line of its own
path-label-folder = Folder
path-hint-folder = The full path of the folder
file-workspace = Rehearsal workspace
file-journey = Journey

## Language and theme

language = Language
language-system = As the system
theme = Theme
theme-is = Theme: { $theme }
theme-system = system
theme-light = light
theme-dark = dark
theme-system-long = Theme as the system
theme-light-long = Light theme
theme-dark-long = Dark theme

## Start

start-promise = Draw a customer journey, rehearse it on your own customers, see what it would earn.
start-sample = Open the sample shop
start-sample-text = Made-up customers with two years of sales and messages, and a journey to take apart.
start-open-file = Open a workspace file…
start-open-file-text = One .rehearsal file holds everything.
start-back = Back to { $name }
start-private = Nothing leaves this computer: no account, no network, no telemetry.
recent-title = Recent workspaces
recent-open = Open { $name }
recent-none = No recent workspaces
recent-none-text = Workspaces that you open are listed here. The sample shop is a good first one.
recent-missing = Not found at
recent-look-for = Look for it…
recent-forget = Remove from this list
templates-title = Start from a template
templates-in-sample = tried out on the sample shop until you open your own data
templates-in = in { $name }
templates-reference = Welcome: the published average is EUR 3,950 per 1,000 registrations. Dry-run it to see yours.
templates-find = Find a template
templates-label = Templates
templates-measured = Measured by: { $what }
template-empty = Empty journey
template-empty-text = An empty canvas, for what no template does.
template-empty-journey = New journey

## Journeys

journeys-find = Find a journey
journeys-none = No journeys yet
journeys-none-text = Each journey is shown here with its picture, what the checks say, and what its last dry run earned.
journeys-none-first = Start with “{ $name }”
journey-new = New journey
journey-new-text = Choose what to begin with; everything can be changed on the canvas.
journey-import = Import from file…
journey-export = Export to file…
journey-exported = Exported to { $path }
journey-deleted = “{ $name }” was deleted
journey-report = Report
journey-rename-it = Rename { $name }
journey-duplicate-it = Duplicate { $name }
journey-export-it = Export { $name } to file…
journey-delete-it = Delete { $name }
journey-name = Name of the journey
checks-clean = No problems
run-none-yet = No dry run yet
run-ago = Last dry run { $ago }
run-stale = out of date
run-stale-text = The journey or the data have changed since this dry run.
figure-entries = Entries
figure-messages = Messages
figure-per-1000 = Per 1,000 entries

## Settings

settings-appearance = Language and look
settings-workspace = the open workspace
settings-close = Close workspace
settings-file = File
settings-customers = Customers
settings-transactions = Sales and returns
settings-journeys = Journeys
settings-currency = Currency
settings-time-zone = Time zone
settings-history = History
settings-history-none = nothing recorded yet
settings-version = Rehearsal { $version }.

## Reports

reports-title = Journeys
reports-note = each opens the report of its last dry run
reports-none = No journeys to report on
reports-none-text = A report shows what a dry run of a journey would have sent and which sales followed.
reports-to-journeys = Go to Journeys
report-none = No dry run yet
report-none-text = A dry run walks your customers through the journey on a virtual clock. Nothing is sent, and no data are changed. The report then shows who came where, what was sent, and which sales followed.
report-run-first = Dry-run this journey
report-run-again = Run again
report-open-journey = Open journey
report-rule = Recorded customers walked through the journey; nothing was sent. First sales are those within { $window } after entry: an association, some would have come anyway.

tile-entries = Entries
tile-entries-foot = { $ended } ended · { $inside } still inside
tile-messages = Messages
tile-messages-cost = { $cost } cost
tile-messages-none = No messages were sent
tile-vouchers = Vouchers redeemed
tile-vouchers-of = of { $assigned } assigned
tile-vouchers-none = No vouchers were assigned
tile-vouchers-rate = { $rate } redeemed
tile-sales = First sales
tile-sales-rate = { $rate } of entries
tile-per-1000-ripe = { $amount } among ripe entries
tile-per-1000-all-ripe = every entry is ripe
per-1000-registrations = Revenue per 1,000 registrations
per-1000-entries = Revenue per 1,000 entries
unripe = { NUMBER($count) } not ripe
unripe-text = Entries whose { $window } had not ended when the dry run stopped: their sale may still come.

revenue-all = All entries
revenue-ripe = Ripe entries only
revenue-reference = published average { $amount }
revenue-reference-name = Published average of the Welcome workflow
revenue-caption = First sales after entry, set against the published average of a Welcome workflow. An association, not an effect: a dry run cannot tell which sales the journey caused.
revenue-caption-alone = First sales after entry. An association, not an effect: a dry run cannot tell which sales the journey caused.

funnel-title = Step by step
funnel-went-on = went on
funnel-inside = still inside
funnel-ended = ended here
funnel-never = never reached

by-day-title = Over time
by-day-note = entries, messages and first sales on the days of the workspace’s time zone
by-day-label = Bars of entries, messages and first sales over time; the table shows the numbers
by-day-none = Nobody entered, so there is nothing to draw.
by-day-entries = Entries
by-day-messages = Messages
by-day-conversions = First sales
by-day-week-of = Week of { $day }
span = Length of a bar
span-day = Day
span-week = Week
span-month = Month

related-title = Sales after messages
related-note = { $count } sales worth { $amount } within { $window } after a message of this journey
related-model = Attribution model
related-total = Sales, each once
related-no-messages = This journey sends no messages.
related-caption = Related is not caused. Whatever the model, a sale is counted once in the total; under Any each step is credited with the whole sale, so the steps may add up to more.
model-short-any = Any
model-short-first = First
model-short-last = Last
model-short-linear = Linear
model-short-position = Position
model-short-time-decay = Time decay
model-any-text = Every message in the time before a sale is credited with the whole sale.
model-first-text = The first message in the time before a sale is credited with it.
model-last-text = The last message before a sale is credited with it.
model-linear-text = A sale is shared equally among the messages before it.
model-position-text = The first and the last message get 40 % of a sale each, those between share the rest.
model-time-decay-text = The closer to the sale, the larger a message’s share; it halves every 7 days.

facts-title = This dry run
fact-mode = Mode
fact-mode-replay = Replay: recorded events are the world
fact-entries = Entries
fact-until = Until
fact-until-none = the end of the history
fact-customers = Customers
fact-window = Goal window
fact-model = Attribution
fact-seed = Seed
fact-made = Made
fact-made-value = { $at }, in { $took }
fact-journey = Journey’s fingerprint
fact-data = Data’s version
run-entries-between = { $from } – { $to }
run-entries-from = from { $from }
run-entries-to = until { $to }
run-entries-all = at any time
run-customers-all = everyone ({ $count })
run-customers-segment = segment { $segment } ({ $count })
run-customers-sample = a sample of { $count }
run-customers-list = a list of { $count }

details-title = Numbers
details-steps = Steps
details-ways = Connections
details-messages = Messages
details-vouchers = Vouchers
details-endings = Endings
details-none = Nothing to count.
at-once = at once
column-step = Step
column-entered = Came
column-share = Share
column-inside = Inside
column-ended = Ended
column-ports = Left by
column-exits = Ended by
column-unsent = Not sent
column-median = Stayed (median)
column-p90 = Stayed (90 %)
column-from = From
column-port = By
column-to = To
column-count = Customers’ visits
column-share-of-step = Share of the step
column-message = Message
column-sent = Sent
column-voucher = Voucher
column-assigned = Assigned
column-made = Of these, new codes
column-redeemed = Redeemed
column-redemption = Redemption rate
column-out-of-stock = Came when none were left
column-ending = How visits ended
column-entries = Entries
column-first-sales = First sales
column-amount = Amount
column-per-1000 = Per 1,000
column-who = Who
column-sales = Sales
column-journey = Journey
column-last-run = Last dry run
column-customer = Customer
column-left-at = Left
exit-completed = completed
exit-goal = goal reached
exit-criteria = exit rule
exit-held-out = held out
exit-stopped = stopped
unsent-no-design = no design
unsent-no-address = no address
unsent-no-consent = no consent
unsent-frequency-cap = too many messages
ending-inside = Still inside
ending-goal = Reached the goal (ended or not)
ending-outcome = Outcome “{ $outcome }”
customers-at = Customers at { $step }
customers-close = Close the list of customers

counted-title = How is this counted?
counted-entries = <b>Entries</b> are the visits that started: each matching event in the entry period, as often as the journey lets a customer enter again. Customers held out by the journey’s control group are entries too.
counted-messages = <b>Messages</b> count as sent when the design exists, the customer has an address and has agreed, and has not had too many already. Otherwise the visit goes on, and the reason is counted.
counted-vouchers = <b>Vouchers</b> are redeemed by a sale of the same customer with the same code while it is valid: from the assignment on, and before it expires. Where the data have no code for a customer, one is made, and nobody can have redeemed it.
counted-sales = <b>First sales</b>: for each visit the customer’s first sale after entry, within { $window }. A sale that is the first of several visits counts once. Returns and zero amounts are no sales; amounts in other currencies are shown apart.
counted-per-1000 = <b>Revenue per 1,000</b> is the amount of first sales × 1,000 ÷ entries, rounded half up.
counted-related = <b>Sales after messages</b>: the same customer’s sales from the sending on and up to { $window } after it, both ends included. The journey’s model is { $model }.
counted-ripe = <b>Not ripe</b> are entries whose { $window } had not ended when the dry run stopped. The rate of the ripe ones alone stands beside the rate of all.
counted-replay = <b>Replay</b>: customers do in the dry run exactly what they did in the data. Messages change nothing, and nobody opens or clicks what was never sent. Sales after the end of the dry run are not seen.
