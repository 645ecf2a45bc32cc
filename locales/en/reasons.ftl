### Why a customer went this way: reasons in traces and on paths, with the values that were compared.

## Steps

reason-entered = entered: { $event }
reason-waited = waited { $duration }, since { $since }
reason-waits = waits { $duration }, until { $until }
reason-in-range = inside { $slots }: went on at once
reason-out-of-range = { $day } { $time } is outside { $slots }; on at { $until }
reason-slot = { $days } { $from }–{ $to }
reason-days = { $first }–{ $last }
reason-sent = “{ $design }” sent
reason-sent-late = “{ $design }” sent at the end of the quiet hours that she came into on { $arrived }
reason-quiet-hours = quiet hours until { $until }
reason-unsent-no-design = not sent: the workspace has no message design “{ $design }” on this channel
reason-unsent-no-email = not sent: no e-mail address
reason-unsent-no-phone = not sent: no phone number
reason-unsent-no-push-token = not sent: the app is not installed
reason-unsent-no-consent = not sent: no consent to { $channel }
reason-unsent-frequency-cap = { $messages ->
     [one] not sent: only { $messages } message is allowed in { $per }
    *[other] not sent: only { $messages } messages are allowed in { $per }
    }
reason-voucher-recorded = her own code { $code }, { $validity }
reason-voucher-free = the next free code, { $code }, { $validity }
reason-voucher-made = a made code, { $code }, { $validity }
reason-voucher-out-of-stock = “{ $design }” has run out
reason-voucher-no-design = the workspace has no voucher design “{ $design }”
reason-valid-until = valid until { $at }
reason-valid-always = valid without end
reason-added = put into the segment “{ $segment }”
reason-added-again = was in the segment “{ $segment }” already
reason-exit = ended as “{ $outcome }”
reason-goal = the goal was reached: { $event }
reason-criteria = an exit rule held: { $why }
reason-held-out = in the control group of { $share } %
reason-stopped = stopped: too many steps
reason-entered-segment = entered: { $why }
reason-entered-added = entered when put into the segment “{ $segment }”
reason-entered-date = entered on the day, { $date }
reason-entered-date-before = { $days ->
     [one] entered { $days } day before, { $date }
    *[other] entered { $days } days before, { $date }
    }
reason-entered-date-after = { $days ->
     [one] entered { $days } day after, { $date }
    *[other] entered { $days } days after, { $date }
    }
reason-entered-schedule = entered by the schedule: { $why }
reason-until = waited until { $until } ({ $moment })
reason-until-now = that is now: went on at once ({ $moment })
reason-until-past = { $until } was past already ({ $moment })
reason-until-unknown = no date to wait for ({ $moment })
reason-waits-until = waits until { $until } ({ $moment })
reason-moment = { $field }: { $value }
reason-moment-fixed = set in the step: { $value }
reason-happened = happened: { $event }
reason-timed-out = no { $event } within { $timeout }, since { $since }
reason-waits-for-event = waits for { $event }, until { $until } at most
reason-case = “{ $case }”: { $why }
reason-otherwise = no case held: { $facts }
reason-variant = “{ $variant }” was drawn, { $share } % of all
reason-treated = not in the control group of { $share } %
reason-removed = taken out of the segment “{ $segment }”
reason-set = { $attribute } set to { $value }
reason-occasion = occasion “{ $name }” for { $assignee }
reason-occasion-due = { $occasion }, due by { $due }
reason-assignee = { $associate }
reason-assignee-store = the home store { $store }
reason-assignee-no-store = the home store, which is not known
reason-assignee-last = { $associate }, who served her last
reason-assignee-nobody = the last associate, who is not known
reason-audience-add = put into the ad audience “{ $name }”
reason-audience-remove = taken out of the ad audience “{ $name }”
reason-webhook = “{ $name }” noted, not called
reason-goto = on to { $step }
reason-voucher-by-profile = { $voucher }; worth { $value }: { $why }
reason-profile-spending = spending
reason-profile-last-amount = amount of the last purchase
reason-profile-days = days since the last purchase
reason-profile-none = { $field }: { $value } (no step of the discount fits)
reason-inside = still here

## How a visit ended

reason-ending-completed = ended on { $at }
reason-ending-goal = left by the goal on { $at }
reason-ending-criteria = left by an exit rule on { $at }
reason-ending-held-out = held out on { $at }
reason-ending-stopped = stopped on { $at }
reason-ending-inside = still inside since { $at }

## Why visits did not get to a step

reason-missed-went = left “{ $step }” by “{ $port }”
reason-missed-completed = ended at “{ $step }”
reason-missed-goal = the goal was reached at “{ $step }” and ended the visit
reason-missed-criteria = an exit rule ended the visit at “{ $step }”
reason-missed-criteria-rule = an exit rule ended the visit at “{ $step }”: { $rule }
reason-missed-inside = still waiting at “{ $step }” at the end

## Why somebody never entered

reason-absent-population = not in the chosen population
reason-absent-never = never had the event { $events }
reason-absent-period = { $events } only outside the entry period
reason-absent-no-match = no event { $events } that fits the trigger in the entry period
reason-absent-members = not in the segment “{ $segment }” on { $at }
reason-absent-members-period = { $at } is outside the entry period
reason-absent-added = never put into the segment “{ $segment }” in the entry period
reason-absent-no-date = { $attribute } is not known
reason-absent-date = never in the entry period: { $date }
reason-absent-schedule = the schedule has no date in the entry period
reason-absent-audience = not in the audience on any date of the schedule

## Events

reason-event-purchase = purchase
reason-event-return = return
reason-event-registration = registration
reason-event-email-opened = e-mail opened
reason-event-link-clicked = link clicked
reason-event-page-viewed = page viewed
reason-event-seen = { $event } on { $at }
reason-event-seen-amount = { $event } of { $amount } on { $at }
reason-event-with = { $event } ({ $asked })
reason-event-none = no { $event } since { $since }
reason-event-never = no { $event } so far
reason-event-none-last = { $nothing }; the last was on { $last }
reason-event-none-other = { $nothing }; on { $at } it was { $field }: { $value }
reason-event-count = { $event }, { $count } times since { $since } (asked: { $test })
reason-event-count-ever = { $event }, { $count } times so far (asked: { $test })
reason-event-sum = { $event }, { $field } in all since { $since }: { $value } (asked: { $test })
reason-event-sum-ever = { $event }, { $field } in all so far: { $value } (asked: { $test })
reason-event-min = { $event }, smallest { $field } since { $since }: { $value } (asked: { $test })
reason-event-min-ever = { $event }, smallest { $field } so far: { $value } (asked: { $test })
reason-event-max = { $event }, largest { $field } since { $since }: { $value } (asked: { $test })
reason-event-max-ever = { $event }, largest { $field } so far: { $value } (asked: { $test })
reason-event-average = { $event }, average { $field } since { $since }: { $value } (asked: { $test })
reason-event-average-ever = { $event }, average { $field } so far: { $value } (asked: { $test })
reason-event-fewer = { $event }, only { $count } of { $n } since { $since }
reason-event-fewer-ever = { $event }, only { $count } of { $n } so far
reason-event-last = last { $n }, { $event } on { $at }: { $field } { $value } (asked: { $test })
reason-event-first = first { $n }, { $event } on { $at }: { $field } { $value } (asked: { $test })

## Everything else that a rule asks

reason-fact = { $field }: { $value } (asked: { $test })
reason-asked = { $field } { $test }
reason-value-of = { $field } of { $step }
reason-together = { $facts }
reason-nothing-asked = nothing was asked
reason-step-not-passed = “{ $step }” was not passed on this path
reason-outside-visit = asked outside a visit
reason-segment-in = in the segment “{ $segment }”
reason-segment-out = not in the segment “{ $segment }”
reason-segment-rule = { $membership }: { $why }
reason-can-receive = can receive { $channel }: address and consent are there
reason-no-address = cannot receive { $channel }: no address
reason-no-consent = cannot receive { $channel }: no consent
reason-performance = spending: { $is } (asked: { $asked })
reason-contacted = contacted on { $at }
reason-not-contacted = not contacted within { $within }
reason-message-sent = “{ $step }” was sent on { $at }
reason-message-not-sent = “{ $step }” was not sent
reason-message-unopened = “{ $step }” of { $at } is not opened in a replay: nothing was really sent
reason-voucher-redeemed = code { $code } was redeemed on { $at }
reason-voucher-expired = code { $code } expired unused on { $at }
reason-voucher-valid = code { $code } is valid until { $at }
reason-voucher-unused = code { $code } is not redeemed
reason-voucher-none = no voucher from “{ $step }”
reason-chance = chance plays no part in a replay

## Comparisons

reason-test-equal = equal to { $to }
reason-test-not-equal = not equal to { $to }
reason-test-less = less than { $to }
reason-test-at-most = at most { $to }
reason-test-more = more than { $to }
reason-test-at-least = at least { $to }
reason-test-one-of = one of { $to }
reason-test-contains = containing “{ $to }”
reason-test-starts-with = beginning with “{ $to }”
reason-test-is-set = known
reason-test-is-not-set = not known
reason-test-within-last = within the last { $to }
reason-test-within-next = within the next { $to }
reason-test-day-of-year = on the day { $to }

## Values and fields

reason-not-known = not known
reason-true = yes
reason-false = no
reason-today = today
reason-field-occurred-at = time
reason-field-amount = amount
reason-field-currency = currency
reason-field-store = store
reason-field-channel = channel
reason-field-department = department
reason-field-voucher-code = voucher code
reason-field-transaction = transaction
reason-field-store-kind = kind of store
reason-field-store-address = store address
reason-field-product = product
reason-field-category = category
reason-field-brand = brand
reason-field-price = price
reason-field-quantity = quantity
reason-field-code = code
reason-field-value = value
reason-field-assigned-at = day of assignment
reason-field-expires-at = day of expiry
reason-field-sent-at = time of sending
