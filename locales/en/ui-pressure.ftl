### What the window says about how many messages customers get of all journeys together.

nav-pressure = Contact pressure
dry-run-part-pressure = Contact pressure
pressure-rule = Several journeys are dry-run over the same customers, and their messages are counted together: the most that one customer gets in any seven days. Frequency caps act within each journey alone; messages already sent in reality are not counted.
pressure-run = Run together
pressure-journeys = Journeys
pressure-journeys-note = { $count ->
    [one] { $count } chosen
   *[other] { $count } chosen
}
pressure-none = Not run together yet
pressure-none-text = Choose the journeys that would be live at the same time. Then you see who would get too much, and which journeys collide.
pressure-no-journeys = No journeys yet
pressure-no-journeys-text = Draw journeys first; here you see what customers get of all of them together.
pressure-no-messages = No messages
pressure-no-messages-text = These journeys send nothing to these customers in this period.
pressure-histogram = Messages in the busiest seven days
pressure-histogram-note = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
pressure-threshold = Threshold
pressure-more-than = { $count ->
    [one] more than one message
   *[other] more than { $count } messages
}
pressure-more-than-label = More than
pressure-over = in seven days: customers: <b>{ $customers }</b>, { $share }
pressure-or-more = { $messages }+
pressure-bar = messages: { $messages }, customers: { $customers }, { $share }
pressure-axis = Messages in the busiest seven days
pressure-column-customers = Customers
pressure-column-more = Customers with more
pressure-busiest = Customers with the most
pressure-busiest-note = a row opens her week
pressure-column-most = In 7 days
pressure-column-at = Reached on
pressure-column-all = In all
pressure-week-of = the seven days up to { $at }
pressure-her-path = Her path in this journey
pressure-runs = What each journey sends
pressure-runs-note = the library keeps the latest 20 runs of a journey, and named ones for good
pressure-collisions = Journeys that collide
pressure-collisions-note = customers with messages of both within seven days
pressure-collision-cell = { $count ->
    [one] { $first } and { $second }: one customer
   *[other] { $first } and { $second }: { $count } customers
}
