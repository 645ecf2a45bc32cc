# I nomi dei segmenti che ogni spazio di lavoro ha. Chi ne fa parte esattamente sta in docs/segments.md.

segment-buying-more = Comprano di più
segment-buying-less = Comprano di meno
segment-steady = Comprano con costanza
segment-lapsed = Non comprano più
segment-new-customers = Nuovi clienti
segment-top-spenders = Spendono di più

## Groups by purchases: what they are called, and names for segments of them.

prices-any = Qualsiasi prezzo
prices-under = Sotto { $to }
prices-from = Da { $from } in su
prices-between = Da { $from } a meno di { $to }
store-kind-online = Negozio online
store-kind-physical = Negozi fisici
group-bought = Hanno comprato: { $title }
group-brand = Hanno comprato la marca { $title }
group-prices = Hanno comprato a: { $title }
group-store = Hanno comprato presso: { $title }
group-channel = Hanno comprato via: { $title }
