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
builder-about-segment_trigger = Wchodzą osoby z segmentu: naraz albo gdy do niego trafią
builder-about-date_trigger = Data klienta zaczyna wizytę: urodziny, odnowienie
builder-about-schedule_trigger = Regularnie wchodzi każdy, kto spełnia regułę
builder-about-send_chat = Wysyła jeden z Twoich projektów wiadomości czatu
builder-about-send_push = Wysyła jeden z Twoich projektów powiadomień push
builder-about-wait_until = Czeka na dzień, datę klienta albo koniec ważności
builder-about-wait_for_event = Czeka na zdarzenie albo aż minie czas
builder-about-branch = Wiele dróg: wygrywa pierwszy spełniony przypadek
builder-about-random_split = Wiele dróg losowo, do porównania
builder-about-holdout = Zostawia część poza ścieżką, by zmierzyć jej wpływ
builder-about-remove_from_segment = Skreśla klienta z listy
builder-about-set_attribute = Zmienia atrybut klienta
builder-about-create_occasion = Prosi doradcę o rozmowę z klientem
builder-about-sync_audience = Do grupy odbiorców reklam albo z niej
builder-about-webhook = Powiadamia inny system; w próbie nigdy nie jest wywoływany
builder-about-goto = Idzie dalej od innego kroku
builder-about-exit = Kończy wizytę z wynikiem do policzenia
builder-synonyms-event_trigger = wyzwalacz start wejście gdy zakup rejestracja
builder-synonyms-segment_trigger = wyzwalacz start wejście lista odbiorcy grupa
builder-synonyms-date_trigger = wyzwalacz start urodziny rocznica kalendarz
builder-synonyms-schedule_trigger = wyzwalacz start cyklicznie co tydzień miesiąc codziennie kampania
builder-synonyms-send_email = mail newsletter wiadomość poczta
builder-synonyms-send_sms = wiadomość tekstowa telefon komórka
builder-synonyms-send_chat = whatsapp messenger komunikator wiadomość
builder-synonyms-send_push = aplikacja powiadomienie komórka wiadomość
builder-synonyms-wait = opóźnienie pauza przerwa zegar dni godziny
builder-synonyms-wait_for_time_range = godziny otwarcia pracy okno dzień roboczy opóźnienie
builder-synonyms-wait_until = opóźnienie termin wygaśnięcie urodziny kalendarz
builder-synonyms-wait_for_event = opóźnienie aż zakup nasłuch limit czasu
builder-synonyms-condition = jeśli inaczej decyzja filtr tak nie rozgałęzienie
builder-synonyms-branch = przełącznik przypadek jeśli decyzja podział kilka
builder-synonyms-random_split = eksperyment wariant losowo szansa procent
builder-synonyms-holdout = holdout eksperyment grupa odniesienia wpływ
builder-synonyms-assign_voucher = kod rabat zniżka promocja bon
builder-synonyms-add_to_segment = lista znacznik grupa
builder-synonyms-remove_from_segment = lista znacznik grupa skreśl
builder-synonyms-set_attribute = pole właściwość zmień profil cecha
builder-synonyms-create_occasion = zadanie przypomnienie sklep telefon sprzedawca
builder-synonyms-sync_audience = facebook google meta retargeting reklama
builder-synonyms-webhook = http api wywołanie integracja system
builder-synonyms-goto = idź do pętla wróć powtórz
builder-synonyms-exit = stop wyjście zakończ wynik

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
builder-voucher-value = Rabat
builder-segment = Segment
builder-segment-hint = Klient należy do niego do końca tej próby.
builder-segment-new = nowy
builder-outcome = Wynik
builder-outcome-hint = Tak nazywają się w wynikach ci, którzy tu kończą. Puste: „{ $id }”.
builder-choose-attribute = Wybierz atrybut
builder-choose-audience = Wybierz lub wpisz nazwę
builder-choose-associate = Wybierz doradcę
builder-choose-occasion = Wybierz lub wpisz rodzaj
builder-choose-step = Wybierz krok
builder-value-own = Użyj „{ $value }”
builder-value-more = Kolejna wartość
builder-nothing-met = Przed tym krokiem nic nie spotkano
builder-not-met = Nie do użycia tutaj
builder-not-met-not-before = nie jest przed tym krokiem
builder-not-met-not-always = nie na każdej drodze dotąd
builder-not-met-only-yes = znane tylko za „tak”
builder-not-met-only-case = znane tylko za przypadkami
builder-not-met-only-happened = znane tylko, gdy się zdarzyło
builder-not-met-only-found = reguła może zachodzić bez zdarzenia
builder-not-met-type = innego typu
builder-type-text = tekst
builder-type-number = liczba
builder-type-money = kwota
builder-type-date = data
builder-type-instant = chwila
builder-type-boolean = tak lub nie
builder-time-of-day = Godzina
builder-local-hint = W czasie lokalnym klienta.
builder-slot-days = Dni tygodnia
builder-month-days = Dni miesiąca
builder-month-hint = Miesiąc bez tego dnia: jego ostatni dzień.
builder-enters = Wchodzą
builder-enters-added = po dodaniu
builder-enters-at = wszyscy naraz
builder-enters-added-hint = Za każdym razem, gdy ktoś trafi do segmentu.
builder-enters-at-hint = Wszyscy, którzy w tej chwili są w segmencie.
builder-date = Data klienta
builder-date-day = W którym dniu
builder-date-side = Przed czy po
builder-date-before = przed
builder-date-on = w tym dniu
builder-date-after = po
builder-date-on-words = Tego samego dnia: { $date }.
builder-repeat = Powtarza się
builder-repeat-yearly = co roku
builder-repeat-once = nigdy
builder-first = Pierwszy termin
builder-first-hint = Wcześniej nikt nie wchodzi.
builder-every = Co
builder-every-day = dzień
builder-every-week = tydzień
builder-every-month = miesiąc
builder-next-times = Trzy najbliższe terminy
builder-next-none = Wybierz pierwszy termin i godzinę.
builder-audience = Kto wchodzi
builder-until = Czekaj do
builder-until-day = Dzień
builder-until-instant = Chwila
builder-until-attribute = Klienta
builder-until-met = Wcześniejsza
builder-until-day-label = Dzień
builder-until-instant-label = Dzień i godzina
builder-until-attribute-label = Data klienta
builder-until-met-label = Data z wcześniejszego kroku
builder-until-at-hint = W czasie lokalnym klienta. Puste: tak jak w dacie.
builder-offset = Przesunięcie
builder-offset-on = brak
builder-offset-before-words = Wcześniej o: { $length }.
builder-offset-after-words = Później o: { $length }.
builder-when-past = Gdy to już minęło
builder-past-go_on = iść dalej
builder-past-leave = wyjść przez „data minęła”
builder-past-go_on-hint = Klient od razu idzie dalej.
builder-past-leave-hint = Klient wychodzi przez „data minęła”.
builder-timeout = Czekaj najwyżej
builder-timeout-hint = Potem klient wychodzi przez „czas minął”.
builder-cases-hint = Sprawdzane od góry do dołu; wygrywa pierwszy spełniony.
builder-case-number = Przypadek { $number }
builder-case-name = Nazwa przypadku { $number }
builder-case-open = Reguła: { $name }
builder-case-when = „{ $name }”, gdy
builder-case-add = Przypadek
builder-otherwise-hint = każdy, kogo nie opisuje żaden przypadek
builder-way-empty = Potrzebna jest nazwa.
builder-way-taken = Ta nazwa jest już zajęta.
builder-way-reserved = Ta nazwa znaczy coś innego. Wybierz inną.
builder-way-up = W górę: { $name }
builder-way-down = W dół: { $name }
builder-way-remove = Usuń: { $name }
builder-variants = Warianty
builder-variant-name = Nazwa wariantu { $number }
builder-variant-share = Udział: { $name }
builder-variant-add = Wariant
builder-variants-sum = Razem { $sum } %
builder-variants-sum-wrong = Razem { $sum } % zamiast 100 %
builder-variants-even = Podziel równo
builder-variants-hint = Ten sam klient przy ponownym wejściu dostaje ten sam wariant.
builder-share = Poza ścieżką
builder-share-hint = Tyle procent jest tylko obserwowane, by zobaczyć wpływ ścieżki.
builder-discount-design = Projekt
builder-discount-fixed = Stały
builder-discount-met = Wcześniejszy
builder-discount-profile = Wg profilu
builder-discount-design-hint = Rabat z projektu.
builder-discount-by = Zależy od
builder-discount-by-revenue_performance = zmiany wydatków
builder-discount-by-last_purchase_amount = kwoty ostatniego zakupu
builder-discount-by-days_since_purchase = dni od ostatniego zakupu
builder-discount-steps = Progi rabatu
builder-discount-step = Próg { $number }
builder-discount-then = Rabat
builder-discount-else = W pozostałych przypadkach
builder-discount-own = z projektu
builder-discount-add = Próg
builder-list = Lista
builder-segment-list = lista
builder-segment-rule = według reguły
builder-segment-ranking = według rankingu
builder-segment-create = Nowa lista „{ $name }”
builder-segment-out-hint = Klienta na niej nie ma do końca tej próby.
builder-attribute = Atrybut
builder-attribute-hint = Zmieniony do końca tej próby; Twoje dane zostają bez zmian.
builder-becomes = Nowa wartość
builder-occasion = Rodzaj okazji
builder-occasion-create = Nowy rodzaj „{ $name }”
builder-assignee = Kto ma działać
builder-assignee-associate = konkretny doradca
builder-assignee-home_store-hint = ktokolwiek w sklepie klienta
builder-assignee-last_associate-hint = kto ostatnio obsługiwał klienta
builder-assignee-associate-hint = zawsze ta sama osoba
builder-associate = Doradca
builder-due = Do zrobienia w ciągu
builder-due-hint = Puste: kiedykolwiek.
builder-ad-audience = Grupa odbiorców reklam
builder-ad-audience-hint = Tak jak w sieci reklamowej. W próbie tylko zapisywane, nic nie jest wysyłane.
builder-audience-action = Klient trafia
builder-audience-add = do grupy
builder-audience-remove = poza grupę
builder-audience-create = Grupa „{ $name }”
builder-webhook-name = Nazwa wywołania
builder-webhook-hint = W próbie zapisywane, nigdy niewywoływane.
builder-payload = Co jest przekazywane
builder-payload-name = Nazwa wartości
builder-jump = Idzie dalej od
builder-jump-hint = Skok wstecz wymaga czekania po drodze.
builder-jump-show = Pokaż ten krok
builder-date-before-words = { $count ->
    [one] { $count } dzień przed: { $date }.
    [few] { $count } dni przed: { $date }.
    [many] { $count } dni przed: { $date }.
   *[other] { $count } dni przed: { $date }.
   }
builder-date-after-words = { $count ->
    [one] { $count } dzień po: { $date }.
    [few] { $count } dni po: { $date }.
    [many] { $count } dni po: { $date }.
   *[other] { $count } dni po: { $date }.
   }

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
builder-rule-attribute = Atrybut klienta
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
builder-group-hold = z poniższych
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
builder-not-undo = Usuń „nie”
builder-rule-actions = Co zrobić z tą regułą
builder-move-up = W górę
builder-move-down = W dół
builder-into-group = Włóż do grupy
builder-out-of-group = Rozwiąż grupę
builder-contacted-type = Rodzaj kontaktu
builder-contacted-any = dowolny kontakt
builder-counting = Liczenie…
builder-rule-count = { $count ->
    [one] { $shown } z { $of } klientów
    [few] { $shown } z { $of } klientów
    [many] { $shown } z { $of } klientów
   *[other] { $shown } z { $of } klientów
   }
builder-a-day = dzień

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
canvas-label-compared = weszło: przed { $before }, po { $after }
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
canvas-flow-compared = Tą drogą: przed { $before }, po { $after }{ $share }
canvas-stub-compared = Zakończyło tu, bo nic nie następuje: przed { $before }, po { $after }{ $share }

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
dry-over-whole-run = z całej próby
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
dry-occasions = Okazje
dry-occasion = utworzono { $created }, zrealizowano { $completed }, ze sprzedażą { $converted }
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
