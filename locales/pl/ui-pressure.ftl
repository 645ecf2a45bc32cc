### Co okno mówi o tym, ile wiadomości klienci dostają ze wszystkich ścieżek razem.

nav-pressure = Natężenie kontaktu
dry-run-part-pressure = Natężenie kontaktu
pressure-rule = Kilka ścieżek przechodzi próbę na tych samych klientach, a ich wiadomości liczą się razem: najwięcej, ile jeden klient dostaje w dowolnych siedmiu dniach. Limity częstości działają tylko w obrębie jednej ścieżki; wiadomości już wysłane się nie liczą.
pressure-run = Uruchom razem
pressure-journeys = Ścieżki
pressure-journeys-note = { $count ->
    [one] { $count } wybrana
    [few] { $count } wybrane
    [many] { $count } wybranych
   *[other] { $count } wybrane
}
pressure-none = Jeszcze nie uruchomiono razem
pressure-none-text = Wybierz ścieżki, które działałyby w tym samym czasie. Zobaczysz, kto dostałby za dużo i które ścieżki się nakładają.
pressure-no-journeys = Nie ma jeszcze ścieżek
pressure-no-journeys-text = Najpierw narysuj ścieżki; tu zobaczysz, co klienci dostają z nich razem.
pressure-no-messages = Brak wiadomości
pressure-no-messages-text = Te ścieżki nie wysyłają niczego tym klientom w tym okresie.
pressure-histogram = Wiadomości w najbardziej intensywnych siedmiu dniach
pressure-histogram-note = { $count ->
    [one] { $count } klient
    [few] { $count } klientów
    [many] { $count } klientów
   *[other] { $count } klientów
}
pressure-threshold = Próg
pressure-more-than = { $count ->
    [one] więcej niż { $count } wiadomość
    [few] więcej niż { $count } wiadomości
    [many] więcej niż { $count } wiadomości
   *[other] więcej niż { $count } wiadomości
}
pressure-more-than-label = Więcej niż
pressure-over = w siedem dni: klienci: <b>{ $customers }</b>, { $share }
pressure-or-more = { $messages }+
pressure-bar = wiadomości: { $messages }, klienci: { $customers }, { $share }
pressure-axis = Wiadomości w siedem dni
pressure-column-customers = Klienci
pressure-column-more = Klienci z większą liczbą
pressure-busiest = Klienci, którzy dostają najwięcej
pressure-busiest-note = wiersz otwiera tydzień
pressure-column-most = W 7 dni
pressure-column-at = Osiągnięto
pressure-column-all = Razem
pressure-week-of = siedem dni do { $at }
pressure-her-path = Droga klienta w tej ścieżce
pressure-runs = Co wysyła każda ścieżka
pressure-runs-note = biblioteka zachowuje 20 ostatnich prób ścieżki, a nazwane na stałe
pressure-collisions = Ścieżki, które się nakładają
pressure-collisions-note = klienci z wiadomościami z obu w ciągu siedmiu dni
pressure-collision-cell = { $count ->
    [one] { $first } i { $second }: { $count } klient
    [few] { $first } i { $second }: { $count } klientów
    [many] { $first } i { $second }: { $count } klientów
   *[other] { $first } i { $second }: { $count } klientów
}
