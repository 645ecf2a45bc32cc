# What is called what in forms, what is wrong with a value, what uses something.

value-id = Id
value-channel = Channel
value-name = Name
value-subject = Subject
value-text = Text
value-html = HTML
value-cost = Cost
value-discount-kind = Kind of discount
value-discount-value = Discount
value-valid-days = Days of validity
value-code-prefix = Beginning of codes
value-stock = Stock
value-minimum-spend = Minimum spend
value-kind = Kind of store
value-market = Market
value-address = Address
value-store = Store
value-department = Department
value-category = Category
value-brand = Brand
value-price = Price
value-currency = Currency
value-time-zone = Time zone
value-quiet-hours = Quiet hours
value-frequency-cap = Frequency cap
value-other = A value

wrong-missing = must not be empty
wrong-too-long = is too long
wrong-signs = begins or ends with a blank, or has signs that cannot be seen
wrong-number = is not a number such as 12 or 12.50
wrong-decimals = has too many decimals
wrong-too-large = is too large
wrong-negative = is less than nothing
wrong-nothing = must allow at least one message
wrong-percent = is not between 0 and 100 percent
wrong-choice = is none of the words that can stand there
wrong-unknown = names something that is not there
wrong-currency = is no currency of ISO 4217, such as EUR or PLN
wrong-time-zone = is no time zone such as Europe/Warsaw
wrong-hours = must be two different times such as 21:00 and 08:00
wrong-length = needs a length of time such as P7D

used-by-journey = the journey “{ $name }”
used-by-segment = the segment “{ $name }”
used-by-transactions = { $count ->
    [one] 1 sale
   *[other] { $count } sales
}
used-by-lines = { $count ->
    [one] 1 line of a sale
   *[other] { $count } lines of sales
}
used-by-vouchers = { $count ->
    [one] 1 voucher of a customer
   *[other] { $count } vouchers of customers
}
used-by-associates = { $count ->
    [one] 1 associate
   *[other] { $count } associates
}
used-by-customers = { $count ->
    [one] 1 customer
   *[other] { $count } customers
}
used-by-activities = { $count ->
    [one] 1 recorded message or activity
   *[other] { $count } recorded messages and activities
}
used-by-occasions = { $count ->
    [one] 1 occasion
   *[other] { $count } occasions
}
used-by-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
