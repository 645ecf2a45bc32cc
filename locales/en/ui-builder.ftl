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
builder-about-segment_trigger = Members of a segment enter, at once or as they are added
builder-about-date_trigger = A date of the customer starts a visit: a birthday, a renewal
builder-about-schedule_trigger = Everybody whom a rule holds for enters, again and again
builder-about-send_chat = Sends one of your chat designs
builder-about-send_push = Sends one of your push designs
builder-about-wait_until = Waits for a day, a date of the customer or an expiry
builder-about-wait_for_event = Waits for something to happen, or until the time is up
builder-about-branch = Several ways; the first case that holds wins
builder-about-random_split = Several ways by chance, to compare them
builder-about-holdout = Keeps a share out, to see what the journey adds
builder-about-remove_from_segment = Takes the customer off a list
builder-about-set_attribute = Changes an attribute of the customer
builder-about-create_occasion = Asks an associate to talk to the customer
builder-about-sync_audience = Into an ad audience, or out of it
builder-about-webhook = Tells another system; never called in a dry run
builder-about-goto = Goes on at another step
builder-about-exit = Ends the visit, with an outcome to count
builder-synonyms-event_trigger = trigger start entry when purchase registration
builder-synonyms-segment_trigger = trigger start entry audience list members
builder-synonyms-date_trigger = trigger start birthday anniversary renewal calendar
builder-synonyms-schedule_trigger = trigger start recurring weekly monthly daily calendar campaign
builder-synonyms-send_email = mail newsletter message
builder-synonyms-send_sms = text message phone mobile
builder-synonyms-send_chat = whatsapp messenger message
builder-synonyms-send_push = app notification mobile message
builder-synonyms-wait = delay pause sleep timer days hours
builder-synonyms-wait_for_time_range = opening hours business window weekday delay
builder-synonyms-wait_until = delay deadline expiry birthday calendar
builder-synonyms-wait_for_event = delay until purchase listen timeout
builder-synonyms-condition = if then else decision filter yes no split
builder-synonyms-branch = switch case if decision split several
builder-synonyms-random_split = experiment variant random chance percent
builder-synonyms-holdout = holdout experiment untreated baseline lift
builder-synonyms-assign_voucher = coupon code discount promotion
builder-synonyms-add_to_segment = list tag audience
builder-synonyms-remove_from_segment = list tag audience delete
builder-synonyms-set_attribute = field property update change profile
builder-synonyms-create_occasion = task reminder clienteling store call
builder-synonyms-sync_audience = facebook google meta retargeting advertising
builder-synonyms-webhook = http api call integration system
builder-synonyms-goto = go to loop back repeat
builder-synonyms-exit = stop finish exit outcome

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
builder-voucher-value = Discount
builder-segment = Segment
builder-segment-hint = The customer is in it for the rest of this run.
builder-segment-new = new
builder-outcome = Outcome
builder-outcome-hint = What results call those who end here. Empty: “{ $id }”.
builder-choose-attribute = Choose an attribute
builder-choose-audience = Choose or write a name
builder-choose-associate = Choose an associate
builder-choose-occasion = Choose or write a type
builder-choose-step = Choose a step
builder-value-own = Use “{ $value }”
builder-value-more = One more value
builder-nothing-met = Nothing is met before this step
builder-not-met = Cannot be used here
builder-not-met-not-before = does not come before this step
builder-not-met-not-always = not on every path to here
builder-not-met-only-yes = known only behind its “yes”
builder-not-met-only-case = known only behind its cases
builder-not-met-only-happened = known only where it has happened
builder-not-met-only-found = the rule can hold without an event
builder-not-met-type = of another type
builder-type-text = text
builder-type-number = number
builder-type-money = money
builder-type-date = date
builder-type-instant = point in time
builder-type-boolean = yes or no
builder-time-of-day = Time of day
builder-local-hint = In the customer’s local time.
builder-slot-days = Days of the week
builder-month-days = Days of the month
builder-month-hint = A month without the day uses its last one.
builder-enters = They enter
builder-enters-added = when added
builder-enters-at = at once
builder-enters-added-hint = Each time somebody is added to the segment.
builder-enters-at-hint = Everybody who is in the segment at that moment.
builder-date = Date of the customer
builder-date-day = On which day
builder-date-side = Before or after
builder-date-before = before
builder-date-on = on the day
builder-date-after = after
builder-date-on-words = On the day itself: { $date }.
builder-repeat = Comes back
builder-repeat-yearly = every year
builder-repeat-once = never
builder-first = First date
builder-first-hint = Nobody enters before it.
builder-every = Every
builder-every-day = day
builder-every-week = week
builder-every-month = month
builder-next-times = Next three dates
builder-next-none = Choose the first date and the time.
builder-audience = Who enters
builder-until = Wait until
builder-until-day = Day
builder-until-instant = Moment
builder-until-attribute = Customer’s
builder-until-met = Met earlier
builder-until-day-label = Day
builder-until-instant-label = Day and time
builder-until-attribute-label = Date of the customer
builder-until-met-label = Date met at an earlier step
builder-until-at-hint = In the customer’s local time. Empty: as the date has it.
builder-offset = Shifted
builder-offset-on = none
builder-offset-before-words = { $length } earlier.
builder-offset-after-words = { $length } later.
builder-when-past = When it is past already
builder-past-go_on = go on
builder-past-leave = leave by “past”
builder-past-go_on-hint = The customer goes on at once.
builder-past-leave-hint = The customer leaves by the way out “past”.
builder-timeout = Wait at most
builder-timeout-hint = Then the customer leaves by “timed out”.
builder-cases-hint = Asked from top to bottom; the first that holds wins.
builder-case-number = Case { $number }
builder-case-name = Name of case { $number }
builder-case-open = Rule of { $name }
builder-case-when = “{ $name }” when
builder-case-add = Case
builder-otherwise-hint = everybody whom no case describes
builder-way-empty = A name is needed.
builder-way-taken = Another one has this name.
builder-way-reserved = This name has another meaning. Choose another.
builder-way-up = Move { $name } up
builder-way-down = Move { $name } down
builder-way-remove = Remove { $name }
builder-variants = Variants
builder-variant-name = Name of variant { $number }
builder-variant-share = Share of { $name }
builder-variant-add = Variant
builder-variants-sum = Together { $sum } %
builder-variants-sum-wrong = Together { $sum } %, not 100 %
builder-variants-even = Share evenly
builder-variants-hint = The same customer gets the same variant when she enters again.
builder-share = Kept out
builder-share-hint = So many percent are only watched, to see what the journey adds.
builder-discount-design = Design
builder-discount-fixed = Fixed
builder-discount-met = Met earlier
builder-discount-profile = By profile
builder-discount-design-hint = The discount of the design.
builder-discount-by = Goes by
builder-discount-by-revenue_performance = how spending moves
builder-discount-by-last_purchase_amount = amount of the last purchase
builder-discount-by-days_since_purchase = days since the last purchase
builder-discount-steps = Steps of the discount
builder-discount-step = Step { $number }
builder-discount-then = Discount
builder-discount-else = Otherwise
builder-discount-own = design’s
builder-discount-add = Step
builder-list = List
builder-segment-list = list
builder-segment-rule = by a rule
builder-segment-ranking = by a ranking
builder-segment-create = New list “{ $name }”
builder-segment-out-hint = The customer is off it for the rest of this run.
builder-attribute = Attribute
builder-attribute-hint = Changed for the rest of this run; your data stay as they are.
builder-becomes = Becomes
builder-occasion = Type of occasion
builder-occasion-create = New type “{ $name }”
builder-assignee = Who is to act
builder-assignee-associate = a certain associate
builder-assignee-home_store-hint = anybody at the customer’s home store
builder-assignee-last_associate-hint = who served the customer last
builder-assignee-associate-hint = always the same person
builder-associate = Associate
builder-due = To be done within
builder-due-hint = Empty: whenever it suits.
builder-ad-audience = Ad audience
builder-ad-audience-hint = As the ad network calls it. Recorded in a dry run, nothing is sent.
builder-audience-action = The customer goes
builder-audience-add = in
builder-audience-remove = out
builder-audience-create = Audience “{ $name }”
builder-webhook-name = Name of the call
builder-webhook-hint = Recorded in a dry run, never called.
builder-payload = What is told
builder-payload-name = Name of the value
builder-jump = Goes on at
builder-jump-hint = A jump back needs a wait on its way round.
builder-jump-show = Show this step
builder-date-before-words = { $count ->
    [one] { $count } day before: { $date }.
   *[other] { $count } days before: { $date }.
   }
builder-date-after-words = { $count ->
    [one] { $count } day after: { $date }.
   *[other] { $count } days after: { $date }.
   }

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
builder-not-undo = Take “not” away
builder-rule-actions = What to do with this rule
builder-move-up = Move up
builder-move-down = Move down
builder-into-group = Put into a group
builder-out-of-group = Open the group
builder-contacted-type = Kind of contact
builder-contacted-any = any kind of contact
builder-counting = Counting…
builder-rule-count = { $count ->
    [one] { $shown } of { $of } customers
   *[other] { $shown } of { $of } customers
   }
builder-a-day = a day

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
canvas-label-compared = entered: { $before } before, { $after } after
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
canvas-flow-compared = Went this way: { $before } before, { $after } after{ $share }
canvas-stub-compared = Ended here, since nothing follows: { $before } before, { $after } after{ $share }

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
dry-over-whole-run = over the whole run
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
dry-occasions = Occasions
dry-occasion = { $created } created, { $completed } completed, { $converted } converted
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
