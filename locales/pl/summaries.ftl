### A step in one line and a rule as a sentence, for cards, drawings and forms alike.

## Words

builder-slot = { $days }, { $from }–{ $to }
builder-slot-unset = nie wybrano godzin
builder-days-all = Codziennie
builder-days-run = { $from }–{ $to }
builder-true = tak
builder-false = nie
builder-today = dzisiaj
builder-gap = …
drawing-empty = Pusta ścieżka
drawing-never = nikt nie dotarł
drawing-inside = w środku { $shown }
drawing-ended = tu koniec
drawing-totals = weszło { $entered } · w środku { $inside } · zakończyło { $ended }

## A step in one line

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
builder-summary-chance = Losowo: { $share } %
builder-summary-no-moment = Wybierz, kiedy
builder-summary-no-date = Wybierz datę
builder-summary-no-attribute = Wybierz cechę
builder-summary-no-occasion = Wybierz okazję
builder-summary-no-audience = Wybierz grupę odbiorców
builder-summary-no-webhook = Nadaj nazwę
builder-summary-no-step = Wybierz krok
builder-summary-no-cases = Dodaj przypadek
builder-summary-no-variants = Dodaj wariant
builder-summary-no-share = Wybierz udział
builder-summary-segment-added = Po dodaniu do { $segment }
builder-summary-at = { $what }, { $at }
builder-summary-before = { $length } przed: { $what }
builder-summary-after = { $length } po: { $what }
builder-summary-every-day = Codziennie
builder-summary-every-week = Co tydzień
builder-summary-every-month = Co miesiąc
builder-summary-monthly = Co miesiąc, dni: { $days }
builder-summary-at-most = { $event }, najwyżej { $timeout }
builder-summary-variant = { $name } { $share } %
builder-summary-held-out = { $share } % poza ścieżką
builder-summary-percent = { $share } %
builder-summary-by-profile = według profilu
builder-summary-set = { $attribute }: { $value }
builder-summary-audience-add = Do: { $audience }
builder-summary-audience-remove = Z: { $audience }
builder-summary-goto = Do kroku „{ $step }”
builder-summary-known = { $field } { $sign }
builder-summary-compared = { $field } { $sign } { $value }
builder-summary-asked = { $event }: { $comparison }
builder-summary-back = { $rule } · { $length }
builder-summary-count = liczba
builder-summary-last = { $n ->
    [one] ostatnie: { $field }
    [few] ostatnie { $n } × { $field }
   *[other] ostatnie { $n } × { $field }
   }
builder-summary-first = { $n ->
    [one] pierwsze: { $field }
    [few] pierwsze { $n } × { $field }
   *[other] pierwsze { $n } × { $field }
   }
builder-assignee-home_store = sklep macierzysty
builder-assignee-last_associate = ostatni sprzedawca

## A rule as a sentence

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
builder-says-attribute = atrybut klienta: { $comparison }
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
builder-compared-not_equal = { $subject } nie jest równe { $value }
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

## Events and fields by name; others are called as the data call them

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
