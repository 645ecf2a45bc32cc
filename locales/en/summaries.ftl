### A step in one line and a rule as a sentence, for cards, drawings and forms alike.

## Words

builder-slot = { $days }, { $from }–{ $to }
builder-slot-unset = hours not chosen
builder-days-all = Every day
builder-days-run = { $from }–{ $to }
builder-true = yes
builder-false = no
builder-today = today
builder-gap = …
drawing-empty = An empty journey
drawing-never = never reached
drawing-inside = { $shown } inside
drawing-ended = ended here
drawing-totals = { $entered } entered · { $inside } inside · { $ended } ended

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
builder-summary-chance = By chance: { $share } %
builder-summary-no-moment = Choose when
builder-summary-no-date = Choose a date
builder-summary-no-attribute = Choose an attribute
builder-summary-no-occasion = Choose an occasion
builder-summary-no-audience = Choose an audience
builder-summary-no-webhook = Give it a name
builder-summary-no-step = Choose a step
builder-summary-no-cases = Add a case
builder-summary-no-variants = Add a variant
builder-summary-no-share = Choose a share
builder-summary-segment-added = When added to { $segment }
builder-summary-at = { $what }, { $at }
builder-summary-before = { $length } before: { $what }
builder-summary-after = { $length } after: { $what }
builder-summary-every-day = Every day
builder-summary-every-week = Every week
builder-summary-every-month = Every month
builder-summary-monthly = Monthly on { $days }
builder-summary-at-most = { $event }, at most { $timeout }
builder-summary-variant = { $name } { $share } %
builder-summary-held-out = { $share } % kept out
builder-summary-percent = { $share } %
builder-summary-by-profile = by profile
builder-summary-set = { $attribute }: { $value }
builder-summary-audience-add = Into { $audience }
builder-summary-audience-remove = Out of { $audience }
builder-summary-goto = To “{ $step }”
builder-summary-known = { $field } { $sign }
builder-summary-compared = { $field } { $sign } { $value }
builder-summary-asked = { $event }: { $comparison }
builder-summary-back = { $rule } · { $length }
builder-summary-count = number
builder-summary-last = { $n ->
    [one] last { $field }
   *[other] last { $n } × { $field }
   }
builder-summary-first = { $n ->
    [one] first { $field }
   *[other] first { $n } × { $field }
   }
builder-assignee-home_store = home store
builder-assignee-last_associate = last associate

## A rule as a sentence

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
