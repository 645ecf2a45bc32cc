### The customers’ screens: the list, one customer whole, and customers who are made up.

## The list

customers-search = Search customers
customers-search-placeholder = Name, e-mail, phone or id
customers-search-clear = Clear the search
customers-clear = Clear search and filters
customers-count-of = { $count } of { $of }
customers-empty = No customers yet
customers-empty-text = Everybody you import stands here, with all that is known of them: purchases, messages, occasions, vouchers.
customers-empty-import = Import data
customers-none = Nobody matches
customers-none-text = No customer has all of this at once. Take a filter away, or type less.
customers-filter-segment = Segment
customers-filter-store = Home store
customers-filter-class = Spending
customers-filter-reach = Reachable by
customers-filter-came-by = Came from
customers-filter-language = Language
customers-filter-registered = Registered
customers-filter-last-purchase = Last purchase
customers-filter-purchases = Purchases
customers-filter-net = Spent
customers-filter-more = Filter
customers-reach = Reachable by { $channels }
customers-reach-none = Cannot be reached by any channel
customers-reach-by = by { $channel }
customers-reach-not-by = not by { $channel }
customers-at-least = At least
customers-at-most = At most
customers-range = { $from } to { $to }
customers-range-from = from { $from }
customers-range-to = up to { $to }
customers-never-bought = Never bought
customers-never = never
customers-no-name = no name
customers-class-more = Buying more
customers-class-steady = Steady
customers-class-less = Buying less
customers-class-inactive = Inactive
customers-column-reach = Channels
customers-column-name = Customer
customers-column-email = E-mail
customers-column-registered = Registered
customers-column-net = Spent
customers-column-average = Average
customers-since-none = on the last day
customers-since-day = { $count ->
    [one] { NUMBER($count) } day ago
   *[other] { NUMBER($count) } days ago
}
customers-since-month = { $count ->
    [one] { NUMBER($count) } month ago
   *[other] { NUMBER($count) } months ago
}
customers-since-year = { $count ->
    [one] { NUMBER($count) } year ago
   *[other] { NUMBER($count) } years ago
}

## One customer

customer-run = Dry run for her
customer-more = More
customer-copy-id = Copy the customer’s id
customer-copied = { $id } is on the clipboard.
customer-back-to-list = To the list of customers
customer-stub-short = Only an id
customer-stub = Only her id is known: other rows name her, but no file of customers has. Import customers to complete her.
customer-channel-yes = has an address and has agreed
customer-channel-no = has not agreed
customer-channel-no-address = has agreed, but has no address
customer-channel-unknown = it is not known whether she has agreed; that counts as no
customer-channel-without = no address
customer-figure-returned = Returned
customer-figure-returns = { $count ->
    [one] { NUMBER($count) } return
   *[other] { NUMBER($count) } returns
}
customer-figure-net = Net
customer-figure-net-hint = Lifetime value: all purchases less all returns
customer-figure-lifetime = purchases less returns
customer-figure-since = since { $day }
customer-figure-average = Average
customer-figure-per-purchase = per purchase
customer-figure-last-hint = Whole days from her last purchase to the end of the data
customer-figure-recent = Last { $days }
customer-figure-before = before: { $amount }
customer-figure-recent-hint = Spent less returned in the last { $days } of the data, and in the { $days } before
customer-days = { $count ->
    [one] { NUMBER($count) } day
   *[other] { NUMBER($count) } days
}
customer-other-currencies = { $count ->
    [one] { $amount } · { NUMBER($count) } in another currency
   *[other] { $amount } · { NUMBER($count) } in other currencies
}
customer-facts = Facts
customer-fact-id = Customer
customer-fact-email = E-mail
customer-fact-phone = Phone
customer-fact-birthday = Birthday
customer-fact-usual-store = Usual store
customer-fact-usual-channel = Usually buys
customer-fact-zone = Time zone
customer-usual = { $store }, { NUMBER($count) } of { NUMBER($of) }
customer-attributes = Attributes
customer-segments-none = In no segment.

## What happened to her

customer-timeline = Timeline
customer-timeline-keys = Left and right arrows go from mark to mark, up and down arrows to another kind of thing. Plus and minus zoom, 0 shows everything, Page Up and Page Down move along.
customer-zoom-all = All
customer-zoom-in = Zoom in
customer-zoom-out = Zoom out
customer-view-from = Beginning of what is in view
customer-view-to = End of what is in view
customer-legend-opened = opened
customer-legend-clicked = clicked
customer-lane-purchases = Purchases
customer-lane-returns = { $count ->
    [one] { $purchases }, { NUMBER($count) } return
   *[other] { $purchases }, { NUMBER($count) } returns
}
customer-lane-messages = Messages
customer-lane-events = Other
customer-lane-occasions = Occasions
customer-lane-vouchers = Vouchers
customer-lane-journeys = Journeys
customer-lane-spending = Spending
customer-spending-none = None yet
customer-window-days = { $count ->
    [one] { NUMBER($count) } day
   *[other] { NUMBER($count) } days
}
customer-marks = { $count ->
    [one] { NUMBER($count) } thing
   *[other] { NUMBER($count) } things together
}
customer-currencies = several currencies
customer-messages = { $count ->
    [one] { NUMBER($count) } message
   *[other] { NUMBER($count) } messages
}
customer-kind-registered = Registered
customer-kind-purchase = Purchase
customer-kind-return = Return
customer-message-email = E-mail
customer-message-sms = SMS
customer-message-chat = Chat message
customer-message-push = Push
customer-message-phone = Call
customer-occasion-open = open
customer-occasion-completed = completed
customer-occasion-converted = converted
customer-occasion-expired = expired
customer-occasion-created = Created
customer-occasion-completed-at = Completed
customer-occasion-converted-at = Converted
customer-occasion-window = Window ends
customer-occasion-expires = Expires
customer-voucher-unused = not used
customer-voucher-redeemed = used
customer-voucher-expired = expired, not used
customer-voucher-used-on = used { $day }
customer-voucher-assigned = Assigned
customer-voucher-expires = Expires
customer-voucher-redeemed-at = Used
customer-journey-first = First message
customer-journey-last = Last message
customer-associate = Employee
customer-moment-channel = Channel
customer-moment-campaign = Campaign
customer-moment-journey = Journey
customer-moment-voucher = Voucher code
customer-chosen = Chosen: { $kind } { $id }
customer-chosen-occasion = Chosen: occasion { $id }
customer-chosen-voucher = Chosen: voucher { $code }
customer-chosen-journey = Chosen: journey
customer-chosen-several = Chosen together
customer-closer = Look closer
customer-choose-hint = Choose something on the timeline: what it was and what it did stands here.
customer-earlier = { $count ->
    [one] { NUMBER($count) } earlier one is not shown.
   *[other] { NUMBER($count) } earlier ones are not shown.
}
customer-events = Events in view
customer-events-count = { NUMBER($count) }, newest first
customer-events-none = Nothing happened in these days.
customer-column-when = When
customer-column-what = What
customer-column-about = About
customer-column-effect = What it did
customer-effect-completes = completes { $occasion }
customer-effect-converts = converts { $occasion }
customer-effect-redeems = uses { $code }
customer-effect-related = related to { $name }
customer-why-completes = the first message while the occasion was open.
customer-why-converts = the first sale within the window of the message that completed it.
customer-why-redeems = the sale names the code { $code }.
customer-why-sale-related = { $name }, { $time } before. An association, no proof.
customer-why-message-related = { $name }, { $time } later. An association, no proof.
customer-no-history = Nothing has happened yet
customer-no-history-text = Purchases, messages, occasions, vouchers and journeys of this customer will stand on one line of time as soon as data with them are imported.

## Journeys she would be in

customer-journeys = Journeys she would be in
customer-journeys-count = { NUMBER($count) } of { NUMBER($of) }
customer-journeys-running = Walking her through every journey
customer-journeys-none = There are no journeys in the library yet.
customer-journeys-show = Show her path over the journey
customer-journeys-absent = She would not enter.
customer-journeys-entered = enters { $at }
customer-journeys-visits = { $count ->
    [one] { NUMBER($count) } visit
   *[other] { NUMBER($count) } visits
}

## Erasing her

customer-erase = Erase this customer…
customer-erase-title = Erase { $name }?
customer-erase-text = Every trace of her goes, and nothing brings it back. Counts in reports change with it.
customer-erase-facts = her name, address, consents and attributes
customer-erase-sales = { $count ->
    [one] { NUMBER($count) } purchase or return with its lines
   *[other] { NUMBER($count) } purchases and returns with their lines
}
customer-erase-messages = { $count ->
    [one] { NUMBER($count) } message or call
   *[other] { NUMBER($count) } messages and calls
}
customer-erase-events = { $count ->
    [one] { NUMBER($count) } other event
   *[other] { NUMBER($count) } other events
}
customer-erase-more = { $occasions } occasions and { $vouchers } vouchers
customer-erase-earlier = { $count ->
    [one] { NUMBER($count) } thing that happened earlier
   *[other] { NUMBER($count) } things that happened earlier
}
customer-erase-segments = { $count ->
    [one] her place in { NUMBER($count) } segment
   *[other] her place in { NUMBER($count) } segments
}
customer-erase-elsewhere = rejected rows that name her, and kept dry runs that she was in
customer-erase-backups-hint = Backups and copies made earlier still name her. Those beside this file are listed afterwards; delete them yourself.
customer-erase-do = Erase for good
customer-erased = Erased
customer-erased-text = Nothing in this workspace names her any more. This is what went:
customer-erased-backups = { $count ->
    [one] { NUMBER($count) } backup beside this file still names her. Delete it if it must go, too.
   *[other] { NUMBER($count) } backups beside this file still name her. Delete them if they must go, too.
}
customer-rows-customers = customers
customer-rows-transactions = purchases and returns
customer-rows-transaction-lines = lines of purchases
customer-rows-activities = messages and calls
customer-rows-events = events
customer-rows-occasions = occasions
customer-rows-vouchers = vouchers
customer-rows-segment-members = places in segments
customer-rows-rejected-rows = rejected rows
customer-rows-runs = kept dry runs

## A made-up customer

made-up = A made-up customer
made-up-open = Try a made-up customer…
made-up-text = Type in who she is and what happens to her, and see her way through this journey. Nothing is imported or kept in the data.
made-up-examples = Examples to begin from
made-up-example-new = New customer today
made-up-example-lapsed = Lapsed top spender
made-up-example-silent = No consent
made-up-who = Who she is
made-up-attribute-name = Name
made-up-attribute-email = E-mail
made-up-attribute-phone = Phone
made-up-attribute-birthday = Birthday
made-up-attribute-language = Language
made-up-attribute-market = Market
made-up-attribute-acquisition-channel = Came from
made-up-attribute-home-store-id = Home store
made-up-attribute-time-zone = Time zone
made-up-attribute-add = Another attribute
made-up-others = Other attributes
made-up-consent = { $channel } agreed
made-up-yes = Yes
made-up-no = No
made-up-unknown = Not known
made-up-segments = Segments she is in
made-up-segment-add = Add
made-up-segment-remove = Take out of { $segment }
made-up-events = What happens to her
made-up-event = Event { $number }
made-up-event-at = When, event { $number }
made-up-event-choose = Choose what happens
made-up-event-add = Add an event
made-up-event-remove = Take this event away
made-up-fields = Fields of the event
made-up-field-add = Field
made-up-field-remove = Take { $name } away
made-up-shows = What is shown
made-up-form = Customer
made-up-path = Her path
made-up-stale = Changed since
made-up-run = Send her through
made-up-run-again = Send her through again
made-up-unused = No step looked at: { $names }. Mistyped?
made-up-visits = Her visits
customer-erased-mentions = { $count ->
    [one] { $count } note about others named her and is cleared.
   *[other] { $count } notes about others named her and are cleared.
}
customer-erased-named = { $count ->
    [one] This journey or segment still names her in a rule: say what it should ask instead.
   *[other] These journeys and segments still name her in a rule: say what they should ask instead.
}
customer-erased-open = Another program has this file open
customer-erased-open-text = Old bytes stay beside it until that program closes it.
