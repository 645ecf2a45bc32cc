### Nazwy rzeczy: to samo słowo na tę samą rzecz, wszędzie.

## Rodzaje kroków

kind-event-trigger = Zdarzenie
kind-segment-trigger = Wejście z segmentu
kind-date-trigger = Data
kind-schedule-trigger = Harmonogram
kind-send-message = Wyślij wiadomość
kind-send-email = Wyślij e-mail
kind-send-sms = Wyślij SMS
kind-send-chat = Wyślij wiadomość na czacie
kind-send-push = Wyślij push
kind-wait = Oczekiwanie
kind-wait-for-time-range = Oczekiwanie na zakres godzin
kind-wait-until = Oczekiwanie na datę
kind-wait-for-event = Oczekiwanie na zdarzenie
kind-condition = Warunek
kind-branch = Wiele rozgałęzień
kind-random-split = Test A/B
kind-holdout = Grupa kontrolna
kind-assign-voucher = Przydziel kupon kampanii
kind-add-to-segment = Dodaj do segmentu
kind-remove-from-segment = Usuń z segmentu
kind-set-attribute = Ustaw atrybut
kind-create-occasion = Okazja dla doradcy
kind-sync-audience = Grupa odbiorców reklam
kind-webhook = Webhook
kind-goto = Skok
kind-exit = Koniec

## Kanały

channel-email = e-mail
channel-sms = SMS
channel-chat = czat
channel-push = push

## Wyjścia kroku

port-next = dalej
port-not-sent = nie wysłano
port-out-of-stock = wyczerpane
port-yes = tak
port-no = nie
port-otherwise = w pozostałych przypadkach
port-past = data minęła
port-happened = zdarzyło się
port-timed-out = czas minął
port-treated = na ścieżce
port-held-out = poza ścieżką

## Modele atrybucji

model-any = Każda aktywność
model-first = Pierwsza aktywność
model-last = Ostatnia aktywność
model-linear = Równe udziały
model-position = Najwięcej dla pierwszej i ostatniej
model-time-decay = Im bliżej zakupu, tym więcej

## Ponowne wejście

reentry-once = Raz
reentry-after-exit = Ponownie po wyjściu
reentry-always = Przy każdym zdarzeniu

## Porównania

operator-equal = jest równe
operator-not-equal = nie jest równe
operator-less = jest mniejsze niż
operator-at-most = wynosi najwyżej
operator-more = jest większe niż
operator-at-least = wynosi co najmniej
operator-one-of = jest jednym z
operator-contains = zawiera
operator-starts-with = zaczyna się od
operator-is-set = jest znane
operator-is-not-set = nie jest znane
operator-within-last = mieści się w ostatnich
operator-within-next = mieści się w najbliższych
operator-day-of-year-is = przypada na dzień

## Jak zmieniają się wydatki klienta

performance-more = Kupuje coraz więcej
performance-less = Kupuje coraz mniej
performance-steady = Kupuje stale tyle samo
performance-inactive = Nie kupuje

## Co stało się z wiadomościami i kuponami

message-sent = wysłana
message-opened = otwarta
message-clicked = kliknięta
voucher-redeemed = wykorzystany
voucher-not-redeemed = niewykorzystany
voucher-expired = wygasły

## Dni tygodnia

weekday-mon = pn
weekday-tue = wt
weekday-wed = śr
weekday-thu = czw
weekday-fri = pt
weekday-sat = sob
weekday-sun = nd

## Waga

severity-error = Błąd
severity-warning = Ostrzeżenie
severity-hint = Wskazówka

## Pola ścieżki

field-accepted = zaakceptowane uwagi
field-action = czynność
field-assignee = kto ma działać
field-associate = doradca
field-at = chwila
field-attribute = atrybut
field-audience = odbiorcy
field-channel = kanał
field-average = średnia
field-by = od czego zależy rabat
field-can-receive = kanał
field-cases = przypadki
field-code = kod
field-color = kolor
field-cooldown = przerwa przed ponownym wejściem
field-count = liczba zdarzeń
field-days = dni
field-design = szablon kuponu
field-due = czas na działanie
field-edges = połączenia
field-else = rabat w pozostałych przypadkach
field-ends-visit = cel kończy wizytę
field-entry = wejście
field-event = zdarzenie
field-every = harmonogram
field-exit-when = reguły wyjścia
field-field = pole
field-first = pierwsze zdarzenia
field-first-entry = pierwsze wejście
field-for = czas oczekiwania
field-frequency-cap = limit wiadomości
field-from = początek
field-goal = cel
field-holdout = grupa kontrolna
field-id = identyfikator
field-is = porównanie
field-kind = rodzaj kroku
field-label = nazwa kroku
field-last = ostatnie zdarzenia
field-lines = pozycje zakupu
field-max = największa wartość
field-message = szablon wiadomości
field-messages = liczba wiadomości
field-min = najmniejsza wartość
field-model = model atrybucji
field-n = ile zdarzeń
field-name = nazwa
field-node = krok
field-occasion-type = rodzaj okazji
field-nodes = kroki
field-notes = notatki
field-of = wcześniejsza wartość
field-offset = przesunięcie
field-offset-days = dni przed lub po
field-outcome = wynik
field-payload = wartości dla innego systemu
field-per = okres limitu
field-port = wyjście
field-position = położenie
field-quiet-hours = cisza
field-reason = powód
field-reentry = ponowne wejście
field-repeat = powtarzanie
field-revenue-performance = zmiana wydatków
field-rule = reguła
field-segment = segment
field-share = udział poza ścieżką
field-since = od kiedy
field-size = rozmiar
field-slots = godziny
field-steps = progi rabatu
field-sum = suma
field-text = tekst
field-time = godzina
field-time-zone = strefa czasowa
field-timeout = najdłuższe oczekiwanie
field-to = wartość do porównania
field-type = zdarzenie
field-unit = okres
field-until = data, na którą się czeka
field-value = wartość
field-values = wartości do wiadomości
field-variants = warianty
field-weight = udział w procentach
field-when-past = gdy data minęła
field-where = filtr
field-window = czas na osiągnięcie celu
field-within = jak daleko wstecz

## Czas trwania

length-days = { $count ->
     [one] { $count } dzień
     [few] { $count } dni
     [many] { $count } dni
    *[other] { $count } dnia
    }
length-hours = { $count ->
     [one] { $count } godzinę
     [few] { $count } godziny
     [many] { $count } godzin
    *[other] { $count } godziny
    }
length-minutes = { $count ->
     [one] { $count } minutę
     [few] { $count } minuty
     [many] { $count } minut
    *[other] { $count } minuty
    }
length-seconds = { $count ->
     [one] { $count } sekundę
     [few] { $count } sekundy
     [many] { $count } sekund
    *[other] { $count } sekundy
    }
