# Titles of the segments that every workspace has. docs/segments.md says exactly who is in them.

segment-buying-more = Buying more
segment-buying-less = Buying less
segment-steady = Steady
segment-lapsed = Lapsed
segment-new-customers = New customers
segment-top-spenders = Top spenders

## Groups by purchases: what they are called, and names for segments of them.

prices-any = Any price
prices-under = Under { $to }
prices-from = { $from } and more
prices-between = { $from } to under { $to }
store-kind-online = Online shop
store-kind-physical = Physical stores
group-bought = Bought: { $title }
group-brand = Bought the brand { $title }
group-prices = Bought at { $title }
group-store = Bought at: { $title }
group-channel = Bought through: { $title }
