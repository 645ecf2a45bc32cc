### What the canvas says while steps are connected, and when steps are pasted.

## Connecting

connect-cannot-unknown = This step is not here any more.
connect-cannot-trigger = Visits start here: no connection can lead into a trigger.
connect-cannot-own-loop = A step cannot lead to itself, since nobody would ever leave it.
connect-cannot-no-way-out = Nothing can follow this step: it has no way out.
connect-cannot-already = It leads here already.
connect-replaces = Replaces the connection to “{ $step }”.
connect-timeless = This makes a loop in which no time passes. Put a wait into it.

## Pasting

paste-missing-messages = { $count ->
    [one] One message design is not here: { $names }.
   *[other] { $count } message designs are not here: { $names }.
   }
paste-missing-vouchers = { $count ->
    [one] One voucher design is not here: { $names }.
   *[other] { $count } voucher designs are not here: { $names }.
   }
paste-missing-segments = { $count ->
    [one] One segment is not here: { $names }.
   *[other] { $count } segments are not here: { $names }.
   }
paste-missing-attributes = { $count ->
    [one] One attribute is not here: { $names }.
   *[other] { $count } attributes are not here: { $names }.
   }
paste-missing-events = { $count ->
    [one] One event type is not here: { $names }.
   *[other] { $count } event types are not here: { $names }.
   }
paste-cleared = { $count ->
    [one] The steps refer to one that is not here ({ $names }); choose another where a value is missing now.
   *[other] The steps refer to { $count } that are not here ({ $names }); choose others where values are missing now.
   }
