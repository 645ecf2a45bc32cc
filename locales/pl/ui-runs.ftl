### Co okno mówi o przechowywanych próbach i o porównaniu dwóch z nich.

nav-runs = Wszystkie próby
report-tab-dry-runs = Próby
dry-run-part-dry-runs = Ścieżki
dry-run-part-runs = Wszystkie próby
runs = Próby
runs-none = Nie ma jeszcze prób
runs-none-text = Zostaje tu 20 ostatnich prób każdej ścieżki razem z ustawieniami, a nazwane na stałe. Próbę otworzysz od razu, powtórzysz, wyeksportujesz i porównasz z inną.
runs-kept = Nazwane próby nigdy nie znikają
runs-all-journeys = Wszystkie ścieżki
runs-column-run = Próba
runs-column-settings = Klienci, wejścia, horyzont
runs-followed-until = śledzeni do { $until }
runs-version = wersja { $version }
runs-mark = Zaznacz { $name } do porównania
runs-compare = Porównaj
runs-compare-marked = Porównaj dwie zaznaczone próby
runs-compare-hint = { $count ->
    [0] Zaznacz dwie próby, aby je porównać (spacja).
    [one] Zaznacz jeszcze jedną.
    [few] Dwie próby są zaznaczone.
   *[other] Dwie próby są zaznaczone.
}
runs-compare-unlike = Porównać można dwie próby tej samej ścieżki.
runs-name-field = Nazwa próby
runs-open = Otwórz na płótnie
runs-rename = Nazwij
runs-again-as-it-was = Powtórz tak, jak było
runs-again-now = Powtórz z obecną ścieżką
runs-again-done = Powtórzono próbę „{ $name }”
runs-delete = Usuń
runs-deleted = Usunięto próbę „{ $name }”
runs-more = Więcej dla { $name }
runs-mark-journey = ścieżka zmieniona
runs-mark-journey-text = Liczby dotyczą ścieżki sprzed zmiany. Powtórz próbę z obecną ścieżką, aby je odświeżyć.
runs-mark-data = dane zmienione
runs-mark-data-text = Sumy pozostają; kto gdzie był, zobaczysz po powtórzeniu próby.
runs-mark-gone = ścieżka usunięta
runs-mark-gone-text = Bez ścieżki próbę można wyeksportować, ale nie otworzyć.

export = Eksportuj
export-as = { $part } · { $format }
export-summary = Podsumowanie
export-trace = Każdy krok
export-picture = Obraz
export-picture-of = Eksportuj jako obraz
export-format-xlsx = Excel
export-format-json = JSON
export-format-csv = CSV
export-format-jsonl = JSON Lines
export-format-parquet = Parquet
export-format-png = PNG
export-format-svg = SVG
export-file-xlsx = Skoroszyt Excel
export-file-json = Plik JSON
export-file-csv = Tabela CSV
export-file-jsonl = JSON Lines
export-file-parquet = Tabela Parquet
export-file-png = Obraz PNG
export-file-svg = Obraz SVG
export-running = Zapisywanie pliku
export-done = Wyeksportowano do { $path }

results-bar = Wyniki
results-views = Widoki wyników
results-canvas = Płótno
results-paths = Drogi
results-calendar = Kalendarz
find-customer = Znajdź klienta
dry-previous-visit = Poprzednia wizyta
dry-next-visit = Następna wizyta

missed-which = Tutaj czy nie tutaj
missed-here = Tutaj
missed-not-here = Nie tutaj
missed-count = { $count ->
    [one] { $count } wizyta tu nie dotarła
    [few] { $count } wizyty tu nie dotarły
    [many] { $count } wizyt tu nie dotarło
   *[other] { $count } wizyty tu nie dotarły
}
missed-sum = wizyty: <b>{ $visits }</b> = dotarło: <b>{ $there }</b> + odpadło wcześniej: <b>{ $away }</b>
missed-sum-message = wizyty: <b>{ $visits }</b> = dostało wiadomość: <b>{ $there }</b> + nie dostało: <b>{ $away }</b>
missed-turns = Co je zatrzymało
missed-example = Zobacz przykład
missed-nobody = Każda wizyta tu dotarła
missed-nobody-text = Nikt, kto wszedł, nie odpadł wcześniej.
missed-never-entered = { $count ->
    [one] { $count } klient z tej grupy w ogóle nie wszedł na ścieżkę. Znajdź go po nazwisku, aby zobaczyć dlaczego.
    [few] { $count } klientów z tej grupy w ogóle nie weszło na ścieżkę. Znajdź kogoś po nazwisku, aby zobaczyć dlaczego.
    [many] { $count } klientów z tej grupy w ogóle nie weszło na ścieżkę. Znajdź kogoś po nazwisku, aby zobaczyć dlaczego.
   *[other] { $count } klientów z tej grupy w ogóle nie weszło na ścieżkę. Znajdź kogoś po nazwisku, aby zobaczyć dlaczego.
}
why-not-here = Dlaczego nie tutaj?
why-not-here-step = Dlaczego nie w kroku „{ $step }”?
why-not-here-unknown = Ta wizyta tu dotarła.

compare-title = Porównanie
compare-bar = Porównywane próby
compare-end = Zakończ porównanie
compare-with-latest = Porównaj z poprzednią próbą
compare-with = { $name } · { $settings } · { $entries }
compare-none = Nie ma jeszcze innej próby tej ścieżki
compare-all-runs = Wszystkie próby…
compare-alike = Ci sami klienci, okres i dane: różnice wynikają ze ścieżki.
compare-same = Ta sama ścieżka, klienci, okres i dane: liczby muszą być równe.
compare-unlike = Nie tylko ścieżka: próby różnią się też tym: { $what }.
compare-unlike-same = Ta sama ścieżka, ale próby różnią się tym: { $what }.
compare-unlike-data = dane
compare-unlike-population = liczba klientów
compare-unlike-customers = klienci
compare-unlike-period = okres wejść
compare-unlike-until = horyzont
compare-unlike-seed = ziarno
compare-more = więcej niż przedtem
compare-less = mniej niż przedtem
compare-only-after = tylko po
compare-only-before = tylko przed
compare-step-title = { $before } przed, { $after } po: { $by }
compare-points = { $value } p.p.
compare-numbers = Obok siebie
compare-hint = Kliknij krok, aby porównać tylko jego.
compare-step = Ten krok w obu próbach
compare-column-what = Co
compare-column-before = Przed
compare-column-after = Po
compare-column-by = Różnica
compare-group-visits = Wizyty
compare-group-outcomes = Wyniki
compare-group-messages = Wysłane wiadomości
compare-group-vouchers = Kupony
compare-group-sales = Zakupy po wejściu
compare-entries = Weszło
compare-entered = Dotarło
compare-inside = Wciąż w środku
compare-ended = Zakończyło
compare-messages = Wszystkie kanały
compare-cost = Koszt
compare-assigned = Przydzielone
compare-redeemed = Zrealizowane
compare-goal = Osiągnęło cel
compare-first-sales = Pierwsze zakupy
compare-rate = Odsetek z zakupem
compare-amount = Ich kwota
compare-per-1000 = Na 1000 wejść
compare-unsent-no-design = nie wysłano: brak projektu
compare-unsent-no-address = nie wysłano: brak adresu
compare-unsent-no-consent = nie wysłano: brak zgody
compare-unsent-frequency-cap = nie wysłano: limit
