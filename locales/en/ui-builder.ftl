### What the builder says: palette, canvas, forms, problems, and the results of a dry run over the canvas.

## Palette

builder-find-kind = Find a step
builder-no-kind = No step is called like that.
builder-pick = Choose a step
builder-family-trigger = Triggers
builder-family-message = Messages
builder-family-time = Time
builder-family-logic = Logic
builder-family-money = Vouchers
builder-family-data = Customer data
builder-family-end = Ends
builder-about-event_trigger = Each matching event starts a visit
builder-about-send_email = Sends one of your e-mail designs
builder-about-send_sms = Sends one of your SMS designs
builder-about-wait = Waits a fixed length of time
builder-about-wait_for_time_range = Waits for the next opening hours
builder-about-condition = Two ways, by a rule
builder-about-assign_voucher = Gives a voucher of one of your designs
builder-about-add_to_segment = Puts the customer on a list
builder-about-exit = Ends the visit, with an outcome to count

## Top bar

builder-name = Journey’s name
builder-saved = Saved
builder-saving = Saving…
builder-not-saved = Not saved
builder-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
   }
builder-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
   }
builder-no-problems = No problems
builder-report = Report
builder-back = Back to editing
builder-dry-run = Dry run
builder-run-again = Run again
builder-show-results = Show results
builder-lost = { $count ->
    [one] One value in this journey could not be read and was left out.
   *[other] { $count } values in this journey could not be read and were left out.
   }
builder-lost-help = The file on the disk stays as it is until you change something here. Look at the places named below.

## Toolbar and actions

builder-toolbar = Canvas
builder-actions-edit = Editing
builder-actions-look = Looking and running
builder-undo = Undo
builder-undo-what = Undo: { $what }
builder-redo = Redo
builder-redo-what = Redo: { $what }
builder-edit-add-step = step added
builder-edit-delete = deleted
builder-edit-move = moved
builder-edit-change = settings of a step
builder-edit-rename = renamed
builder-edit-connect = connected
builder-edit-disconnect = connection removed
builder-edit-duplicate = duplicated
builder-edit-paste = pasted
builder-edit-layout = tidied up
builder-edit-note = note
builder-edit-settings = settings of the journey
builder-edit-fix = fix
builder-edit-accept = problem accepted
builder-edit-import = imported
builder-layout = Tidy up
builder-turn = Turn: left to right, or top to bottom
builder-flow-down = Lay out from top to bottom
builder-flow-right = Lay out from left to right
builder-add-note = Add a note
builder-add-step = Add a step
builder-connect = Connect to a step
builder-edit-step = Edit the step
builder-rename = Rename
builder-duplicate = Duplicate
builder-copy = Copy
builder-paste = Paste
builder-delete = Delete
builder-choose-all = Choose all steps
builder-zoom-in = Zoom in
builder-zoom-out = Zoom out
builder-zoom-whole = Zoom to 100 %
builder-fit = Show everything
builder-fit-chosen = Show what is chosen
builder-inspector = Settings panel
builder-leave = Leave
builder-resize = Size of the panel
builder-next-problem = Next problem
builder-previous-problem = Previous problem
builder-find-step = Find on the canvas
builder-found-none = Nothing on the canvas is called like that.
builder-clipboard-closed = The clipboard is not open to this window. Press Ctrl C or Ctrl V on the canvas instead.
builder-paste-not-json = What is on the clipboard is no steps: it is not JSON.
builder-paste-no-steps = What is on the clipboard holds no steps.
builder-drawing = { $from }, “{ $port }” → { $to }
builder-drawing-port = other way out
builder-drawing-take = connect
builder-drawing-leave = cancel
builder-empty = An empty journey
builder-empty-text = A journey begins with an event, such as a new account or a purchase. Drag a step from the left, or start here.
builder-empty-action = Add an event

## Inspector

builder-step-name = Name of the step
builder-step-menu = More
builder-several = { $count ->
    [one] { $count } step chosen
   *[other] { $count } steps chosen
   }
builder-connection = Connection
builder-connection-count = { $count } customers’ visits went this way in the last dry run.
builder-disconnect = Remove the connection
builder-more = More
builder-id = Id in the file
builder-id-hint = Other steps refer to this one by it; they follow when it changes.
builder-id-empty = A step needs an id.
builder-id-taken = Another step has this id.
builder-id-reserved = This word means something else in rules. Choose another.
builder-answers = Answers
builder-answers-when = Last dry run, { $when }
builder-answers-nowhere = nothing after it: ends here
builder-answers-inside = still here at the end
builder-answers-time = Half of them stay here up to { $median }, nine of ten up to { $p90 }.
builder-unsent-no_design = not sent: no such design
builder-unsent-no_address = not sent: no address
builder-unsent-no_consent = not sent: no consent
builder-unsent-frequency_cap = not sent: had enough messages

## Forms

builder-choose-event = Choose an event
builder-choose-field = Choose a field
builder-choose-message = Choose a design
builder-choose-segment = Choose a segment
builder-choose-store = Choose a store
builder-choose-value = Choose a value
builder-choose-voucher = Choose a design
builder-number = Number
builder-unit = Unit
builder-unit-minute = { $count ->
    [one] minute
   *[other] minutes
   }
builder-unit-hour = { $count ->
    [one] hour
   *[other] hours
   }
builder-unit-day = { $count ->
    [one] day
   *[other] days
   }
builder-unit-week = { $count ->
    [one] week
   *[other] weeks
   }
builder-length-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
   }
builder-event = Event
builder-event-hint = Each matching event starts a visit.
builder-event-where = where
builder-message = Message design
builder-message-subject = Subject: { $subject }
builder-no-designs = No designs for this channel
builder-reach = { $consent } of { $customers } customers have an address and have agreed; { $address } have an address.
builder-values = Values for the design
builder-value-of = Value of { $name }
builder-value-name = Name in the design
builder-value-add = Add
builder-value-remove = Remove { $name }
builder-value = Value
builder-values-many = Values, with commas between
builder-value-earlier = A value met earlier
builder-value-literal = Write a value instead
builder-wait-for = Wait for
builder-wait-hint = A day is exactly 24 hours.
builder-hours-hint = In the customer’s local time. Inside these hours she goes on at once.
builder-slot-number = Hours { $number }
builder-slot-from = From
builder-slot-to = To
builder-slot-day = All day
builder-slot-add = Other hours
builder-slot-remove = Remove these hours
builder-slot-midnight = Goes on past midnight.
builder-slot = { $days }, { $from }–{ $to }
builder-slot-unset = hours not chosen
builder-days-all = Every day
builder-days-run = { $from }–{ $to }
builder-voucher = Voucher design
builder-no-vouchers = No voucher designs
builder-voucher-valid = { $count ->
    [one] Valid for { $count } day
   *[other] Valid for { $count } days
   }
builder-voucher-forever = Never expires
builder-voucher-stock = { $count } in stock
builder-voucher-endless = Any number
builder-voucher-minimum = From { $amount }
builder-voucher-value = Other discount
builder-voucher-value-hint = Empty: the discount of the design.
builder-segment = Segment
builder-segment-hint = The customer is in it for the rest of this run.
builder-segment-new = new
builder-segment-make = Name of a new segment
builder-segment-take = Use
builder-outcome = Outcome
builder-outcome-hint = What results call those who end here. Empty: “{ $id }”.

## Settings of the journey

builder-settings = Settings of the journey
builder-zone = Time zone
builder-zone-hint = For customers without one of their own.
builder-zone-workspace = The workspace’s ({ $zone })
builder-reentry = A customer enters
builder-cooldown = Not again within
builder-cooldown-hint = Empty: as soon as it happens.
builder-goal = Measure a goal
builder-goal-hint = What the journey is for. It is measured, and ends no visit unless you say so.
builder-goal-event = Reached by
builder-goal-window = Within, after entry
builder-goal-model = Messages are credited by
builder-goal-ends = Reaching it ends the visit
builder-exits = Leave early when
builder-exits-hint = Asked whenever something happens with the customer; ends the visit wherever she is.
builder-exit-add = Exit rule
builder-exit-remove = Remove this exit rule
builder-limits = Limits
builder-quiet = Own quiet hours
builder-quiet-none = The workspace has none: messages go out at any hour.
builder-quiet-workspace = The workspace’s are { $from }–{ $to }.
builder-cap = Own limit of messages
builder-cap-none = The workspace has none.
builder-cap-workspace = The workspace’s: { $count } in { $per }.
builder-cap-messages = At most so many messages
builder-cap-per = In
builder-cap-channel = Counting
builder-cap-all = all channels together
builder-holdout = Control group
builder-holdout-hint = So many percent of the entries stay out, to compare with.

## Rules

builder-goes-by-yes = Goes by “yes” when
builder-rule-view = How the rule is shown
builder-rule-as-rule = Rule
builder-rule-as-text = Text
builder-rule-text = The rule as it stands in the file
builder-rule-not-json = This is not valid JSON yet.
builder-rule-no-rule = This is no rule: look at { $place }.
builder-in-words = In words
builder-rule-about = What is asked
builder-rule-events = Events
builder-rule-customer = Customer
builder-rule-visit = This visit
builder-rule-attribute = Attribute of the customer
builder-rule-segment = Is in a segment
builder-rule-can_receive = Can receive messages
builder-rule-revenue_performance = How spending moves
builder-rule-contacted = Was contacted
builder-rule-message = A message of this journey
builder-rule-voucher = A voucher of this journey
builder-rule-value = A value met earlier
builder-rule-none = Nothing is asked yet.
builder-rule-add = Rule
builder-rule-not = The opposite
builder-rule-remove = Remove this rule
builder-group-add = Group
builder-group-mode = How many must hold
builder-group-all = All
builder-group-any = One
builder-group-none = None
builder-group-hold = of these must hold
builder-not = not
builder-and = and
builder-where = where
builder-lines-add = One line of it
builder-lines = one line
builder-since = since
builder-since-choose = From when on
builder-since-option-entry = The entry
builder-since-option-ever = Any time
builder-since-option-back = So long ago…
builder-since-steps = Since a step
builder-within = within
builder-how = How often
builder-how-once = at least once
builder-how-count = so many times
builder-how-sum = with a sum of
builder-how-min = with a smallest
builder-how-max = with a largest
builder-how-average = with a mean
builder-how-last = each of the last
builder-how-first = each of the first
builder-how-many = How many
builder-field = Field
builder-operator = Comparison
builder-comparison-add = Comparison
builder-comparison-remove = Remove this comparison
builder-channel = Channel
builder-any-channel = any channel
builder-which-message = Which message
builder-which-voucher = Which voucher
builder-what-happened = What happened
builder-no-such-step = No such step before this one
builder-chance = Chance
builder-true = yes
builder-false = no
builder-today = today
builder-a-day = a day

## A step in one line

builder-summary-name = { $name }
builder-summary-event = { $event } · { $reentry ->
    [once] once
    [after_exit] re-entry
   *[always] always
   }
builder-summary-event-where = { $event }, some of them
builder-summary-no-event = Choose an event
builder-summary-no-message = Choose a design
builder-summary-no-duration = Choose how long
builder-summary-no-slot = Choose the hours
builder-summary-no-rule = Say what is asked
builder-summary-no-voucher = Choose a design
builder-summary-no-segment = Choose a segment
builder-summary-slots = { $first } +{ $more }
builder-summary-end = Ends the visit
builder-summary-outcome = Outcome: { $outcome }
builder-summary-all = { $first }, and { $more } more
builder-summary-any = { $first }, or { $more } more
builder-summary-not = Not: { $rule }
builder-summary-same = With the same { $field }
builder-summary-any-event = { $type ->
    [purchase] Any purchase
    [return] Any return
   *[other] Any “{ $event }”
   }
builder-summary-in-segment = In { $segment }
builder-summary-can-receive = Can receive { $channel }
builder-summary-contacted = Was contacted
builder-summary-message-sent = Message sent
builder-summary-message-opened = Message opened
builder-summary-message-clicked = Message clicked
builder-summary-voucher-redeemed = Voucher redeemed
builder-summary-voucher-not_redeemed = Voucher not redeemed
builder-summary-voucher-expired = Voucher expired
builder-summary-value = { $field } met earlier
builder-summary-chance = By chance: { $share } %

## A rule as a sentence

builder-gap = …
builder-sentence = Yes, when { $clause }.
builder-says-list = { $list }
builder-says-group = ({ $clause })
builder-says-always = nothing is asked
builder-says-never = something that never holds
builder-says-not = it is not so that { $clause }
builder-says-bought = the customer has bought at least once { $since }
builder-says-event = “{ $event }” has happened at least once { $since }
builder-says-event-count = among “{ $event }” { $since }, { $times }
builder-says-their-number = their number
builder-says-sum = the sum of { $field }
builder-says-min = the smallest { $field }
builder-says-max = the largest { $field }
builder-says-average = the mean { $field }
builder-says-last = { $n ->
    [one] the last “{ $event }” { $since } has this: { $comparison }
   *[other] each of the last { $n } “{ $event }” { $since } has this: { $comparison }
   }
builder-says-first = { $n ->
    [one] the first “{ $event }” { $since } has this: { $comparison }
   *[other] each of the first { $n } “{ $event }” { $since } has this: { $comparison }
   }
builder-says-where = { $clause }, where { $where }
builder-says-attribute = the customer’s { $comparison }
builder-says-segment = the customer is in the segment “{ $segment }”
builder-says-can-receive = the customer can receive { $channel }
builder-says-performance-more = the customer is buying more
builder-says-performance-less = the customer is buying less
builder-says-performance-steady = the customer is buying steadily
builder-says-performance-inactive = the customer has stopped buying
builder-says-contacted = the customer was contacted no longer than { $within } ago
builder-says-contacted-by = the customer was contacted by { $channel } no longer than { $within } ago
builder-says-message-sent = “{ $step }” was sent
builder-says-message-opened = “{ $step }” was opened
builder-says-message-clicked = “{ $step }” was clicked
builder-says-within = { $clause } within { $within }
builder-says-voucher-redeemed = the voucher of “{ $step }” has been redeemed
builder-says-voucher-not_redeemed = the voucher of “{ $step }” has not been redeemed
builder-says-voucher-expired = the voucher of “{ $step }” has expired
builder-says-earlier = the { $field } of “{ $step }”
builder-says-chance = a chance of { $share } % comes up
builder-since-unset = since …
builder-since-entry = since entry
builder-since-ever = at any time
builder-since-back = no longer than { $duration } ago
builder-since-step = since “{ $step }”
builder-compared-unset = { $subject } …
builder-compared-equal = { $subject } is equal to { $value }
builder-compared-not_equal = { $subject } is not equal to { $value }
builder-compared-less = { $subject } is less than { $value }
builder-compared-at_most = { $subject } is at most { $value }
builder-compared-more = { $subject } is more than { $value }
builder-compared-at_least = { $subject } is at least { $value }
builder-compared-one_of = { $subject } is { $value }
builder-compared-contains = { $subject } contains { $value }
builder-compared-starts_with = { $subject } starts with { $value }
builder-compared-is_set = { $subject } is known
builder-compared-is_not_set = { $subject } is not known
builder-compared-within_last = { $subject } lies no longer than { $value } back
builder-compared-within_next = { $subject } comes within { $value }
builder-compared-day_of_year_is = { $subject } falls on { $value }

## Events and fields by name; others are called as the data call them

builder-event-purchase = Purchase
builder-event-return = Return
builder-event-account_registered = Account registered
builder-event-email_opened = E-mail opened
builder-event-link_clicked = Link clicked
builder-event-page_viewed = Page viewed
builder-field-occurred_at = time
builder-field-amount = amount
builder-field-currency = currency
builder-field-store_id = store
builder-field-channel = channel
builder-field-department = department
builder-field-voucher_code = voucher code
builder-field-transaction_id = transaction number
builder-field-store_kind = kind of store
builder-field-store_address = address of the store
builder-field-product_id = product
builder-field-category = category
builder-field-brand = brand
builder-field-price = price
builder-field-quantity = quantity
builder-field-code = code
builder-field-value = value
builder-field-assigned_at = time of assignment
builder-field-expires_at = time of expiry
builder-field-sent_at = time of sending
builder-field-customer_id = customer number
builder-field-registered_at = time of registration
builder-field-name = name
builder-field-email = e-mail address
builder-field-phone = phone
builder-field-birthday = birthday
builder-field-language = language
builder-field-time_zone = time zone
builder-field-market = market
builder-field-acquisition_channel = channel she came from
builder-field-home_store_id = home store
builder-field-push_token = app
builder-field-email_consent = consent to e-mail
builder-field-sms_consent = consent to SMS
builder-field-chat_consent = consent to chat
builder-field-push_consent = consent to push

## Problems

builder-drawer = Panel under the canvas
builder-drawer-open = Open the panel
builder-drawer-close = Close the panel
builder-problems = Problems
builder-next = Next
builder-all-well = Nothing is wrong with this journey.
builder-whole-journey = The journey
builder-accept = It is meant so…
builder-accept-reason = Why it is meant so
builder-accept-do = Accept
builder-unaccept = Not meant after all

## Canvas

canvas-label = Canvas of { $name }
canvas-hint = Arrow keys walk along the connections, A adds a step after this one, E edits it, C connects it, Delete removes it.
canvas-label-open = { $port } leads nowhere
canvas-label-next = goes to { $step }
canvas-label-goes = { $port } goes to { $step }
canvas-label-counts = { $entered } entered, { $inside } inside, { $ended } ended here
canvas-errors = { $count ->
    [one] one error
   *[other] { $count } errors
   }
canvas-warnings = { $count ->
    [one] one warning
   *[other] { $count } warnings
   }
canvas-insert = Insert a step here
canvas-minimap = Map of the journey
canvas-note = Note
canvas-note-label = Note: { $text }
canvas-note-placeholder = Write a note…
canvas-twin = Same id as another step
canvas-never = never reached
canvas-ended = ended here
canvas-inside = { $shown } inside
canvas-counts-title = { $entered } entered, { $inside } still inside, { $ended } ended here
canvas-flow-title = { $count } went this way ({ $share })
canvas-stub-title = { $count } ended here, since nothing follows ({ $share })

## Dry run: settings

dry-from = Entries from
dry-to = to
dry-until = Follow them until
dry-population = Customers
dry-everyone = Everyone
dry-segment = A segment
dry-sample = A sample
dry-which-segment = Segment
dry-sample-size = How many
dry-seed = Seed
dry-start = Run
dry-run = Dry run
dry-none = No dry run yet. It walks your customers through this journey on a virtual clock; nothing is sent.

## Dry run: results

dry-mode-replay = Dry run, replay
dry-chip-entries = entries { $from } – { $to }
dry-chip-from = entries from { $from }
dry-chip-to = entries until { $to }
dry-chip-until = until { $until }
dry-stale = Results of an earlier version
dry-took = { $time } ms, seed { $seed }
dry-balance = <b>{ $entries }</b> entered = <b>{ $inside }</b> inside + <b>{ $ended }</b> ended
dry-totals = What it came to
dry-totals-hint = Click a step or a connection to see its customers.
dry-visits = Visits
dry-entered = Entered
dry-inside = Still inside
dry-ended = Ended
dry-cause-completed = came to an end
dry-cause-goal = reached the goal
dry-cause-criteria = met an exit rule
dry-cause-held-out = control group
dry-cause-stopped = stopped: too many steps
dry-outcomes = Outcomes
dry-messages = Messages sent
dry-no-messages = None
dry-cost = Cost
dry-vouchers = Vouchers
dry-voucher = { $assigned } given, { $redeemed } redeemed
dry-conversions = Sales after entry
dry-goal = Visits that reached the goal
dry-converted = First sales
dry-first-sales = First sales
dry-amount = Their amount
dry-per-1000 = Per 1,000 entries
dry-reference = Published average
dry-association = Sales that followed. That they followed does not mean that the journey caused them.
dry-everybody = Everybody
dry-still-inside = Still inside
dry-which = Which of them
dry-visits-count = { $count ->
    [one] { $count } visit
   *[other] { $count } visits
   }
dry-column-customer = Customer
dry-column-at = Left at
dry-column-port = By
dry-customers-at = Customers at { $step }
dry-nobody = Nobody was here
dry-nobody-text = With these settings no customer came this way.
dry-path = One customer’s path
dry-of = { $at } of { $total }
dry-previous = Customer before
dry-next = Next customer
dry-visit = visit { $visit }
dry-not-there = This visit is not in the run any more.
