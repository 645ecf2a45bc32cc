### What the reports over recorded history say: what all of them share, and the page of occasions.

report-tab-occasions = Okazje
report-tab-sales = Sprzedaż
report-tab-messages = Wiadomości i ścieżki
report-tab-vouchers = Kupony
report-tab-products = Produkty i miejsca
report-tab-segments = Segmenty
report-tab-more = Więcej
report-go = Raport: { $report }
report-next = Następny raport
report-previous = Poprzedni raport
report-data-until = Dane do { $day }
report-how = Jak to jest liczone?

## Filters

report-filters = Filtry
report-filter-market = Rynek
report-filter-acquisition-channel = Pozyskanie
report-filter-store = Sklep
report-filter-department = Dział
report-filter-associate = Doradca
report-filter-all = Wszystkie
report-filter-some = { $count } z { $total }
report-filter-only = tylko ten
report-filter-only-keys = Tylko ten: Shift Enter
report-filter-take-all = Wszystkie
report-filter-none-chosen = brak wyboru oznacza wszystkie
report-filter-chosen = wybrano { $count } z { $total }
report-filter-clear = Wyczyść
report-without-market = Bez rynku
report-without-acquisition-channel = Nieznane
report-without-store = Bez sklepu
report-without-department = Bez działu
report-without-associate = Bez doradcy
report-without-channel = Bez kanału
report-without-message = Bez wiadomości
report-without-value = Bez wartości
report-channel-email = E-mail
report-channel-sms = SMS
report-channel-chat = Czat
report-channel-push = Push
report-channel-phone = Telefon
report-channel-store = Sklep
report-channel-online = Online
report-activity-message = Wiadomość
report-activity-call = Rozmowa
report-activity-reminder = Przypomnienie
report-activity-ai-suggestion = Sugestia AI

## Dates

report-dates = Daty
report-dates-from = od { $day }
report-dates-until = do { $day }
report-dates-everything = Wszystko
report-dates-presets = Typowe zakresy
report-dates-first = Pierwszy dzień
report-dates-last = Ostatni dzień
report-dates-hint = Kliknij pierwszy dzień, potem ostatni; oba się liczą. Albo wpisz dzień w postaci 2026-09-30.
report-dates-second = Teraz kliknij ostatni dzień.
report-dates-month-before = Poprzedni miesiąc
report-dates-month-after = Następny miesiąc
report-preset-last-30-days = Ostatnie 30 dni
report-preset-this-month = Ten miesiąc
report-preset-last-month = Poprzedni miesiąc
report-preset-this-quarter = Ten kwartał
report-preset-last-quarter = Poprzedni kwartał
report-preset-this-year = Ten rok
report-preset-last-12-months = Ostatnie 12 miesięcy
report-preset-everything = Wszystko
report-window = Okno
report-window-hint = Jak długo po działaniu liczy się sprzedaż, tylko w tym raporcie. Zwykłe okno jest w ustawieniach.
report-window-days = dni
report-window-take = Zastosuj
report-window-usual = Jak w ustawieniach: { $window }

## Figures, tables and charts

report-open-list = Otwórz listę
report-open-list-of = Otwórz listę: { $what }
report-interval = Przedział 95 %: { $low } – { $high }
report-interval-key = przedział 95 %, poniżej 30 konwersji
report-no-rows = Nic tu nie ma.
report-rows-all = Pokaż wszystkie ({ $count })
report-rows-fewer = Pokaż mniej
report-other-currencies = oraz { $amounts }, nie dodano

## Lists

report-list-close = Zamknij listę
report-list-count = { $rows }, { $customers }
report-list-none = Nic nie jest tu liczone.
report-list-hint = Kliknij sprzedaż, aby zobaczyć, co działo się przed nią.
report-list-timeline = Przed tą sprzedażą
report-list-export = Lista
report-rows-sale = { $count ->
    [one] { $count } sprzedaż
    [few] { $count } sprzedaże
   *[other] { $count } sprzedaży
}
report-rows-occasion = { $count ->
    [one] { $count } okazja
    [few] { $count } okazje
   *[other] { $count } okazji
}
report-rows-activity = { $count ->
    [one] { $count } działanie
    [few] { $count } działania
   *[other] { $count } działań
}
report-rows-customer = { $count ->
    [one] { $count } wiersz
    [few] { $count } wiersze
   *[other] { $count } wierszy
}
report-rows-voucher = { $count ->
    [one] { $count } kupon
    [few] { $count } kupony
   *[other] { $count } kuponów
}
report-rows-anomaly = { $count ->
    [one] { $count } nieprawidłowość
    [few] { $count } nieprawidłowości
   *[other] { $count } nieprawidłowości
}
report-segment-make = Utwórz z nich segment
report-segment-name = Nazwa segmentu
report-segment-save = Utwórz segment
report-segment-taken = Segment o tej nazwie już istnieje.
report-segment-made = Segment „{ $name }” jest gotowy.
report-segment-use = Użyj jako odbiorców

## Files and paper

report-export-tables = Wszystkie tabele
report-export-page = Ta strona

## Where there is nothing

report-empty-covered = Dane obejmują okres od { $from } do { $to }.
report-empty-everything = Pokaż wszystko
report-no-data = Nie ma jeszcze historii
report-no-data-text = Raporty pokazują, po jakich okazjach, wiadomościach i kuponach nastąpiła sprzedaż. Otwórz przykładowy sklep albo zaimportuj klientów i ich transakcje.
report-no-data-action = Przejdź do startu

## Comparing, and time

report-from-before = z { $before }
report-compared = w porównaniu z { $dates }
report-this-period = Ten okres
report-period = Okres
report-period-before = Poprzedni okres
report-interval-head = Przedział 95 %
report-week-of = tydzień od { $day }

## Occasions

occasions-rule = Okazje utworzone w tych dniach, według stanu na { $at }. Konwersja: pierwsza sprzedaż w ciągu <w>{ $window }</w> od wiadomości.
occasions-own-windows = Własne okna: { $list }.
occasions-own-window = { $type } { $window }
occasions-type = Typ
occasions-all-types = Wszystkie typy
occasions-generated = Utworzone
occasions-generated-hint = Utworzone w tych dniach; razem otwarte, wygasłe i zrealizowane.
occasions-open = Otwarte
occasions-open-hint = Jeszcze niezrealizowane i niewygasłe.
occasions-expired = Wygasłe
occasions-expired-hint = Wygasły, zanim zrealizowała je wiadomość.
occasions-completed = Zrealizowane
occasions-completed-hint = Wiadomość wyszła, gdy były otwarte.
occasions-converted = Z konwersją
occasions-converted-hint = Zrealizowane, a w oknie nastąpiła sprzedaż.
occasions-not-ripe = Niedojrzałe
occasions-rate = Udział
occasions-rate-hint = Zrealizowane z utworzonych.
occasions-conversion-rate = Konwersja
occasions-conversion-rate-hint = Z konwersją spośród zrealizowanych.
occasions-amount = Kwota na okazjach
occasions-amount-short = Kwota
occasions-amount-hint = Pełna kwota sprzedaży przy każdej okazji, którą ona konwertuje.
occasions-average = Średnia
occasions-average-hint = Kwota jednej konwersji.
occasions-days = Dni
occasions-days-hint = Od wiadomości do sprzedaży, mediana.
occasions-distinct-sales = Różne sprzedaże
occasions-distinct-sales-hint = Sprzedaże, które dały konwersję, każda liczona raz.
occasions-distinct-messages = Wiadomości, które zrealizowały okazje
occasions-of-generated = { $share } utworzonych
occasions-of-completed = { $share } zrealizowanych
occasions-of-ripe = { $share } dojrzałych
occasions-each = średnio { $amount }
occasions-unripe = { $count } niedojrzałych
occasions-unripe-yet = { $count } jeszcze niedojrzałych
occasions-ripe-only = Tylko dojrzałe
occasions-unripe-of = { $count ->
    [one] { $count } zrealizowana okazja, której okno jeszcze trwa: sprzedaż może dopiero nastąpić. Kliknij, aby otworzyć listę.
    [few] { $count } zrealizowane okazje, których okna jeszcze trwają: sprzedaż może dopiero nastąpić. Kliknij, aby otworzyć listę.
   *[other] { $count } zrealizowanych okazji, których okna jeszcze trwają: sprzedaż może dopiero nastąpić. Kliknij, aby otworzyć listę.
}
occasions-unripe-offer = { $count ->
    [one] Okno { $count } zrealizowanej okazji jeszcze trwa. Bez niej konwersja wynosi { $rate }; kliknij, aby liczyć tylko dojrzałe.
    [few] Okna { $count } zrealizowanych okazji jeszcze trwają. Bez nich konwersja wynosi { $rate }; kliknij, aby liczyć tylko dojrzałe.
   *[other] Okna { $count } zrealizowanych okazji jeszcze trwają. Bez nich konwersja wynosi { $rate }; kliknij, aby liczyć tylko dojrzałe.
}
occasions-unripe-left-out = { $count ->
    [one] Konwersja pomija { $count } okazję, której okno jeszcze trwa. Kliknij, aby liczyć wszystkie.
    [few] Konwersja pomija { $count } okazje, których okna jeszcze trwają. Kliknij, aby liczyć wszystkie.
   *[other] Konwersja pomija { $count } okazji, których okna jeszcze trwają. Kliknij, aby liczyć wszystkie.
}
occasions-messages = { $count ->
    [one] { $count } wiadomość
    [few] { $count } wiadomości
   *[other] { $count } wiadomości
}
occasions-why-fewer = Dlaczego mniej?
occasions-why-messages = Jedna wiadomość realizuje wszystkie okazje klienta, które są otwarte w chwili wysłania. Dlatego okazji jest { $occasions }, a wiadomości { $messages }.
occasions-why-sales = Jedna sprzedaż może dać konwersję kilku okazji, a każda z nich pokazuje pełną kwotę. Konwersji jest { $occasions } na kwotę { $amount }, a sprzedaży { $sales } na kwotę { $distinct }.
occasions-show-messages = Pokaż te wiadomości
occasions-show-sales = Pokaż te sprzedaże
occasions-why-no-rate = Nic nie zostało zrealizowane, więc nie ma konwersji.
occasions-why-no-ripe-rate = Żadne okno jeszcze się nie skończyło, więc nie ma konwersji dojrzałych.
occasions-why-no-sale = Żadna sprzedaż ich nie skonwertowała.
occasions-by-type = Według typu okazji
occasions-sum = utworzone = otwarte + wygasłe + zrealizowane
occasions-matrix = { $type }: kanał × wiadomość
occasions-matrix-figure = Co pokazują pola
occasions-matrix-rate = Konwersja
occasions-matrix-completed = Zrealizowane
occasions-matrix-amount = Kwota
occasions-matrix-none = Żadna okazja tego typu nie została zrealizowana, więc nie ma jeszcze kanałów.
occasions-matrix-cell = { $pair }: { $rate }, { $of } zrealizowanych, { $amount }. { $interval }
occasions-pair = { $message }, { $channel }
occasions-all-messages = Wszystkie
occasions-n-of-m = { $converted } z { $completed }
occasions-most-used = Najczęściej używany: { $channel } ({ $share }).
occasions-best = Najlepiej konwertuje „{ $message }”, kanał { $channel }: { $rate }, pozostałe { $others }.
occasions-none-best = Żadna para nie konwertuje lepiej od innych ponad przypadek.
occasions-over-time-day = Konwersja według dnia utworzenia
occasions-over-time-week = Konwersja według tygodnia utworzenia
occasions-over-time-month = Konwersja według miesiąca utworzenia
occasions-over-time-none = Żadna z tych okazji nie została zrealizowana, więc nie ma czego rysować.
occasions-none-completed = nic nie zrealizowano
occasions-band = pas: przedział 95 %
occasions-by = Podział: { $filter }
occasions-by-choice = Podział według
occasions-first-of = pierwsze { $count } z { $total }
occasions-none = Brak okazji
occasions-none-text = Okazja to powód, aby napisać do klienta. W tych dniach i przy tych filtrach nie utworzono żadnej.
occasions-table-types = Według typu
occasions-table-matrix = Kanał × wiadomość
occasions-table-by-associate = Według doradcy
occasions-table-by-store = Według sklepu
occasions-table-by-department = Według działu
occasions-table-by-market = Według rynku
occasions-table-by-acquisition-channel = Według pozyskania
occasions-table-graph = W czasie
occasions-how-which = Które okazje
occasions-how-which-text = Utworzone w tych dniach, według stanu na koniec danych; późniejszych wiadomości i sprzedaży nie widać. Rynek i pozyskanie należą do klienta; sklep, dział i doradca do okazji.
occasions-how-completed = Zrealizowane
occasions-how-completed-text = Wiadomość realizuje każdą okazję klienta, która jest otwarta w chwili wysłania, oraz te, które wymienia. Otwarta znaczy: utworzona, niezrealizowana, niewygasła. Rozmowy i przypomnienia nic nie realizują.
occasions-how-converted = Z konwersją
occasions-how-converted-text = Przez pierwszą sprzedaż klienta od realizacji do { $window } później, co do sekundy; oba końce się liczą. Kwota i czas trafiają do okazji i do wiadomości.
occasions-how-sums = Kwoty i różne sprzedaże
occasions-how-sums-text = Jedna sprzedaż może dać konwersję kilku okazji, a każda pokazuje pełną kwotę. Różne sprzedaże liczą każdą raz.
occasions-how-rates = Udziały
occasions-how-rates-text = Udział zrealizowanych: zrealizowane z utworzonych. Konwersja: z konwersją spośród zrealizowanych. Z niczego nie ma udziału.
occasions-how-ripe = Niedojrzałe
occasions-how-ripe-text = Zrealizowane okazje, których okno na koniec danych jeszcze trwało. Są we wszystkich liczbach; konwersja dojrzałych je pomija.
occasions-how-interval = Przedział
occasions-how-interval-text = Przedział Wilsona 95 % dla konwersji. Jest rysowany, gdy za wynikiem stoi mniej niż 30 konwersji; takie słupki są blade.
occasions-how-best = Co konwertuje najlepiej
occasions-how-best-text = Kanał i wiadomość są wymienione, gdy zrealizowały co najmniej 30 okazji, a cały ich przedział leży powyżej konwersji wszystkich pozostałych razem. To współwystępowanie: o tym, kto co dostaje, nie decyduje przypadek.
occasions-how-before = Porównanie
occasions-how-before-text = Tyle samo dni bezpośrednio wcześniej, według stanu w tej samej chwili, z tymi samymi filtrami.
occasions-how-returns = Zwroty i inne waluty
occasions-how-returns-text = Zwroty i kwoty zerowe niczego nie konwertują. Sprzedaż w innych walutach konwertuje; jej kwoty stoją osobno i nie ma ich w sumach ani średnich.
