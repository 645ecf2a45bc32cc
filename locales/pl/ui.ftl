### Co mówią ekrany (start, ścieżki, raporty, ustawienia i rama wokół nich).

## Wszędzie

open = Otwórz
save = Zapisz
cancel = Anuluj
close = Zamknij
undo = Cofnij
delete = Usuń
rename = Zmień nazwę
duplicate = Powiel
try-again = Spróbuj ponownie
notes = Powiadomienia
view = Widok
view-chart = Wykres
view-table = Tabela
voucher = kupon
more-for = Więcej: { $name }
search-list = Szukaj
search-none = Nic nie znaleziono
search-more = Jeszcze { $count }: pisz dalej, aby zawęzić listę
search-clear = Wyczyść wyszukiwanie

count-customers = { $count ->
    [one] { $count } klient
    [few] { $count } klientów
    [many] { $count } klientów
   *[other] { $count } klienta
}
count-journeys = { $count ->
    [one] { $count } ścieżka
    [few] { $count } ścieżki
    [many] { $count } ścieżek
   *[other] { $count } ścieżki
}
count-steps = { $count ->
    [one] { $count } krok
    [few] { $count } kroki
    [many] { $count } kroków
   *[other] { $count } kroku
}
count-sales = { $count ->
    [one] { $count } sprzedaż
    [few] { $count } sprzedaże
    [many] { $count } sprzedaży
   *[other] { $count } sprzedaży
}
count-visits = { $count ->
    [one] { $count } wizyta
    [few] { $count } wizyty
    [many] { $count } wizyt
   *[other] { $count } wizyty
}
count-errors = { $count ->
    [one] { $count } błąd
    [few] { $count } błędy
    [many] { $count } błędów
   *[other] { $count } błędu
}
count-warnings = { $count ->
    [one] { $count } ostrzeżenie
    [few] { $count } ostrzeżenia
    [many] { $count } ostrzeżeń
   *[other] { $count } ostrzeżenia
}

## Oczekiwanie

stage-starting = Uruchamianie…
stage-working = Trwa praca…
stage-make-sample = Tworzenie przykładowego sklepu
stage-load = Odczytywanie klientów i ich historii
stage-dry-run = Prowadzenie klientów przez ścieżkę
stage-import = Importowanie
stage-search = Przygotowywanie wyszukiwania
progress-count = { $done } z { $total }

## Błędy na drodze do silnika

error-host-unreachable = Silnik nie odpowiada.
error-host-unreachable-help = Uruchom Rehearsal ponownie. Wszystko, co zapisano, jest na miejscu.
error-host-answer = Nie można odczytać odpowiedzi silnika.
error-host-answer-help = Spróbuj ponownie. Jeśli błąd się powtórzy, program i jego silnik są w różnych wersjach: zainstaluj oba od nowa.
error-host-broken = Stało się coś nieoczekiwanego.
error-host-broken-help = Spróbuj ponownie. Nic z tego, co zapisano, nie przepadło.
error-screen-failed = Nie można pokazać tego ekranu.
error-screen-failed-help = Spróbuj ponownie albo przejdź na inny ekran. Nic z tego, co zapisano, nie przepadło.

## Rama

nav-title = Miejsca
nav-start = Obszary robocze
nav-journeys = Ścieżki
nav-reports = Raporty
nav-customers = Klienci
nav-segments = Segmenty
nav-data = Dane
nav-import = Importuj dane
nav-settings = Ustawienia
breadcrumb = Gdzie jesteś
palette-title = Szukaj i uruchamiaj
palette-open = Szukaj lub uruchom…
palette-placeholder = Co chcesz zrobić?
shortcuts-title = Skróty klawiszowe
shortcuts-note = Co można zrobić na tym ekranie i wszędzie.
actions-program = Program
path-label = Lokalizacja pliku
path-hint = Pełna lokalizacja pliku, z końcówką { $endings }
path-label-several = Ścieżki plików
path-hint-several = Pełne ścieżki plików lub folderów, każda w osobnym wierszu
path-label-folder = Folder
path-hint-folder = Pełna ścieżka folderu
file-workspace = Obszar roboczy Rehearsal
file-journey = Ścieżka

## Język i motyw

language = Język
language-system = Jak w systemie
theme = Motyw
theme-is = Motyw: { $theme }
theme-system = systemowy
theme-light = jasny
theme-dark = ciemny
theme-system-long = Motyw jak w systemie
theme-light-long = Jasny motyw
theme-dark-long = Ciemny motyw

## Start

start-promise = Narysuj ścieżkę klienta, wypróbuj ją na własnych klientach, zobacz, ile by zarobiła.
start-sample = Otwórz przykładowy sklep
start-sample-text = Zmyśleni klienci, dwa lata sprzedaży i wiadomości oraz ścieżka do rozebrania na części.
start-open-file = Otwórz plik…
start-open-file-text = Jeden plik .rehearsal mieści wszystko.
start-back = Wróć do: { $name }
start-private = Nic nie opuszcza tego komputera: bez konta, bez sieci, bez telemetrii.
recent-title = Ostatnie obszary robocze
recent-open = Otwórz: { $name }
recent-none = Brak ostatnich obszarów roboczych
recent-none-text = Tu pojawią się obszary robocze, które otworzysz. Na początek dobry jest przykładowy sklep.
recent-missing = Nie znaleziono w
recent-look-for = Poszukaj…
recent-forget = Usuń z tej listy
templates-title = Zacznij od szablonu
templates-in-sample = wypróbujesz go na przykładowym sklepie, dopóki nie otworzysz własnych danych
templates-in = w: { $name }
templates-reference = Powitanie: opublikowana średnia to 3950 EUR na 1000 rejestracji. Uruchom próbę, aby zobaczyć swoją.
templates-find = Znajdź szablon
templates-label = Szablony
templates-measured = Mierzy się: { $what }
template-empty = Pusta ścieżka
template-empty-text = Puste płótno: na to, czego nie ma w szablonach.
template-empty-journey = Nowa ścieżka

## Ścieżki

journeys-find = Znajdź ścieżkę
journeys-none = Nie ma jeszcze ścieżek
journeys-none-text = Każda ścieżka jest tu z rysunkiem, wynikiem sprawdzenia i tym, co zarobiła jej ostatnia próba.
journeys-none-first = Zacznij od „{ $name }”
journey-new = Nowa ścieżka
journey-new-text = Wybierz, od czego zacząć; wszystko da się zmienić na płótnie.
journey-import = Importuj z pliku…
journey-export = Eksportuj do pliku…
journey-exported = Wyeksportowano do { $path }
journey-deleted = Usunięto „{ $name }”
journey-report = Raport
journey-rename-it = Zmień nazwę: { $name }
journey-duplicate-it = Powiel: { $name }
journey-export-it = Eksportuj do pliku: { $name }…
journey-delete-it = Usuń: { $name }
journey-name = Nazwa ścieżki
checks-clean = Bez problemów
run-none-yet = Jeszcze bez próby
run-ago = Ostatnia próba: { $ago }
run-stale = nieaktualne
run-stale-text = Od tej próby zmieniła się ścieżka albo dane.
figure-entries = Wejścia
figure-messages = Wiadomości
figure-per-1000 = Na 1000 wejść

## Ustawienia

settings-appearance = Język i wygląd
settings-workspace = otwarty obszar roboczy
settings-close = Zamknij obszar
settings-file = Plik
settings-customers = Klienci
settings-transactions = Sprzedaże i zwroty
settings-journeys = Ścieżki
settings-currency = Waluta
settings-time-zone = Strefa czasowa
settings-history = Historia
settings-history-none = nic jeszcze nie zapisano
settings-version = Rehearsal { $version }.

## Raporty

reports-title = Ścieżki
reports-note = każda otwiera raport ze swojej ostatniej próby
reports-none = Nie ma ścieżek do raportu
reports-none-text = Raport pokazuje, co wysłałaby ścieżka i jakie sprzedaże nastąpiły potem.
reports-to-journeys = Przejdź do ścieżek
report-none = Jeszcze bez próby
report-none-text = Próba prowadzi klientów przez ścieżkę według wirtualnego zegara. Nic nie jest wysyłane i żadne dane się nie zmieniają. Potem raport pokazuje, kto dokąd dotarł, co wysłano i jakie sprzedaże nastąpiły.
report-run-first = Wypróbuj tę ścieżkę
report-run-again = Uruchom ponownie
report-open-journey = Otwórz ścieżkę
report-rule = Klientów z danych przeprowadzono przez ścieżkę; nic nie wysłano. Pierwsze sprzedaże to te w ciągu { $window } od wejścia: współwystępowanie, część i tak by nastąpiła.

tile-entries = Wejścia
tile-entries-foot = { $ended } zakończonych · { $inside } w środku
tile-messages = Wiadomości
tile-messages-cost = koszt { $cost }
tile-messages-none = Nie wysłano żadnej wiadomości
tile-vouchers = Wykorzystane kupony
tile-vouchers-of = z { $assigned } przydzielonych
tile-vouchers-none = Nie przydzielono żadnego kuponu
tile-vouchers-rate = wykorzystano { $rate }
tile-sales = Pierwsze sprzedaże
tile-sales-rate = { $rate } wejść
tile-per-1000-ripe = { $amount } wśród dojrzałych wejść
tile-per-1000-all-ripe = wszystkie wejścia są dojrzałe
per-1000-registrations = Przychód na 1000 rejestracji
per-1000-entries = Przychód na 1000 wejść
unripe = { $count ->
    [one] { NUMBER($count) } niedojrzałe
    [few] { NUMBER($count) } niedojrzałe
   *[other] { NUMBER($count) } niedojrzałych
}
unripe-text = Wejścia, których okno ({ $window }) nie minęło przed końcem próby: sprzedaż może jeszcze nadejść.

revenue-all = Wszystkie wejścia
revenue-ripe = Tylko dojrzałe
revenue-reference = opublikowana średnia { $amount }
revenue-reference-name = Opublikowana średnia ścieżki powitalnej
revenue-caption = Pierwsze sprzedaże po wejściu na tle opublikowanej średniej ścieżki powitalnej. Współwystępowanie, nie skutek: próba nie powie, które sprzedaże wywołała ścieżka.
revenue-caption-alone = Pierwsze sprzedaże po wejściu. Współwystępowanie, nie skutek: próba nie powie, które sprzedaże wywołała ścieżka.

funnel-title = Krok po kroku
funnel-went-on = poszli dalej
funnel-inside = wciąż w środku
funnel-ended = zakończyli tutaj
funnel-never = nikt nie dotarł

by-day-title = W czasie
by-day-note = wejścia, wiadomości i pierwsze sprzedaże według dni w strefie obszaru roboczego
by-day-label = Słupki wejść, wiadomości i pierwszych sprzedaży w czasie; liczby są w tabeli
by-day-none = Nikt nie wszedł, więc nie ma czego rysować.
by-day-entries = Wejścia
by-day-messages = Wiadomości
by-day-conversions = Pierwsze sprzedaże
by-day-week-of = Tydzień od { $day }
span = Długość słupka
span-day = Dzień
span-week = Tydzień
span-month = Miesiąc

related-title = Sprzedaże po wiadomościach
related-note = sprzedaże: { $count }, wartość { $amount }, w ciągu { $window } od wiadomości tej ścieżki
related-model = Model atrybucji
related-total = Sprzedaże, każda raz
related-no-messages = Ta ścieżka nie wysyła wiadomości.
related-caption = Powiązana nie znaczy wywołana. W każdym modelu sprzedaż liczy się w sumie raz; w modelu „Każda” krok dostaje całą sprzedaż, więc kroki mogą dać razem więcej.
model-short-any = Każda
model-short-first = Pierwsza
model-short-last = Ostatnia
model-short-linear = Po równo
model-short-position = Pozycja
model-short-time-decay = Bliskość
model-any-text = Każda wiadomość sprzed sprzedaży dostaje całą sprzedaż.
model-first-text = Sprzedaż dostaje pierwsza wiadomość przed nią.
model-last-text = Sprzedaż dostaje ostatnia wiadomość przed nią.
model-linear-text = Sprzedaż dzieli się po równo między wiadomości przed nią.
model-position-text = Pierwsza i ostatnia wiadomość dostają po 40 % sprzedaży, pozostałe dzielą się resztą.
model-time-decay-text = Im bliżej sprzedaży, tym większy udział wiadomości; co 7 dni spada o połowę.

facts-title = Ta próba
fact-mode = Tryb
fact-mode-replay = Odtworzenie: światem są zapisane zdarzenia
fact-entries = Wejścia
fact-until = Do
fact-until-none = końca historii
fact-customers = Klienci
fact-window = Okno celu
fact-model = Atrybucja
fact-seed = Ziarno
fact-made = Wykonano
fact-made-value = { $at }, w { $took }
fact-journey = Odcisk ścieżki
fact-data = Wersja danych
run-entries-between = { $from } – { $to }
run-entries-from = od { $from }
run-entries-to = do { $to }
run-entries-all = w dowolnym czasie
run-customers-all = wszyscy ({ $count })
run-customers-segment = segment { $segment } ({ $count })
run-customers-sample = próbka: { $count }
run-customers-list = lista: { $count }

details-title = Liczby
details-steps = Kroki
details-ways = Połączenia
details-messages = Wiadomości
details-vouchers = Kupony
details-endings = Zakończenia
details-none = Nie ma czego liczyć.
at-once = od razu
column-step = Krok
column-entered = Przyszło
column-share = Udział
column-inside = W środku
column-ended = Koniec
column-ports = Wyjście
column-exits = Powód końca
column-unsent = Nie wysłano
column-median = Pobyt (mediana)
column-p90 = Pobyt (90 %)
column-from = Z kroku
column-port = Wyjście
column-to = Do kroku
column-count = Wizyty klientów
column-share-of-step = Udział w kroku
column-message = Wiadomość
column-sent = Wysłano
column-voucher = Kupon
column-assigned = Przydzielono
column-made = W tym nowe kody
column-redeemed = Wykorzystano
column-redemption = Odsetek wykorzystanych
column-out-of-stock = Zabrakło dla
column-ending = Jak kończyły się wizyty
column-entries = Wejścia
column-first-sales = Pierwsze sprzedaże
column-amount = Kwota
column-per-1000 = Na 1000
column-who = Kto
column-sales = Sprzedaże
column-journey = Ścieżka
column-last-run = Ostatnia próba
column-customer = Klient
column-left-at = Wyjście z kroku
exit-completed = do końca
exit-goal = cel osiągnięty
exit-criteria = reguła wyjścia
exit-held-out = grupa kontrolna
exit-stopped = zatrzymano
unsent-no-design = brak projektu
unsent-no-address = brak adresu
unsent-no-consent = brak zgody
unsent-frequency-cap = za dużo wiadomości
ending-inside = Wciąż w środku
ending-goal = Cel osiągnięty (zakończone lub nie)
ending-outcome = Wynik „{ $outcome }”
customers-at = Klienci w kroku { $step }
customers-close = Zamknij listę klientów

counted-title = Jak to jest liczone?
counted-entries = <b>Wejścia</b> to rozpoczęte wizyty: każde pasujące zdarzenie w okresie wejść, tyle razy, ile ścieżka pozwala wejść ponownie. Klienci z grupy kontrolnej ścieżki też są wejściami.
counted-messages = <b>Wiadomość</b> liczy się jako wysłana, gdy istnieje jej projekt, klient ma adres i wyraził zgodę oraz nie dostał już zbyt wielu. W przeciwnym razie wizyta idzie dalej, a powód jest liczony.
counted-vouchers = <b>Kupon</b> jest wykorzystany, gdy ten sam klient kupuje z tym samym kodem w czasie jego ważności: od przydzielenia i przed wygaśnięciem. Jeśli dane nie mają kodu dla klienta, kod jest tworzony i nikt nie mógł go użyć.
counted-sales = <b>Pierwsze sprzedaże</b>: dla każdej wizyty pierwsza sprzedaż klienta po wejściu, w ciągu { $window }. Sprzedaż, która jest pierwsza dla kilku wizyt, liczy się raz. Zwroty i kwoty zerowe nie są sprzedażą; kwoty w innych walutach pokazano osobno.
counted-per-1000 = <b>Przychód na 1000</b> to kwota pierwszych sprzedaży × 1000 ÷ wejścia, połówki zaokrąglane w górę.
counted-related = <b>Sprzedaże po wiadomościach</b>: sprzedaże tego samego klienta od wysłania do { $window } po nim, oba końce włącznie. Model tej ścieżki: { $model }.
counted-ripe = <b>Niedojrzałe</b> są wejścia, których okno ({ $window }) nie minęło przed końcem próby. Obok wyniku wszystkich stoi wynik samych dojrzałych.
counted-replay = <b>Odtworzenie</b>: w próbie klienci robią dokładnie to, co w danych. Wiadomości niczego nie zmieniają i nikt nie otwiera ani nie klika tego, czego nie wysłano. Sprzedaży po końcu próby nie widać.
