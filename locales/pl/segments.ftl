# Nazwy segmentów, które ma każdy obszar roboczy. Kto dokładnie do nich należy, mówi docs/segments.md.

segment-buying-more = Kupują więcej
segment-buying-less = Kupują mniej
segment-steady = Kupują stale
segment-lapsed = Przestali kupować
segment-new-customers = Nowi klienci
segment-top-spenders = Wydają najwięcej

## Groups by purchases: what they are called, and names for segments of them.

prices-any = Dowolna cena
prices-under = Poniżej { $to }
prices-from = { $from } i więcej
prices-between = Od { $from } do poniżej { $to }
store-kind-online = Sklep internetowy
store-kind-physical = Sklepy stacjonarne
group-bought = Kupili: { $title }
group-brand = Kupili markę { $title }
group-prices = Kupili w cenie: { $title }
group-store = Kupili w: { $title }
group-channel = Kupili przez: { $title }
