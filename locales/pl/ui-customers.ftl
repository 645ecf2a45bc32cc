### Ekrany klientów: lista, jeden klient w całości i klienci wymyśleni.

## Lista

customers-search = Szukaj klientów
customers-search-placeholder = Nazwisko, e-mail, telefon lub id
customers-search-clear = Wyczyść wyszukiwanie
customers-clear = Wyczyść wyszukiwanie i filtry
customers-count-of = { $count } z { $of }
customers-empty = Nie ma jeszcze klientów
customers-empty-text = Tu będą wszyscy zaimportowani klienci i wszystko, co o nich wiadomo: zakupy, wiadomości, okazje, vouchery.
customers-empty-import = Importuj dane
customers-none = Nikt nie pasuje
customers-none-text = Żaden klient nie spełnia wszystkich warunków naraz. Usuń jeden filtr albo wpisz mniej.
customers-filter-segment = Segment
customers-filter-store = Sklep
customers-filter-class = Wydatki
customers-filter-reach = Kontakt
customers-filter-came-by = Źródło
customers-filter-language = Język
customers-filter-registered = Rejestracja
customers-filter-last-purchase = Ostatni zakup
customers-filter-purchases = Zakupy
customers-filter-net = Wydano
customers-filter-more = Filtr
customers-reach = Osiągalny przez: { $channels }
customers-reach-none = Nieosiągalny żadnym kanałem
customers-reach-by = przez { $channel }
customers-reach-not-by = nie przez { $channel }
customers-at-least = Co najmniej
customers-at-most = Co najwyżej
customers-range = { $from } do { $to }
customers-range-from = od { $from }
customers-range-to = do { $to }
customers-never-bought = Bez zakupów
customers-never = nigdy
customers-no-name = bez nazwiska
customers-class-more = Kupuje więcej
customers-class-steady = Kupuje stale
customers-class-less = Kupuje mniej
customers-class-inactive = Nie kupuje
customers-column-reach = Kanały
customers-column-name = Klient
customers-column-email = E-mail
customers-column-registered = Rejestracja
customers-column-net = Wydano
customers-column-average = Średnio
customers-since-none = ostatniego dnia
customers-since-day = { $count ->
    [one] { NUMBER($count) } dzień temu
    [few] { NUMBER($count) } dni temu
    [many] { NUMBER($count) } dni temu
   *[other] { NUMBER($count) } dnia temu
}
customers-since-month = { $count ->
    [one] { NUMBER($count) } miesiąc temu
    [few] { NUMBER($count) } miesiące temu
    [many] { NUMBER($count) } miesięcy temu
   *[other] { NUMBER($count) } miesiąca temu
}
customers-since-year = { $count ->
    [one] { NUMBER($count) } rok temu
    [few] { NUMBER($count) } lata temu
    [many] { NUMBER($count) } lat temu
   *[other] { NUMBER($count) } roku temu
}

## Jeden klient

customer-run = Próba dla niej
customer-more = Więcej
customer-copy-id = Kopiuj id klienta
customer-copied = { $id } jest w schowku.
customer-back-to-list = Do listy klientów
customer-stub-short = Tylko id
customer-stub = Znane jest tylko id: wymieniają je inne wiersze, ale nie ma go w żadnym pliku klientów. Uzupełnisz je, importując klientów.
customer-channel-yes = jest adres i zgoda
customer-channel-no = brak zgody
customer-channel-no-address = jest zgoda, ale brak adresu
customer-channel-unknown = nie wiadomo, czy jest zgoda; liczy się jako nie
customer-channel-without = brak adresu
customer-figure-returned = Zwrócono
customer-figure-returns = { $count ->
    [one] { NUMBER($count) } zwrot
    [few] { NUMBER($count) } zwroty
    [many] { NUMBER($count) } zwrotów
   *[other] { NUMBER($count) } zwrotu
}
customer-figure-net = Netto
customer-figure-net-hint = Wartość klienta: wszystkie zakupy minus wszystkie zwroty
customer-figure-lifetime = zakupy minus zwroty
customer-figure-since = od { $day }
customer-figure-average = Średnio
customer-figure-per-purchase = na zakup
customer-figure-last-hint = Pełne dni od ostatniego zakupu do końca danych
customer-figure-recent = Ostatnie { $days }
customer-figure-before = wcześniej: { $amount }
customer-figure-recent-hint = Wydano minus zwroty w ostatnich { $days } danych i w poprzednich { $days }
customer-days = { $count ->
    [one] { NUMBER($count) } dzień
    [few] { NUMBER($count) } dni
    [many] { NUMBER($count) } dni
   *[other] { NUMBER($count) } dnia
}
customer-other-currencies = { $count ->
    [one] { $amount } · { NUMBER($count) } w innej walucie
    [few] { $amount } · { NUMBER($count) } w innych walutach
    [many] { $amount } · { NUMBER($count) } w innych walutach
   *[other] { $amount } · { NUMBER($count) } w innej walucie
}
customer-facts = Dane
customer-fact-id = Klient
customer-fact-email = E-mail
customer-fact-phone = Telefon
customer-fact-birthday = Urodziny
customer-fact-usual-store = Najczęściej w
customer-fact-usual-channel = Zwykle kupuje
customer-fact-zone = Strefa czasowa
customer-usual = { $store }, { NUMBER($count) } z { NUMBER($of) }
customer-attributes = Atrybuty
customer-segments-none = W żadnym segmencie.

## Co się z nią działo

customer-timeline = Oś czasu
customer-timeline-keys = Strzałki w lewo i w prawo przechodzą między znakami, w górę i w dół do innego rodzaju zdarzeń. Plus i minus zmieniają skalę, 0 pokazuje wszystko, Page Up i Page Down przesuwają.
customer-zoom-all = Całość
customer-zoom-in = Powiększ
customer-zoom-out = Pomniejsz
customer-view-from = Początek widocznego okresu
customer-view-to = Koniec widocznego okresu
customer-legend-opened = otwarto
customer-legend-clicked = kliknięto
customer-lane-purchases = Zakupy
customer-lane-returns = { $count ->
    [one] { $purchases }, { NUMBER($count) } zwrot
    [few] { $purchases }, { NUMBER($count) } zwroty
    [many] { $purchases }, { NUMBER($count) } zwrotów
   *[other] { $purchases }, { NUMBER($count) } zwrotu
}
customer-lane-messages = Wiadomości
customer-lane-events = Inne
customer-lane-occasions = Okazje
customer-lane-vouchers = Vouchery
customer-lane-journeys = Ścieżki
customer-lane-spending = Wydatki
customer-spending-none = Jeszcze nic
customer-window-days = { $count ->
    [one] { NUMBER($count) } dzień
    [few] { NUMBER($count) } dni
    [many] { NUMBER($count) } dni
   *[other] { NUMBER($count) } dnia
}
customer-marks = { $count ->
    [one] { NUMBER($count) } zdarzenie
    [few] { NUMBER($count) } zdarzenia razem
    [many] { NUMBER($count) } zdarzeń razem
   *[other] { NUMBER($count) } zdarzenia razem
}
customer-currencies = różne waluty
customer-messages = { $count ->
    [one] { NUMBER($count) } wiadomość
    [few] { NUMBER($count) } wiadomości
    [many] { NUMBER($count) } wiadomości
   *[other] { NUMBER($count) } wiadomości
}
customer-kind-registered = Rejestracja
customer-kind-purchase = Zakup
customer-kind-return = Zwrot
customer-message-email = E-mail
customer-message-sms = SMS
customer-message-chat = Wiadomość na czacie
customer-message-push = Push
customer-message-phone = Telefon
customer-occasion-open = otwarta
customer-occasion-completed = zrealizowana
customer-occasion-converted = skonwertowana
customer-occasion-expired = wygasła
customer-occasion-created = Utworzono
customer-occasion-completed-at = Zrealizowano
customer-occasion-converted-at = Konwersja
customer-occasion-window = Koniec okna
customer-occasion-expires = Wygasa
customer-voucher-unused = nieużyty
customer-voucher-redeemed = użyty
customer-voucher-expired = wygasł, nieużyty
customer-voucher-used-on = użyty { $day }
customer-voucher-assigned = Przyznano
customer-voucher-expires = Wygasa
customer-voucher-redeemed-at = Użyto
customer-journey-first = Pierwsza wiadomość
customer-journey-last = Ostatnia wiadomość
customer-associate = Pracownik
customer-moment-channel = Kanał
customer-moment-campaign = Kampania
customer-moment-journey = Ścieżka
customer-moment-voucher = Kod vouchera
customer-chosen = Wybrano: { $kind } { $id }
customer-chosen-occasion = Wybrano: okazja { $id }
customer-chosen-voucher = Wybrano: voucher { $code }
customer-chosen-journey = Wybrano: ścieżka
customer-chosen-several = Wybrano razem
customer-closer = Przybliż
customer-choose-hint = Wybierz coś na osi czasu: tu będzie, co to było i co spowodowało.
customer-earlier = { $count ->
    [one] { NUMBER($count) } wcześniejsze nie jest pokazane.
    [few] { NUMBER($count) } wcześniejsze nie są pokazane.
    [many] { NUMBER($count) } wcześniejszych nie pokazano.
   *[other] { NUMBER($count) } wcześniejszego nie pokazano.
}
customer-events = Widoczne zdarzenia
customer-events-count = { NUMBER($count) }, od najnowszych
customer-events-none = W tych dniach nic się nie wydarzyło.
customer-column-when = Kiedy
customer-column-what = Co
customer-column-about = Szczegóły
customer-column-effect = Co spowodowało
customer-effect-completes = realizuje: { $occasion }
customer-effect-converts = konwertuje: { $occasion }
customer-effect-redeems = używa { $code }
customer-effect-related = powiązane: { $name }
customer-why-completes = pierwsza wiadomość, gdy okazja była otwarta.
customer-why-converts = pierwsza sprzedaż w oknie wiadomości, która ją zrealizowała.
customer-why-redeems = sprzedaż podaje kod { $code }.
customer-why-sale-related = { $name }, { $time } wcześniej. Związek, nie dowód.
customer-why-message-related = { $name }, { $time } później. Związek, nie dowód.
customer-no-history = Nic się jeszcze nie wydarzyło
customer-no-history-text = Zakupy, wiadomości, okazje, vouchery i ścieżki tego klienta staną na jednej osi czasu, gdy tylko zostaną zaimportowane.

## Ścieżki, w których by była

customer-journeys = Ścieżki, w których by była
customer-journeys-count = { NUMBER($count) } z { NUMBER($of) }
customer-journeys-running = Prowadzimy ją przez każdą ścieżkę
customer-journeys-none = W bibliotece nie ma jeszcze ścieżek.
customer-journeys-show = Pokaż jej drogę na ścieżce
customer-journeys-absent = Nie weszłaby.
customer-journeys-entered = wchodzi { $at }
customer-journeys-visits = { $count ->
    [one] { NUMBER($count) } wizyta
    [few] { NUMBER($count) } wizyty
    [many] { NUMBER($count) } wizyt
   *[other] { NUMBER($count) } wizyty
}

## Usuwanie

customer-erase = Usuń tego klienta…
customer-erase-title = Usunąć: { $name }?
customer-erase-text = Zniknie każdy ślad i nic go nie przywróci. Zmienią się też liczby w raportach.
customer-erase-facts = nazwisko, adresy, zgody i atrybuty
customer-erase-sales = { $count ->
    [one] { NUMBER($count) } zakup lub zwrot z pozycjami
    [few] { NUMBER($count) } zakupy i zwroty z pozycjami
    [many] { NUMBER($count) } zakupów i zwrotów z pozycjami
   *[other] { NUMBER($count) } zakupu i zwrotu z pozycjami
}
customer-erase-messages = { $count ->
    [one] { NUMBER($count) } wiadomość lub telefon
    [few] { NUMBER($count) } wiadomości i telefony
    [many] { NUMBER($count) } wiadomości i telefonów
   *[other] { NUMBER($count) } wiadomości i telefonu
}
customer-erase-events = { $count ->
    [one] { NUMBER($count) } inne zdarzenie
    [few] { NUMBER($count) } inne zdarzenia
    [many] { NUMBER($count) } innych zdarzeń
   *[other] { NUMBER($count) } innego zdarzenia
}
customer-erase-more = okazje ({ $occasions }) i vouchery ({ $vouchers })
customer-erase-earlier = { $count ->
    [one] { NUMBER($count) } wcześniejsze zdarzenie
    [few] { NUMBER($count) } wcześniejsze zdarzenia
    [many] { NUMBER($count) } wcześniejszych zdarzeń
   *[other] { NUMBER($count) } wcześniejszego zdarzenia
}
customer-erase-segments = { $count ->
    [one] miejsce w { NUMBER($count) } segmencie
    [few] miejsce w { NUMBER($count) } segmentach
    [many] miejsce w { NUMBER($count) } segmentach
   *[other] miejsce w { NUMBER($count) } segmentach
}
customer-erase-elsewhere = odrzucone wiersze, które ją wymieniają, i zachowane próby, w których była
customer-erase-backups-hint = Wcześniejsze kopie nadal ją wymieniają. Te obok tego pliku zobaczysz potem na liście; usuń je samodzielnie.
customer-erase-do = Usuń na zawsze
customer-erased = Usunięto
customer-erased-text = Nic w tym obszarze roboczym już jej nie wymienia. Zniknęło:
customer-erased-backups = { $count ->
    [one] { NUMBER($count) } kopia obok tego pliku nadal ją wymienia. Usuń ją, jeśli też ma zniknąć.
    [few] { NUMBER($count) } kopie obok tego pliku nadal ją wymieniają. Usuń je, jeśli też mają zniknąć.
    [many] { NUMBER($count) } kopii obok tego pliku nadal ją wymienia. Usuń je, jeśli też mają zniknąć.
   *[other] { NUMBER($count) } kopii obok tego pliku nadal ją wymienia. Usuń je, jeśli też mają zniknąć.
}
customer-rows-customers = klienci
customer-rows-transactions = zakupy i zwroty
customer-rows-transaction-lines = pozycje zakupów
customer-rows-activities = wiadomości i telefony
customer-rows-events = zdarzenia
customer-rows-occasions = okazje
customer-rows-vouchers = vouchery
customer-rows-segment-members = miejsca w segmentach
customer-rows-rejected-rows = odrzucone wiersze
customer-rows-runs = zachowane próby

## Wymyślony klient

made-up = Wymyślony klient
made-up-open = Spróbuj z wymyślonym klientem…
made-up-text = Wpisz, kim jest i co się jej zdarza, i zobacz jej drogę przez tę ścieżkę. Nic nie trafia do danych.
made-up-examples = Przykłady na początek
made-up-example-new = Nowy klient dzisiaj
made-up-example-lapsed = Uśpiony, dużo wydawał
made-up-example-silent = Bez zgód
made-up-who = Kim jest
made-up-attribute-name = Nazwisko
made-up-attribute-email = E-mail
made-up-attribute-phone = Telefon
made-up-attribute-birthday = Urodziny
made-up-attribute-language = Język
made-up-attribute-market = Rynek
made-up-attribute-acquisition-channel = Źródło
made-up-attribute-home-store-id = Sklep macierzysty
made-up-attribute-time-zone = Strefa czasowa
made-up-attribute-add = Inny atrybut
made-up-others = Inne atrybuty
made-up-consent = Zgoda: { $channel }
made-up-yes = Tak
made-up-no = Nie
made-up-unknown = Nie wiadomo
made-up-segments = Segmenty, w których jest
made-up-segment-add = Dodaj
made-up-segment-remove = Usuń z: { $segment }
made-up-events = Co się jej zdarza
made-up-event = Zdarzenie { $number }
made-up-event-at = Kiedy, zdarzenie { $number }
made-up-event-choose = Wybierz, co się zdarza
made-up-event-add = Dodaj zdarzenie
made-up-event-remove = Usuń to zdarzenie
made-up-fields = Pola zdarzenia
made-up-field-add = Pole
made-up-field-remove = Usuń: { $name }
made-up-shows = Co jest pokazane
made-up-form = Klient
made-up-path = Jej droga
made-up-stale = Zmieniono od tego czasu
made-up-run = Przeprowadź ją
made-up-run-again = Przeprowadź ją ponownie
made-up-unused = Żaden krok nie sprawdził: { $names }. Literówka?
made-up-visits = Jej wizyty
customer-erased-mentions = { $count ->
    [one] { $count } wpis o innych osobach ją wymieniał i został wyczyszczony.
    [few] { $count } wpisy o innych osobach ją wymieniały i zostały wyczyszczone.
   *[other] { $count } wpisów o innych osobach ją wymieniało i zostało wyczyszczonych.
}
customer-erased-named = { $count ->
    [one] Ta ścieżka lub ten segment nadal wymienia ją w regule: powiedz, o co ma pytać zamiast tego.
    [few] Te ścieżki i segmenty nadal wymieniają ją w regule: powiedz, o co mają pytać zamiast tego.
   *[other] Te ścieżki i segmenty nadal wymieniają ją w regule: powiedz, o co mają pytać zamiast tego.
}
customer-erased-open = Inny program ma ten plik otwarty
customer-erased-open-text = Stare bajty zostają obok niego, dopóki ten program go nie zamknie.
