### Names of things, the same word for the same thing everywhere.

## Kinds of steps

kind-event-trigger = Event
kind-segment-trigger = Segment entry
kind-date-trigger = Date
kind-schedule-trigger = Schedule
kind-send-message = Send message
kind-send-email = Send Email
kind-send-sms = Send SMS
kind-send-chat = Send chat message
kind-send-push = Send push
kind-wait = Waiting
kind-wait-for-time-range = Waiting for time range
kind-wait-until = Wait until date
kind-wait-for-event = Wait for event
kind-condition = Condition
kind-branch = Multi-branch
kind-random-split = A/B split
kind-holdout = Control group
kind-assign-voucher = Assign Campaign Voucher
kind-add-to-segment = Add to segment
kind-remove-from-segment = Remove from segment
kind-set-attribute = Set attribute
kind-create-occasion = Occasion for an associate
kind-sync-audience = Ad audience
kind-webhook = Webhook
kind-goto = Jump
kind-exit = End

## Channels

channel-email = e-mail
channel-sms = SMS
channel-chat = chat
channel-push = push

## Ways out of a step

port-next = next
port-not-sent = not sent
port-out-of-stock = out of stock
port-yes = yes
port-no = no
port-otherwise = otherwise
port-past = past
port-happened = happened
port-timed-out = timed out
port-treated = in the journey
port-held-out = held out

## Attribution models

model-any = Any activity
model-first = First activity
model-last = Last activity
model-linear = Equal shares
model-position = First and last count most
model-time-decay = The closer, the more

## Entering again

reentry-once = Once
reentry-after-exit = Again after leaving
reentry-always = At each event

## Comparisons

operator-equal = is equal to
operator-not-equal = is not equal to
operator-less = is less than
operator-at-most = is at most
operator-more = is more than
operator-at-least = is at least
operator-one-of = is one of
operator-contains = contains
operator-starts-with = starts with
operator-is-set = is known
operator-is-not-set = is not known
operator-within-last = lies within the last
operator-within-next = lies within the next
operator-day-of-year-is = falls on the day

## How a customer’s spending moves

performance-more = Buying more
performance-less = Buying less
performance-steady = Steady
performance-inactive = Inactive

## What happened to messages and vouchers

message-sent = sent
message-opened = opened
message-clicked = clicked
voucher-redeemed = redeemed
voucher-not-redeemed = not redeemed
voucher-expired = expired

## Weekdays

weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun

## Severities

severity-error = Error
severity-warning = Warning
severity-hint = Hint

## Fields of a journey

field-accepted = accepted findings
field-action = action
field-assignee = who is to act
field-associate = associate
field-at = point in time
field-attribute = attribute
field-audience = audience
field-channel = channel
field-average = average
field-by = what decides the discount
field-can-receive = channel
field-cases = cases
field-code = code
field-color = colour
field-cooldown = time before entering again
field-count = number of events
field-days = days
field-design = voucher design
field-due = time to act
field-edges = connections
field-else = discount otherwise
field-ends-visit = goal ends the visit
field-entry = entry
field-event = event
field-every = schedule
field-exit-when = exit rules
field-field = field
field-first = first events
field-first-entry = first entry
field-for = waiting time
field-frequency-cap = limit of messages
field-from = beginning
field-goal = goal
field-holdout = control group
field-id = id
field-is = comparison
field-kind = kind of step
field-label = name of the step
field-last = last events
field-lines = lines of the purchase
field-max = largest value
field-message = message design
field-messages = number of messages
field-min = smallest value
field-model = attribution model
field-n = how many events
field-name = name
field-node = step
field-occasion-type = type of occasion
field-nodes = steps
field-notes = notes
field-of = earlier value
field-offset = offset
field-offset-days = days before or after
field-outcome = outcome
field-payload = values for the other system
field-per = period of the limit
field-port = way out
field-position = position
field-quiet-hours = quiet hours
field-reason = reason
field-reentry = entering again
field-repeat = repetition
field-revenue-performance = how spending moves
field-rule = rule
field-segment = segment
field-share = share kept out
field-since = since when
field-size = size
field-slots = hours
field-steps = steps of the discount
field-sum = sum
field-text = text
field-time = time of day
field-time-zone = time zone
field-timeout = longest wait
field-to = value to compare with
field-type = event
field-unit = period
field-until = date to wait for
field-value = value
field-values = values for the message
field-variants = variants
field-weight = share in percent
field-when-past = when it is past
field-where = filter
field-window = time allowed for the goal
field-within = how far back

## Lengths of time

length-days = { $count ->
     [one] { $count } day
    *[other] { $count } days
    }
length-hours = { $count ->
     [one] { $count } hour
    *[other] { $count } hours
    }
length-minutes = { $count ->
     [one] { $count } minute
    *[other] { $count } minutes
    }
length-seconds = { $count ->
     [one] { $count } second
    *[other] { $count } seconds
    }
