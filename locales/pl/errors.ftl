# Co się nie udało i co zrobić. Jedna para na kod.

error-no-such-file = Nie ma pliku { $file }.
error-no-such-file-help = Sprawdź ścieżkę; plik mógł zostać przeniesiony lub zmieniono jego nazwę.
error-neither-file-nor-journey = „{ $text }” nie jest ani plikiem, ani identyfikatorem ścieżki zapisanej w tym obszarze roboczym.
error-neither-file-nor-journey-help = Sprawdź pisownię albo wyświetl zapisane ścieżki: rehearse journeys list
error-not-read = Nie można odczytać pliku { $file }: { $why }
error-not-read-help = Sprawdź, czy plik istnieje i czy masz prawo go odczytać.
error-not-written = Nie można zapisać pliku { $file }: { $why }
error-not-written-help = Wybierz folder, w którym możesz zapisywać, i upewnij się, że na dysku jest miejsce.
error-not-text = Plik { $file } nie jest tekstem UTF-8.
error-not-text-help = Zapisz plik w kodowaniu UTF-8 i spróbuj ponownie.
error-too-large = Plik { $file } jest za duży na ścieżkę.
error-too-large-help = Wybierz plik ścieżki (*.journey.json); dane wczytuje się przez import.

error-no-workspace-open = Żaden obszar roboczy nie jest otwarty.
error-no-workspace-open-help = Najpierw otwórz obszar roboczy albo przykładowy sklep.
error-not-a-sample = Ten obszar roboczy nie powstał jako sklep przykładowy albo utworzyła go inna wersja, która tworzyła inny sklep.
error-not-a-sample-help = Utwórz sklep przykładowy od nowa: rehearse init PLIK --sample --truths PRAWDY.json.
error-not-a-workspace = Plik { $file } nie jest obszarem roboczym.
error-not-a-workspace-help = Wybierz plik z rozszerzeniem .rehearsal. Pliki CSV importuje się do obszaru roboczego.
error-newer-workspace = Plik { $file } utworzono w nowszej wersji programu Rehearsal.
error-newer-workspace-help = Zainstaluj nowszą wersję. Plik pozostał bez zmian.
error-workspace-damaged = Obszar roboczy jest uszkodzony: { $why }
error-workspace-damaged-help = Przywróć plik z kopii zapasowej. Nic nie zostało zmienione.
error-workspace-locked = Obszaru roboczego używa inny program.
error-workspace-locked-help = Poczekaj na koniec importu lub edycji albo zamknij drugi program i spróbuj ponownie.
error-disk-full = Dysk jest pełny.
error-disk-full-help = Zwolnij miejsce i spróbuj ponownie. Nic nie zostało zmienione.
error-workspace-read-only = Nie można zapisać obszaru roboczego: { $why }
error-workspace-read-only-help = Skopiuj plik do folderu, w którym możesz zapisywać, i otwórz go tam.
error-file-exists = Plik { $file } już istnieje.
error-file-exists-help = Wybierz inną nazwę albo najpierw usuń ten plik.
error-file-unreadable = Nie można odczytać lub zapisać pliku { $file }: { $why }
error-file-unreadable-help = Sprawdź ścieżkę oraz prawa do odczytu i zapisu.
error-database-failed = Błąd bazy danych obszaru roboczego: { $why }
error-database-failed-help = Spróbuj ponownie. Jeśli błąd się powtórzy, przywróć plik z kopii zapasowej.
error-unknown-currency = „{ $name }” nie jest kodem waluty ISO 4217.
error-unknown-currency-help = Podaj trzy wielkie litery, na przykład EUR, CZK lub PLN.
error-unknown-time-zone = „{ $name }” nie jest strefą czasową IANA.
error-unknown-time-zone-help = Podaj nazwę taką jak Europe/Warsaw lub America/New_York.
error-currency-in-use = Obszar roboczy zawiera już kwoty w walucie { $held }, więc nie można jej zmienić na { $wanted }.
error-currency-in-use-help = Dla drugiej waluty utwórz osobny obszar roboczy.

error-unknown-file = Pliku { $file } nie można zaimportować.
error-unknown-file-help = Nazwij plik customers.csv, transactions.csv, events.csv, … (także .jsonl, .parquet i .xlsx; teksty także .gz lub .zst) lub settings.json.
error-nothing-to-import = W { $file } nie ma niczego do zaimportowania.
error-nothing-to-import-help = Umieść w folderze pliki customers.csv, transactions.csv, … albo wskaż je po nazwie.
error-wrong-encoding = Znaki w pliku { $file } od wiersza { $line } nie układają się w tekst.
error-wrong-encoding-help = Zapisz plik jako UTF-8 (w Excelu: „CSV UTF-8”) i zaimportuj go ponownie albo podaj jego kodowanie.
error-empty-file = Plik { $file } jest pusty: nie ma wiersza nagłówka.
error-empty-file-help = Wyeksportuj plik jeszcze raz, z wierszem nagłówka.
error-missing-column = W pliku { $file } nie ma kolumny „{ $column }”.
error-missing-column-help = Dodaj tę kolumnę albo sprawdź pisownię w wierszu nagłówka.
error-duplicate-column = W pliku { $file } kolumna „{ $column }” występuje dwa razy.
error-duplicate-column-help = Zmień nazwę jednej z nich albo ją usuń.
error-unnamed-column = Kolumna { $column } w pliku { $file } nie ma nazwy.
error-unnamed-column-help = Nadaj kolumnie nazwę w wierszu nagłówka albo ją usuń.
error-not-a-file = { $file } nie jest zwykłym plikiem.
error-not-a-file-help = Podaj sam plik, a nie folder, potok ani urządzenie.
error-file-changed = Plik { $file } zmienił się w trakcie czytania. Niczego nie zaimportowano.
error-file-changed-help = Poczekaj, aż program zapisujący ten plik skończy, i zaimportuj go ponownie.
error-too-many-columns = Plik { $file } ma kolumny w liczbie { $columns }; zaimportować można najwyżej 2000.
error-too-many-columns-help = Wyeksportuj tylko potrzebne kolumny i sprawdź, jaki znak je rozdziela.
error-nested-column = Kolumna „{ $column }” w pliku { $file } zawiera listy lub struktury, a nie wartości.
error-nested-column-help = Pomiń tę kolumnę albo wyeksportuj jej zawartość jako osobne kolumny.
error-unsupported-file = Pliku { $file } nie można zaimportować ze względu na jego rodzaj: { $kind }.
error-unsupported-file-help = Zapisz go jako skoroszyt programu Excel (.xlsx) albo jako CSV UTF-8 i zaimportuj wynik.
error-no-such-sheet = W pliku { $file } nie ma arkusza „{ $sheet }”. Są w nim: { $sheets }.
error-no-such-sheet-help = Wybierz jeden z arkuszy, które są w pliku.
error-too-much-unpacked = Po rozpakowaniu { $file } zajmuje ponad { $gib } GiB.
error-too-much-unpacked-help = Sprawdź, skąd pochodzi ten plik. Jeśli jest Twój, zaimportuj go w mniejszych częściach.
error-open-quote = { $file }: cudzysłów otwarty w linii { $line } nie jest nigdzie zamknięty.
error-open-quote-help = Zamknij cudzysłów w tej linii albo napisz go dwa razy, jeśli ma być zwykłym znakiem.
error-endless-row = { $file }: wiersz zaczynający się w linii { $line } nie ma końca; być może brakuje zamykającego cudzysłowu.
error-endless-row-help = Zamknij cudzysłów albo wyeksportuj plik jeszcze raz.
error-broken-file = Nie udało się odczytać pliku { $file } do końca: { $why }
error-broken-file-help = Skopiuj lub wyeksportuj plik jeszcze raz.
error-bad-settings = Błąd w pliku { $file } w miejscu „{ $place }”: { $why }
error-bad-settings-help = Popraw plik w tym miejscu. Nic nie zostało zaimportowane.

error-bad-mapping = { $file } nie zawiera poprawnego przypisania kolumn, w miejscu { $place }: { $why }
error-bad-mapping-help = Popraw przypisanie w tym miejscu albo przygotuj je od nowa.
error-unmapped-column = { $file } nie ma kolumny { $column }, z której korzysta przypisanie.
error-unmapped-column-help = Wybierz w przypisaniu inną kolumnę albo przygotuj je od nowa dla tego pliku.
error-row-refused = Wiersz utworzony dla { $file } został odrzucony w kolumnie „{ $column }”: { $why }
error-row-refused-help = Niczego nie zapisano. Zgłoś, proszę, to zdanie i co działo się wcześniej.

error-not-a-journey = To nie jest ścieżka klienta.
error-not-a-journey-help = Wybierz plik ścieżki (*.journey.json).
error-journey-has-errors = „{ $name }” zawiera błędy, które trzeba usunąć przed uruchomieniem.
error-journey-has-errors-help = Otwórz listę problemów (albo uruchom: rehearse check); wiele z nich naprawisz jednym kliknięciem.
error-bad-id = „{ $text }” nie może być identyfikatorem ścieżki.
error-bad-id-help = Identyfikator ma od 1 do 200 znaków, bez znaków końca wiersza i znaków sterujących.
error-no-such-journey = W obszarze roboczym nie ma ścieżki „{ $name }”.
error-no-such-journey-help = Mogła zostać usunięta. Wróć do listy ścieżek (albo uruchom: rehearse journeys list).
error-journey-exists = W obszarze roboczym jest już ścieżka „{ $name }”.
error-journey-exists-help = Wybierz inny identyfikator.
error-no-such-version = Ścieżka „{ $name }” nie ma wersji { $version }.
error-no-such-version-help = Otwórz listę wersji i wybierz jedną z nich.
error-unknown-template = Nie ma szablonu „{ $name }”.
error-unknown-template-help = Wybierz szablon z galerii albo zacznij od pustego obszaru.

error-bad-day = „{ $text }” nie jest ani dniem, ani chwilą.
error-bad-day-help = Zapisz dzień jako 2025-03-01, a chwilę jako 2025-03-01T08:00:00Z.
error-period-reversed = Okres kończy się ({ $to }) przed swoim początkiem ({ $from }).
error-period-reversed-help = Zamień te daty albo pomiń jedną z nich.
error-bad-customers = „{ $text }” nie wskazuje, o których klientów chodzi.
error-bad-customers-help = Podaj all, segment:NAZWA, sample:N, customer:ID lub file:ŚCIEŻKA.
error-bad-duration = „{ $text }” nie jest czasem, którego można tu użyć.
error-bad-duration-help = Zapisz go jak P14D (14 dni), PT12H (12 godzin) lub P1DT6H; okno musi być dłuższe niż zero.
error-no-such-segment = W obszarze roboczym nie ma segmentu „{ $name }”.
error-no-such-segment-help = Sprawdź pisownię; wielkość liter ma znaczenie.
error-bad-segment-name = „{ $text }” nie może być nazwą segmentu.
error-bad-segment-name-help = Użyj od 1 do 200 znaków, bez podziału wiersza i bez spacji na początku i na końcu.
error-segment-exists = Segment „{ $name }” już istnieje.
error-segment-exists-help = Wybierz inną nazwę.
error-segment-provided = Segment „{ $name }” ma każdy obszar roboczy i nie można go zmienić.
error-segment-provided-help = Zapisz własny segment pod inną nazwą.
error-segment-is-list = Segment „{ $name }” to lista z klientami; reguła by ich usunęła.
error-segment-is-list-help = Zapisz regułę pod inną nazwą.
error-segment-in-use = Segmentu „{ $name }” używają: { $by }.
error-segment-in-use-help = Najpierw wybierz tam inny segment.
error-segment-cycle = Segment „{ $name }” pytałby sam o siebie: { $through }.
error-segment-cycle-help = Usuń z reguły jeden z tych segmentów.
error-bad-ranking = Ten ranking nie obejmuje nikogo albo więcej niż wszystkich klientów.
error-bad-ranking-help = Weź co najmniej 1 klienta albo więcej niż 0 i najwyżej 100 procent.
error-rule-not-ready = Reguła nie jest gotowa, więc nie da się nikogo policzyć.
error-rule-not-ready-help = Uzupełnij to, czego brakuje. Poza ścieżką reguła nie może pytać o jej kroki.
error-no-such-customer = W obszarze roboczym nie ma klienta „{ $name }”.
error-no-such-customer-help = Podaj identyfikator z systemu źródłowego, taki jak w customers.csv.
error-bad-made-up = „{ $value }” nie może być polem { $field } wymyślonego klienta.
error-bad-made-up-help =
    { $why ->
        [missing-value] Wypełnij pole { $field }.
        [bad-time] Zapisz czas jako 2026-03-01T10:00:00Z, 2026-03-01 10:00 albo 2026-03-01.
        [bad-date] Zapisz dzień jako 2026-03-01.
        [bad-boolean] Wpisz true albo false.
        [bad-number] Wpisz liczbę.
        [bad-amount] Zapisz kwotę jako 1234.50, bez separatora tysięcy.
        [too-many-decimals] Nie wpisuj więcej miejsc po przecinku, niż ma waluta.
        [amount-overflow] Wpisz mniejszą kwotę.
        [unknown-currency] Wpisz trzyliterowy kod waluty, na przykład EUR.
        [unknown-time-zone] Zapisz strefę czasową jako Europe/Prague.
        [unknown-reference] Wpisz identyfikator, który jest w obszarze roboczym.
        [wrong-sign] Kwota zakupu jest większa od zera, tak samo kwota zwrotu.
       *[other] Wpisz najwyżej 64 KiB.
    }
error-bad-made-up-file = W tym pliku nie ma wymyślonego klienta: { $why }
error-bad-made-up-file-help = docs/made-up-customers.md pokazuje, jak taki plik wygląda.
error-no-such-step = Ścieżka nie ma kroku „{ $name }”.
error-no-such-step-help = Krok mógł zostać usunięty po próbie. Uruchom ścieżkę ponownie.
error-no-such-sale = Klient nie ma sprzedaży „{ $name }”.
error-no-such-sale-help = Otwórz listę jeszcze raz; dane mogły się zmienić.
error-no-such-figure = Raport nie ma wartości ani grupy „{ $name }” z listą.
error-no-such-figure-help = Wybierz jedną z wartości i grup tego raportu.
error-no-such-column = Listy nie można uporządkować według „{ $name }”.
error-no-such-column-help = Wybierz kolumnę, według której można porządkować.
error-no-such-table = Raport nie ma tabeli „{ $name }”.
error-no-such-table-help = Ma takie: { $tables }.
error-too-many-rows = { $rows } wierszy nie zmieści się w { $file }: arkusz przyjmuje 1048575.
error-too-many-rows-help = Zapisz listę jako .csv albo wybierz krótszą.
error-bad-days = Nie da się porównać okresów po { $number } dni.
error-bad-days-help = Podaj od 1 do 36500 dni.
error-bad-rounds = Okien nie można przesunąć { $number } razy.
error-bad-rounds-help = Podaj od 1 do 1000 rund.
error-bad-margin = Marża jest większa niż kwota.
error-bad-margin-help = Podaj udział od 0 do 100 procent.
error-bad-message-cost = Wiadomość przez „{ $name }” nie może tyle kosztować.
error-bad-message-cost-help = Koszty wynoszą co najmniej zero, dla email, sms, chat i push.
error-bad-filter = Filtra „{ $name }” nie można tak ustawić.
error-bad-filter-help = Ustaw każdy filtr raz i nadaj mu nazwę od 1 do 60 znaków albo żadną.
error-no-such-import = Nie ma importu { $import }.
error-no-such-import-help = Otwórz historię importów jeszcze raz; mogła się zmienić.
error-import-not-last = Nie można cofnąć importu { $import }: po nim był import { $last }.
error-import-not-last-help = Cofnij najpierw późniejsze importy, zaczynając od ostatniego.
error-import-undone = Import { $import } jest już cofnięty.
error-import-undone-help = Jeśli dane mają wrócić, zaimportuj pliki jeszcze raz.
error-import-not-kept = Nie można cofnąć importu { $import }: nic z niego nie jest przechowywane.
error-import-not-kept-help = Zatrzymane importy niczego nie zmieniły; z pozostałych przechowywanych jest dziesięć ostatnich.
error-bad-value = { $field } – { $why }.
error-bad-value-help = Popraw i zapisz ponownie. Niczego nie zapisano.
error-no-such-item = Nie ma już pozycji o identyfikatorze „{ $name }”.
error-no-such-item-help = Mogła zostać usunięta lub zmienić nazwę. Otwórz listę ponownie.
error-id-taken = Inna pozycja ma już identyfikator „{ $name }”.
error-id-taken-help = Wybierz inny identyfikator.
error-id-in-use = Identyfikatora „{ $name }” nie można zmienić – korzysta z niego: { $by }.
error-id-in-use-help = Zostaw ten identyfikator albo dodaj nową pozycję.
error-in-use = „{ $name }” jest nadal w użyciu: { $by }.
error-in-use-help = Najpierw usuń go stamtąd. Niczego nie usunięto.
error-segment-not-list = „{ $name }” nie jest listą: o tym, kto do niego należy, decyduje reguła lub ranking.
error-segment-not-list-help = Zmień jego regułę albo zrób listę z jego członków.
error-bad-overlap = Nie można porównać tylu segmentów: { $number }.
error-bad-overlap-help = Wybierz dwa lub trzy różne segmenty.
error-empty-region = W tej części nikogo nie ma.
error-empty-region-help = Wybierz część, w której są klienci.
error-unknown-customers = Tych klientów nie ma w obszarze roboczym: { $names }
error-unknown-customers-help = Sprawdź pisownię identyfikatorów. Niczego nie zmieniono.
error-no-such-run = Nie ma próby „{ $name }”.
error-no-such-run-help = Uruchom ścieżkę ponownie.
error-no-journeys = Nie wybrano żadnej ścieżki.
error-no-journeys-help = Wybierz co najmniej jedną ścieżkę z biblioteki.
error-journey-twice = Ścieżkę „{ $name }” wybrano dwa razy.
error-journey-twice-help = Wybierz każdą ścieżkę raz.
error-run-is-stale = Dane zmieniły się od tej próby, więc nie można już sprawdzić jej klientów.
error-run-is-stale-help = Uruchom ścieżkę ponownie.
error-no-model-mode = Ta wersja nie ma trybu modelowego.
error-no-model-mode-help = Pomiń --mode, aby odtworzyć to, co się wydarzyło.
error-bad-trace-file = Nie można zapisać przebiegu w pliku { $file }.
error-bad-trace-file-help = Nazwa pliku musi kończyć się na .csv, .jsonl lub .parquet.
error-bad-ending = Plik { $file } ma końcówkę, dla której nie ma tu formatu.
error-bad-ending-help = Zakończ nazwę pliku jedną z tych końcówek: { $endings }.
error-picture-too-large = Obraz miałby { $width } × { $height } pikseli.
error-picture-too-large-help = Zapisz go jako .svg.
error-no-such-field = Nie ma atrybutu ani właściwości „{ $name }”.
error-no-such-field-help = Sprawdź pisownię.

error-unknown-locale = Nie ma języka „{ $name }”.
error-unknown-locale-help = Wybierz en, pl lub it.
error-unknown-command = Nie ma polecenia „{ $name }”.
error-unknown-command-help = Okno i silnik nie pasują do siebie. Zainstaluj program Rehearsal ponownie.
error-bad-params = Nieprawidłowe zapytanie do silnika: { $why }
error-bad-params-help = Okno i silnik nie pasują do siebie. Zainstaluj program Rehearsal ponownie.
error-cancelled = Anulowano. Nic nie zostało zmienione.
error-cancelled-help = Możesz zacząć od nowa w każdej chwili.
error-internal-error = Wewnętrzny błąd programu Rehearsal: { $why }
error-internal-error-help = Nic nie zostało utracone. Zgłoś, proszę, to zdanie i co działo się wcześniej.
