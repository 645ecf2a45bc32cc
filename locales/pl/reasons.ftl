### Dlaczego klient poszedł tą drogą: powody w zapisach i na ścieżkach, z porównanymi wartościami.

## Kroki

reason-entered = wejście: { $event }
reason-waited = oczekiwanie { $duration }, od { $since }
reason-waits = czeka { $duration }, do { $until }
reason-in-range = w godzinach { $slots }: dalej od razu
reason-out-of-range = { $day } { $time } jest poza godzinami { $slots }; dalej { $until }
reason-slot = { $days } { $from }–{ $to }
reason-days = { $first }–{ $last }
reason-sent = wysłano „{ $design }”
reason-sent-late = „{ $design }” wysłano na koniec godzin ciszy, które trwały w chwili dotarcia ({ $arrived })
reason-quiet-hours = godziny ciszy do { $until }
reason-unsent-no-design = nie wysłano: przestrzeń robocza nie ma projektu wiadomości „{ $design }” na tym kanale
reason-unsent-no-email = nie wysłano: brak adresu e-mail
reason-unsent-no-phone = nie wysłano: brak numeru telefonu
reason-unsent-no-push-token = nie wysłano: aplikacja nie jest zainstalowana
reason-unsent-no-consent = nie wysłano: brak zgody na { $channel }
reason-unsent-frequency-cap = { $messages ->
     [one] nie wysłano: dozwolona jest tylko { $messages } wiadomość na { $per }
     [few] nie wysłano: dozwolone są tylko { $messages } wiadomości na { $per }
    *[other] nie wysłano: dozwolonych jest tylko { $messages } wiadomości na { $per }
    }
reason-voucher-recorded = własny kod klienta { $code }, { $validity }
reason-voucher-free = kolejny wolny kod { $code }, { $validity }
reason-voucher-made = utworzony kod { $code }, { $validity }
reason-voucher-out-of-stock = kupony „{ $design }” się wyczerpały
reason-voucher-no-design = przestrzeń robocza nie ma projektu kuponu „{ $design }”
reason-valid-until = ważny do { $at }
reason-valid-always = ważny bezterminowo
reason-added = dodano do segmentu „{ $segment }”
reason-added-again = już wcześniej w segmencie „{ $segment }”
reason-exit = koniec z wynikiem „{ $outcome }”
reason-goal = cel osiągnięty: { $event }
reason-criteria = spełniona reguła wyjścia: { $why }
reason-held-out = w grupie kontrolnej { $share } %
reason-stopped = zatrzymano: zbyt wiele kroków
reason-entered-segment = wejście: { $why }
reason-entered-added = wejście przy dodaniu do segmentu „{ $segment }”
reason-entered-date = wejście w tym dniu, { $date }
reason-entered-date-before = { $days ->
     [one] wejście { $days } dzień wcześniej, { $date }
     [few] wejście { $days } dni wcześniej, { $date }
    *[other] wejście { $days } dni wcześniej, { $date }
    }
reason-entered-date-after = { $days ->
     [one] wejście { $days } dzień później, { $date }
     [few] wejście { $days } dni później, { $date }
    *[other] wejście { $days } dni później, { $date }
    }
reason-entered-schedule = wejście według harmonogramu: { $why }
reason-until = oczekiwanie do { $until } ({ $moment })
reason-until-now = to właśnie teraz: dalej od razu ({ $moment })
reason-until-past = { $until } już minęło ({ $moment })
reason-until-unknown = brak daty, na którą można czekać ({ $moment })
reason-waits-until = czeka do { $until } ({ $moment })
reason-moment = { $field }: { $value }
reason-moment-fixed = ustawione w kroku: { $value }
reason-happened = zdarzyło się: { $event }
reason-timed-out = { $event }: nic w ciągu { $timeout }, od { $since }
reason-waits-for-event = czeka na: { $event }, najdłużej do { $until }
reason-case = „{ $case }”: { $why }
reason-otherwise = żaden przypadek nie jest spełniony: { $facts }
reason-variant = wylosowano „{ $variant }”, { $share } % wszystkich
reason-treated = poza grupą kontrolną { $share } %
reason-removed = usunięto z segmentu „{ $segment }”
reason-set = { $attribute }: ustawiono { $value }
reason-occasion = okazja „{ $name }”: { $assignee }
reason-occasion-due = { $occasion }, do { $due }
reason-assignee = { $associate }
reason-assignee-store = sklep macierzysty { $store }
reason-assignee-no-store = sklep macierzysty, który nie jest znany
reason-assignee-last = { $associate }, ostatnia obsługa klienta
reason-assignee-nobody = ostatni doradca, który nie jest znany
reason-audience-add = dodano do grupy odbiorców reklam „{ $name }”
reason-audience-remove = usunięto z grupy odbiorców reklam „{ $name }”
reason-webhook = „{ $name }” zanotowano, bez wywołania
reason-goto = dalej do { $step }
reason-voucher-by-profile = { $voucher }; wartość { $value }: { $why }
reason-profile-spending = wydatki
reason-profile-last-amount = kwota ostatniego zakupu
reason-profile-days = dni od ostatniego zakupu
reason-profile-none = { $field }: { $value } (żaden próg rabatu nie pasuje)
reason-inside = wciąż tutaj

## Jak skończyła się wizyta

reason-ending-completed = koniec { $at }
reason-ending-goal = wyjście przez cel { $at }
reason-ending-criteria = wyjście przez regułę wyjścia { $at }
reason-ending-held-out = do grupy kontrolnej { $at }
reason-ending-stopped = zatrzymano { $at }
reason-ending-inside = wciąż w środku od { $at }

## Dlaczego wizyty nie dotarły do kroku

reason-missed-went = wyjście z „{ $step }” przez „{ $port }”
reason-missed-completed = koniec w „{ $step }”
reason-missed-goal = cel osiągnięty w „{ $step }” zakończył wizytę
reason-missed-criteria = reguła wyjścia zakończyła wizytę w „{ $step }”
reason-missed-criteria-rule = reguła wyjścia zakończyła wizytę w „{ $step }”: { $rule }
reason-missed-inside = na końcu wciąż czeka w „{ $step }”

## Dlaczego ktoś nigdy nie wszedł

reason-absent-population = poza wybraną populacją
reason-absent-never = nigdy nie było zdarzenia: { $events }
reason-absent-period = { $events }: tylko poza okresem wejścia
reason-absent-no-match = { $events }: w okresie wejścia nic, co pasowałoby do wyzwalacza
reason-absent-members = poza segmentem „{ $segment }” w chwili { $at }
reason-absent-members-period = { $at } jest poza okresem wejścia
reason-absent-added = w okresie wejścia bez dodania do segmentu „{ $segment }”
reason-absent-no-date = { $attribute }: nie jest znane
reason-absent-date = nigdy w okresie wejścia: { $date }
reason-absent-schedule = harmonogram nie ma terminu w okresie wejścia
reason-absent-audience = poza grupą odbiorców we wszystkich terminach harmonogramu

## Zdarzenia

reason-event-purchase = zakup
reason-event-return = zwrot
reason-event-registration = rejestracja
reason-event-email-opened = otwarcie e-maila
reason-event-link-clicked = kliknięcie linku
reason-event-page-viewed = obejrzenie strony
reason-event-seen = { $event }, { $at }
reason-event-seen-amount = { $event } na kwotę { $amount }, { $at }
reason-event-with = { $event } ({ $asked })
reason-event-none = brak zdarzenia „{ $event }” od { $since }
reason-event-never = jak dotąd brak zdarzenia „{ $event }”
reason-event-none-last = { $nothing }; ostatnie było { $last }
reason-event-none-other = { $nothing }; { $at } było inaczej: { $field } { $value }
reason-event-count = { $event }: liczba od { $since } to { $count } (pytano: { $test })
reason-event-count-ever = { $event }: liczba dotychczas to { $count } (pytano: { $test })
reason-event-sum = { $event }: suma ({ $field }) od { $since } to { $value } (pytano: { $test })
reason-event-sum-ever = { $event }: suma ({ $field }) dotychczas to { $value } (pytano: { $test })
reason-event-min = { $event }: najmniejsza wartość ({ $field }) od { $since } to { $value } (pytano: { $test })
reason-event-min-ever = { $event }: najmniejsza wartość ({ $field }) dotychczas to { $value } (pytano: { $test })
reason-event-max = { $event }: największa wartość ({ $field }) od { $since } to { $value } (pytano: { $test })
reason-event-max-ever = { $event }: największa wartość ({ $field }) dotychczas to { $value } (pytano: { $test })
reason-event-average = { $event }: średnia ({ $field }) od { $since } to { $value } (pytano: { $test })
reason-event-average-ever = { $event }: średnia ({ $field }) dotychczas to { $value } (pytano: { $test })
reason-event-fewer = { $event }: tylko { $count } z { $n } od { $since }
reason-event-fewer-ever = { $event }: dotychczas tylko { $count } z { $n }
reason-event-last = ostatnie { $n }, { $event } { $at }: { $field } { $value } (pytano: { $test })
reason-event-first = pierwsze { $n }, { $event } { $at }: { $field } { $value } (pytano: { $test })

## Wszystko inne, o co pyta reguła

reason-fact = { $field }: { $value } (pytano: { $test })
reason-asked = { $field } { $test }
reason-value-of = { $field } z kroku „{ $step }”
reason-together = { $facts }
reason-nothing-asked = o nic nie pytano
reason-step-not-passed = ta droga nie prowadziła przez „{ $step }”
reason-outside-visit = pytanie poza wizytą
reason-segment-in = w segmencie „{ $segment }”
reason-segment-out = poza segmentem „{ $segment }”
reason-segment-rule = { $membership }: { $why }
reason-can-receive = może otrzymać { $channel }: jest adres i zgoda
reason-no-address = nie może otrzymać { $channel }: brak adresu
reason-no-consent = nie może otrzymać { $channel }: brak zgody
reason-performance = wydatki: { $is } (pytano: { $asked })
reason-contacted = kontakt { $at }
reason-not-contacted = brak kontaktu przez { $within }
reason-message-sent = „{ $step }” wysłano { $at }
reason-message-not-sent = „{ $step }” nie wysłano
reason-message-unopened = „{ $step }” z { $at }: w odtworzeniu nikt nie otwiera, bo nic naprawdę nie wysłano
reason-voucher-redeemed = kod { $code } wykorzystano { $at }
reason-voucher-expired = kod { $code } wygasł niewykorzystany { $at }
reason-voucher-valid = kod { $code } jest ważny do { $at }
reason-voucher-unused = kod { $code } nie został wykorzystany
reason-voucher-none = brak kuponu z kroku „{ $step }”
reason-chance = w odtworzeniu przypadek nie gra roli

## Porównania

reason-test-equal = równe { $to }
reason-test-not-equal = różne od { $to }
reason-test-less = mniej niż { $to }
reason-test-at-most = najwyżej { $to }
reason-test-more = więcej niż { $to }
reason-test-at-least = co najmniej { $to }
reason-test-one-of = jedno z: { $to }
reason-test-contains = zawiera „{ $to }”
reason-test-starts-with = zaczyna się od „{ $to }”
reason-test-is-set = znane
reason-test-is-not-set = nieznane
reason-test-within-last = nie dawniej niż { $to } temu
reason-test-within-next = nie później niż za { $to }
reason-test-day-of-year = w dniu { $to }

## Wartości i pola

reason-not-known = nieznane
reason-true = tak
reason-false = nie
reason-today = dzisiejszym
reason-field-occurred-at = czas
reason-field-amount = kwota
reason-field-currency = waluta
reason-field-store = sklep
reason-field-channel = kanał
reason-field-department = dział
reason-field-voucher-code = kod kuponu
reason-field-transaction = transakcja
reason-field-store-kind = rodzaj sklepu
reason-field-store-address = adres sklepu
reason-field-product = produkt
reason-field-category = kategoria
reason-field-brand = marka
reason-field-price = cena
reason-field-quantity = ilość
reason-field-code = kod
reason-field-value = wartość
reason-field-assigned-at = dzień przydzielenia
reason-field-expires-at = dzień wygaśnięcia
reason-field-sent-at = czas wysłania
