### Co mówią raporty o wiadomościach, kuponach, produktach i miejscach oraz segmentach.

## Tworzenie segmentu

goods-make-segment = Utwórz segment: { $what }
goods-segment-way = Jak powstaje segment
goods-segment-rule = Zawsze aktualny
goods-segment-list = Ci klienci, tak jak teraz
goods-price-from = Cena sztuki od
goods-price-to = Cena sztuki poniżej
goods-price-order = Górna cena musi być większa.

## Wiadomości i ścieżki

messages-sentence = Wiadomości wysłane w tych dniach. Sprzedaż jest powiązana z wiadomościami z okresu { $window } przed nią; model decyduje, którym i ile się z niej przypisuje.
messages-dates = Wysłane
messages-group-by = Grupuj według
messages-by-message = Wiadomość
messages-by-campaign = Kampania
messages-by-journey = Ścieżka
messages-by-step = Krok
messages-without-message = Bez nazwy wiadomości
messages-without-campaign = Bez kampanii
messages-without-journey = Bez ścieżki
messages-without-step = Bez kroku
messages-model = Model
messages-sent = Wysłane wiadomości
messages-opened-clicked = otwarto { $opened } · kliknięto { $clicked }
messages-conversion = Konwersja kliknięć
messages-conversion-hint = Klienci, którzy kliknęli, a potem kupili w oknie po kliknięciu, wśród wszystkich, którzy kliknęli.
messages-of-clickers = { $sales } z { $clickers }
messages-interval = 95%: { $low } – { $high }
messages-unripe = niedojrzałe: { NUMBER($count) }
messages-ripe-only = tylko kliknięcia z zamkniętym oknem
messages-unripe-clickers = { $count ->
    [one] { $count } klient kliknął tak niedawno, że okno jeszcze trwa. Z pozostałych kupiło { $rate }.
    [few] { $count } klientów kliknęło tak niedawno, że okno jeszcze trwa. Z pozostałych kupiło { $rate }.
    [many] { $count } klientów kliknęło tak niedawno, że okno jeszcze trwa. Z pozostałych kupiło { $rate }.
   *[other] { $count } klienta kliknęło tak niedawno, że okno jeszcze trwa. Z pozostałych kupiło { $rate }.
}
messages-unripe-sales-text = Wiadomości, których okno jeszcze trwa: mogą dojść kolejne powiązane sprzedaże.
messages-credit = Powiązane · { $model }
messages-groups-sum = suma grup { $sum }
messages-distinct = Różne powiązane sprzedaże
messages-why-differ = Skąd różnica sum?
messages-why-differ-text = Wiersze liczą razem { $sum } sprzedaży, a z wiadomościami na tej stronie powiązanych jest { $distinct }. Sprzedaż po kilku wiadomościach stoi w wierszu każdej, której się ją przypisuje: w modelu „Każda” z pełną kwotą, w pozostałych z częścią. Część może też przypaść wiadomościom spoza tych dni.
messages-cost = Koszt
messages-after-cost = { $amount } po { $cost }
messages-no-cost = { $count ->
    [one] { NUMBER($count) } wiadomość bez kosztu
    [few] { NUMBER($count) } wiadomości bez kosztu
    [many] { NUMBER($count) } wiadomości bez kosztu
   *[other] { NUMBER($count) } wiadomości bez kosztu
}
messages-no-cost-of = Koszt { NUMBER($count) } z { $sent } wiadomości nie jest znany i liczy się jako zero. Ustaw go w ustawieniach.
messages-return = Zwrot z kosztu
messages-return-hint = Ile z przypisanej sprzedaży zostaje po odjęciu kosztu, w stosunku do kosztu.
messages-on-margin = z marży { $rate }
messages-none = W tych dniach nie wysłano wiadomości
messages-none-text = Tu zobaczysz, co wysłano, otwarto i kliknięto oraz jaka sprzedaż z tego wynikła.
messages-table = Podział: { $by }
messages-table-note = sprzedaże i kwoty w modelu „{ $model }”
messages-all = Razem, każda sprzedaż raz
messages-column-sent = Wysłane
messages-column-opened = Otwarte
messages-column-clicked = Kliknięte
messages-column-clickers = Klikający
messages-clickers-with-sale = Klikający ze sprzedażą
messages-column-sales = Sprzedaże
messages-column-sales-hint = Sprzedaże, które model przypisuje grupie przynajmniej w części.
messages-column-value = Wartość
messages-column-min = Najmniejsza
messages-column-average = Średnia
messages-column-max = Największa
messages-column-minus-cost = Po koszcie
messages-column-return = Zwrot
messages-column-margin = Marża
messages-column-margin-minus-cost = Marża po koszcie
messages-column-margin-return = Zwrot z marży
messages-column-per-1000 = Na 1000 (próba)
messages-column-per-1000-hint = Przychód na 1000 wejść w ostatniej próbie ścieżki. Otwiera próbę.
messages-no-clickers = Nikt nie kliknął.
messages-no-return = Nie ma kosztu, z którym można porównać.
messages-dry-run-none = Bez próby
messages-dry-run-of = Wejścia w próbie z { $at }: { $entries }
messages-dry-run-stale = Wejścia w próbie z { $at }: { $entries }. Od tego czasu zmieniły się ścieżka lub dane.
messages-list-sent = Wysłane
messages-list-opened = Otwarte
messages-list-clicked = Kliknięte
messages-list-clickers = Klienci, którzy kliknęli
messages-list-clickers-with-sale = Klienci, którzy kliknęli i kupili
messages-models = Wszystkie sześć modeli obok siebie
messages-models-note = jak wybór modelu przesuwa wartość, względem „{ $model }”
messages-runs = Ostatnie próby ścieżek
messages-models-label = { $count ->
    [one] Wartość { $count } grupy w sześciu modelach
    [few] Wartość { $count } grup w sześciu modelach
    [many] Wartość { $count } grup w sześciu modelach
   *[other] Wartość { $count } grupy w sześciu modelach
}
messages-moves = Względem wybranego
messages-moves-not = we wszystkich tyle samo
messages-moves-from-nothing = w wybranym nic
messages-how-sent = Wysłane, otwarte, kliknięte
messages-how-sent-text = Zapisane wiadomości wysłane w tych dniach. Każda liczy się raz jako otwarta i raz jako kliknięta, niezależnie od liczby otwarć i kliknięć.
messages-how-conversion = Konwersja kliknięć
messages-how-conversion-text = Klienci, którzy kliknęli i kupili w ciągu { $window } po kliknięciu, wśród wszystkich, którzy kliknęli. Kto kliknął kilka wiadomości grupy, liczy się raz. Przy mniej niż 30 takich klientach rysowany jest przedział 95%.
messages-how-related = Powiązana sprzedaż
messages-how-related-text = Sprzedaż jest powiązana z każdą wiadomością do tego samego klienta z okresu { $window } przed nią, z oboma krańcami. Daty wybierają wiadomości; sprzedaży nie przycinają. Zwroty i kwoty zerowe nie są sprzedażą.
messages-how-models = Dlaczego modele się różnią
messages-how-models-text = Większość sprzedaży następuje po kilku wiadomościach i żaden zapis nie mówi, które zadziałały. Każdy model to inna reguła podziału kwoty: cała dla każdej, dla pierwszej, dla ostatniej, równe części, po 40% na krańcach albo tym więcej, im bliżej sprzedaży. Gdzie modele są zgodne, wartość wiadomości nie zależy od reguły; gdzie są daleko od siebie, nie ufaj żadnemu z osobna.
messages-how-any = Sumy w modelu „Każda”
messages-how-any-text = Każdej powiązanej wiadomości przypisuje się całą sprzedaż, więc sprzedaż po trzech wiadomościach stoi w trzech wierszach z pełną kwotą. Ostatni wiersz liczy każdą sprzedaż raz.
messages-how-distinct = Różne powiązane sprzedaże
messages-how-distinct-text = Sprzedaże powiązane z co najmniej jedną wiadomością na tej stronie, każda raz, niezależnie od modelu.
messages-how-cost = Koszt
messages-how-cost-text = Koszt projektu wiadomości, a bez niego koszt kanału z ustawień. Wiadomości, dla których nie ma żadnego, liczą się jako darmowe i są podane osobno.
messages-how-return = Zwrot z kosztu
messages-how-return-text = (Przypisana kwota − koszt) / koszt. Przy ustawionej marży także z marżą zamiast kwoty.
messages-how-per-1000 = Na 1000 wejść
messages-how-per-1000-text = Przychód z pierwszych zakupów na 1000 wejść w ostatniej próbie ścieżki: co spotkałaby przećwiczona ścieżka, a nie co przyniosły zapisane wiadomości.
messages-how-unripe = Niedojrzałe
messages-how-unripe-text = Wiadomości i kliknięcia z okresu krótszego niż { $window } przed końcem danych: sprzedaż może jeszcze nadejść. Kliknięcie znacznika pokazuje konwersję pozostałych.
messages-how-caution = Powiązana nie znaczy spowodowana
messages-how-caution-text = Część tych klientów kupiłaby i tak. Raport sprzedaży pokazuje, ile sprzedaży byłoby powiązanych przypadkiem; więcej mówi grupa kontrolna w ścieżce.

## Kupony

vouchers-sentence = Kody przydzielone klientom, stan na { $at }. Kod jest wykorzystany, gdy widnieje na sprzedaży klienta, który go dostał, w czasie ważności.
vouchers-assigned = Przydzielone
vouchers-redeemed = Wykorzystane
vouchers-open = Otwarte
vouchers-open-hint = Niewykorzystane i nadal ważne.
vouchers-expired = Wygasłe
vouchers-expired-hint = Niewykorzystane i już nieważne.
vouchers-and-expired = { $count ->
    [one] { $shown } wygasły
    [few] { $shown } wygasłe
    [many] { $shown } wygasłych
   *[other] { $shown } wygasłego
}
vouchers-rate = Wskaźnik wykorzystania
vouchers-of-assigned = { $rate } przydzielonych
vouchers-revenue = Przychód
vouchers-revenue-hint = Ile zapłacono we wszystkich ważnych sprzedażach z kodem.
vouchers-discount = Udzielony rabat
vouchers-discount-hint = Kwota rabatu wprost; procent od tego, co zapłacono.
vouchers-discount-share = { $share } ceny
vouchers-days-tile = Dni do wykorzystania
vouchers-days-p90 = mediana · 90% w { $days }
vouchers-median = Mediana dni
vouchers-median-hint = Dni od przydzielenia do pierwszej ważnej sprzedaży; połowę wykorzystanych kodów użyto szybciej.
vouchers-p90 = 90% w ciągu
vouchers-p90-hint = Dziewięć na dziesięć wykorzystanych kodów użyto w ciągu tylu dni.
vouchers-anomalies-column = Nieuznane
vouchers-anomalies-hint = Sprzedaże z kodem, które niczego nie wykorzystują.
vouchers-designs = Według wzoru kuponu
vouchers-designs-note = wiersz pokazuje kiedy, jak, gdzie i na co
vouchers-designs-count = { $count ->
    [one] { $count } wzór
    [few] { $count } wzory
    [many] { $count } wzorów
   *[other] { $count } wzoru
}
vouchers-column-design = Wzór
vouchers-all = Wszystkie wzory
vouchers-without-design = Bez wzoru
vouchers-none = Nie przydzielono jeszcze kuponów
vouchers-none-text = Tu zobaczysz, kto użył kodu, kiedy, jakim kanałem, gdzie i co z nim kupiono.
vouchers-none-assigned = Żadnego nie przydzielono.
vouchers-none-redeemed = Żadnego nie wykorzystano.
vouchers-details-note = kiedy, jak, gdzie i na co użyto kodów
vouchers-who = Kto użył: { NUMBER($count) }
vouchers-when = Kiedy
vouchers-when-note = połowa w ciągu { $days } dni (linia przerywana)
vouchers-day = dzień { $day }
vouchers-days = dni { $from }–{ $to }
vouchers-day-bar = { $count ->
    [one] { $when }: { $shown } kod, { $share }
    [few] { $when }: { $shown } kody, { $share }
    [many] { $when }: { $shown } kodów, { $share }
   *[other] { $when }: { $shown } kodu, { $share }
}
vouchers-days-axis = Dni od przydzielenia
vouchers-how = Jak
vouchers-how-note = według kanału sprzedaży
vouchers-where = Gdzie
vouchers-where-note = według sklepu
vouchers-with-what = Na co
vouchers-with-what-note = produkty o największej kwocie
vouchers-list-assigned = Przydzielone
vouchers-list-redeemed = Wykorzystane
vouchers-list-expired = Wygasłe
vouchers-list-open = Otwarte
vouchers-list-sales = Sprzedaże z kodem
vouchers-list-anomalies = Nieuznane
vouchers-anomalies = Sprzedaże z kodem, które niczego nie wykorzystują
vouchers-anomalies-note = z powodem
vouchers-no-anomalies = Każdego kodu użył jego klient, w czasie ważności.
vouchers-column-at = Sprzedaż
vouchers-column-code = Kod
vouchers-column-buyer = Kupujący
vouchers-column-sale = Transakcja
vouchers-column-why = Dlaczego się nie liczy
vouchers-why-other-customer = Kod należy do innego klienta albo nikomu go nie dano
vouchers-why-after-expiry = Kod już wygasł
vouchers-why-before-assignment = Kod przydzielono dopiero później
vouchers-unknown = Kody, których nikt nie zna
vouchers-unknown-note = { $count ->
    [one] { NUMBER($count) } kod na sprzedażach, którego nie ma żaden kupon
    [few] { NUMBER($count) } kody na sprzedażach, których nie ma żaden kupon
    [many] { NUMBER($count) } kodów na sprzedażach, których nie ma żaden kupon
   *[other] { NUMBER($count) } kodu na sprzedażach, którego nie ma żaden kupon
}
vouchers-how-redeemed = Wykorzystany
vouchers-how-redeemed-text = Kod widnieje na sprzedaży klienta, któremu go przydzielono, między przydzieleniem a wygaśnięciem (bez samej chwili wygaśnięcia).
vouchers-how-rate = Wskaźnik wykorzystania
vouchers-how-rate-text = Wykorzystane wśród przydzielonych. Przy mniej niż 30 wykorzystanych rysowany jest przedział 95%. Otwarte mogą jeszcze zostać wykorzystane.
vouchers-how-open = Otwarte
vouchers-how-open-text = Przydzielone, niewykorzystane i ważne w dniu raportu.
vouchers-how-expired = Wygasłe
vouchers-how-expired-text = Niewykorzystane, a w dniu raportu już nieważne.
vouchers-how-revenue = Przychód
vouchers-how-revenue-text = Ile zapłacono we wszystkich ważnych sprzedażach z kodem, także gdy kodu użyto kilka razy. Inne waluty są podane osobno.
vouchers-how-discount = Udzielony rabat
vouchers-how-discount-text = Kupon kwotowy daje swoją kwotę. Kupon na p procent daje zapłaconą kwotę × p / (100 − p), zaokrągloną w górę od połowy.
vouchers-how-days = Dni do wykorzystania
vouchers-how-days-text = Od przydzielenia do pierwszej ważnej sprzedaży, w dobach po 24 godziny, bez zaokrąglania. Słupki liczą pełne dni.
vouchers-how-anomalies = Nieuznane
vouchers-how-anomalies-text = Sprzedaże z kodem innego klienta, po wygaśnięciu albo przed przydzieleniem. To nie wykorzystania, a ich kwot nie ma w przychodzie.

## Produkty i miejsca

products-sentence = Sprzedaże w tych dniach i to, co stoi w ich pozycjach: co sprzedaje się w którym dziale, kanale i sklepie.
products-none = W tych dniach nie było sprzedaży
products-none-text = Tu zobaczysz, co sprzedaje się w którym kanale i sklepie, i utworzysz segmenty kupujących.
products-sales = Sprzedaż
products-average = Średnia sprzedaż
products-from-to = od { $min } do { $max }
products-best = Najmocniejszy dział
products-without-lines = Sprzedaże bez pozycji
products-without-lines-hint = Nie wiadomo, co w nich kupiono; są w sprzedaży, ale nie w liczbach produktów, kategorii i działów.
products-of-sales = { $share } sprzedaży
products-click-hint = Liczba otwiera swoje sprzedaże. Przycisk w wierszu tworzy segment kupujących.
products-measure = Miara
products-measure-amount = Kwota
products-measure-quantity = Sztuki
products-cross = Co się gdzie sprzedaje
products-rows = Wiersze
products-rows-department = Działy
products-rows-category = Kategorie
products-rows-product = Produkty
products-columns = Kolumny
products-columns-store = Sklepy
products-columns-channel = Kanały
products-row-department = Dział
products-row-category = Kategoria
products-row-product = Produkt
products-column-store = Sklep
products-column-channel = Kanał
products-cross-label = { $rows } według: { $columns }
products-cross-hint = Wskaż pole, aby je odczytać; kliknięcie otwiera jego sprzedaże.
products-cell = { $row }, { $column }: { $value }
products-no-lines = Nie wiadomo, co kupiono w tych sprzedażach.
products-pieces = { $shown } szt.
products-top-department = Działy
products-top-category = Kategorie
products-top-product = Produkty
products-top-store = Sklepy
products-top-channel = Kanały
products-preferred = Ulubiony sklep
products-preferred-note = gdzie klienci kupowali najczęściej
products-preferred-of = Wolą { $store }
products-customers = Klienci
products-without-department = Bez działu
products-without-category = Bez kategorii
products-without-product = Bez produktu
products-segment-name = Kupili: { $what }
products-segment-name-store = Kupili w: { $what }
products-segment-list-text = Lista klientów kryjących się za tą liczbą, w tych dniach. Pozostaje bez zmian.
products-segment-rule-text = Reguła: wszyscy, którzy kiedykolwiek kupili { $what }, ustalani na nowo po każdym imporcie. Wybrane wyżej sklepy i kanały są jej częścią, daty nie.
products-segment-rule-store = Reguła: wszyscy, którzy kiedykolwiek kupili w { $what }, ustalani na nowo po każdym imporcie. Wybrane wyżej sklepy i kanały są jej częścią, daty nie.
products-file-department-store = Działy według sklepów
products-file-by-department = Działy
products-file-top-categories = Kategorie
products-file-top-products = Produkty
products-file-top-stores = Sklepy
products-file-by-channel = Kanały
products-file-department-channel = Działy według kanałów
products-file-category-store = Kategorie według sklepów
products-file-category-channel = Kategorie według kanałów
products-file-product-store = Produkty według sklepów
products-file-product-channel = Produkty według kanałów
products-file-preferred-store-top = Ulubione sklepy
products-how-sales = Sprzedaż
products-how-sales-text = Transakcje o kwocie powyżej zera w tych dniach, w wybranych sklepach i kanałach.
products-how-lines = Kwoty i sztuki
products-how-lines-text = Z pozycji tych sprzedaży, w walucie obszaru roboczego. Pozycje nie muszą dać sumy zapłaty: może w nich brakować rabatu od całości.
products-how-department = Dział
products-how-department-text = Dział produktu z pozycji, nie dział transakcji.
products-how-top = Ile się pokazuje
products-how-top-text = 40 działów, 20 kategorii, 20 sklepów i 10 produktów o największej kwocie; z równych mniejszy klucz. W plikach tyle samo.
products-how-preferred = Ulubiony sklep
products-how-preferred-text = Sklep, w którym klient kupował w tych dniach najczęściej; z równych ten o mniejszym identyfikatorze. Każdy klient liczy się raz.
products-how-currencies = Inne waluty
products-how-currencies-text = Sprzedaże w innej walucie liczą się jako sprzedaże; ich kwoty są osobno, a ich pozycji nie ma w żadnej sumie.
products-how-segments = Segmenty z tej strony
products-how-segments-text = „Tak jak teraz” wpisuje klientów kryjących się za liczbą na listę. „Zawsze aktualny” zapisuje regułę o tym, co, gdzie i w jakiej cenie ktoś kupił; jej członków ustala się na nowo po każdym imporcie.

## Segmenty

segments-sentence = { $count ->
    [one] Ile klienci wydali w ciągu { $count } dnia przed { $at }, w porównaniu z { $count } dniem wcześniej.
    [few] Ile klienci wydali w ciągu { $count } dni przed { $at }, w porównaniu z { $count } dniami wcześniej.
    [many] Ile klienci wydali w ciągu { $count } dni przed { $at }, w porównaniu z { $count } dniami wcześniej.
   *[other] Ile klienci wydali w ciągu { $count } dnia przed { $at }, w porównaniu z { $count } dnia wcześniej.
}
segments-at = Stan na
segments-at-last = { $day } (koniec danych)
segments-since = Ruch od
segments-since-usual = { $day } (90 dni wcześniej)
segments-since-30 = 30 dni
segments-since-90 = 90 dni
segments-since-year = Rok
segments-period = Okres
segments-period-hint = Jak długi jest każdy z dwóch porównywanych okresów.
segments-days = { $count ->
    [one] { $count } dzień
    [few] { $count } dni
    [many] { $count } dni
   *[other] { $count } dnia
}
segments-days-unit = dni
segments-table = Segmenty
segments-more-text = Wydali o ponad 10% więcej niż w poprzednim okresie albo coś po niczym.
segments-steady-text = Wydali mniej więcej tyle, co w poprzednim okresie: od 10% mniej do 10% więcej.
segments-less-text = Wydali o ponad 10% mniej niż w poprzednim okresie albo nic po czymś.
segments-inactive-text = W obu okresach nie wydali nic.
segments-name = { $segment }, { $day }
segments-list-text = Lista tych, którzy są w nim w dniu raportu. Pozostaje bez zmian.
segments-rule-text = Reguła: kto w nim jest, ustalane na nowo po każdym imporcie.
segments-share = { $share } klientów
segments-last = { $count ->
    [one] Ostatni { $count } dzień
    [few] Ostatnie { $count } dni
    [many] Ostatnie { $count } dni
   *[other] Ostatnie { $count } dnia
}
segments-before = { $count ->
    [one] Poprzedni { $count } dzień
    [few] Poprzednie { $count } dni
    [many] Poprzednie { $count } dni
   *[other] Poprzednie { $count } dnia
}
segments-open = Otwórz klientów
segments-flow = Kto się przesunął
segments-flow-note = { $count ->
    [one] { $moved } z { $of } klientów jest w innym segmencie
    [few] { $moved } z { $of } klientów są w innym segmencie
    [many] { $moved } z { $of } klientów jest w innym segmencie
   *[other] { $moved } z { $of } klientów jest w innym segmencie
}
segments-flow-label = Klienci według segmentów w dwóch dniach i kto się między nimi przesunął
segments-of-them = z tych, którzy tam byli
segments-from-to = { $since } ↓ · { $at } →
segments-all = Razem
segments-then = { $segment }, { $day }
segments-how-net = Wydatki netto
segments-how-net-text = { $count ->
    [one] Sprzedaż minus zwroty w walucie obszaru roboczego, w ciągu { $count } doby. Wynik zerowy lub ujemny to nic.
    [few] Sprzedaż minus zwroty w walucie obszaru roboczego, w ciągu { $count } dób. Wynik zerowy lub ujemny to nic.
    [many] Sprzedaż minus zwroty w walucie obszaru roboczego, w ciągu { $count } dób. Wynik zerowy lub ujemny to nic.
   *[other] Sprzedaż minus zwroty w walucie obszaru roboczego, w ciągu { $count } doby. Wynik zerowy lub ujemny to nic.
}
segments-how-more = Kupuje coraz więcej
segments-how-more-text = 10 × ostatnio > 11 × przedtem albo coś tylko w ostatnim okresie.
segments-how-steady = Kupuje stale tyle samo
segments-how-steady-text = Pomiędzy nimi.
segments-how-less = Kupuje coraz mniej
segments-how-less-text = 10 × ostatnio < 9 × przedtem albo coś tylko w poprzednim okresie.
segments-how-inactive = Nie kupuje
segments-how-inactive-text = Nic w obu okresach.
segments-how-flow = Kto się przesunął
segments-how-flow-text = To samo wyliczenie we wcześniejszym dniu, dla tych samych klientów: każda wstęga to liczba klientów, którzy byli w segmencie po lewej, a są w tym po prawej.
segments-how-segments = Jako odbiorcy
segments-how-segments-text = Segmenty kupujących więcej, mniej i stale (90 dni) ma każdy obszar roboczy i są zawsze aktualne. Dla innych dni lub okresów powstaje lista klientów.
segments-how-attribute = Klienci według atrybutu
segments-how-attribute-text = Odwiedzający mają odsłonę strony, kupujący sprzedaż w tych dniach; powiązane sprzedaże mają aktywność w oknie przed nimi. Przedział dotyczy udziału kupujących (95%). Porównuj ramiona po przedziałach: gdzie mocno na siebie zachodzą, różnica może być przypadkiem.

customers-by = Klienci według atrybutu
customers-by-note = eksperyment czyta się po jego ramionach
customers-by-dates = Sprzedaże
customers-by-attribute = Atrybut
customers-by-value = Wartość
customers-by-without = Bez wartości
customers-by-visitors = Odwiedzający
customers-by-buyers = Kupujący
customers-by-customers-hint = Klienci z tą wartością.
customers-by-visitors-hint = Klienci z odsłoną strony.
customers-by-buyers-hint = Klienci ze sprzedażą.
customers-by-rate = Udział kupujących, 95%
customers-by-rate-hint = Udział klientów ze sprzedażą i przedział, w którym leży z 95-procentową pewnością.
customers-by-related = Powiązane sprzedaże
customers-by-per-customer = Na klienta
customers-by-per-customer-hint = Kwota sprzedaży / klienci.
customers-by-nobody = Żaden klient nie ma tej wartości.
customers-by-many = Ten atrybut ma różne wartości: { NUMBER($count) }; pokazano { $most } o największej liczbie klientów.
