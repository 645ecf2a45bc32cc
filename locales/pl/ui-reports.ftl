### What the reports over recorded history say: what all of them share, and the page of occasions.

report-tab-occasions = Okazje
report-tab-sales = Sprzedaż
report-tab-messages = Wiadomości i ścieżki
report-tab-vouchers = Vouchery
report-tab-products = Produkty i miejsca
report-tab-segments = Segmenty
report-tab-more = Więcej
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
    [one] { $count } voucher
    [few] { $count } vouchery
   *[other] { $count } voucherów
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
report-no-data-text = Raporty pokazują, po jakich okazjach, wiadomościach i voucherach nastąpiła sprzedaż. Otwórz przykładowy sklep albo zaimportuj klientów i ich transakcje.
report-no-data-action = Przejdź do startu
