# Titles of the segments that every workspace has. docs/segments.md says exactly who is in them.

segment-buying-more = Buying more
segment-buying-less = Buying less
segment-steady = Steady
segment-lapsed = Lapsed
segment-new-customers = New customers
segment-top-spenders = Top spenders
