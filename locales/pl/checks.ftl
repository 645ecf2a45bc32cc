### Co mówią kontrole. Komunikat mówi, co jest nie tak i dlaczego to ważne; -help mówi, co zrobić.

## Pliki, których nie da się odczytać

read-broken-json = To nie jest poprawny JSON: błąd jest w wierszu { $line }, kolumnie { $column }.
read-broken-json-help = Tuż przed tym miejscem brakuje pewnie przecinka, nawiasu albo cudzysłowu.
read-not-a-journey = Ten plik nie jest ścieżką klienta: nie zawiera jej pól.
read-not-a-journey-help = Wybierz plik z końcówką .journey.json albo wyeksportuj ścieżkę jeszcze raz.
read-unknown-format = Plik nie podaje, w jakim jest formacie.
read-unknown-format-help = Dopisz na początku pliku "format": 1.
read-newer-format = Tę ścieżkę zapisała nowsza wersja programu Rehearsal (format { $format }; ta wersja czyta do { $newest }).
read-newer-format-help = Zaktualizuj Rehearsal i otwórz plik ponownie.
read-unknown-field = Nie ma tu pola „{ $name }”.
read-unknown-field-meant = Nie ma tu pola „{ $name }”. Czy chodziło o „{ $meant }”?
read-unknown-field-help = Popraw nazwę albo usuń pole. Nieznane pola są odrzucane, bo ich znaczenie by przepadło.
read-unknown-kind = Nie ma kroku rodzaju „{ $name }”.
read-unknown-kind-meant = Nie ma kroku rodzaju „{ $name }”. Czy chodziło o „{ $meant }”?
read-unknown-kind-help = Popraw rodzaj kroku albo usuń krok.
read-unknown-rule = Nie ma reguły „{ $name }”.
read-unknown-rule-meant = Nie ma reguły „{ $name }”. Czy chodziło o „{ $meant }”?
read-unknown-rule-help = Popraw regułę albo ją usuń.

## Co powinno stać w polu

expected-text = tekst
expected-id = tekst, który może być identyfikatorem
expected-number = liczba
expected-whole-number = liczba całkowita od 0
expected-count = liczba całkowita od 1
expected-percent = liczba od 0 do 100
expected-probability = liczba od 0 do 1
expected-boolean = prawda albo fałsz
expected-duration = czas trwania, np. P2D
expected-time = godzina, np. 08:00
expected-instant = chwila, np. 2026-03-28T10:00:00Z
expected-instant-or-added = chwila, np. 2026-03-28T10:00:00Z, albo „added”
expected-moment = chwila, dzień, data klienta albo wartość z wcześniejszego kroku
expected-days = liczba całkowita dni, ujemna oznacza wcześniej
expected-day-of-month = dzień pasujący do okresu: od mon do sun w tygodniu, od 1 do 31 w miesiącu
expected-assignee = home_store, last_associate albo konkretny doradca
expected-object = grupa ustawień
expected-list = lista
expected-rule = jedna reguła
expected-value = wartość własna albo z wcześniejszego kroku
expected-one-aggregate = tylko jedno z: count, sum, min, max, average, last, first
expected-one-of = jedno z: { $words }

type-text = tekst
type-number = liczba
type-money = kwota
type-date = data, np. 2026-03-28
type-instant = chwila, np. 2026-03-28T10:00:00Z
type-boolean = prawda albo fałsz
type-duration = czas trwania, np. P30D
type-day-of-year = dzień, np. 03-28, albo „today”
type-list = lista (każdy element: { $type })
subject-count = liczba zdarzeń
subject-revenue-performance = zmiana wydatków
subject-last-purchase-amount = kwota ostatniego zakupu
subject-days-since-purchase = dni od ostatniego zakupu

## Budowa

bad-id = Ścieżka nie ma poprawnego identyfikatora, więc nie da się jej zapisać ani odnaleźć.
bad-id-help = Nadaj identyfikator od 1 do 200 znaków, bez znaków sterujących. Poza tym może być dowolny; nigdy nie staje się nazwą pliku.
no-trigger = Nic nie uruchamia tej ścieżki, więc nikt do niej nie wejdzie.
no-trigger-help = Dodaj wyzwalacz, np. zdarzenie „rejestracja konta”, i połącz go z pierwszym krokiem.
trigger-has-incoming-edge = Połączenie prowadzi do wyzwalacza „{ $to }”, a tam ścieżka dopiero się zaczyna: nikt nie może przyjść z innego kroku.
trigger-has-incoming-jump = Ten skok prowadzi do wyzwalacza „{ $to }”, a tam ścieżka dopiero się zaczyna: nikt nie może przyjść z innego kroku.
trigger-has-incoming-edge-help = Usuń połączenie albo poprowadź je do kroku za wyzwalaczem.
unknown-node = Połączenie zaczyna się lub kończy w kroku „{ $id }”, którego nie ma.
unknown-node-jump = Ten skok prowadzi do kroku „{ $id }”, którego nie ma.
unknown-node-help = Usuń połączenie albo poprowadź je do istniejącego kroku.
unknown-port = Połączenie wychodzi przez „{ $port }”, ale ten krok nie ma takiego wyjścia.
unknown-port-help = Wybierz jedno z wyjść kroku albo usuń połączenie.
two-edges-one-port = Przez „{ $port }” wychodzą dwa połączenia, a można pójść tylko jednym.
two-edges-one-port-help = Usuń jedno z nich. Do podziału klientów służy warunek.
duplicate-id = Inny krok ma już identyfikator „{ $id }”, więc nie wiadomo, o który chodzi w połączeniach i regułach.
duplicate-id-help = Nadaj temu krokowi własny identyfikator.
unreachable-node = Żadna droga nie prowadzi do kroku „{ $step }”, więc nikt tam nie dotrze.
unreachable-node-help = Połącz z nim jakiś krok albo go usuń.
open-port = Wyjście „{ $port }” prowadzi donikąd: ci klienci kończą tutaj i w wynikach nie mają nazwy.
open-port-help = Jeśli tak ma być, dodaj Koniec z nazwą, żeby wyniki ich pokazały; jeśli nie, dołącz następny krok.
does-nothing-trigger = Za tym wyzwalaczem nic nie ma, więc kto wejdzie, od razu wychodzi.
does-nothing-wait = Klienci tu czekają, a potem nic się nie dzieje.
does-nothing-range = Te godziny obejmują cały tydzień, więc nikt tu nigdy nie czeka.
does-nothing-condition = Obie odpowiedzi prowadzą w to samo miejsce, więc to pytanie niczego nie zmienia.
does-nothing-split = Wszystkie wyjścia prowadzą w to samo miejsce, więc podział klientów niczego nie zmienia.
does-nothing-one-variant = Jest tylko jeden wariant, więc nic się tu nie dzieli.
does-nothing-help = Dołącz to, co ma się stać dalej, albo usuń krok.

## Pętle

no-time-in-cycle = Klienci krążyliby tu bez końca w jednej chwili, bo czas na pewno nie upływa: { $steps }.
no-time-in-cycle-help = Wstaw do pętli oczekiwanie. Sam zakres godzin nie wystarczy: w jego czasie nikt nie czeka.
endless-cycle = Kto wejdzie do tej pętli, już z niej nie wyjdzie: { $steps }.
endless-cycle-help = Niech jedna z odpowiedzi warunku wyprowadza z pętli, albo dodaj do ścieżki regułę wyjścia.
endless-messages = Ta wiadomość wychodzi przy każdym okrążeniu, a kto nic nie robi, nigdy nie opuści pętli.
endless-messages-help = Dodaj wyjście, które otwiera sam czas, np. „kupon wygasł”, albo wyślij ustaloną liczbę przypomnień.

## Ustawienia

required-empty = Nie wypełniono ustawienia: { $field }.
required-empty-help = Wypełnij je. Bez niego ścieżki nie da się uruchomić.
malformed-value = Nie można zrozumieć ustawienia: { $field }. Potrzebne: { $expected }.
malformed-value-help = Popraw wartość. Obecna jest pomijana.
malformed-appearance = Nie można zrozumieć ustawienia wyglądu: { $field }. Działania ścieżki to nie zmienia.
malformed-appearance-help = Popraw wartość albo ją usuń.
bad-duration-months = Miesiące i lata mają różną długość, więc nie można ich tu użyć: { $field }.
bad-duration-too-long = Ten czas jest dłuższy, niż da się policzyć: { $field }.
bad-duration-malformed = To nie jest czas trwania: { $field }. Potrzebne jest np. P2D (2 dni) albo PT12H (12 godzin).
bad-duration-not-positive = Ten czas to { $length }, czyli zero albo mniej.
bad-duration-help = Podaj tygodnie, dni, godziny, minuty lub sekundy; dzień to 24 godziny.
absurd-wait = Klienci czekają tu { $length }. Ponad dwa lata to na pewno pomyłka.
absurd-wait-until = Klienci czekają tu do { $until }: ponad dwa lata po ostatnich znanych danych. To na pewno pomyłka.
absurd-wait-offset = To { $length } od tej daty. Ponad dwa lata to na pewno pomyłka.
absurd-wait-help = Skróć oczekiwanie.
empty-slot-days = Dla tych godzin nie wybrano żadnego dnia, więc nikt nie poszedłby dalej.
empty-slot-time = Te godziny nie mają poprawnego początku lub końca, więc nikt nie poszedłby dalej.
empty-slot-length = Te godziny zaczynają się i kończą o tej samej porze, więc nikt nie poszedłby dalej.
empty-slot-quiet-hours = Cisza zaczyna się i kończy o tej samej godzinie, więc nic nigdy nie zostałoby wysłane.
empty-slot-help = Wybierz dni oraz godziny od 00:00 do 24:00.
unknown-time-zone = Nie ma strefy czasowej „{ $zone }”, więc godziny lokalne nic by nie znaczyły.
unknown-time-zone-help = Wybierz strefę, np. Europe/Prague, albo zostaw puste: obowiązuje strefa obszaru roboczego.
unknown-event = Nie są tu znane zdarzenia typu „{ $name }”, więc nic by nie pasowało.
unknown-event-help = Wybierz typ zdarzenia z tego obszaru roboczego albo najpierw zaimportuj takie zdarzenia.
unknown-attribute = Klienci nie mają tu atrybutu „{ $name }”, więc nikt by nie pasował.
unknown-attribute-help = Wybierz atrybut z tego obszaru roboczego albo zaimportuj klientów z taką kolumną.
unknown-field = Zdarzenia typu „{ $event }” nie mają pola „{ $name }”, więc nic by nie pasowało.
unknown-field-line = Pozycje zakupu nie mają pola „{ $name }”, więc nic by nie pasowało.
unknown-field-of-step = Krok „{ $from }” nie daje wartości „{ $name }”.
unknown-field-help = Wybierz jedno z podanych pól.
chance-in-journey = O tej odpowiedzi decyduje los. To miejsce na analizę „co, jeśli”, a nie na ścieżkę.
chance-in-journey-help = Zapytaj o coś, co robią klienci. Do losowego podziału służy test A/B.
weights-not-100 = Udziały wariantów to razem { $sum }%, a nie 100%, więc nie widać, ilu klientów pójdzie którą drogą.
weights-not-100-negative = Jeden z wariantów ma udział poniżej zera, więc nie wiadomo, kto pójdzie którą drogą.
weights-not-100-help = Zmień udziały tak, żeby razem dawały 100%.
duplicate-name = Dwa wyjścia tego kroku mają nazwę „{ $name }”, więc nie wiadomo, o które chodzi w połączeniach.
duplicate-name-otherwise = Przypadek ma nazwę „{ $name }”, a tak nazywa się droga tych, dla których nie zachodzi żaden przypadek.
duplicate-name-help = Nadaj każdemu wyjściu własną nazwę.
date-past = Klienci mają wejść { $at }, ale dane sięgają już do { $last }.
date-past-schedule = Pierwsze wejście ma być { $at }, ale dane sięgają już do { $last }.
date-past-wait = Klienci czekają do { $at }, ale dane sięgają już do { $last }: kto przyjdzie teraz, tu nie czeka.
date-past-help = Wybierz późniejszą datę albo zaakceptuj tę uwagę, żeby sprawdzić, co by się wydarzyło.
birthday-once = Chodzi tu o sam dzień narodzin, a nie o urodziny: minął on u każdego klienta, więc nikt nie wejdzie.
birthday-once-help = Niech ta data powraca co roku.
repeat-enters-once = Ten harmonogram wraca wiele razy, ale każdy klient wchodzi tylko za pierwszym.
repeat-enters-once-yearly = Ta data wraca co roku, ale każdy klient wchodzi tylko za pierwszym razem.
repeat-enters-once-help = Jeśli tak ma być, zostaw; jeśli nie, pozwól wchodzić ponownie po wyjściu.
cooldown-unused = Jest przerwa przed ponownym wejściem, ale każdy klient może wejść tylko raz.
cooldown-unused-help = Pozwól klientom wchodzić ponownie albo usuń tę przerwę.
variant-never-taken = Wariant „{ $name }” ma udział 0%, więc nikt nigdy tamtędy nie pójdzie.
variant-never-taken-help = Daj mu udział albo usuń wariant.
quiet-all-day = Cisza trwa całą dobę, więc żadna wiadomość nigdy nie zostałaby wysłana.
quiet-all-day-workspace = Cisza ustawiona w obszarze roboczym trwa całą dobę, więc żadna wiadomość nigdy nie zostałaby wysłana.
quiet-all-day-help = Zostaw na wiadomości choć kilka godzin w ciągu doby.
cap-zero = Limit wynosi 0 wiadomości, więc żadna nigdy nie zostałaby wysłana.
cap-zero-channel = Limit wynosi 0 wiadomości przez { $channel }, więc żadna nigdy nie wyszłaby tym kanałem.
cap-zero-help = Dopuść co najmniej jedną wiadomość albo usuń limit.

## Szablony

unknown-design-message = W tym obszarze roboczym nie ma szablonu wiadomości „{ $name }”, więc nic nie zostałoby wysłane.
unknown-design-voucher = W tym obszarze roboczym nie ma szablonu kuponu „{ $name }”, więc nikt nie dostałby kuponu.
unknown-design-help = Wybierz szablon z listy albo najpierw go zaimportuj.
wrong-channel = Szablon „{ $name }” przygotowano na inny kanał ({ $made }), a ten krok wysyła przez { $channel }.
wrong-channel-help = Wybierz szablon przygotowany na ten kanał albo zmień kanał.
unknown-segment = Nie ma segmentu „{ $name }”, więc nikt by do niego nie należał.
unknown-segment-help = Wybierz segment z listy albo niech wcześniejszy krok doda do niego klientów.
added-on-rule-segment = Do segmentu „{ $name }” nikogo się nie dodaje: decyduje o nim reguła albo ranking, więc nikt by nie wszedł.
added-on-rule-segment-help = Wybierz segment w postaci listy albo niech jego członkowie wejdą w wybranej chwili.
segment-not-static = O segmencie „{ $name }” decyduje reguła, więc żaden krok nie może go zmienić.
segment-not-static-ranking = O segmencie „{ $name }” decyduje ranking, więc żaden krok nie może go zmienić.
segment-not-static-help = Wybierz segment w postaci listy albo podaj nazwę nowego.
audience-empty = Do odbiorców nikt obecnie nie należy, więc nikt by nie wszedł.
audience-empty-segment = Segment jest obecnie pusty, więc nikt by nie wszedł.
audience-empty-date = Żaden klient nie ma takiej daty, więc nikt by nie wszedł.
audience-empty-help = Wybierz odbiorców, do których ktoś należy, albo zaimportuj to, czego brakuje.
stock-too-small = Może tu trafić nawet { $customers } klientów, a kuponów „{ $name }” jest tylko { $stock }.
stock-too-small-help = Przygotuj więcej kuponów albo wpuść mniej klientów: kto się spóźni, wychodzi przez „wyczerpane”.
unknown-associate = Nie ma doradcy „{ $name }”, więc nikt nie dostałby tej okazji.
unknown-associate-help = Wybierz doradcę z listy albo sklep klienta.
unknown-occasion-type = Nie było jeszcze okazji rodzaju „{ $name }”.
unknown-occasion-type-help = Jeśli to nowy rodzaj, zostaw; jeśli nie, wybierz taki, który doradcy znają.
unknown-store = Nie ma tu sklepu „{ $name }”, więc porównanie nie dotyczy niczego prawdziwego.
unknown-store-help = Podaj identyfikator sklepu z tego obszaru roboczego albo najpierw zaimportuj sklepy.

## Wartości z wcześniejszych kroków

value-not-met = Używana jest tu wartość „{ $field }” z kroku „{ $from }”, ale nie każda droga przez niego prowadzi: część klientów jej nie ma.
value-not-met-yes = Używana jest tu wartość „{ $field }” z kroku „{ $from }”, ale jest ona znana tylko za jego wyjściem „tak”: część klientów trafia tu inaczej.
value-not-met-case = Używana jest tu wartość „{ $field }” z kroku „{ $from }”, ale jest ona znana tylko za jego przypadkami: część klientów trafia tu inaczej.
value-not-met-happened = Używana jest tu wartość „{ $field }” z kroku „{ $from }”, ale jest ona znana tylko tam, gdzie zdarzenie nastąpiło: część klientów trafia tu, bo czas minął.
value-not-met-either = Używana jest tu wartość „{ $field }” z kroku „{ $from }”, ale odpowiedź „tak” jest tam możliwa i bez takiego zdarzenia.
value-not-met-nothing = Używana jest tu wartość z kroku „{ $from }”, ale ten krok żadnej nie daje.
value-not-met-no-step = Używana jest tu wartość z kroku „{ $from }”, którego nie ma.
value-not-met-help = Używaj wartości tylko za krokiem, który ją daje, albo weź ją z kroku, przez który przechodzą wszyscy.
type-mismatch = Pole „{ $field }” jest porównywane z wartością innego typu (potrzebne: { $expected }), więc warunek nigdy nie będzie spełniony.
type-mismatch-operator = Pola „{ $field }” ({ $type }) nie da się porównać w ten sposób.
type-mismatch-total = Pola „{ $field }” ({ $type }) nie da się sumować.
type-mismatch-no-date = Pole „{ $field }” to { $type }, a potrzebna jest tu data.
type-mismatch-set = Pole „{ $field }” wymaga innej wartości (potrzebne: { $expected }).
type-mismatch-help = Porównaj je z wartością tego samego typu.
type-mismatch-no-date-help = Wybierz coś, co jest datą albo chwilą.
type-mismatch-set-help = Podaj wartość tego samego typu co atrybut.
unknown-step = Reguła pyta o krok „{ $id }”, którego nie ma.
unknown-step-message = Reguła pyta o wiadomość z kroku „{ $id }”, ale ten krok żadnej nie wysyła.
unknown-step-voucher = Reguła pyta o kupon z kroku „{ $id }”, ale ten krok żadnego nie przydziela.
unknown-step-help = Wybierz krok z tej ścieżki.
value-overwritten = Ta wiadomość pokazuje „{ $field }” z kroku „{ $from }”, a potem pętla prowadzi tam znowu: to, co pokazano, zostaje zastąpione, a ścieżka zna tylko najnowsze.
value-overwritten-help = Wyjmij z pętli krok, który daje tę wartość, albo w następnym okrążeniu użyj innego.
needs-visit-entry = Odbiorców wybiera się, zanim ktokolwiek wejdzie, więc nie ma czego liczyć od wejścia.
needs-visit-step = Odbiorców wybiera się, zanim ktokolwiek wejdzie, więc nie ma czego liczyć od kroku.
needs-visit-message = Odbiorców wybiera się, zanim ktokolwiek wejdzie, więc nie ma jeszcze wiadomości z tej ścieżki.
needs-visit-voucher = Odbiorców wybiera się, zanim ktokolwiek wejdzie, więc nie ma jeszcze kuponu z tej ścieżki.
needs-visit-value = Odbiorców wybiera się, zanim ktokolwiek wejdzie, więc nie ma wartości z wcześniejszych kroków.
needs-visit-help = Zapytaj o przeszłość klienta, np. o zakupy z 30 dni, albo zapytaj warunkiem wewnątrz ścieżki.

## Logika

always-true = Każdy, kto tu dociera, odpowiada „tak”. Decyduje o tym: { $by }.
always-true-itself = Na to pytanie zawsze pada „tak”: jego części nie zostawiają nic innego.
always-true-help = Zapytaj o coś, co tu jest jeszcze otwarte, albo usuń pytanie.
always-false = Nikt, kto tu dociera, nie może odpowiedzieć „tak”. Decyduje o tym: { $by }.
always-false-itself = Na to pytanie nigdy nie pada „tak”: jego części się wykluczają.
always-false-audience = Nikt nie może należeć do tych odbiorców: części reguły się wykluczają.
always-false-happened = To zdarzenie nigdy tu nie nastąpi. Decyduje o tym: { $by }.
always-false-happened-itself = To zdarzenie nigdy tu nie nastąpi: jego warunki się wykluczają.
always-false-help = Zapytaj o coś, co tu jest jeszcze otwarte, albo usuń pytanie.
hidden-case = Nikt nigdy nie trafi do przypadku „{ $case }”. Wszystkich przejmuje wcześniej: { $by }.
hidden-case-help = Umieść węższy przypadek wcześniej albo usuń ten.
decided-by-port = „{ $step }”, { $port }
decided-by-step = „{ $step }”
decided-by-no-time = od kroku „{ $step }” nie minął żaden czas
decided-by-not-passed = krok „{ $step }” nie leży na żadnej drodze przedtem
decided-by-exit-rules = reguły wyjścia

## Czas

after-expiry = Ta wiadomość pokazuje kupon, który już wygasł: ważność to { $valid }, a wiadomość wychodzi najwcześniej po upływie { $after }.
after-expiry-help = Wyślij wiadomość wcześniej albo wydłuż ważność kuponu.
time-range-undone = Klienci czekają na te godziny, a potem czekają znowu: w tych godzinach nic się nie dzieje.
time-range-undone-help = Umieść zakres godzin tuż przed wiadomością, której dotyczy.
never-meets = Te godziny mieszczą się w ciszy, więc żadna wiadomość w nich nie wyjdzie.
never-meets-help = Zmień te godziny albo ciszę tak, żeby zostawiły sobie miejsce.
goal-window-short = Ta wiadomość wychodzi najwcześniej po upływie { $after }, a cel liczy tylko to, co stanie się w ciągu { $window } od wejścia: nie może już nic do niego wnieść.
goal-window-short-help = Daj na osiągnięcie celu więcej czasu albo wyślij wiadomość wcześniej.
until-before-wait = Dla każdego, kto tu dociera, ta data już minęła, więc nikt nigdy nie czeka.
until-before-wait-entry = Dla każdego, kto tu dociera, ta chwila, liczona od wejścia, już minęła, więc nikt nigdy nie czeka.
until-before-wait-help = Wybierz późniejszą datę, przenieś krok wcześniej albo go usuń.
past-never-taken = Wyjście „data minęła” jest połączone, ale ci, których data minęła, mają iść dalej: nikt tamtędy nie wyjdzie.
past-never-taken-help = Niech wychodzą przez „data minęła”, albo usuń połączenie.

## Ludzie

unchecked-address = Nie każdy, kto tu trafi, może dostać wiadomość przez { $channel }, a nikt o to nie pyta przed wysłaniem.
unchecked-address-help = Zapytaj najpierw „może otrzymać” albo połącz wyjście „nie wysłano” z tym, co ma się wtedy stać.
unchecked-consent = Nikt nie wyraził tu zgody na wiadomości przez { $channel }, więc ta nigdy nie zostałaby wysłana.
unchecked-consent-help = Zaimportuj zgody albo wybierz inny kanał.
no-time-between = Ta wiadomość wychodzi w tej samej chwili i tym samym kanałem co „{ $before }”.
no-time-between-help = Odczekaj między nimi albo zrób z nich jedną wiadomość.
over-cap = Na drodze do tej wiadomości jest ich blisko siebie więcej, niż pozwala limit ({ $messages } w ciągu { $per }), więc najszybsi klienci nigdy jej nie dostaną.
over-cap-help = Odczekaj przed nią dłużej, zrezygnuj z jednej wiadomości albo podnieś limit.
no-exit-on-purchase = Celem jest zakup, ale klienci, którzy już kupili, nadal dostają tę wiadomość.
no-exit-on-purchase-help = Zakończ ścieżkę przy zakupie albo zapytaj o zakup, zanim znów napiszesz.
voucher-never-expires = Kupon „{ $name }” nigdy nie wygasa, więc nic nie skłania do jego użycia.
voucher-never-expires-help = Ustaw ważność na kilka dni; to przyspiesza zakup.
voucher-not-shown = Przydzielany jest tu kupon, ale żadna wiadomość nie podaje klientom jego kodu.
voucher-not-shown-help = Umieść kod w wiadomości za tym krokiem, chyba że klienci zobaczą go gdzie indziej.
same-message-twice = Część klientów dostała już „{ $name }” po drodze tutaj.
same-message-twice-help = Jeśli te same słowa mają przyjść dwa razy, zostaw; jeśli nie, wybierz inny szablon.
sets-consent = Ten krok ustawia „{ $name }”: wyraża zgodę, którą może wyrazić tylko klient.
sets-consent-help = Rób to tylko tam, gdzie klient właśnie wyraził zgodę i da się to wykazać.
audience-never-left = Klienci trafiają do grupy odbiorców reklam „{ $name }” i nigdy z niej nie wychodzą, więc kupujący dalej widzą reklamy.
audience-never-left-help = Na końcu usuń kupujących z grupy odbiorców; reklamy dla nich kosztują.

## Pomiar

no-goal = Ścieżka nie ma celu, więc wyniki nie powiedzą, jak dobrze działa.
no-goal-help = Wybierz, czemu służy, np. zakupowi w ciągu 14 dni.
holdout-extreme = Grupa kontrolna to { $share }%: gdy są w niej wszyscy albo nikt, nie ma czego porównać.
holdout-extreme-help = Zostaw poza ścieżką od 5 do 20% klientów albo usuń grupę kontrolną.
opened-in-replay = W odtworzeniu nic nie jest wysyłane, więc nikt nie otwiera ani nie klika: odpowiedź to zawsze „nie”.
opened-in-replay-help = W prawdziwej ścieżce to w porządku; w odtworzeniu spodziewaj się drogi „nie”.
split-without-goal = Porównywane są tu warianty, ale ścieżka nie ma celu, więc nie wiadomo, który działa lepiej.
split-without-goal-help = Wybierz, o co warianty rywalizują, np. o zakup w ciągu 14 dni.
holdout-without-goal = Część klientów zostaje poza ścieżką dla porównania, ale ścieżka nie ma celu, więc nie wiadomo, co porównać.
holdout-without-goal-help = Wybierz, co porównać, np. zakupy w ciągu 14 dni.
holdout-twice = Ścieżka zatrzymuje część klientów na wejściu, a ten krok zatrzymuje część pozostałych: to dwie grupy kontrolne, które porównują co innego.
holdout-twice-help = Zostaw jedną z nich: grupa ścieżki mierzy całość, grupa kroku to, co jest za nim.
stale-acceptance = Zaakceptowano tu „{ $code }”, ale takiej uwagi już nie ma.
stale-acceptance-help = Usuń ją, żeby nie ukryła następnej.

## Naprawy

fix-remove-edge = Usuń połączenie
fix-use-port = Użyj „{ $port }”
fix-rename-id = Nazwij „{ $id }”
fix-remove-step = Usuń krok
fix-remove-condition = Usuń pytanie
fix-remove-case = Usuń przypadek
fix-lengthen-goal = Daj na cel { $length }
fix-count-ever = Licz bez ograniczenia
fix-add-exit = Dodaj Koniec
fix-set-length = Ustaw { $length }
fix-office-hours = Pn–pt 08:00–19:00
fix-use-name = Użyj „{ $name }”
fix-jump-behind = Skocz do „{ $to }”
fix-use-channel = Wyślij przez { $channel }
fix-remove-value = Usuń wartość
fix-shorten-wait = Czekaj { $length }
fix-ask-can-receive = Zapytaj, czy może otrzymać { $channel }
fix-insert-wait = Czekaj przedtem { $length }
fix-exit-on-purchase = Zakończ przy zakupie
fix-add-goal = Zakup w ciągu 14 dni
fix-set-holdout = Zostaw poza ścieżką { $share }%
fix-scale-weights = Przelicz do 100%
fix-two-halves = A 50% i B 50%
fix-every-year = Co roku
fix-enter-again = Pozwól wchodzić ponownie po wyjściu
fix-remove-variant = Usuń wariant
fix-quiet-nights = Cisza od 21:00 do 08:00
fix-allow-one = Dopuść jedną wiadomość
fix-leave-by-past = Niech wychodzą przez „data minęła”
fix-one-holdout = Zostaw tylko tę grupę kontrolną
fix-remove-acceptance = Usuń akceptację
