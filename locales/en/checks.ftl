### What the checks say. A message says what is wrong and why it matters; -help says what to do.

## Files that cannot be read

read-broken-json = This is not valid JSON: it breaks off at line { $line }, column { $column }.
read-broken-json-help = Look for a missing comma, bracket or quotation mark just before that place.
read-not-a-journey = This file is not a journey: it holds no object with the journey’s fields.
read-not-a-journey-help = Choose a file that ends in .journey.json, or export a journey again.
read-unknown-format = This file does not say which format it has.
read-unknown-format-help = Put "format": 1 at the top of the file.
read-newer-format = This journey was made by a newer version of Rehearsal (format { $format }; this one reads up to { $newest }).
read-newer-format-help = Update Rehearsal, then open the file again.
read-unknown-field = There is no field “{ $name }” here.
read-unknown-field-meant = There is no field “{ $name }” here. Did you mean “{ $meant }”?
read-unknown-field-help = Correct the name or take the field out. Unknown fields are refused because their meaning would be lost.
read-unknown-kind = There is no kind of step called “{ $name }”.
read-unknown-kind-meant = There is no kind of step called “{ $name }”. Did you mean “{ $meant }”?
read-unknown-kind-help = Correct the kind, or take the step out.
read-unknown-rule = There is no rule called “{ $name }”.
read-unknown-rule-meant = There is no rule called “{ $name }”. Did you mean “{ $meant }”?
read-unknown-rule-help = Correct the rule, or take it out.

## What belongs into a field

expected-text = a text
expected-id = a text that can serve as an id
expected-number = a number
expected-whole-number = a whole number, 0 or more
expected-count = a whole number, 1 or more
expected-percent = a number from 0 to 100
expected-probability = a number from 0 to 1
expected-boolean = true or false
expected-duration = a length of time such as P2D
expected-time = a time of day such as 08:00
expected-instant = a point in time such as 2026-03-28T10:00:00Z
expected-instant-or-added = a point in time such as 2026-03-28T10:00:00Z, or “added”
expected-moment = a point in time, a day, a date of the customer, or a value met at an earlier step
expected-days = a whole number of days, negative for before
expected-day-of-month = a day that the period has: mon to sun for weeks, 1 to 31 for months
expected-assignee = home_store, last_associate, or an associate
expected-object = a group of settings
expected-list = a list
expected-rule = one rule
expected-value = a value, or one met at an earlier step
expected-one-aggregate = only one of count, sum, min, max, average, last and first
expected-one-of = one of these: { $words }

type-text = a text
type-number = a number
type-money = an amount of money
type-date = a date such as 2026-03-28
type-instant = a point in time such as 2026-03-28T10:00:00Z
type-boolean = true or false
type-duration = a length of time such as P30D
type-day-of-year = a day such as 03-28, or “today”
type-list = a list (each: { $type })
subject-count = number of events
subject-revenue-performance = how spending moves
subject-last-purchase-amount = amount of the last purchase
subject-days-since-purchase = days since the last purchase

## Structure

bad-id = The journey has no usable id, so it cannot be saved or found again.
bad-id-help = Give it an id of 1 to 200 characters without control characters. Any other text will do; it is never used as a file name.
no-trigger = Nothing starts this journey, so nobody will ever enter it.
no-trigger-help = Add a trigger, for example Event “account registered”, and connect it to the first step.
trigger-has-incoming-edge = A connection leads into the trigger “{ $to }”, but visits only start there; nobody can arrive from another step.
trigger-has-incoming-jump = This jump goes to the trigger “{ $to }”, but visits only start there; nobody can arrive from another step.
trigger-has-incoming-edge-help = Remove the connection, or lead it to the step after the trigger.
unknown-node = A connection begins or ends at the step “{ $id }”, which does not exist.
unknown-node-jump = This jump goes to the step “{ $id }”, which does not exist.
unknown-node-help = Remove the connection, or lead it to a step that exists.
unknown-port = A connection leaves by “{ $port }”, but this step has no such way out.
unknown-port-help = Choose one of the step’s ways out, or remove the connection.
two-edges-one-port = Two connections leave by “{ $port }”. A visit can only take one of them.
two-edges-one-port-help = Remove one of the two. To divide customers, use a Condition.
duplicate-id = Another step already has the id “{ $id }”, so connections and rules cannot tell which one they mean.
duplicate-id-help = Give this step an id of its own.
unreachable-node = No path leads to “{ $step }”, so nobody will ever get there.
unreachable-node-help = Connect a step to it, or remove it.
open-port = “{ $port }” leads nowhere: these customers end here without a name in the results.
open-port-help = If that is meant, add an End with a name so that results show them; else connect the next step.
does-nothing-trigger = Nothing comes after this trigger, so those who enter leave again at once.
does-nothing-wait = Customers wait here, and then nothing happens.
does-nothing-range = These hours cover the whole week, so nobody ever waits here.
does-nothing-condition = Both answers lead to the same place, so this question changes nothing.
does-nothing-split = Every way out leads to the same place, so dividing the customers changes nothing.
does-nothing-one-variant = There is only one variant, so nothing is divided here.
does-nothing-help = Connect what should happen next, or remove the step.

## Loops

no-time-in-cycle = Customers would go round here for ever at one moment, because no time surely passes: { $steps }.
no-time-in-cycle-help = Put a Waiting step into the loop. A time range is not enough: within its hours nobody waits.
endless-cycle = Whoever gets into this loop can never leave it: { $steps }.
endless-cycle-help = Let one answer of a Condition lead out of the loop, or add an exit rule to the journey.
endless-messages = This message is sent again each time round, and customers who do nothing never leave the loop.
endless-messages-help = Add a way out that time opens by itself, such as “the voucher has expired”, or send a fixed number of reminders.

## Settings

required-empty = A setting is not filled in: { $field }.
required-empty-help = Fill it in. Without it the journey cannot run.
malformed-value = A setting cannot be understood: { $field }. It needs { $expected }.
malformed-value-help = Correct the value. What it says now is ignored.
malformed-appearance = How this looks cannot be understood: { $field }. What the journey does is not affected.
malformed-appearance-help = Correct the value or remove it.
bad-duration-months = Months and years differ in length, so they cannot be used here: { $field }.
bad-duration-too-long = This length of time is longer than can be counted: { $field }.
bad-duration-malformed = This is not a length of time: { $field }. It needs something like P2D (2 days) or PT12H (12 hours).
bad-duration-not-positive = This length of time is { $length }: no time at all, or less than none.
bad-duration-help = Enter weeks, days, hours, minutes or seconds; a day counts 24 hours.
absurd-wait = Customers wait here for { $length }. More than two years is surely a slip.
absurd-wait-until = Customers wait here until { $until }: more than two years after the last that is known. That is surely a slip.
absurd-wait-offset = This is { $length } away from the date. More than two years is surely a slip.
absurd-wait-help = Shorten the wait.
empty-slot-days = No day is chosen for these hours, so nobody could ever go on.
empty-slot-time = These hours have no usable beginning or end, so nobody could ever go on.
empty-slot-length = These hours begin and end at the same time, so nobody could ever go on.
empty-slot-quiet-hours = The quiet hours begin and end at the same time, so nothing could ever be sent.
empty-slot-help = Choose days, and times from 00:00 to 24:00.
unknown-time-zone = There is no time zone “{ $zone }”, so local times would mean nothing.
unknown-time-zone-help = Choose a zone such as Europe/Prague, or leave it empty for the workspace’s.
unknown-event = No events of the type “{ $name }” are known here, so nothing would ever match.
unknown-event-help = Choose an event type of this workspace, or import such events first.
unknown-attribute = Customers here have no attribute “{ $name }”, so nobody would ever match.
unknown-attribute-help = Choose an attribute of this workspace, or import customers with such a column.
unknown-field = Events of the type “{ $event }” have no field “{ $name }”, so nothing would ever match.
unknown-field-line = The lines of a purchase have no field “{ $name }”, so nothing would ever match.
unknown-field-of-step = “{ $from }” gives no value called “{ $name }”.
unknown-field-help = Choose one of the fields offered.
chance-in-journey = This answer is left to chance. That belongs into a what-if, not into a journey.
chance-in-journey-help = Ask about something customers do. To divide them by chance, use an A/B split.
weights-not-100 = The shares of the variants are { $sum }% together, not 100%, so nobody can read off how many go which way.
weights-not-100-negative = A variant has a share below zero, so nobody can tell who goes which way.
weights-not-100-help = Change the shares so that they are 100% together.
duplicate-name = Two ways out of this step are called “{ $name }”, so connections cannot tell which one they mean.
duplicate-name-otherwise = A case is called “{ $name }”, which is the way for those for whom no case holds.
duplicate-name-help = Give each way out a name of its own.
date-past = Customers are to enter on { $at }, but the data already reach to { $last }.
date-past-schedule = The first entry is on { $at }, but the data already reach to { $last }.
date-past-wait = Customers wait until { $at }, but the data already reach to { $last }: nobody who comes now waits here.
date-past-help = Choose a later date, or accept this to rehearse what would have happened.
birthday-once = This asks for the day of birth itself, not for birthdays: it lies behind every customer, so nobody enters.
birthday-once-help = Let the date come back every year.
repeat-enters-once = This schedule comes round again and again, but every customer enters only the first time.
repeat-enters-once-yearly = This date comes back every year, but every customer enters only the first time.
repeat-enters-once-help = If that is meant, leave it; else let customers enter again after leaving.
cooldown-unused = There is a time before entering again, but every customer may enter only once.
cooldown-unused-help = Let customers enter again, or remove that time.
variant-never-taken = The variant “{ $name }” has a share of 0%, so nobody ever goes that way.
variant-never-taken-help = Give it a share, or remove the variant.
quiet-all-day = The quiet hours are the whole day, so no message would ever be sent.
quiet-all-day-workspace = The quiet hours of the workspace are the whole day, so no message would ever be sent.
quiet-all-day-help = Leave some hours of the day for messages.
cap-zero = The limit is 0 messages, so none would ever be sent.
cap-zero-channel = The limit is 0 messages by { $channel }, so none would ever be sent there.
cap-zero-help = Allow at least one message, or remove the limit.

## Designs

unknown-design-message = This workspace has no message design “{ $name }”, so nothing would be sent.
unknown-design-voucher = This workspace has no voucher design “{ $name }”, so nobody would get a voucher.
unknown-design-help = Choose a design from the list, or import it first.
wrong-channel = The design “{ $name }” was made for { $made }, but this step sends by { $channel }.
wrong-channel-help = Choose a design made for this channel, or change the channel.
unknown-segment = There is no segment “{ $name }”, so nobody would be in it.
unknown-segment-help = Choose a segment from the list, or let an earlier step add customers to it.
added-on-rule-segment = Nobody is ever added to “{ $name }”: a rule or a ranking decides who is in it, so nobody would enter.
added-on-rule-segment-help = Choose a segment that customers are put on, or let its members enter at a point in time.
segment-not-static = A rule decides who is in “{ $name }”, so no step can change it.
segment-not-static-ranking = A ranking decides who is in “{ $name }”, so no step can change it.
segment-not-static-help = Choose a segment that customers are put on, or enter the name of a new one.
audience-empty = The audience holds nobody at present, so nobody would enter.
audience-empty-segment = The segment holds nobody at present, so nobody would enter.
audience-empty-date = No customer has such a date, so nobody would enter.
audience-empty-help = Choose an audience that somebody belongs to, or import what is missing.
stock-too-small = Up to { $customers } customers can get here, but there are only { $stock } vouchers “{ $name }”.
stock-too-small-help = Order more vouchers, or let fewer customers in: whoever comes too late leaves by “out of stock”.
unknown-associate = There is no associate “{ $name }”, so nobody would get this occasion.
unknown-associate-help = Choose an associate from the list, or the customer’s home store.
unknown-occasion-type = There has been no occasion of the type “{ $name }” yet.
unknown-occasion-type-help = If it is new, leave it; else choose a type that the associates know.
unknown-store = There is no store “{ $name }” here, so this does not compare with anything real.
unknown-store-help = Enter the id of a store of this workspace, or import the stores first.

## Values met earlier

value-not-met = The { $field } of “{ $from }” is used here, but not every path here passes that step: some customers have no such value.
value-not-met-yes = The { $field } of “{ $from }” is used here, but it is only known behind its “yes”: some customers get here another way.
value-not-met-case = The { $field } of “{ $from }” is used here, but it is only known behind its cases: some customers get here another way.
value-not-met-happened = The { $field } of “{ $from }” is used here, but it is only known where the event has happened: some customers get here after the time was up.
value-not-met-either = The { $field } of “{ $from }” is used here, but its “yes” can be answered without such an event.
value-not-met-nothing = A value of “{ $from }” is used here, but that step gives none.
value-not-met-no-step = A value of the step “{ $from }” is used here, but there is no such step.
value-not-met-help = Use the value only behind the step that gives it, or take it from a step that everybody passes.
type-mismatch = “{ $field }” is compared with something else than { $expected }, so this could never hold.
type-mismatch-operator = “{ $field }” is { $type }, and cannot be compared in this way.
type-mismatch-total = “{ $field }” is { $type }, and cannot be added up.
type-mismatch-no-date = “{ $field }” is { $type }, but a date is needed here.
type-mismatch-set = “{ $field }” needs { $expected }, but gets something else here.
type-mismatch-help = Compare it with a value of the same type.
type-mismatch-no-date-help = Choose something that is a date or a point in time.
type-mismatch-set-help = Enter a value of the attribute’s type.
unknown-step = A rule asks about the step “{ $id }”, which does not exist.
unknown-step-message = A rule asks about the message of “{ $id }”, but that step sends none.
unknown-step-voucher = A rule asks about the voucher of “{ $id }”, but that step assigns none.
unknown-step-help = Choose a step of this journey.
value-overwritten = This message shows the { $field } of “{ $from }”, and then a loop leads there again: what was shown is replaced, and the journey only knows the newest.
value-overwritten-help = Take the step that gives the value out of the loop, or use another one for the next round.
needs-visit-entry = An audience is chosen before anybody has entered, so nothing can be counted since entry.
needs-visit-step = An audience is chosen before anybody has entered, so nothing can be counted since a step.
needs-visit-message = An audience is chosen before anybody has entered, so there is no message of this journey to ask about.
needs-visit-voucher = An audience is chosen before anybody has entered, so there is no voucher of this journey to ask about.
needs-visit-value = An audience is chosen before anybody has entered, so there is no value met earlier.
needs-visit-help = Ask about the customer’s own past, such as purchases within 30 days, or ask with a Condition inside the journey.

## Logic

always-true = Everybody who gets here answers yes. What decides it: { $by }.
always-true-itself = This question is always answered with yes: its parts leave nothing else.
always-true-help = Ask something that is still open here, or remove the question.
always-false = Nobody who gets here can answer yes. What decides it: { $by }.
always-false-itself = This question is never answered with yes: its parts contradict each other.
always-false-audience = Nobody can belong to this audience: its parts contradict each other.
always-false-happened = This event can never be met here. What decides it: { $by }.
always-false-happened-itself = This event can never be met here: what it must be contradicts itself.
always-false-help = Ask something that is still open here, or remove the question.
hidden-case = Nobody ever takes the case “{ $case }”. What takes everybody before it: { $by }.
hidden-case-help = Put the narrower case first, or remove this one.
decided-by-port = “{ $step }”, { $port }
decided-by-step = “{ $step }”
decided-by-no-time = no time has passed since “{ $step }”
decided-by-not-passed = “{ $step }” comes on no path before
decided-by-exit-rules = the exit rules

## Time

after-expiry = This message shows a voucher that has already expired: it is valid for { $valid }, and the message goes out after { $after } at the earliest.
after-expiry-help = Send the message earlier, or let the voucher be valid for longer.
time-range-undone = Customers wait for these hours, and then wait again: nothing happens within the hours.
time-range-undone-help = Put the time range right before the message it is meant for.
never-meets = These hours lie within the quiet hours, so no message ever goes out in them.
never-meets-help = Change the hours or the quiet hours so that they leave each other room.
goal-window-short = This message comes after { $after } at the earliest, but the goal only counts what happens within { $window } of entry: no message here can bring about anything that counts.
goal-window-short-help = Give the goal more time, or send the message earlier.
until-before-wait = That date is past for everybody who gets here, so nobody ever waits.
until-before-wait-entry = That moment, counted from the entry, is past for everybody who gets here, so nobody ever waits.
until-before-wait-help = Choose a later date, put the step earlier, or remove it.
past-never-taken = “Past” is connected, but those whose date is past are told to go on: nobody leaves that way.
past-never-taken-help = Let them leave by “past”, or remove the connection.

## People

unchecked-address = Not everybody who gets here can receive { $channel }, and nobody asks before sending.
unchecked-address-help = Ask “can receive” first, or connect “not sent” to what should happen then.
unchecked-consent = Nobody here has agreed to messages by { $channel }, so this one would never be sent.
unchecked-consent-help = Import the consents, or choose another channel.
no-time-between = This message goes out at the same moment as “{ $before }”, on the same channel.
no-time-between-help = Wait between the two, or make one message of them.
over-cap = On a path to this message more come close together than the limit allows ({ $messages } in { $per }), so that customers who are quick never get it.
over-cap-help = Wait longer before it, leave a message out, or raise the limit.
no-exit-on-purchase = The goal is a purchase, but customers who have bought still get this message.
no-exit-on-purchase-help = End the journey at a purchase, or ask about it before writing again.
voucher-never-expires = The voucher “{ $name }” never expires, so nothing urges anybody to use it.
voucher-never-expires-help = Let it be valid for a few days; that brings the purchase sooner.
voucher-not-shown = A voucher is assigned here, but no message tells customers its code.
voucher-not-shown-help = Put the code into a message behind this step, unless customers see it elsewhere.
same-message-twice = Some customers have got “{ $name }” before on their way here.
same-message-twice-help = If the same words are meant to come twice, leave it; else choose another design.
sets-consent = This step sets “{ $name }”: it gives a consent that only the customer can give.
sets-consent-help = Do this only where the customer has just agreed, and can prove it.
audience-never-left = Customers are put into the ad audience “{ $name }” and never taken out, so buyers go on seeing the ads.
audience-never-left-help = Remove buyers from the audience at the end; ads for them cost money.

## Measuring

no-goal = The journey has no goal, so results cannot say how well it does.
no-goal-help = Choose what it is for, such as a purchase within 14 days.
holdout-extreme = The control group is { $share }%: with everybody or nobody in it there is nothing to compare.
holdout-extreme-help = Keep out 5 to 20%, or remove the control group.
opened-in-replay = A replay sends nothing, so nobody opens or clicks: the answer is always no.
opened-in-replay-help = That is fine for the real journey; expect the “no” path in a replay.
split-without-goal = Variants are tried out here, but the journey has no goal, so nothing says which one does better.
split-without-goal-help = Choose what the variants compete for, such as a purchase within 14 days.
holdout-without-goal = Customers are kept out for comparison, but the journey has no goal, so nothing says what is compared.
holdout-without-goal-help = Choose what is compared, such as purchases within 14 days.
holdout-twice = The journey keeps customers out at the entry, and this step keeps out more of the rest: two control groups that compare different things.
holdout-twice-help = Keep one of the two: the journey’s for its whole effect, the step’s for what comes behind it.
stale-acceptance = “{ $code }” is accepted here, but it is not found any more.
stale-acceptance-help = Remove it, so that it does not hide the next one.

## Fixes

fix-remove-edge = Remove the connection
fix-use-port = Use “{ $port }”
fix-rename-id = Call it “{ $id }”
fix-remove-step = Remove the step
fix-remove-condition = Remove the question
fix-remove-case = Remove the case
fix-lengthen-goal = Give the goal { $length }
fix-count-ever = Count without limit
fix-add-exit = Add End
fix-set-length = Set to { $length }
fix-office-hours = Mon–Fri 08:00–19:00
fix-use-name = Use “{ $name }”
fix-jump-behind = Jump to “{ $to }”
fix-use-channel = Send by { $channel }
fix-remove-value = Remove the value
fix-shorten-wait = Wait { $length }
fix-ask-can-receive = Ask whether { $channel } can be received
fix-insert-wait = Wait { $length } before
fix-exit-on-purchase = End at a purchase
fix-add-goal = Purchase within 14 days
fix-set-holdout = Keep out { $share }%
fix-scale-weights = Scale to 100%
fix-two-halves = A 50% and B 50%
fix-every-year = Every year
fix-enter-again = Let customers enter again after leaving
fix-remove-variant = Remove the variant
fix-quiet-nights = Quiet from 21:00 to 08:00
fix-allow-one = Allow one message
fix-leave-by-past = Let them leave by “past”
fix-one-holdout = Keep only this control group
fix-remove-acceptance = Remove the acceptance
