### What files say that are exported: the sheets of a dry run.

sheet-overview = Overview
sheet-steps = Steps
sheet-ways = Ways
sheet-messages = Messages
sheet-vouchers = Vouchers
sheet-days = Days
sheet-related = Related sales

## Columns

sheet-what = What
sheet-value = Value
sheet-step = Step
sheet-kind = Kind
sheet-id = Id
sheet-entered = Entered
sheet-entered-share = Share of entries
sheet-inside = Still inside
sheet-ended = Ended: { $cause }
sheet-unsent = Not sent: { $reason }
sheet-median = Time there, median
sheet-p90 = Time there, 90%
sheet-from = From
sheet-way = Way out
sheet-to = To
sheet-customers = Visits
sheet-share = Share
sheet-nothing-follows = the end
sheet-counted-by = By
sheet-channel = Channel
sheet-design = Design
sheet-name = Name
sheet-sent = Sent
sheet-handed-out = Handed out
sheet-made = Codes made
sheet-redeemed = Redeemed
sheet-redeemed-share = Redeemed, share
sheet-out-of-stock = Out of stock
sheet-day = Day
sheet-entries = Entries
sheet-first-sales = First sales
sheet-model = Attribution
sheet-all-steps = all steps, each sale once
sheet-sales = Sales
sheet-amount = Amount

## The overview

sheet-settings = Settings
sheet-journey = Journey
sheet-run-made = Run made
sheet-mode = Mode
sheet-mode-replay = replay of recorded events
sheet-period-from = Entries from
sheet-period-to = Entries before
sheet-until = Until
sheet-population = Customers
sheet-population-all = all
sheet-population-list = a list
sheet-population-segment = segment “{ $name }”
sheet-population-sample = a sample of { $count }
sheet-seed = Seed
sheet-time-zone = Time zone of all times
sheet-currency = Currency
sheet-hash = Content of the journey
sheet-data = Version of the data
sheet-totals = Totals
sheet-in-population = Customers in the population
sheet-messages-sent = Messages sent
sheet-cost = Cost of messages
sheet-goal = Visits that reached the goal
sheet-outcome = Outcome: { $name }
sheet-conversions = Sales
sheet-window = Window after entry, days
sheet-first-sales-amount = Amount of first sales
sheet-per-1000 = Per 1,000 entries
sheet-other-currency = First sales in { $currency }
sheet-mature = Visits whose window has ended
sheet-mature-sales = First sales of these
sheet-mature-amount = Their amount
sheet-mature-per-1000 = Per 1,000 of these
sheet-related-by = Attribution of the goal
sheet-related-sales = Related sales
sheet-related-amount = Their amount
sheet-not-caused = Related is not caused: these sales followed messages. How many of them would have come anyway, a dry run on recorded events cannot tell.

## Why visits end, why messages are not sent

sheet-exit-completed = at the end
sheet-exit-goal = by the goal
sheet-exit-criteria = by an exit rule
sheet-exit-held-out = held out
sheet-exit-stopped = too many steps
sheet-unsent-no-design = no design
sheet-unsent-no-address = no address
sheet-unsent-no-consent = no consent
sheet-unsent-frequency-cap = frequency cap

sheet-told = Told others
sheet-told-what = What
sheet-told-times = Times
sheet-occasion-completed = Completed
sheet-occasion-expired = Expired
sheet-occasion-converted = Converted
sheet-told-occasion = Occasion created
sheet-told-into-audience = Into ad audience
sheet-told-out-of-audience = Out of ad audience
sheet-told-call = Call of another system
