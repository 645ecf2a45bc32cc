### Co okno mówi o drogach przez ścieżkę i o tym, kiedy wychodzą wiadomości.

paths-title = Pełne drogi
paths-note = { $different ->
    [one] jedna droga; wizyty: { $visits }, klienci: { $customers }
    [few] { $different } różne drogi; wizyty: { $visits }, klienci: { $customers }
    [many] { $different } różnych dróg; wizyty: { $visits }, klienci: { $customers }
   *[other] { $different } różne drogi; wizyty: { $visits }, klienci: { $customers }
}
paths-list = Lista
paths-picture = Przepływ
paths-picture-text = { $count ->
    [one] Najczęstsza droga, krok po kroku od lewej.
    [few] { $count } najczęstsze drogi, krok po kroku od lewej. Krok przechodzony ponownie stoi znów dalej po prawej.
    [many] { $count } najczęstszych dróg, krok po kroku od lewej. Krok przechodzony ponownie stoi znów dalej po prawej.
   *[other] { $count } najczęstsze drogi, krok po kroku od lewej. Krok przechodzony ponownie stoi znów dalej po prawej.
}
paths-picture-label = Drogi jako przepływy między krokami
paths-none = Nikt nie wszedł
paths-none-text = Przy tych ustawieniach nie ma dróg do pokazania.
paths-column-rank = Miejsce
paths-column-way = Droga
paths-column-ending = Zakończenie
paths-column-share = Z tych, co weszli
paths-column-depth = Krok
paths-other = { $ways ->
    [one] Jeszcze jedna droga, wizyty: { $visits }
    [few] Jeszcze { $ways } drogi, wizyty: { $visits }
    [many] Jeszcze { $ways } dróg, wizyty: { $visits }
   *[other] Jeszcze { $ways } drogi, wizyty: { $visits }
}
paths-light = Podświetl na płótnie
paths-light-nth = Podświetl drogę { $number } na płótnie
paths-example = Zobacz przykładowego klienta
paths-one = Jedna pełna droga
paths-one-text = wizyty: { $visits }, { $share } klientów, którzy weszli
paths-ending-completed = dotarła do końca
paths-ending-goal = osiągnęła cel
paths-ending-criteria = spełniła regułę wyjścia
paths-ending-held-out = grupa kontrolna
paths-ending-stopped = zatrzymana: za dużo kroków
paths-ending-inside = wciąż w środku
paths-ending-deeper = trwa dalej
nowhere-title = Gdzie nikt nie dotarł
nowhere-note = kroki bez wizyt, wyjścia bez wizyt
nowhere-none = Do każdego kroku ktoś dotarł i każde wyjście ktoś wybrał.
nowhere-unreached = nikt nie dotarł
nowhere-untaken = nikt nie wybrał

calendar-none = Brak wiadomości
calendar-none-text = Niczego nie wysłano, więc nie ma kalendarza.
calendar-days = { $count ->
    [one] w jeden dzień, { $zone }
    [few] przez { $count } dni, { $zone }
    [many] przez { $count } dni, { $zone }
   *[other] przez { $count } dni, { $zone }
}
calendar-peak-all = Najwięcej w jeden dzień
calendar-peak = Najwięcej: { $channel }
calendar-peak-foot = { $day } · { $times } × średni dzień
calendar-peak-mark = { $day }: { $count }
calendar-by-day = Wiadomości w czasie
calendar-by-day-label = Wiadomości w czasie według kanałów, słupki
calendar-week = Według godziny tygodnia
calendar-week-note = czas lokalny klientów
calendar-hover = Wskaż komórkę lub przejdź strzałkami.
calendar-week-cell = { $count ->
    [one] { $day } { $from }–{ $to }: { $count } wiadomość
    [few] { $day } { $from }–{ $to }: { $count } wiadomości
    [many] { $day } { $from }–{ $to }: { $count } wiadomości
   *[other] { $day } { $from }–{ $to }: { $count } wiadomości
}
calendar-stores = Według sklepu
calendar-stores-note = macierzyste sklepy klientów
calendar-stores-rest = { $count ->
    [one] Jeszcze { $count } sklep w tabeli.
    [few] Jeszcze { $count } sklepy w tabeli.
    [many] Jeszcze { $count } sklepów w tabeli.
   *[other] Jeszcze { $count } sklepy w tabeli.
}
calendar-store-cell = { $count ->
    [one] { $store }, { $day }: { $count } wiadomość
    [few] { $store }, { $day }: { $count } wiadomości
    [many] { $store }, { $day }: { $count } wiadomości
   *[other] { $store }, { $day }: { $count } wiadomości
}
calendar-no-store = Bez sklepu macierzystego
calendar-over-time = W czasie
calendar-column-store = Sklep
calendar-column-peak = Najwięcej w dniu
calendar-column-on-it = Wiadomości w tym dniu
