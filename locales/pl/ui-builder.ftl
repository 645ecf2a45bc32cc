### Co mówi edytor ścieżki: paleta, płótno, formularze, problemy i wyniki próby na płótnie.

## Paleta

builder-find-kind = Znajdź krok
builder-no-kind = Żaden krok tak się nie nazywa.
builder-pick = Wybierz krok
builder-family-trigger = Wyzwalacze
builder-family-message = Wiadomości
builder-family-time = Czas
builder-family-logic = Logika
builder-family-money = Kupony
builder-family-data = Dane klienta
builder-family-end = Zakończenia
builder-about-event_trigger = Każde pasujące zdarzenie zaczyna wizytę
builder-about-send_email = Wysyła jeden z Twoich projektów e-maili
builder-about-send_sms = Wysyła jeden z Twoich projektów SMS-ów
builder-about-wait = Czeka przez ustalony czas
builder-about-wait_for_time_range = Czeka na najbliższe godziny kontaktu
builder-about-condition = Dwie drogi, według reguły
builder-about-assign_voucher = Daje kupon według jednego z projektów
builder-about-add_to_segment = Wpisuje klienta na listę
builder-about-exit = Kończy wizytę z wynikiem do policzenia

## Górny pasek

builder-name = Nazwa ścieżki
builder-saved = Zapisano
builder-saving = Zapisywanie…
builder-not-saved = Nie zapisano
builder-errors = { $count ->
    [one] { $count } błąd
    [few] { $count } błędy
    [many] { $count } błędów
   *[other] { $count } błędów
   }
builder-warnings = { $count ->
    [one] { $count } ostrzeżenie
    [few] { $count } ostrzeżenia
    [many] { $count } ostrzeżeń
   *[other] { $count } ostrzeżeń
   }
builder-no-problems = Bez problemów
builder-report = Raport
builder-back = Wróć do edycji
builder-dry-run = Próba
builder-run-again = Powtórz próbę
builder-show-results = Pokaż wyniki
builder-lost = { $count ->
    [one] Jednej wartości w tej ścieżce nie dało się odczytać i została pominięta.
    [few] { $count } wartości w tej ścieżce nie dało się odczytać i zostały pominięte.
    [many] { $count } wartości w tej ścieżce nie dało się odczytać i zostały pominięte.
   *[other] { $count } wartości w tej ścieżce nie dało się odczytać i zostały pominięte.
   }
builder-lost-help = Plik na dysku pozostaje bez zmian, dopóki czegoś tu nie zmienisz. Sprawdź miejsca wymienione poniżej.

## Pasek narzędzi i działania

builder-toolbar = Płótno
builder-actions-edit = Edycja
builder-actions-look = Widok i próba
builder-undo = Cofnij
builder-undo-what = Cofnij: { $what }
builder-redo = Ponów
builder-redo-what = Ponów: { $what }
builder-edit-add-step = dodanie kroku
builder-edit-delete = usunięcie
builder-edit-move = przesunięcie
builder-edit-change = ustawienia kroku
builder-edit-rename = zmiana nazwy
builder-edit-connect = połączenie
builder-edit-disconnect = usunięcie połączenia
builder-edit-duplicate = powielenie
builder-edit-paste = wklejenie
builder-edit-layout = uporządkowanie
builder-edit-note = notatka
builder-edit-settings = ustawienia ścieżki
builder-edit-fix = poprawka
builder-edit-accept = przyjęcie problemu
builder-edit-import = import
builder-layout = Uporządkuj
builder-turn = Obróć: od lewej do prawej albo z góry na dół
builder-flow-down = Ułóż z góry na dół
builder-flow-right = Ułóż od lewej do prawej
builder-add-note = Dodaj notatkę
builder-add-step = Dodaj krok
builder-connect = Połącz z krokiem
builder-edit-step = Edytuj krok
builder-rename = Zmień nazwę
builder-duplicate = Powiel
builder-copy = Kopiuj
builder-paste = Wklej
builder-delete = Usuń
builder-choose-all = Zaznacz wszystkie kroki
builder-zoom-in = Powiększ
builder-zoom-out = Pomniejsz
builder-zoom-whole = Powiększenie 100 %
builder-fit = Pokaż wszystko
builder-fit-chosen = Pokaż zaznaczone
builder-inspector = Panel ustawień
builder-leave = Wyjdź
builder-resize = Rozmiar panelu
builder-next-problem = Następny problem
builder-previous-problem = Poprzedni problem
builder-find-step = Znajdź na płótnie
builder-found-none = Nic na płótnie tak się nie nazywa.
builder-clipboard-closed = To okno nie ma dostępu do schowka. Naciśnij Ctrl C albo Ctrl V na płótnie.
builder-paste-not-json = W schowku nie ma kroków: to nie jest JSON.
builder-paste-no-steps = W schowku nie ma żadnych kroków.
builder-drawing = { $from }, „{ $port }” → { $to }
builder-drawing-port = inne wyjście
builder-drawing-take = połącz
builder-drawing-leave = anuluj
builder-empty = Pusta ścieżka
builder-empty-text = Ścieżka zaczyna się od zdarzenia, na przykład nowego konta albo zakupu. Przeciągnij krok z lewej strony albo zacznij tutaj.
builder-empty-action = Dodaj zdarzenie

## Panel ustawień

builder-step-name = Nazwa kroku
builder-step-menu = Więcej
builder-several = { $count ->
    [one] Zaznaczono { $count } krok
    [few] Zaznaczono { $count } kroki
    [many] Zaznaczono { $count } kroków
   *[other] Zaznaczono { $count } kroków
   }
builder-connection = Połączenie
builder-connection-count = W ostatniej próbie tą drogą poszło wizyt: { $count }.
builder-disconnect = Usuń połączenie
builder-more = Więcej
builder-id = Identyfikator w pliku
builder-id-hint = Po nim rozpoznają ten krok inne kroki; zmiana przechodzi na nie sama.
builder-id-empty = Krok musi mieć identyfikator.
builder-id-taken = Inny krok ma już ten identyfikator.
builder-id-reserved = To słowo znaczy w regułach coś innego. Wybierz inne.
builder-answers = Odpowiedzi
builder-answers-when = Ostatnia próba, { $when }
builder-answers-nowhere = nic dalej: tu się kończy
builder-answers-inside = wciąż tu na koniec
builder-answers-time = Połowa jest tu do { $median }, dziewięć na dziesięć do { $p90 }.
builder-unsent-no_design = nie wysłano: brak projektu
builder-unsent-no_address = nie wysłano: brak adresu
builder-unsent-no_consent = nie wysłano: brak zgody
builder-unsent-frequency_cap = nie wysłano: limit wiadomości

## Formularze

builder-choose-event = Wybierz zdarzenie
builder-choose-field = Wybierz pole
builder-choose-message = Wybierz projekt
builder-choose-segment = Wybierz segment
builder-choose-store = Wybierz sklep
builder-choose-value = Wybierz wartość
builder-choose-voucher = Wybierz projekt
builder-number = Liczba
builder-unit = Jednostka
builder-unit-minute = { $count ->
    [one] minuta
    [few] minuty
    [many] minut
   *[other] minut
   }
builder-unit-hour = { $count ->
    [one] godzina
    [few] godziny
    [many] godzin
   *[other] godzin
   }
builder-unit-day = { $count ->
    [one] dzień
    [few] dni
    [many] dni
   *[other] dni
   }
builder-unit-week = { $count ->
    [one] tydzień
    [few] tygodnie
    [many] tygodni
   *[other] tygodni
   }
builder-length-weeks = { $count ->
    [one] { $count } tydzień
    [few] { $count } tygodnie
    [many] { $count } tygodni
   *[other] { $count } tygodni
   }
builder-event = Zdarzenie
builder-event-hint = Każde pasujące zdarzenie zaczyna wizytę.
builder-event-where = gdzie
builder-message = Projekt wiadomości
builder-message-subject = Temat: { $subject }
builder-no-designs = Brak projektów dla tego kanału
builder-reach = { $consent } z { $customers } klientów ma adres i wyraziło zgodę; adres ma { $address }.
builder-values = Wartości dla projektu
builder-value-of = Wartość: { $name }
builder-value-name = Nazwa w projekcie
builder-value-add = Dodaj
builder-value-remove = Usuń: { $name }
builder-value = Wartość
builder-values-many = Wartości po przecinku
builder-value-earlier = Wartość z wcześniejszego kroku
builder-value-literal = Wpisz wartość
builder-wait-for = Czekaj przez
builder-wait-hint = Dzień to dokładnie 24 godziny.
builder-hours-hint = W czasie lokalnym klienta. W tych godzinach idzie od razu dalej.
builder-slot-number = Godziny { $number }
builder-slot-from = Od
builder-slot-to = Do
builder-slot-day = Cały dzień
builder-slot-add = Inne godziny
builder-slot-remove = Usuń te godziny
builder-slot-midnight = Trwa dalej po północy.
builder-slot = { $days }, { $from }–{ $to }
builder-slot-unset = nie wybrano godzin
builder-days-all = Codziennie
builder-days-run = { $from }–{ $to }
builder-voucher = Projekt kuponu
builder-no-vouchers = Brak projektów kuponów
builder-voucher-valid = { $count ->
    [one] Ważny { $count } dzień
    [few] Ważny { $count } dni
    [many] Ważny { $count } dni
   *[other] Ważny { $count } dni
   }
builder-voucher-forever = Nie traci ważności
builder-voucher-stock = W puli: { $count }
builder-voucher-endless = Bez limitu
builder-voucher-minimum = Od { $amount }
builder-voucher-value = Inny rabat
builder-voucher-value-hint = Puste: rabat z projektu.
builder-segment = Segment
builder-segment-hint = Klient należy do niego do końca tej próby.
builder-segment-new = nowy
builder-segment-make = Nazwa nowego segmentu
builder-segment-take = Użyj
builder-outcome = Wynik
builder-outcome-hint = Tak nazywają się w wynikach ci, którzy tu kończą. Puste: „{ $id }”.

## Ustawienia ścieżki

builder-settings = Ustawienia ścieżki
builder-zone = Strefa czasowa
builder-zone-hint = Dla klientów bez własnej strefy.
builder-zone-workspace = Z obszaru roboczego ({ $zone })
builder-reentry = Klient wchodzi
builder-cooldown = Nie ponownie przez
builder-cooldown-hint = Puste: gdy tylko się zdarzy.
builder-goal = Mierz cel
builder-goal-hint = Po co jest ta ścieżka. Cel jest mierzony i nie kończy wizyty, chyba że tak zaznaczysz.
builder-goal-event = Osiągnięty przez
builder-goal-window = W ciągu, od wejścia
builder-goal-model = Zasługi wiadomości według
builder-goal-ends = Osiągnięcie celu kończy wizytę
builder-exits = Wyjdź wcześniej, gdy
builder-exits-hint = Sprawdzane, gdy tylko coś się dzieje z klientem; kończy wizytę, gdziekolwiek jest.
builder-exit-add = Reguła wyjścia
builder-exit-remove = Usuń tę regułę wyjścia
builder-limits = Ograniczenia
builder-quiet = Własne godziny ciszy
builder-quiet-none = Obszar roboczy ich nie ma: wiadomości wychodzą o każdej porze.
builder-quiet-workspace = W obszarze roboczym: { $from }–{ $to }.
builder-cap = Własny limit wiadomości
builder-cap-none = Obszar roboczy go nie ma.
builder-cap-workspace = W obszarze roboczym: { $count } na { $per }.
builder-cap-messages = Najwyżej tyle wiadomości
builder-cap-per = W ciągu
builder-cap-channel = Licząc
builder-cap-all = wszystkie kanały razem
builder-holdout = Grupa kontrolna
builder-holdout-hint = Tyle procent wejść zostaje poza ścieżką, do porównania.

## Reguły

builder-goes-by-yes = Idzie drogą „tak”, gdy
builder-rule-view = Jak pokazać regułę
builder-rule-as-rule = Reguła
builder-rule-as-text = Tekst
builder-rule-text = Reguła tak jak w pliku
builder-rule-not-json = To jeszcze nie jest poprawny JSON.
builder-rule-no-rule = To nie jest reguła: sprawdź { $place }.
builder-in-words = Słowami
builder-rule-about = O co pytać
builder-rule-events = Zdarzenia
builder-rule-customer = Klient
builder-rule-visit = Ta wizyta
builder-rule-attribute = Cecha klienta
builder-rule-segment = Należy do segmentu
builder-rule-can_receive = Może otrzymać wiadomość
builder-rule-revenue_performance = Jak zmieniają się wydatki
builder-rule-contacted = Był kontakt
builder-rule-message = Wiadomość tej ścieżki
builder-rule-voucher = Kupon tej ścieżki
builder-rule-value = Wartość z wcześniejszego kroku
builder-rule-none = Jeszcze o nic się nie pyta.
builder-rule-add = Reguła
builder-rule-not = Na odwrót
builder-rule-remove = Usuń tę regułę
builder-group-add = Grupa
builder-group-mode = Ile ma zachodzić
builder-group-all = Wszystkie
builder-group-any = Jedna
builder-group-none = Żadna
builder-group-hold = z tych ma zachodzić
builder-not = nie
builder-and = i
builder-where = gdzie
builder-lines-add = Jedna pozycja
builder-lines = pozycja
builder-since = od
builder-since-choose = Od kiedy
builder-since-option-entry = Wejścia
builder-since-option-ever = Zawsze
builder-since-option-back = Tak dawno temu…
builder-since-steps = Od kroku
builder-within = w ciągu
builder-how = Jak często
builder-how-once = co najmniej raz
builder-how-count = tyle razy
builder-how-sum = suma pola
builder-how-min = najmniejsza wartość
builder-how-max = największa wartość
builder-how-average = średnia pola
builder-how-last = każde z ostatnich
builder-how-first = każde z pierwszych
builder-how-many = Ile
builder-field = Pole
builder-operator = Porównanie
builder-comparison-add = Porównanie
builder-comparison-remove = Usuń to porównanie
builder-channel = Kanał
builder-any-channel = dowolny kanał
builder-which-message = Która wiadomość
builder-which-voucher = Który kupon
builder-what-happened = Co się stało
builder-no-such-step = Przed tym krokiem nie ma takiego
builder-chance = Szansa
builder-true = tak
builder-false = nie
builder-today = dzisiaj
builder-a-day = dzień

## Krok w jednym wierszu

builder-summary-name = { $name }
builder-summary-event = { $event } · { $reentry ->
    [once] raz
    [after_exit] ponownie
   *[always] zawsze
   }
builder-summary-event-where = { $event }, niektóre
builder-summary-no-event = Wybierz zdarzenie
builder-summary-no-message = Wybierz projekt
builder-summary-no-duration = Wybierz czas
builder-summary-no-slot = Wybierz godziny
builder-summary-no-rule = Ustal, o co pytać
builder-summary-no-voucher = Wybierz projekt
builder-summary-no-segment = Wybierz segment
builder-summary-slots = { $first } +{ $more }
builder-summary-end = Kończy wizytę
builder-summary-outcome = Wynik: { $outcome }
builder-summary-all = { $first } i jeszcze { $more }
builder-summary-any = { $first } lub jeszcze { $more }
builder-summary-not = Nie: { $rule }
builder-summary-same = Z tą samą wartością: { $field }
builder-summary-any-event = { $type ->
    [purchase] Dowolny zakup
    [return] Dowolny zwrot
   *[other] Dowolne „{ $event }”
   }
builder-summary-in-segment = W segmencie { $segment }
builder-summary-can-receive = Może otrzymać { $channel }
builder-summary-contacted = Był kontakt
builder-summary-message-sent = Wiadomość wysłana
builder-summary-message-opened = Wiadomość otwarta
builder-summary-message-clicked = Wiadomość kliknięta
builder-summary-voucher-redeemed = Kupon wykorzystany
builder-summary-voucher-not_redeemed = Kupon niewykorzystany
builder-summary-voucher-expired = Kupon stracił ważność
builder-summary-value = Wcześniejsza wartość: { $field }
builder-summary-chance = Losowo: { $share } %

## Reguła jako zdanie

builder-gap = …
builder-sentence = Tak, gdy { $clause }.
builder-says-list = { $list }
builder-says-group = ({ $clause })
builder-says-always = o nic się nie pyta
builder-says-never = coś, co nigdy nie zachodzi
builder-says-not = nie jest tak, że { $clause }
builder-says-bought = klient kupił co najmniej raz { $since }
builder-says-event = „{ $event }” zdarzyło się co najmniej raz { $since }
builder-says-event-count = wśród „{ $event }” { $since }: { $times }
builder-says-their-number = ich liczba
builder-says-sum = suma pola { $field }
builder-says-min = najmniejsza wartość pola { $field }
builder-says-max = największa wartość pola { $field }
builder-says-average = średnia pola { $field }
builder-says-last = { $n ->
    [one] ostatnie „{ $event }” { $since } spełnia: { $comparison }
    [few] każde z ostatnich { $n } „{ $event }” { $since } spełnia: { $comparison }
    [many] każde z ostatnich { $n } „{ $event }” { $since } spełnia: { $comparison }
   *[other] każde z ostatnich { $n } „{ $event }” { $since } spełnia: { $comparison }
   }
builder-says-first = { $n ->
    [one] pierwsze „{ $event }” { $since } spełnia: { $comparison }
    [few] każde z pierwszych { $n } „{ $event }” { $since } spełnia: { $comparison }
    [many] każde z pierwszych { $n } „{ $event }” { $since } spełnia: { $comparison }
   *[other] każde z pierwszych { $n } „{ $event }” { $since } spełnia: { $comparison }
   }
builder-says-where = { $clause }, gdzie { $where }
builder-says-attribute = cecha klienta: { $comparison }
builder-says-segment = klient należy do segmentu „{ $segment }”
builder-says-can-receive = klient może otrzymać { $channel }
builder-says-performance-more = klient kupuje coraz więcej
builder-says-performance-less = klient kupuje coraz mniej
builder-says-performance-steady = klient kupuje stale tyle samo
builder-says-performance-inactive = klient przestał kupować
builder-says-contacted = kontakt z klientem był nie dawniej niż { $within } temu
builder-says-contacted-by = kontakt z klientem ({ $channel }) był nie dawniej niż { $within } temu
builder-says-message-sent = wysłano „{ $step }”
builder-says-message-opened = otwarto „{ $step }”
builder-says-message-clicked = kliknięto w „{ $step }”
builder-says-within = { $clause } (limit: { $within })
builder-says-voucher-redeemed = kupon z kroku „{ $step }” został wykorzystany
builder-says-voucher-not_redeemed = kupon z kroku „{ $step }” nie został wykorzystany
builder-says-voucher-expired = kupon z kroku „{ $step }” stracił ważność
builder-says-earlier = { $field } z kroku „{ $step }”
builder-says-chance = wypada szansa { $share } %
builder-since-unset = od …
builder-since-entry = od wejścia
builder-since-ever = kiedykolwiek
builder-since-back = nie dawniej niż { $duration } temu
builder-since-step = od kroku „{ $step }”
builder-compared-unset = { $subject } …
builder-compared-equal = { $subject } = { $value }
builder-compared-not_equal = { $subject } ≠ { $value }
builder-compared-less = { $subject } < { $value }
builder-compared-at_most = { $subject } ≤ { $value }
builder-compared-more = { $subject } > { $value }
builder-compared-at_least = { $subject } ≥ { $value }
builder-compared-one_of = { $subject } to { $value }
builder-compared-contains = { $subject } zawiera { $value }
builder-compared-starts_with = { $subject } zaczyna się od { $value }
builder-compared-is_set = { $subject }: znane
builder-compared-is_not_set = { $subject }: nieznane
builder-compared-within_last = { $subject } nie dawniej niż { $value } temu
builder-compared-within_next = { $subject } najpóźniej za { $value }
builder-compared-day_of_year_is = { $subject } przypada: { $value }

## Zdarzenia i pola z nazwy; inne nazywają się tak jak w danych

builder-event-purchase = Zakup
builder-event-return = Zwrot
builder-event-account_registered = Założenie konta
builder-event-email_opened = Otwarcie e-maila
builder-event-link_clicked = Kliknięcie w link
builder-event-page_viewed = Wyświetlenie strony
builder-field-occurred_at = czas
builder-field-amount = kwota
builder-field-currency = waluta
builder-field-store_id = sklep
builder-field-channel = kanał
builder-field-department = dział
builder-field-voucher_code = kod kuponu
builder-field-transaction_id = numer transakcji
builder-field-store_kind = rodzaj sklepu
builder-field-store_address = adres sklepu
builder-field-product_id = produkt
builder-field-category = kategoria
builder-field-brand = marka
builder-field-price = cena
builder-field-quantity = liczba sztuk
builder-field-code = kod
builder-field-value = wartość
builder-field-assigned_at = czas przydzielenia
builder-field-expires_at = koniec ważności
builder-field-sent_at = czas wysłania
builder-field-customer_id = numer klienta
builder-field-registered_at = czas rejestracji
builder-field-name = nazwa
builder-field-email = adres e-mail
builder-field-phone = telefon
builder-field-birthday = urodziny
builder-field-language = język
builder-field-time_zone = strefa czasowa
builder-field-market = rynek
builder-field-acquisition_channel = kanał pozyskania
builder-field-home_store_id = sklep macierzysty
builder-field-push_token = aplikacja
builder-field-email_consent = zgoda na e-mail
builder-field-sms_consent = zgoda na SMS
builder-field-chat_consent = zgoda na czat
builder-field-push_consent = zgoda na push

## Problemy

builder-drawer = Panel pod płótnem
builder-drawer-open = Otwórz panel
builder-drawer-close = Zamknij panel
builder-problems = Problemy
builder-next = Następny
builder-all-well = Z tą ścieżką wszystko w porządku.
builder-whole-journey = Ścieżka
builder-accept = Tak ma być…
builder-accept-reason = Dlaczego tak ma być
builder-accept-do = Przyjmij
builder-unaccept = Jednak nie

## Płótno

canvas-label = Płótno: { $name }
canvas-hint = Strzałki prowadzą wzdłuż połączeń, A dodaje krok po tym kroku, E go edytuje, C łączy, Delete usuwa.
canvas-label-open = { $port } donikąd nie prowadzi
canvas-label-next = prowadzi do: { $step }
canvas-label-goes = { $port } prowadzi do: { $step }
canvas-label-counts = weszło { $entered }, w środku { $inside }, zakończyło tu { $ended }
canvas-errors = { $count ->
    [one] jeden błąd
    [few] { $count } błędy
    [many] { $count } błędów
   *[other] { $count } błędów
   }
canvas-warnings = { $count ->
    [one] jedno ostrzeżenie
    [few] { $count } ostrzeżenia
    [many] { $count } ostrzeżeń
   *[other] { $count } ostrzeżeń
   }
canvas-insert = Wstaw tu krok
canvas-minimap = Mapa ścieżki
canvas-note = Notatka
canvas-note-label = Notatka: { $text }
canvas-note-placeholder = Napisz notatkę…
canvas-twin = Ten sam identyfikator co inny krok
canvas-never = nikt nie dotarł
canvas-ended = tu koniec
canvas-inside = w środku { $shown }
canvas-counts-title = Weszło { $entered }, w środku { $inside }, zakończyło tu { $ended }
canvas-flow-title = Tą drogą: { $count } ({ $share })
canvas-stub-title = Zakończyło tu, bo nic nie następuje: { $count } ({ $share })

## Próba: ustawienia

dry-from = Wejścia od
dry-to = do
dry-until = Śledź do
dry-population = Klienci
dry-everyone = Wszyscy
dry-segment = Segment
dry-sample = Próbka
dry-which-segment = Segment
dry-sample-size = Ilu
dry-seed = Ziarno
dry-start = Uruchom
dry-run = Próba
dry-none = Jeszcze bez próby. Próba prowadzi Twoich klientów przez tę ścieżkę według wirtualnego zegara; nic nie jest wysyłane.

## Próba: wyniki

dry-mode-replay = Próba, odtworzenie
dry-chip-entries = wejścia { $from } – { $to }
dry-chip-from = wejścia od { $from }
dry-chip-to = wejścia do { $to }
dry-chip-until = do { $until }
dry-stale = Wyniki wcześniejszej wersji
dry-took = { $time } ms, ziarno { $seed }
dry-balance = weszło <b>{ $entries }</b> = w środku <b>{ $inside }</b> + zakończyło <b>{ $ended }</b>
dry-totals = Co z tego wyszło
dry-totals-hint = Kliknij krok albo połączenie, żeby zobaczyć klientów.
dry-visits = Wizyty
dry-entered = Weszło
dry-inside = Wciąż w środku
dry-ended = Zakończyło
dry-cause-completed = doszło do końca
dry-cause-goal = osiągnęło cel
dry-cause-criteria = spełniło regułę wyjścia
dry-cause-held-out = grupa kontrolna
dry-cause-stopped = zatrzymano: za dużo kroków
dry-outcomes = Zakończenia
dry-messages = Wysłane wiadomości
dry-no-messages = Brak
dry-cost = Koszt
dry-vouchers = Kupony
dry-voucher = dano { $assigned }, wykorzystano { $redeemed }
dry-conversions = Sprzedaż po wejściu
dry-goal = Wizyty, które osiągnęły cel
dry-converted = Pierwsze zakupy
dry-first-sales = Pierwsze zakupy
dry-amount = Ich wartość
dry-per-1000 = Na 1000 wejść
dry-reference = Opublikowana średnia
dry-association = Sprzedaż, która nastąpiła potem. To, że nastąpiła, nie znaczy, że wywołała ją ścieżka.
dry-everybody = Wszyscy
dry-still-inside = Wciąż tutaj
dry-which = Którzy
dry-visits-count = { $count ->
    [one] { $count } wizyta
    [few] { $count } wizyty
    [many] { $count } wizyt
   *[other] { $count } wizyt
   }
dry-column-customer = Klient
dry-column-at = Wyjście
dry-column-port = Drogą
dry-customers-at = Klienci: { $step }
dry-nobody = Nikogo tu nie było
dry-nobody-text = Przy tych ustawieniach nikt tędy nie przeszedł.
dry-path = Droga jednego klienta
dry-of = { $at } z { $total }
dry-previous = Poprzedni klient
dry-next = Następny klient
dry-visit = wizyta { $visit }
dry-not-there = Tej wizyty nie ma już w próbie.
