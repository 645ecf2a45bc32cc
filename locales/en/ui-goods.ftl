### What the reports about messages, vouchers, products and places, and segments say.

## Making a segment

goods-make-segment = Make a segment: { $what }
goods-segment-way = How the segment is made
goods-segment-rule = Kept up to date
goods-segment-list = These customers, as they are now
goods-price-from = Price of a piece from
goods-price-to = Price of a piece below
goods-price-order = The upper price must be the greater one.

## Messages and journeys

messages-sentence = Messages sent in these dates. A sale is related to the messages in the { $window } before it; the model decides which of them are credited, and with how much.
messages-dates = Sent
messages-group-by = Group by
messages-by-message = Message
messages-by-campaign = Campaign
messages-by-journey = Journey
messages-by-step = Step
messages-without-message = Without a message name
messages-without-campaign = Without a campaign
messages-without-journey = Without a journey
messages-without-step = Without a step
messages-model = Model
messages-sent = Messages sent
messages-opened-clicked = { $opened } opened · { $clicked } clicked
messages-conversion = Click conversion
messages-conversion-hint = Customers who clicked and then bought in the window after the click, of all who clicked.
messages-of-clickers = { $sales } of { $clickers }
messages-interval = 95 %: { $low } – { $high }
messages-unripe = { NUMBER($count) } not ripe
messages-ripe-only = only clicks whose window has ended
messages-unripe-clickers = { $count ->
    [one] { $count } customer clicked so recently that the window is still open. Of the others { $rate } bought.
   *[other] { $count } customers clicked so recently that their window is still open. Of the others { $rate } bought.
}
messages-unripe-sales-text = Messages whose window is still open: more sales may yet be related to them.
messages-credit = Related · { $model }
messages-groups-sum = groups add up to { $sum }
messages-distinct = Distinct related sales
messages-why-differ = Why do sums differ?
messages-why-differ-text = The rows count { $sum } sales, and { $distinct } sales are related to the messages of this page. A sale after several messages stands in the row of each that is credited: under “Any” with its full amount, under the other models with a part. Those may also credit messages outside these dates.
messages-cost = Cost
messages-after-cost = { $amount } after { $cost }
messages-no-cost = { $count ->
    [one] { NUMBER($count) } message has no cost
   *[other] { NUMBER($count) } messages have no cost
}
messages-no-cost-of = The cost of { NUMBER($count) } of { $sent } messages is not known; it counts as nothing. Set it in the settings.
messages-return = Return on cost
messages-return-hint = What is left of the credited sales after the cost, as a share of the cost.
messages-on-margin = { $rate } on margin
messages-none = No messages were sent in these dates
messages-none-text = Here you see what was sent, opened and clicked, and which sales came of it.
messages-table = By { $by }
messages-table-note = sales and amounts under “{ $model }”
messages-all = All, each sale once
messages-column-sent = Sent
messages-column-opened = Opened
messages-column-clicked = Clicked
messages-column-clickers = Clickers
messages-clickers-with-sale = Clickers with a sale
messages-column-sales = Sales
messages-column-sales-hint = Sales that the model credits to the group, at least in part.
messages-column-value = Value
messages-column-min = Smallest
messages-column-average = Average
messages-column-max = Largest
messages-column-minus-cost = Less cost
messages-column-return = Return
messages-column-margin = Margin
messages-column-margin-minus-cost = Margin less cost
messages-column-margin-return = Return on margin
messages-column-per-1000 = Per 1,000 (dry run)
messages-column-per-1000-hint = Revenue per 1,000 entries in the journey’s last dry run. It opens the dry run.
messages-no-clickers = Nobody clicked.
messages-no-return = There is no cost to compare with.
messages-dry-run-none = Not run yet
messages-dry-run-of = { $entries } entries in the dry run of { $at }
messages-dry-run-stale = { $entries } entries in the dry run of { $at }. The journey or the data have changed since.
messages-list-sent = Sent
messages-list-opened = Opened
messages-list-clicked = Clicked
messages-list-clickers = Customers who clicked
messages-list-clickers-with-sale = Customers who clicked and bought
messages-models = All six models side by side
messages-models-note = how far the choice of the model moves the value, against “{ $model }”
messages-runs = Last dry runs of the journeys
messages-models-label = { $count ->
    [one] The value of { $count } group under six models
   *[other] The value of { $count } groups under six models
}
messages-moves = Against the chosen one
messages-moves-not = the same under all
messages-moves-from-nothing = nothing under this one
messages-how-sent = Sent, opened, clicked
messages-how-sent-text = Recorded messages sent in these dates. Each counts once as opened and once as clicked, however often that happened.
messages-how-conversion = Click conversion
messages-how-conversion-text = Customers who clicked and had a sale within { $window } after a click, of all who clicked. Whoever clicked several messages of a group counts once. With fewer than 30 such customers the 95 % interval is drawn.
messages-how-related = Related sales
messages-how-related-text = A sale is related to every message to the same customer in the { $window } before it, both ends included. The dates choose the messages; sales are not cut by them. Returns and amounts of zero are no sales.
messages-how-models = Why the models differ
messages-how-models-text = Most sales follow several messages, and no record says which of them mattered. Each model is another rule for sharing the amount: all of it to each, to the first, to the last, equal shares, 40 % to each end, or more the closer to the sale. Where the models agree on a message, its value does not hang on the rule; where they are far apart, trust none of them alone.
messages-how-any = Sums under “Any”
messages-how-any-text = Every related message is credited with the whole sale, so that a sale after three messages stands in three rows with its full amount. The last row counts each sale once.
messages-how-distinct = Distinct related sales
messages-how-distinct-text = Sales related to at least one message of this page, each once, whatever the model.
messages-how-cost = Cost
messages-how-cost-text = What the message’s design costs, else what its channel costs in the settings. Messages for which neither is known count as free and are told apart.
messages-how-return = Return on cost
messages-how-return-text = (Credited amount − cost) / cost. With a margin set, the same with the margin instead of the amount.
messages-how-per-1000 = Per 1,000 entries
messages-how-per-1000-text = Revenue of first sales per 1,000 entries in the journey’s last dry run: what the rehearsed journey would have met, not what recorded messages brought.
messages-how-unripe = Not ripe
messages-how-unripe-text = Messages and clicks less than { $window } before the end of the data: a sale may still follow. A click on the mark shows the conversion of the others.
messages-how-caution = Related is not caused
messages-how-caution-text = Some of these customers would have bought anyway. The sales report shows how many sales would be related by chance; a control group in a journey shows more.

## Vouchers

vouchers-sentence = Codes assigned to customers, as they stood on { $at }. Redeemed is a code on a sale of the customer who was given it, while it was valid.
vouchers-assigned = Assigned
vouchers-redeemed = Redeemed
vouchers-open = Open
vouchers-open-hint = Not redeemed, and still valid.
vouchers-expired = Expired
vouchers-expired-hint = Not redeemed, and no longer valid.
vouchers-and-expired = { $count ->
    [one] { $shown } expired
   *[other] { $shown } expired
}
vouchers-rate = Redemption rate
vouchers-of-assigned = { $rate } of assigned
vouchers-revenue = Revenue
vouchers-revenue-hint = What was paid in all valid sales with a code.
vouchers-discount = Discount given
vouchers-discount-hint = An amount off as it is; a percentage from what was paid.
vouchers-discount-share = { $share } of the price
vouchers-days-tile = Days to redeem
vouchers-days-p90 = median · 90 % within { $days }
vouchers-median = Median days
vouchers-median-hint = Days from the assignment to the first valid sale; half of the redeemed codes were used sooner.
vouchers-p90 = 90 % within
vouchers-p90-hint = Nine of ten redeemed codes were used within so many days.
vouchers-anomalies-column = Not counted
vouchers-anomalies-hint = Sales that bear a code and redeem nothing.
vouchers-designs = By voucher design
vouchers-designs-note = a row shows when, how, where and with what
vouchers-designs-count = { $count ->
    [one] { $count } design
   *[other] { $count } designs
}
vouchers-column-design = Design
vouchers-all = All designs
vouchers-without-design = Without a design
vouchers-none = No voucher has been assigned
vouchers-none-text = Here you see who used a code, when, by which channel, where, and what was bought with it.
vouchers-none-assigned = None was assigned.
vouchers-none-redeemed = None has been redeemed.
vouchers-details-note = when, how, where and with what the codes were used
vouchers-who = { $count ->
    [one] Who used it: { NUMBER($count) }
   *[other] Who used them: { NUMBER($count) }
}
vouchers-when = When
vouchers-when-note = half within { $days } days (dashed line)
vouchers-day = day { $day }
vouchers-days = days { $from }–{ $to }
vouchers-day-bar = { $count ->
    [one] { $when }: { $shown } code, { $share }
   *[other] { $when }: { $shown } codes, { $share }
}
vouchers-days-axis = Days from the assignment
vouchers-how = How
vouchers-how-note = by the sale’s channel
vouchers-where = Where
vouchers-where-note = by the sale’s store
vouchers-with-what = With what
vouchers-with-what-note = the products of the greatest amount
vouchers-list-assigned = Assigned
vouchers-list-redeemed = Redeemed
vouchers-list-expired = Expired
vouchers-list-open = Open
vouchers-list-sales = Sales with a code
vouchers-list-anomalies = Not counted
vouchers-anomalies = Sales with a code that redeem nothing
vouchers-anomalies-note = with the reason
vouchers-no-anomalies = Every code was used by its customer, in its time.
vouchers-column-at = Sale
vouchers-column-code = Code
vouchers-column-buyer = Bought by
vouchers-column-sale = Transaction
vouchers-column-why = Why it does not count
vouchers-why-other-customer = The code is another customer’s, or was given to nobody
vouchers-why-after-expiry = The code had expired
vouchers-why-before-assignment = The code was assigned only later
vouchers-unknown = Codes that nobody knows
vouchers-unknown-note = { $count ->
    [one] { NUMBER($count) } code on sales, and no voucher has it
   *[other] { NUMBER($count) } codes on sales, and no voucher has them
}
vouchers-how-redeemed = Redeemed
vouchers-how-redeemed-text = A sale bears the code, it is the sale of the customer to whom the code was assigned, and it lies between the assignment and the expiry (the expiry itself excluded).
vouchers-how-rate = Redemption rate
vouchers-how-rate-text = Redeemed of assigned codes. With fewer than 30 redeemed the 95 % interval is drawn. Open codes may still be redeemed.
vouchers-how-open = Open
vouchers-how-open-text = Assigned, not redeemed, and still valid on the report’s day.
vouchers-how-expired = Expired
vouchers-how-expired-text = Not redeemed, and past its validity on the report’s day.
vouchers-how-revenue = Revenue
vouchers-how-revenue-text = What was paid in all valid sales with the code, also where a code was used several times. Other currencies stand apart.
vouchers-how-discount = Discount given
vouchers-how-discount-text = A voucher over an amount gives that amount. A voucher of p percent gives amount paid × p / (100 − p), rounded half up.
vouchers-how-days = Days to redeem
vouchers-how-days-text = From the assignment to the first valid sale, in days of 24 hours that are not rounded. The bars count whole days.
vouchers-how-anomalies = Not counted
vouchers-how-anomalies-text = Sales with a code by another customer, after its expiry or before its assignment. They are no redemptions, and their amounts are not in the revenue.

## Products and places

products-sentence = Sales in these dates, and what stands on their lines: what sells in which department, channel and store.
products-none = No sales in these dates
products-none-text = Here you see what sells in which channel and store, and can make segments of those who bought it.
products-sales = Sales
products-average = Average sale
products-from-to = { $min } to { $max }
products-best = Strongest department
products-without-lines = Sales without lines
products-without-lines-hint = It is not known what was bought in them; they stand in the sales, and in no figure of products, categories and departments.
products-of-sales = { $share } of sales
products-click-hint = A number opens its sales. A row’s button makes a segment of those who bought it.
products-measure = Measure
products-measure-amount = Amount
products-measure-quantity = Pieces
products-cross = What sells where
products-rows = Rows
products-rows-department = Departments
products-rows-category = Categories
products-rows-product = Products
products-columns = Columns
products-columns-store = Stores
products-columns-channel = Channels
products-row-department = Department
products-row-category = Category
products-row-product = Product
products-column-store = Store
products-column-channel = Channel
products-cross-label = { $rows } by { $columns }
products-cross-hint = Point at a cell to read it; a click opens its sales.
products-cell = { $row }, { $column }: { $value }
products-no-lines = It is not known what was bought in these sales.
products-pieces = { $count ->
    [one] { $shown } piece
   *[other] { $shown } pieces
}
products-top-department = Departments
products-top-category = Categories
products-top-product = Products
products-top-store = Stores
products-top-channel = Channels
products-preferred = Preferred store
products-preferred-note = where customers bought most often
products-preferred-of = Prefer { $store }
products-customers = Customers
products-without-department = Without a department
products-without-category = Without a category
products-without-product = Without a product
products-segment-name = Bought { $what }
products-segment-name-store = Bought in { $what }
products-segment-list-text = A list of the customers behind this number, in these dates. It stays as it is.
products-segment-rule-text = A rule: everybody who ever bought { $what }, worked out anew after each import. Stores and channels chosen above are part of it; the dates are not.
products-segment-rule-store = A rule: everybody who ever bought in { $what }, worked out anew after each import. Stores and channels chosen above are part of it; the dates are not.
products-file-department-store = Departments by stores
products-file-by-department = Departments
products-file-top-categories = Categories
products-file-top-products = Products
products-file-top-stores = Stores
products-file-by-channel = Channels
products-file-department-channel = Departments by channels
products-file-category-store = Categories by stores
products-file-category-channel = Categories by channels
products-file-product-store = Products by stores
products-file-product-channel = Products by channels
products-file-preferred-store-top = Preferred stores
products-how-sales = Sales
products-how-sales-text = Transactions with an amount above zero in these dates, in the stores and channels chosen.
products-how-lines = Amounts and pieces
products-how-lines-text = Of the lines of these sales, in the workspace’s currency. Lines need not add up to what was paid: a discount on the whole may be missing in them.
products-how-department = Department
products-how-department-text = That of the product on the line, not that of the transaction.
products-how-top = How many are shown
products-how-top-text = The 40 departments, 20 categories, 20 stores and 10 products of the greatest amount; of equals the smaller key. Files have the same.
products-how-preferred = Preferred store
products-how-preferred-text = The store where a customer bought most often in these dates; of equals the one with the smaller id. Each customer counts once.
products-how-currencies = Other currencies
products-how-currencies-text = Sales in another currency count as sales; their amounts stand apart, and their lines are in no sum.
products-how-segments = Segments from here
products-how-segments-text = “As they are now” puts the customers behind the number on a list. “Kept up to date” saves a rule about what, where and at what price somebody bought; its members are worked out anew after each import.

## Segments

segments-sentence = { $count ->
    [one] What customers spent in the { $count } day before { $at }, compared with the { $count } day before that.
   *[other] What customers spent in the { $count } days before { $at }, compared with the { $count } days before that.
}
segments-at = As of
segments-at-last = { $day } (end of the data)
segments-since = Moved since
segments-since-usual = { $day } (90 days earlier)
segments-since-30 = 30 days
segments-since-90 = 90 days
segments-since-year = A year
segments-period = Period
segments-period-hint = How long each of the two periods is that are compared.
segments-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
segments-days-unit = days
segments-table = Segments
segments-more-text = Spent over 10 % more than in the period before, or something after nothing.
segments-steady-text = Spent about as much as in the period before: between 10 % less and 10 % more.
segments-less-text = Spent over 10 % less than in the period before, or nothing after something.
segments-inactive-text = Spent nothing in both periods.
segments-name = { $segment }, { $day }
segments-list-text = A list of those who are in it on the report’s day. It stays as it is.
segments-rule-text = A rule: whoever is in it, worked out anew after each import.
segments-share = { $share } of customers
segments-last = { $count ->
    [one] Last { $count } day
   *[other] Last { $count } days
}
segments-before = { $count ->
    [one] The { $count } day before
   *[other] The { $count } days before
}
segments-open = Open the customers
segments-flow = Who moved
segments-flow-note = { $count ->
    [one] { $moved } of { $of } customers is in another segment
   *[other] { $moved } of { $of } customers are in another segment
}
segments-flow-label = Customers by segment at two dates, and who moved between them
segments-of-them = of those who were there
segments-from-to = On { $since } ↓ · on { $at } →
segments-all = All
segments-then = { $segment } on { $day }
segments-how-net = Net spend
segments-how-net-text = { $count ->
    [one] Sales less returns in the workspace’s currency, in { $count } day of 24 hours. A net spend of zero or below is nothing.
   *[other] Sales less returns in the workspace’s currency, in { $count } days of 24 hours. A net spend of zero or below is nothing.
}
segments-how-more = Buying more
segments-how-more-text = 10 × last > 11 × before, or something in the last period only.
segments-how-steady = Steady
segments-how-steady-text = Between the two.
segments-how-less = Buying less
segments-how-less-text = 10 × last < 9 × before, or something in the period before only.
segments-how-inactive = Inactive
segments-how-inactive-text = Nothing in both periods.
segments-how-flow = Who moved
segments-how-flow-text = The same sum at the earlier date, for the same customers: each band is a number of customers who were in the segment at its left and are in the one at its right.
segments-how-segments = As an audience
segments-how-segments-text = Buying more, less and steady are segments of every workspace by 90 days, kept up to date. With other dates or periods a list is made of the customers.
segments-how-attribute = Customers by an attribute
segments-how-attribute-text = Visitors have a page view, buyers a sale in the dates; related sales have an activity in the window before them. The interval is that of the buyers’ share (95 %). Compare arms by the intervals: where they overlap widely, the difference may be chance.

customers-by = Customers by an attribute
customers-by-note = an experiment is read by its arm
customers-by-dates = Sales
customers-by-attribute = Attribute
customers-by-value = Value
customers-by-without = Without a value
customers-by-visitors = Visitors
customers-by-buyers = Buyers
customers-by-customers-hint = Customers with this value.
customers-by-visitors-hint = Customers with a page view.
customers-by-buyers-hint = Customers with a sale.
customers-by-rate = Buyers of customers, 95 %
customers-by-rate-hint = The share of customers with a sale, and the interval in which it lies with 95 % certainty.
customers-by-related = Related sales
customers-by-per-customer = Per customer
customers-by-per-customer-hint = Amount of the sales / customers.
customers-by-nobody = No customer has this value.
customers-by-many = This attribute has { NUMBER($count) } values; these are the { $most } with most customers.
