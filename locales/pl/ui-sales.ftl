### What the sales report says, the timeline before a sale, coaching, and what reports are set to.

sales-rule = Sprzedaż jest powiązana, gdy w oknie ({ $window }) przed nią leży co najmniej jedno działanie. To współwystępowanie: część tych sprzedaży i tak by nastąpiła.
sales-compared = porównano z okresem { $range }
sales-filter-activity-type = Rodzaj działania
sales-related-sales = Powiązane sprzedaże
sales-related = Powiązane
sales-other = Pozostałe
sales-all = Wszystkie sprzedaże
sales-returns = Zwroty
sales-from = wcześniej { $value }
sales-from-both = wcześniej { $count } · { $amount }
sales-before = wcześniej { $value }
sales-days-figure = { NUMBER($days, minimumFractionDigits: 1, maximumFractionDigits: 1) }
sales-unripe = { $count ->
    [one] { NUMBER($count) } niedojrzałe
    [few] { NUMBER($count) } niedojrzałe
   *[other] { NUMBER($count) } niedojrzałych
}
sales-unripe-text = Powiązane działania, których okno ({ $window }) nie minęło przed końcem danych: mogą się z nimi powiązać dalsze sprzedaże.
sales-no-sales = Nie ma sprzedaży, z której liczyć udział
sales-no-related = Brak powiązanych sprzedaży
sales-no-activities = Brak powiązanych działań
sales-empty = Tu nie ma sprzedaży
sales-empty-text = W tych dniach i przy tych filtrach nic nie sprzedano. Tu stałyby powiązane i pozostałe sprzedaże, ich lista i to, co działo się przed każdą z nich.

## Tiles

sales-tile-activities = Powiązane działania
sales-tile-activities-hint = Działania, po których w oknie nastąpiła sprzedaż; każde liczone raz
sales-tile-types-note = { $count ->
    [one] jednego rodzaju
    [few] { $count } rodzajów
   *[other] { $count } rodzajów
}
sales-tile-types = Rodzaje działań
sales-open-type = Otwórz listę: { $type }
sales-tile-related = Powiązane sprzedaże
sales-tile-related-hint = Sprzedaże z co najmniej jednym działaniem w oknie przed nimi; każda liczona raz
sales-tile-share = Udział w sprzedaży
sales-tile-share-hint = Powiązane sprzedaże wśród wszystkich z tych dni i sklepów
sales-tile-share-note = liczby
sales-tile-share-amount = { $share } kwoty
sales-tile-days = Od ostatniego działania
sales-tile-days-hint = Czas od ostatniego powiązanego działania do sprzedaży, średnia z powiązanych sprzedaży
sales-tile-days-note = dnia średnio

## Chance

placebo-running = Ile powiązałby sam przypadek
placebo-ask = Ile przez sam przypadek?
placebo-short = przypadek: { $mean } ({ $range })
placebo-sentence = Przez sam przypadek powiązanych byłoby { $mean } ({ $range }) sprzedaży; jest { $related }.
placebo-text = W tym celu wszystkie działania każdego klienta przesunięto razem na losowe dni jego własnej historii, { $rounds } razy. Ich liczba i odstępy między nimi zostały. W nawiasie: najmniejszy i największy wynik.

## Graph

sales-graph-by-day = Powiązane i pozostałe sprzedaże według dni
sales-graph-by-week = Powiązane i pozostałe sprzedaże według tygodni
sales-graph-by-month = Powiązane i pozostałe sprzedaże według miesięcy
sales-graph-label = Powiązane i pozostałe sprzedaże w czasie jako słupki; tabela pokazuje liczby
sales-graph-hint = kliknij słupek, aby zawęzić listę
sales-graph-bar = { $name }: powiązane { $related }, pozostałe { $other }
sales-graph-cut-bar = ucięty przez daty
sales-cut-both = { $period ->
    [month] pierwszy i ostatni miesiąc są ucięte przez daty
   *[week] pierwszy i ostatni tydzień są ucięte przez daty
}
sales-cut-first = { $period ->
    [month] pierwszy miesiąc jest ucięty przez daty
   *[week] pierwszy tydzień jest ucięty przez daty
}
sales-cut-last = { $period ->
    [month] ostatni miesiąc jest ucięty przez daty
   *[week] ostatni tydzień jest ucięty przez daty
}
sales-measure = Co mierzą słupki
sales-measure-amount = Kwota
sales-measure-number = Liczba
sales-amount-related = Kwota powiązanych
sales-amount-other = Kwota pozostałych
sales-share-number = Udział w liczbie
sales-share-amount = Udział w kwocie
sales-sum-sales = { $count ->
    [one] jedna sprzedaż, { $amount }
    [few] { NUMBER($count) } sprzedaże, { $amount }
   *[other] { NUMBER($count) } sprzedaży, { $amount }
}
sales-sum-returns = { $count ->
    [0] bez zwrotów
    [one] jeden zwrot, { $amount }
    [few] { NUMBER($count) } zwroty, { $amount }
   *[other] { NUMBER($count) } zwrotów, { $amount }
}
sales-sum-net = netto { $amount }

## List

sales-list-of = { $count } z { $all }
sales-list-newest = od najnowszych
sales-list-widen = Pokaż znów wszystkie, nie tylko { $name }
sales-list-open = Otwórz lub zamknij
sales-list-none = W tej części nie ma powiązanej sprzedaży. Usuń zawężenie, aby zobaczyć więcej.
sales-figure-sales = Wszystkie sprzedaże
sales-figure-returns = Zwroty
sales-figure-other-sales = Pozostałe sprzedaże
sales-figure-related-sales = Powiązane sprzedaże
sales-figure-related-activities = Powiązane działania
sales-credit = Przypisanie
sales-credit-label = Jak sprzedaż przypisuje się działaniom
sales-model-any-text = Otwórz sprzedaż, aby zobaczyć, co działo się przed nią. Każde działanie w oknie dostaje całą sprzedaż; w sumach liczy się ona raz.
sales-model-first-text = Otwórz sprzedaż, aby zobaczyć, co działo się przed nią. Sprzedaż dostaje pierwsze działanie w oknie.
sales-model-last-text = Otwórz sprzedaż, aby zobaczyć, co działo się przed nią. Sprzedaż dostaje ostatnie działanie przed nią.
sales-model-linear-text = Otwórz sprzedaż, aby zobaczyć, co działo się przed nią. Sprzedaż dzieli się po równo między działania w oknie.
sales-model-position-text = Otwórz sprzedaż, aby zobaczyć, co działo się przed nią. Pierwsze i ostatnie działanie dostają po 40 %, te pomiędzy dzielą resztę.
sales-model-time-decay-text = Otwórz sprzedaż, aby zobaczyć, co działo się przed nią. Im bliżej sprzedaży, tym większy udział działania; co 7 dni maleje o połowę.

## Breakdowns

sales-breakdowns = Skąd pochodzą powiązane sprzedaże
sales-breakdowns-note = W każdej grupie sprzedaż liczy się raz: przy działaniach dwóch rodzajów stoi w obu, więc grupy mogą dać razem więcej niż suma. Kliknij wiersz, aby zawęzić listę.
sales-breakdown-more = razem { $sum } przy { $total }
sales-breakdown-none = Brak powiązanych sprzedaży.
sales-by-store = Sklep
sales-by-associate = Doradca
sales-by-activity-type = Rodzaj działania
sales-by-channel = Kanał
sales-column-sales = Sprzedaże
sales-column-amount = Kwota
sales-table-totals = Sumy
sales-table-by-store = Według sklepów
sales-table-by-associate = Według doradców
sales-table-by-activity-type = Według rodzajów działań
sales-table-by-channel = Według kanałów
sales-table-by-month = Według miesięcy
sales-table-graph = W czasie
sales-table-coaching = Coaching

## Coaching

coaching-title = Coaching doradców
coaching-note = Co każdy zrobił w tych dniach i co po tym nastąpiło. Liczby do rozmowy, nie do rankingu ludzi.
coaching-none = W tych dniach żaden doradca nic nie zrobił.
coaching-table = Doradcy
coaching-table-note = kliknij, aby porównać ze średnią
coaching-activities = Działania
coaching-types = Rodzaje
coaching-followed = Ze sprzedażą
coaching-followed-hint = Działania, po których klient kupił w oknie
coaching-rate = Po działaniu sprzedaż
coaching-customers = Klienci
coaching-days = Dni
coaching-days-hint = Od ostatniego działania do sprzedaży, średnia
coaching-unripe-text = Działania bez sprzedaży, których okno nie minęło przed końcem danych: sprzedaż może jeszcze nadejść.
coaching-own = Ten doradca
coaching-average = { $count ->
    [one] Średnia z { $count }
    [few] Średnia z { $count }
   *[other] Średnia z { $count }
}
coaching-interval = 95 %: { $low } – { $high }
coaching-standing-above = powyżej innych
coaching-standing-below = poniżej innych
coaching-standing-alike = jak inni
coaching-standing-few = za mało do porównania
coaching-line-activities = Działania
coaching-line-rate = Po działaniu sprzedaż
coaching-line-customers = Klienci
coaching-line-sales = Powiązane sprzedaże
coaching-line-amount = Kwota
coaching-line-days = Dni do sprzedaży
coaching-of = Ze sprzedażą
coaching-of-figure = { $followed } z { $activities }
coaching-rate-and-all = Odsetek, i u wszystkich
coaching-best = Co działa najlepiej:
coaching-best-few = za mało zrobiono, by to stwierdzić; potrzeba dwóch rodzajów po { $enough } działań.
coaching-best-alike = żaden rodzaj nie wyróżnia się ponad przypadek.
coaching-best-is = { $kind }. Sprzedaż nastąpiła po { $rate } z nich ({ $followed } z { $activities }), po reszcie w { $rest }.

## Timeline before a sale

timeline-view-line = Oś
timeline-label = Co działo się przed sprzedażą { $at }
timeline-opens = okno otwiera się { $at }
timeline-lane-messages = Wiadomości
timeline-lane-answers = Otwarcia, kliknięcia
timeline-lane-others = Przypomnienia, rozmowy
timeline-back-day = { $count ->
    [one] −1 dzień
    [few] −{ $count } dni
   *[other] −{ $count } dni
}
timeline-back-hour = { $count ->
    [one] −1 godzina
    [few] −{ $count } godziny
   *[other] −{ $count } godzin
}
timeline-sale = Sprzedaż
timeline-axis-sale = sprzedaż
timeline-did-opened = Otwarto
timeline-did-read = Przeczytano
timeline-did-clicked = Kliknięto
timeline-at-opened = otwarto { $at }
timeline-at-read = przeczytano { $at }
timeline-at-clicked = kliknięto { $at }
timeline-messages = { $count ->
    [one] jedna wiadomość
    [few] { $count } wiadomości
   *[other] { $count } wiadomości
}
timeline-activities = { $count ->
    [one] jedno działanie
    [few] { $count } działania
   *[other] { $count } działań
}
timeline-answers = { $count ->
    [one] jedno otwarcie lub kliknięcie
    [few] { $count } otwarcia i kliknięcia
   *[other] { $count } otwarć i kliknięć
}
timeline-between = { $from } – { $to }
timeline-quoted = „{ $name }”
timeline-by = przez: { $name }
timeline-campaign = Kampania { $name }
timeline-journey = Ścieżka { $name }
timeline-journey-step = Ścieżka { $name }, krok { $step }
timeline-credit = Przypisano { $amount }
timeline-last = Ostatnie działanie
timeline-days = { NUMBER($days, minimumFractionDigits: 1, maximumFractionDigits: 1) } dnia
timeline-before = { $time } wcześniej
timeline-counted = { $count ->
    [0] brak powiązanych działań
    [one] jedno powiązane działanie
    [few] { $count } powiązane działania, sprzedaż liczona raz
   *[other] { $count } powiązanych działań, sprzedaż liczona raz
}
timeline-shared = { $count ->
    [0] brak powiązanych działań
    [one] przypisano jednemu działaniu
    [few] dzielą ją { $count } działania
   *[other] dzieli ją { $count } działań
}
timeline-column-when = Kiedy
timeline-column-before = Przed sprzedażą
timeline-column-what = Co
timeline-column-channel = Kanał
timeline-column-associate = Doradca
timeline-column-from = Ścieżka lub kampania
timeline-column-credit = Przypisanie

## How it is counted

how-sales-sale = Sprzedaż
how-sales-sale-text = Transakcja o kwocie powyżej zera, według dnia zakupu. Zwroty niczego nie konwertują: brutto, zwroty i netto stoją osobno. Sprzedaż w innej walucie się liczy, ale jej kwoty się nie dodaje.
how-sales-related = Powiązana
how-sales-related-text = Sprzedaż jest powiązana z działaniem wobec tego samego klienta, gdy nastąpiła nie wcześniej niż ono i najwyżej { $window } po nim; oba końce się liczą. Sklep zawęża sprzedaże, doradca i rodzaj zawężają działania. Powiązana nie znaczy wywołana.
how-sales-groups = Grupy
how-sales-groups-text = Sklep jest sklepem sprzedaży; doradca, rodzaj i kanał pochodzą od powiązanych działań. W każdej ze swoich grup sprzedaż stoi raz, więc grupy mogą dać razem więcej niż wszystkie powiązane sprzedaże.
how-sales-share = Udział w sprzedaży
how-sales-share-text = Powiązane sprzedaże podzielone przez wszystkie z tych dni i sklepów, według liczby i kwoty.
how-sales-chance = Przez sam przypadek
how-sales-chance-text = Wszystkie działania klienta przesuwa się razem o losowy czas w obrębie jego historii i wiąże sprzedaże od nowa. Co wtedy jest powiązane, jest przypadkiem. Średnia, najmniejszy i największy wynik z powtórzeń.
how-sales-days = Od ostatniego działania
how-sales-days-text = Dokładny czas od ostatniego powiązanego działania do sprzedaży, średnia z powiązanych sprzedaży.
how-sales-credit = Przypisanie
how-sales-credit-text = „Każda” przypisuje całą sprzedaż każdemu działaniu. „Pierwsza” i „Ostatnia” jednemu z nich. „Po równo” dzieli równo. „Pozycja” daje po 40 % pierwszemu i ostatniemu. „Bliskość” zmniejsza wagę o połowę co 7 dni. Udziały sumują się do kwoty co do grosza.
how-sales-coaching = Coaching
how-sales-coaching-text = Działania to te z tych dni; „ze sprzedażą” to te, po których w oknie nastąpiła sprzedaż. Powiązane sprzedaże to sprzedaże z tych dni powiązane z działaniem doradcy. Przedział to przedział Wilsona, 95 %. Średnia jest z doradców, którzy coś zrobili; jej odsetek jest ze wszystkiego, co zrobili. Coś działa najlepiej tylko wtedy, gdy cały przedział leży powyżej odsetka reszty, przy co najmniej 30 działaniach po obu stronach.
how-sales-unripe = Niedojrzałe
how-sales-unripe-text = Okno sprzedaży leży przed nią, więc żadna powiązana sprzedaż nie jest niedojrzała. Działanie jest niedojrzałe, póki trwa jego okno: sprzedaż może jeszcze nadejść.
how-sales-before = Poprzedni okres
how-sales-before-text = Tyle samo dni bezpośrednio przed tymi, przy tych samych filtrach.

## What reports are set to

report-settings = Raporty
report-settings-note = otwartego obszaru roboczego, we wszystkich raportach
report-settings-save = Zapisz
report-settings-discard = Odrzuć
report-settings-saved = Zapisano ustawienia raportów
report-settings-undone = Ustawienia raportów są takie jak przedtem
report-windows = Okno atrybucji
report-windows-text = Jak długo po działaniu sprzedaż jest z nim powiązana i jak długo po wiadomości okazja może przynieść sprzedaż.
report-window-all = Wszystkie raporty
report-window-of = Okno: { $type }
report-window-remove = Jak wszystkie raporty: { $type }
report-window-add = Inne okno dla rodzaju okazji
report-window-missing = Brakuje długości okna.
report-filters-title = Filtry raportu okazji
report-filters-text = Każdy można ukryć, nazwać inaczej albo kazać mu czytać inne pole klienta lub okazji.
report-filters-shown = Pokazany
report-filters-name = Nazwa tutaj
report-filters-name-of = Jak nazywa się tu { $filter }
report-filters-reads = Czyta
report-filters-reads-of = Co czyta { $filter }
report-filters-usual = Jak zwykle
report-filters-usual-market = rynek klienta
report-filters-usual-acquisition-channel = skąd przyszedł klient
report-filters-usual-store = sklep okazji
report-filters-usual-department = dział okazji
report-filters-usual-associate = doradca okazji
report-filters-customer-fields = Klienci
report-filters-occasion-fields = Okazje
report-costs = Koszt wiadomości
report-costs-text = Tam, gdzie wzór wiadomości nie podaje własnego. Używany w kosztach i zwrocie z kosztów.
report-costs-none = brak
report-margin = Marża
report-margin-text = Ile procent kwoty zostaje. Stoi obok zwrotu z kosztów; bez niej raporty nie pokazują marży.
