### The import wizard and the history of imports.

## The wizard's steps

import-steps = Steps of the import
import-step-files = Files
import-step-preview = Preview
import-step-columns = Columns
import-step-check = Check
import-step-import = Import
import-back = Back
import-go-on = Continue
import-next-open = Next file to look at
import-now = Import
import-more = More
import-start-over = Start over
import-save-mapping = Save the mapping…
import-load-mapping = Load a mapping…
import-mapping-saved = Mapping saved as { $path }
import-file-data = Data files
import-file-mapping = Mapping
import-hinder-nothing = None of the files is imported yet
import-hinder-where = Say where the data go
import-hinder-missing = { $count ->
    [one] { $count } file lacks a required column
   *[other] { $count } files lack required columns
}
import-hinder-doubts = { $count ->
    [one] { $count } question is open
   *[other] { $count } questions are open
}
import-hinder-consent = One question about consent is open
import-hinder-check = Check first what would happen
import-hinder-bad = Mend the mapping, or choose to skip bad rows

## Files

start-import = Import my data
start-import-text = CSV, Excel, JSON Lines or Parquet. Columns are matched in the next steps.
import-invitation = Choose the files of your shop
import-invitation-text = CSV, Excel, JSON Lines or Parquet, also packed as .gz or .zst, as they come out of your systems. What they hold and how they are written is found out; you see everything before a row is imported.
import-what = Can be imported: { $tables }.
import-choose-files = Choose files…
import-choose-folder = Choose a folder…
import-add-files = Add files…
import-add-folder = Add a folder…
import-reading = Looking into the files
import-files = Files
import-files-count = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
import-holds = What { $name } holds
import-remove = Take { $name } out
import-remembered = as last time
import-settings = Take the settings of settings.json
import-settings-text = Attribution windows, quiet hours and frequency cap of the workspace become those of the file.
import-ignored = { $count ->
    [one] { $count } other file is left alone
   *[other] { $count } other files are left alone
}
import-ignored-text = These are no data that can be imported:
import-file-unreadable = cannot be read
import-file-left-out = left out
import-file-missing = { $count ->
    [one] { $count } column missing
   *[other] { $count } columns missing
}
import-file-doubtful = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}

## How a file is read

import-format-csv = CSV
import-format-json_lines = JSON Lines
import-format-parquet = Parquet
import-format-xlsx = Excel
import-guessed = { $what }, guessed
import-encoding-of = Encoding of { $name }
import-delimiter-of = Separator of { $name }
import-delimiter-semicolon = semicolon
import-delimiter-comma = comma
import-delimiter-tab = tab
import-delimiter-bar = bar
import-sheet-of = Sheet of { $name }
import-sheet = sheet { $name }
import-header-row = Names are in row
import-nested = Columns that hold tables themselves cannot be imported: { $columns }.
import-no-rows = No rows
import-no-rows-text = The file has names of columns at most. If they do not stand in the first row, say above in which one.
import-rows-of = First rows of { $name }
import-rows-shown = The first { $rows } rows, { $columns } columns
import-line = Line

## Where the data go

import-where = Where the data go
import-into-open = Into the open workspace, beside { $customers }
import-into-new = A new workspace
import-into-new-text = One file on this computer that holds everything
import-new-name = My shop
import-new-name-label = Name
import-new-name-sign = A name cannot have a slash in it.
import-folder = File
import-folder-change = Change folder…
import-folder-choose = Folder of the workspace
import-currency = Currency
import-currency-hint = Of amounts that name none; it cannot be changed once there are amounts.
import-time-zone = Time zone
import-time-zone-hint = Of times that name none, and of days in reports.

## What files hold

import-table-customers = Customers
import-table-stores = Stores
import-table-associates = Associates
import-table-products = Products
import-table-transactions = Transactions
import-table-transaction_lines = Transaction lines
import-table-activities = Activities
import-table-occasions = Occasions
import-table-events = Events
import-table-message_designs = Message designs
import-table-voucher_designs = Voucher designs
import-table-vouchers = Vouchers
import-table-segments = Segments
import-table-none = Leave this file out
import-column-customer_id = Customer id
import-column-registered_at = Registered at
import-column-name = Name
import-column-email = E-mail
import-column-phone = Phone
import-column-birthday = Birthday
import-column-language = Language
import-column-time_zone = Time zone
import-column-market = Market
import-column-acquisition_channel = Acquisition channel
import-column-home_store_id = Home store id
import-column-push_token = Push token
import-column-email_consent = E-mail consent
import-column-sms_consent = SMS consent
import-column-chat_consent = Chat consent
import-column-push_consent = Push consent
import-column-store_id = Store id
import-column-kind = Kind
import-column-address = Address
import-column-associate_id = Associate id
import-column-department = Department
import-column-product_id = Product id
import-column-category = Category
import-column-brand = Brand
import-column-price = Price
import-column-transaction_id = Transaction id
import-column-occurred_at = Occurred at
import-column-amount = Amount
import-column-currency = Currency
import-column-channel = Channel
import-column-voucher_code = Voucher code
import-column-quantity = Quantity
import-column-activity_id = Activity id
import-column-type = Type
import-column-message = Message
import-column-campaign = Campaign
import-column-journey = Journey
import-column-step = Step
import-column-occasion_ids = Occasion ids
import-column-occasion_id = Occasion id
import-column-created_at = Created at
import-column-expires_at = Expires at
import-column-completed_at = Completed at
import-column-event_id = Event id
import-column-properties = Properties
import-column-message_id = Message id
import-column-subject = Subject
import-column-cost = Cost
import-column-design_id = Design id
import-column-discount_kind = Discount kind
import-column-discount_value = Discount
import-column-valid_days = Days valid
import-column-code_prefix = Code prefix
import-column-stock = Stock
import-column-minimum_spend = Minimum spend
import-column-code = Code
import-column-assigned_at = Assigned at
import-column-segment = Segment
import-column-added_at = Added at

## Columns

import-as-attribute = as attribute “{ $name }”
import-as-property = as property “{ $name }”
import-empty = empty
import-yes = yes
import-no = no
import-becomes = becomes
import-columns-of = Columns of { $name }
import-head-file = Column of the file
import-head-target = Becomes
import-head-change = How it is read
import-head-becomes = As it will be
import-filter = Which columns
import-filter-all = All
import-filter-look-at = To look at: { $count }
import-filter-left-out = Left out
import-find-column = Find a column
import-nothing-to-look-at = Nothing to look at: every column can be read.
import-all-empty = empty in the first rows
import-filled = { $share } filled
import-target-of = What { $name } becomes
import-target-required = Still required
import-target-listed = Known columns
import-target-own = Other
import-target-taken = taken
import-leave-out = Leave out
import-part-of = Part of { $name }
import-not-imported = not imported
import-state-name = Matched by name and content
import-state-person = Matched by you
import-state-earlier = Matched as in an earlier import
import-state-left-out = Left out
import-state-fault = Some values cannot be read
import-missing = Required columns that are missing
import-missing-count = { $count ->
    [one] One required column is missing. Which column of the file is it?
   *[other] { $count } required columns are missing. Which columns of the file are they?
}
import-take-from = Column for { $name }
import-choose-column = Choose a column
import-same-for-all = The same in every row…
import-not-taken = This file is left out
import-not-taken-text = Say in the first step what it holds to import it.

## What is the same in every row

import-fixed = The same in every row
import-fixed-add = Add a value for every row
import-fixed-value = Value of { $name } in every row
import-fixed-placeholder = for instance EUR
import-fixed-every-row = in every row
import-fixed-remove = Remove the value of { $name }

## What is done with a column

import-change-of = Change how { $name } is read
import-change-of-now = Change how { $name } is read, now: { $now }
import-as-it-is = as it is
import-dates = Dates and times
import-dates-written = Written
import-dates-counted = Counted
import-dates-own = Another way
import-dates-own-hint = %d day, %m month, %Y year, %H hour, %M minute, %S second
import-dates-zone = Clock
import-dates-zone-own = of the workspace
import-date-day = day
import-date-month = month
import-date-month-name = month’s name
import-date-year = year
import-date-year-short = year (2 digits)
import-date-hour = hour
import-date-minute = minute
import-date-second = second
import-do-epoch-seconds = seconds since 1970
import-do-epoch-milliseconds = milliseconds since 1970
import-do-excel = days of Excel
import-do-excel-1904 = days of Excel since 1904
import-numbers = Numbers
import-do-comma = comma decimals
import-do-point = point decimals
import-letters = Letters
import-do-lower = small letters
import-do-upper = capital letters
import-do-title = Capital Initials
import-do-trim = trimmed
import-trim-label = Without spaces at both ends
import-do-join = + { $name }
import-do-else = empty: { $value }
import-do-words-more = { $pair }, +{ $count }
import-words = Other words for some texts
import-word-from = Text { $number }
import-word-to = Word for text { $number }
import-word-remove = Remove line { $number }
import-word-add = Add a word
import-join = Put columns behind it
import-join-add = Add a column
import-join-remove = Take { $name } off
import-join-between = Between them
import-join-hint = One space if nothing else is said
import-else = Where it is empty
import-else-hint = The value of rows that have none

## Questions that only a person can answer

import-question = Question
import-question-next = Next question
import-question-previous = Previous question
import-questions-open = { $count ->
    [one] { $count } question open
   *[other] { $count } questions open
}
import-questions-likely = Take the likelier answers
import-doubt-day_month = Which comes first in “{ $from }”: the day or the month?
import-doubt-day_month-text = No date of the first rows has a day after the 12th in only one of the places.
import-doubt-decimal_point = How are the numbers of “{ $from }” written?
import-doubt-decimal_point-text = The same sign separates thousands in one country and decimals in another.
import-doubt-epoch_unit = Does “{ $from }” count seconds or milliseconds?
import-doubt-epoch_unit-text = Times are counted since 1970; both give a date that is possible.
import-doubt-two_columns = Which column is “{ $to }”?
import-doubt-two_columns-text = Two columns fit. The other one stays what it is called.

## Check

import-options = Options
import-option-bad = If a row is bad
import-option-bad-stop = Import nothing
import-option-bad-stop-text = All or nothing: mend the files first.
import-option-bad-skip = Skip it, import the others
import-option-bad-skip-text = Rejected rows are kept, to be mended in place or downloaded.
import-option-unknown = If a row names a store, customer or product that is unknown
import-option-unknown-make = Make it, with nothing but its id
import-option-unknown-make-text = Sensible where files come one after the other; how many is counted.
import-option-unknown-reject = Take the row as bad
import-option-unknown-reject-text = Finds typing errors in ids.
import-consent = How is consent taken where nothing is known of it?
import-consent-missing = Not in the customers’ file: { $columns }
import-consent-no = Nobody has consented
import-consent-no-text = No message is sent on these channels in a dry run.
import-consent-yes = Everybody has consented
import-consent-yes-text = Only if the export has none but customers who agreed.
import-check-text = The files are read to the end and every row is tried; nothing is written.
import-check-again-text = Something was changed since the last check.
import-check-consent-first = Answer the question about consent, then the files are checked.
import-check-now = Check now
import-check-again = Check again
import-check-note = Nothing is written
import-check-bad = { $count ->
    [one] { $count } row would be rejected
   *[other] { $count } rows would be rejected
}
import-check-good = Everything can be imported
import-check-sum = { $rows } rows: { $new } new, { $changed } changed, { $same } as they were. Checked, { $took }.
import-check-skips = They will be skipped and kept, to be mended later.
import-check-stops = As chosen, nothing would be imported then.
import-file = File
import-all-files = All files
import-count-rows = Rows
import-count-new = New
import-count-changed = Changed
import-count-same = Same
import-count-rejected = Rejected
import-rejected-of = { $count ->
    [one] { $count } rejected row of { $name }
   *[other] { $count } rejected rows of { $name }
}
import-stubs = made for unknown ids: { $what }
import-removed = { $count ->
    [one] { $count } earlier line removed
   *[other] { $count } earlier lines removed
}
import-reasons = Why rows are rejected
import-reasons-first = Of the first { $shown } of { $total } rejected rows
import-rejected-rows = Rejected rows
import-mend-column = Change how “{ $name }” is read

## Import

import-stage-check = Checking
import-stage-import = Importing
import-progress-rows = Rows
import-progress-speed = Rows a second
import-progress-bytes = Read
import-progress-left = Time left
import-cancel-note = Cancelling leaves nothing behind
import-not-done = Nothing has been imported yet.
import-done = Your data are in { $name }
import-done-sum = { $new } new, { $changed } changed, { $same } as they were; { $took }.
import-under-a-second = under a second
import-stopped = Nothing was imported
import-stopped-text = { $count ->
    [one] { $count } row is bad, and one is enough to stop as it was chosen.
   *[other] { $count } rows are bad, and one is enough to stop as it was chosen.
}
import-segment-problems = Segments that could not be worked out anew
import-done-elsewhere = The import is done
import-stopped-elsewhere = The import stopped at bad rows
import-show = Show
import-next = What next
import-next-run = Dry-run the Welcome journey on them
import-next-run-text = { $customers } walk through it; you see what it would earn.
import-next-customers = See customers
import-next-customers-text = Search, filter, and look at one from first to last.
import-next-rejected = Rejected rows ({ $count })
import-next-rejected-text = Mend them in place or download them.
import-next-history = History of imports
import-next-history-text = What came in, and the way back.
import-more-files = Import more files

## The history of imports

imports-title = Imports
imports-when = When
imports-files = Files
imports-took = Took
imports-took-text = took { $took }
imports-outcome = Outcome
imports-outcome-done = Imported
imports-outcome-stopped = Stopped
imports-outcome-undone = Undone
imports-no-files = no files
imports-files-more = { $count ->
    [one] { $files } and { $count } more
   *[other] { $files } and { $count } more
}
imports-none = Nothing has been imported yet
imports-none-text = Each import is listed here with what came in and what was rejected. The last one can be undone.
imports-unknown = There is no such import
imports-unknown-text = It may belong to another workspace.
imports-all = All imports
imports-one = Import of { $at }
imports-no-rejected = No rejected rows are kept of this import.
imports-rejected-of = Rejected rows of { $name }
imports-why = Why
imports-download = Download as CSV…
imports-download-title = Save rejected rows
imports-download-name = { $file } rejected.csv
imports-downloaded = Saved as { $path }
imports-mend = { $count ->
    [one] Import { $count } mended row
   *[other] Import { $count } mended rows
}
imports-mend-reset = Discard changes
imports-mend-how = Double-click a field, or press Enter, to mend it. Mended rows are imported as their file was.
imports-row-changed = changed
imports-mended = { $count ->
    [one] One mended row is in.
   *[other] { $count } mended rows are in.
} { $again ->
    [0] { "" }
    [one] One was rejected again.
   *[other] { $again } were rejected again.
}
imports-undo = Undo this import…
imports-undo-of = Undo the import of { $at }
imports-undo-title = Undo this import?
imports-undo-what = The import of { $at }: { $new } new rows go, { $changed } changed rows become what they were.
imports-undo-text = This cannot be redone: only importing the files again brings them back. Dry runs that were made since are out of date afterwards.
imports-undo-keep = Keep it
imports-undo-now = Undo the import
