# Nazwy segmentów, które ma każdy obszar roboczy. Kto dokładnie do nich należy, mówi docs/segments.md.

segment-buying-more = Kupują więcej
segment-buying-less = Kupują mniej
segment-steady = Kupują stale
segment-lapsed = Przestali kupować
segment-new-customers = Nowi klienci
segment-top-spenders = Wydają najwięcej
