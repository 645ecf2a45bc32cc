### What the window says about the dry runs it keeps, and about comparing two of them.

nav-runs = All dry runs
report-tab-dry-runs = Dry runs
dry-run-part-dry-runs = Journeys
dry-run-part-runs = All dry runs
runs = Runs
runs-none = No dry runs yet
runs-none-text = The latest 20 dry runs of a journey are kept here with their settings, and named ones for good. You open one again at once, repeat it, export it, and compare two.
runs-kept = Named runs are never forgotten
runs-all-journeys = All journeys
runs-column-run = Run
runs-column-settings = Customers, entries, horizon
runs-followed-until = followed until { $until }
runs-version = version { $version }
runs-mark = Mark { $name } to compare
runs-compare = Compare
runs-compare-marked = Compare the two marked runs
runs-compare-hint = { $count ->
    [0] Mark two runs to compare them (Space).
    [one] Mark one more to compare.
   *[other] Two runs are marked.
}
runs-compare-unlike = Two runs can be compared where they are of one journey.
runs-name-field = Name of the run
runs-open = Open over the canvas
runs-rename = Name it
runs-again-as-it-was = Run again as it was
runs-again-now = Run again with the journey as it is now
runs-again-done = “{ $name }” has been run again
runs-delete = Delete
runs-deleted = Deleted the run “{ $name }”
runs-more = More for { $name }
runs-mark-journey = journey changed
runs-mark-journey-text = The numbers are those of the journey as it was. Run it again with the journey as it is now to renew them.
runs-mark-data = data changed
runs-mark-data-text = The totals stand; who was where can be asked after running it again.
runs-mark-gone = journey deleted
runs-mark-gone-text = Without its journey the run can be exported, but not opened.

export = Export
export-as = { $part } · { $format }
export-summary = Summary
export-trace = Every step
export-picture = Picture
export-picture-of = Export as a picture
export-format-xlsx = Excel
export-format-json = JSON
export-format-csv = CSV
export-format-jsonl = JSON Lines
export-format-parquet = Parquet
export-format-png = PNG
export-format-svg = SVG
export-file-xlsx = Excel workbook
export-file-json = JSON file
export-file-csv = CSV table
export-file-jsonl = JSON Lines
export-file-parquet = Parquet table
export-file-png = PNG picture
export-file-svg = SVG picture
export-running = Writing the file
export-done = Exported to { $path }

results-bar = Results
results-views = Ways to see the results
results-canvas = Canvas
results-paths = Paths
results-calendar = Calendar
find-customer = Find a customer
dry-previous-visit = Visit before
dry-next-visit = Next visit

missed-which = Here or not here
missed-here = Here
missed-not-here = Not here
missed-count = { $count ->
    [one] { $count } visit did not get here
   *[other] { $count } visits did not get here
}
missed-sum = visits: <b>{ $visits }</b> = got there: <b>{ $there }</b> + turned away: <b>{ $away }</b>
missed-sum-message = visits: <b>{ $visits }</b> = got the message: <b>{ $there }</b> + did not: <b>{ $away }</b>
missed-turns = What turned them away
missed-example = Look at an example
missed-nobody = Every visit got here
missed-nobody-text = Nobody who entered was turned away before.
missed-never-entered = { $count ->
    [one] { $count } customer of the population never entered the journey. Find her by name to see why.
   *[other] { $count } customers of the population never entered the journey. Find one by name to see why.
}
why-not-here = Why not here?
why-not-here-step = Why not at “{ $step }”?
why-not-here-unknown = This visit did get here.

compare-title = Comparing
compare-bar = Compared runs
compare-end = End comparison
compare-with-latest = Compare with the run before
compare-with = { $name } · { $settings } · { $entries }
compare-none = No other run of this journey yet
compare-all-runs = All runs…
compare-alike = Same customers, period and data: what differs comes from the journey.
compare-same = Same journey, customers, period and data: the numbers must be equal.
compare-unlike = Not the journey alone: the runs also differ in { $what }.
compare-unlike-same = Same journey, but the runs differ in { $what }.
compare-unlike-data = data
compare-unlike-population = number of customers
compare-unlike-customers = customers
compare-unlike-period = entry period
compare-unlike-until = horizon
compare-unlike-seed = seed
compare-more = more than before
compare-less = less than before
compare-only-after = only after
compare-only-before = only before
compare-step-title = { $before } before, { $after } after: { $by }
compare-points = { $value } pp
compare-numbers = Side by side
compare-hint = Click a step to compare it alone.
compare-step = This step in both runs
compare-column-what = What
compare-column-before = Before
compare-column-after = After
compare-column-by = Difference
compare-group-visits = Visits
compare-group-outcomes = Outcomes
compare-group-messages = Messages sent
compare-group-vouchers = Vouchers
compare-group-sales = Sales after entry
compare-entries = Entered
compare-entered = Came here
compare-inside = Still inside
compare-ended = Ended
compare-messages = All channels
compare-cost = Cost
compare-assigned = Given
compare-redeemed = Redeemed
compare-goal = Reached the goal
compare-first-sales = First sales
compare-rate = Share with a sale
compare-amount = Their amount
compare-per-1000 = Per 1,000 entries
compare-unsent-no-design = not sent: no design
compare-unsent-no-address = not sent: no address
compare-unsent-no-consent = not sent: no consent
compare-unsent-frequency-cap = not sent: limit reached
