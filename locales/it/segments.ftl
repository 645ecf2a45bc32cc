# I nomi dei segmenti che ogni spazio di lavoro ha. Chi ne fa parte esattamente sta in docs/segments.md.

segment-buying-more = Comprano di più
segment-buying-less = Comprano di meno
segment-steady = Comprano con costanza
segment-lapsed = Non comprano più
segment-new-customers = Nuovi clienti
segment-top-spenders = Spendono di più
