### Kreator importu i historia importów.

## Kroki kreatora

import-steps = Kroki importu
import-step-files = Pliki
import-step-preview = Podgląd
import-step-columns = Kolumny
import-step-check = Sprawdzenie
import-step-import = Import
import-back = Wstecz
import-go-on = Dalej
import-next-open = Następny plik do obejrzenia
import-now = Importuj
import-more = Więcej
import-start-over = Zacznij od nowa
import-save-mapping = Zapisz przypisanie kolumn…
import-load-mapping = Wczytaj przypisanie kolumn…
import-mapping-saved = Przypisanie kolumn zapisano jako { $path }
import-file-data = Pliki z danymi
import-file-mapping = Przypisanie kolumn
import-hinder-nothing = Żaden z plików nie jest jeszcze importowany
import-hinder-where = Podaj, dokąd mają trafić dane
import-hinder-missing = { $count ->
    [one] { $count } plik nie ma wymaganej kolumny
    [few] { $count } pliki nie mają wymaganych kolumn
    [many] { $count } plików nie ma wymaganych kolumn
   *[other] { $count } pliku nie ma wymaganych kolumn
}
import-hinder-doubts = { $count ->
    [one] { $count } pytanie czeka na odpowiedź
    [few] { $count } pytania czekają na odpowiedź
    [many] { $count } pytań czeka na odpowiedź
   *[other] { $count } pytania czeka na odpowiedź
}
import-hinder-consent = Jedno pytanie o zgody czeka na odpowiedź
import-hinder-check = Najpierw sprawdź, co się stanie
import-hinder-bad = Popraw przypisanie albo wybierz pomijanie złych wierszy

## Pliki

start-import = Importuj moje dane
start-import-text = CSV, Excel, JSON Lines lub Parquet. Kolumny dopasujesz w następnych krokach.
import-invitation = Wybierz pliki swojego sklepu
import-invitation-text = CSV, Excel, JSON Lines lub Parquet, także spakowane jako .gz lub .zst, tak jak wychodzą z Twoich systemów. Co zawierają i jak są zapisane, program ustali sam; wszystko zobaczysz, zanim zaimportuje choć jeden wiersz.
import-what = Można importować: { $tables }.
import-choose-files = Wybierz pliki…
import-choose-folder = Wybierz folder…
import-add-files = Dodaj pliki…
import-add-folder = Dodaj folder…
import-reading = Zaglądanie do plików
import-files = Pliki
import-files-count = { $count ->
    [one] { $count } plik
    [few] { $count } pliki
    [many] { $count } plików
   *[other] { $count } pliku
}
import-holds = Co zawiera { $name }
import-remove = Usuń { $name } z listy
import-remembered = jak ostatnio
import-settings = Przyjmij ustawienia z settings.json
import-settings-text = Okna atrybucji, godziny ciszy i limit częstotliwości obszaru roboczego będą takie jak w pliku.
import-ignored = { $count ->
    [one] { $count } inny plik zostaje pominięty
    [few] { $count } inne pliki zostają pominięte
    [many] { $count } innych plików zostaje pominiętych
   *[other] { $count } innego pliku zostaje pominięte
}
import-ignored-text = To nie są dane, które można zaimportować:
import-file-unreadable = nie da się odczytać
import-file-left-out = pominięty
import-file-missing = { $count ->
    [one] brak { $count } kolumny
    [few] brak { $count } kolumn
    [many] brak { $count } kolumn
   *[other] brak { $count } kolumny
}
import-file-doubtful = { $count ->
    [one] { $count } pytanie
    [few] { $count } pytania
    [many] { $count } pytań
   *[other] { $count } pytania
}

## Jak plik jest odczytywany

import-format-csv = CSV
import-format-json_lines = JSON Lines
import-format-parquet = Parquet
import-format-xlsx = Excel
import-guessed = { $what }, odgadnięte
import-encoding-of = Kodowanie pliku { $name }
import-delimiter-of = Separator w pliku { $name }
import-delimiter-semicolon = średnik
import-delimiter-comma = przecinek
import-delimiter-tab = tabulator
import-delimiter-bar = kreska
import-sheet-of = Arkusz pliku { $name }
import-sheet = arkusz { $name }
import-header-row = Nazwy są w wierszu
import-nested = Nie można zaimportować kolumn, które same zawierają tabele: { $columns }.
import-no-rows = Brak wierszy
import-no-rows-text = Plik ma co najwyżej nazwy kolumn. Jeśli nie stoją w pierwszym wierszu, podaj powyżej w którym.
import-rows-of = Pierwsze wiersze pliku { $name }
import-rows-shown = Pierwsze wiersze: { $rows }, kolumny: { $columns }
import-line = Wiersz

## Dokąd trafią dane

import-where = Dokąd trafią dane
import-into-open = Do otwartego obszaru roboczego, w którym jest: { $customers }
import-into-new = Nowy obszar roboczy
import-into-new-text = Jeden plik na tym komputerze, w którym jest wszystko
import-new-name = Mój sklep
import-new-name-label = Nazwa
import-new-name-sign = W nazwie nie może być ukośnika.
import-folder = Plik
import-folder-change = Zmień folder…
import-folder-choose = Folder obszaru roboczego
import-currency = Waluta
import-currency-hint = Kwot, które żadnej nie podają; gdy są już kwoty, nie można jej zmienić.
import-time-zone = Strefa czasowa
import-time-zone-hint = Godzin, które żadnej nie podają, i dni w raportach.

## Co zawierają pliki

import-table-customers = Klienci
import-table-stores = Sklepy
import-table-associates = Doradcy
import-table-products = Produkty
import-table-transactions = Transakcje
import-table-transaction_lines = Pozycje transakcji
import-table-activities = Aktywności
import-table-occasions = Okazje
import-table-events = Zdarzenia
import-table-message_designs = Wzory wiadomości
import-table-voucher_designs = Wzory kuponów
import-table-vouchers = Kupony
import-table-segments = Segmenty
import-table-none = Pomiń ten plik
import-column-customer_id = Id klienta
import-column-registered_at = Data rejestracji
import-column-name = Nazwa lub imię i nazwisko
import-column-email = E-mail
import-column-phone = Telefon
import-column-birthday = Data urodzenia
import-column-language = Język
import-column-time_zone = Strefa czasowa
import-column-market = Rynek
import-column-acquisition_channel = Kanał pozyskania
import-column-home_store_id = Id sklepu macierzystego
import-column-push_token = Token push
import-column-email_consent = Zgoda na e-mail
import-column-sms_consent = Zgoda na SMS
import-column-chat_consent = Zgoda na czat
import-column-push_consent = Zgoda na push
import-column-store_id = Id sklepu
import-column-kind = Rodzaj
import-column-address = Adres
import-column-associate_id = Id doradcy
import-column-department = Dział
import-column-product_id = Id produktu
import-column-category = Kategoria
import-column-brand = Marka
import-column-price = Cena
import-column-transaction_id = Id transakcji
import-column-occurred_at = Kiedy
import-column-amount = Kwota
import-column-currency = Waluta
import-column-channel = Kanał
import-column-voucher_code = Kod kuponu
import-column-quantity = Ilość
import-column-activity_id = Id aktywności
import-column-type = Typ
import-column-message = Wiadomość
import-column-campaign = Kampania
import-column-journey = Ścieżka
import-column-step = Krok
import-column-occasion_ids = Id okazji (kilka)
import-column-occasion_id = Id okazji
import-column-created_at = Utworzono
import-column-expires_at = Ważne do
import-column-completed_at = Zakończono
import-column-event_id = Id zdarzenia
import-column-properties = Właściwości
import-column-message_id = Id wiadomości
import-column-subject = Temat
import-column-cost = Koszt
import-column-design_id = Id wzoru
import-column-discount_kind = Rodzaj rabatu
import-column-discount_value = Rabat
import-column-valid_days = Ważność w dniach
import-column-code_prefix = Przedrostek kodu
import-column-stock = Zapas
import-column-minimum_spend = Minimalny zakup
import-column-code = Kod
import-column-assigned_at = Przydzielono
import-column-segment = Segment
import-column-added_at = Dodano

## Kolumny

import-as-attribute = jako cecha „{ $name }”
import-as-property = jako właściwość „{ $name }”
import-empty = puste
import-yes = tak
import-no = nie
import-becomes = staje się
import-columns-of = Kolumny pliku { $name }
import-head-file = Kolumna w pliku
import-head-target = Staje się
import-head-change = Jak odczytać
import-head-becomes = Tak będzie
import-filter = Które kolumny
import-filter-all = Wszystkie
import-filter-look-at = Do obejrzenia: { $count }
import-filter-left-out = Pominięte
import-find-column = Znajdź kolumnę
import-nothing-to-look-at = Nic do obejrzenia: każdą kolumnę da się odczytać.
import-all-empty = pusta w pierwszych wierszach
import-filled = wypełniona w { $share }
import-target-of = Czym staje się { $name }
import-target-required = Jeszcze wymagane
import-target-listed = Znane kolumny
import-target-own = Inne
import-target-taken = zajęta
import-leave-out = Pomiń
import-part-of = Część kolumny { $name }
import-not-imported = nie jest importowana
import-state-name = Dopasowana po nazwie i treści
import-state-person = Dopasowana przez Ciebie
import-state-earlier = Dopasowana jak w poprzednim imporcie
import-state-left-out = Pominięta
import-state-fault = Niektórych wartości nie da się odczytać
import-missing = Brakujące wymagane kolumny
import-missing-count = { $count ->
    [one] Brakuje jednej wymaganej kolumny. Która kolumna pliku to ona?
    [few] Brakuje { $count } wymaganych kolumn. Które to kolumny pliku?
    [many] Brakuje { $count } wymaganych kolumn. Które to kolumny pliku?
   *[other] Brakuje { $count } wymaganej kolumny. Która to kolumna pliku?
}
import-take-from = Kolumna dla: { $name }
import-choose-column = Wybierz kolumnę
import-same-for-all = To samo w każdym wierszu…
import-not-taken = Ten plik jest pominięty
import-not-taken-text = Aby go zaimportować, podaj w pierwszym kroku, co zawiera.

## Co jest takie samo w każdym wierszu

import-fixed = To samo w każdym wierszu
import-fixed-add = Dodaj wartość dla każdego wiersza
import-fixed-value = Wartość w każdym wierszu: { $name }
import-fixed-placeholder = na przykład EUR
import-fixed-every-row = w każdym wierszu
import-fixed-remove = Usuń wartość: { $name }

## Co się dzieje z kolumną

import-change-of = Zmień odczyt kolumny { $name }
import-change-of-now = Zmień odczyt kolumny { $name }, teraz: { $now }
import-as-it-is = bez zmian
import-dates = Daty i godziny
import-dates-written = Zapisane
import-dates-counted = Liczone
import-dates-own = Inny zapis
import-dates-own-hint = %d dzień, %m miesiąc, %Y rok, %H godzina, %M minuta, %S sekunda
import-dates-zone = Zegar
import-dates-zone-own = obszaru roboczego
import-date-day = dzień
import-date-month = miesiąc
import-date-month-name = nazwa miesiąca
import-date-year = rok
import-date-year-short = rok (2 cyfry)
import-date-hour = godzina
import-date-minute = minuta
import-date-second = sekunda
import-do-epoch-seconds = sekundy od 1970
import-do-epoch-milliseconds = milisekundy od 1970
import-do-excel = dni Excela
import-do-excel-1904 = dni Excela od 1904
import-numbers = Liczby
import-do-comma = przecinek dziesiętny
import-do-point = kropka dziesiętna
import-letters = Litery
import-do-lower = małe litery
import-do-upper = wielkie litery
import-do-title = Wielkie Początkowe
import-do-trim = bez odstępów
import-trim-label = Bez odstępów na końcach
import-do-join = + { $name }
import-do-else = puste: { $value }
import-do-words-more = { $pair }, +{ $count }
import-words = Inne słowa zamiast niektórych tekstów
import-word-from = Tekst { $number }
import-word-to = Słowo zamiast tekstu { $number }
import-word-remove = Usuń wiersz { $number }
import-word-add = Dodaj słowo
import-join = Dołącz kolumny
import-join-add = Dodaj kolumnę
import-join-remove = Odłącz { $name }
import-join-between = Pomiędzy nimi
import-join-hint = Jeden odstęp, jeśli nie podasz inaczej
import-else = Gdy jest pusta
import-else-hint = Wartość dla wierszy, które jej nie mają

## Pytania, na które odpowie tylko człowiek

import-question = Pytanie
import-question-next = Następne pytanie
import-question-previous = Poprzednie pytanie
import-questions-open = { $count ->
    [one] { $count } otwarte pytanie
    [few] { $count } otwarte pytania
    [many] { $count } otwartych pytań
   *[other] { $count } otwartego pytania
}
import-questions-likely = Przyjmij bardziej prawdopodobne
import-doubt-day_month = Co jest pierwsze w „{ $from }”: dzień czy miesiąc?
import-doubt-day_month-text = Żadna data z pierwszych wierszy nie rozstrzyga: oba miejsca mieszczą się w 12.
import-doubt-decimal_point = Jak zapisane są liczby w „{ $from }”?
import-doubt-decimal_point-text = Ten sam znak w jednym kraju oddziela tysiące, w innym ułamki.
import-doubt-epoch_unit = Czy „{ $from }” liczy sekundy czy milisekundy?
import-doubt-epoch_unit-text = Czas liczony jest od 1970; oba sposoby dają możliwą datę.
import-doubt-two_columns = Która kolumna to „{ $to }”?
import-doubt-two_columns-text = Pasują dwie kolumny. Druga zachowa swoją nazwę.

## Sprawdzenie

import-options = Opcje
import-option-bad = Gdy wiersz jest zły
import-option-bad-stop = Nie importuj niczego
import-option-bad-stop-text = Wszystko albo nic: najpierw popraw pliki.
import-option-bad-skip = Pomiń go, importuj pozostałe
import-option-bad-skip-text = Odrzucone wiersze zostają: można je poprawić na miejscu lub pobrać.
import-option-unknown = Gdy wiersz wskazuje nieznany sklep, klienta lub produkt
import-option-unknown-make = Utwórz go, tylko z identyfikatorem
import-option-unknown-make-text = Dobre, gdy pliki przychodzą jeden po drugim; program liczy, ile ich jest.
import-option-unknown-reject = Uznaj wiersz za zły
import-option-unknown-reject-text = Wykrywa literówki w identyfikatorach.
import-consent = Jak traktować zgody, o których nic nie wiadomo?
import-consent-missing = Nie ma w pliku klientów: { $columns }
import-consent-no = Nikt nie wyraził zgody
import-consent-no-text = W próbie nie wyjdzie żadna wiadomość tymi kanałami.
import-consent-yes = Wszyscy wyrazili zgodę
import-consent-yes-text = Tylko jeśli eksport zawiera wyłącznie klientów, którzy się zgodzili.
import-check-text = Pliki zostaną odczytane do końca i każdy wiersz sprawdzony; nic nie zostanie zapisane.
import-check-again-text = Od ostatniego sprawdzenia coś się zmieniło.
import-check-consent-first = Odpowiedz na pytanie o zgody, a pliki zostaną sprawdzone.
import-check-now = Sprawdź teraz
import-check-again = Sprawdź ponownie
import-check-note = Nic nie jest zapisywane
import-check-bad = { $count ->
    [one] { $count } wiersz zostałby odrzucony
    [few] { $count } wiersze zostałyby odrzucone
    [many] { $count } wierszy zostałoby odrzuconych
   *[other] { $count } wiersza zostałoby odrzucone
}
import-check-good = Wszystko można zaimportować
import-check-sum = Wiersze: { $rows }; nowe: { $new }, zmienione: { $changed }, bez zmian: { $same }. Sprawdzono, czas: { $took }.
import-check-skips = Zostaną pominięte i zachowane, by można je później poprawić.
import-check-stops = Zgodnie z wyborem nic nie zostałoby wtedy zaimportowane.
import-file = Plik
import-all-files = Wszystkie pliki
import-count-rows = Wiersze
import-count-new = Nowe
import-count-changed = Zmienione
import-count-same = Bez zmian
import-count-rejected = Odrzucone
import-rejected-of = { $count ->
    [one] { $count } odrzucony wiersz pliku { $name }
    [few] { $count } odrzucone wiersze pliku { $name }
    [many] { $count } odrzuconych wierszy pliku { $name }
   *[other] { $count } odrzuconego wiersza pliku { $name }
}
import-stubs = utworzono dla nieznanych id: { $what }
import-removed = { $count ->
    [one] { $count } dawna pozycja usunięta
    [few] { $count } dawne pozycje usunięte
    [many] { $count } dawnych pozycji usuniętych
   *[other] { $count } dawnej pozycji usunięte
}
import-reasons = Dlaczego wiersze są odrzucane
import-reasons-first = Spośród pierwszych { $shown } z { $total } odrzuconych wierszy
import-rejected-rows = Odrzucone wiersze
import-mend-column = Zmień odczyt „{ $name }”

## Import

import-stage-check = Sprawdzanie
import-stage-import = Importowanie
import-progress-rows = Wiersze
import-progress-speed = Wiersze na sekundę
import-progress-bytes = Odczytano
import-progress-left = Pozostało
import-cancel-note = Anulowanie niczego nie zostawi
import-not-done = Nic jeszcze nie zaimportowano.
import-done = Twoje dane są w „{ $name }”
import-done-sum = Nowe: { $new }, zmienione: { $changed }, bez zmian: { $same }; czas: { $took }.
import-under-a-second = poniżej sekundy
import-stopped = Nic nie zaimportowano
import-stopped-text = { $count ->
    [one] { $count } wiersz jest zły, a zgodnie z wyborem jeden wystarczy, by przerwać.
    [few] { $count } wiersze są złe, a zgodnie z wyborem jeden wystarczy, by przerwać.
    [many] { $count } wierszy jest złych, a zgodnie z wyborem jeden wystarczy, by przerwać.
   *[other] { $count } wiersza jest złe, a zgodnie z wyborem jeden wystarczy, by przerwać.
}
import-segment-problems = Segmenty, których nie udało się przeliczyć
import-done-elsewhere = Import zakończony
import-stopped-elsewhere = Import zatrzymał się na złych wierszach
import-show = Pokaż
import-next = Co dalej
import-next-run = Przećwicz na nich ścieżkę powitalną
import-next-run-text = { $customers } ją przejdzie; zobaczysz, ile by zarobiła.
import-next-customers = Zobacz klientów
import-next-customers-text = Szukaj, filtruj i obejrzyj jednego od początku do końca.
import-next-rejected = Odrzucone wiersze ({ $count })
import-next-rejected-text = Popraw je na miejscu albo pobierz.
import-next-history = Historia importów
import-next-history-text = Co przyszło i jak to cofnąć.
import-more-files = Importuj więcej plików

## Historia importów

imports-title = Importy
imports-when = Kiedy
imports-files = Pliki
imports-took = Czas
imports-took-text = trwał: { $took }
imports-outcome = Wynik
imports-outcome-done = Zaimportowano
imports-outcome-stopped = Zatrzymany
imports-outcome-undone = Cofnięty
imports-no-files = brak plików
imports-files-more = { $count ->
    [one] { $files } i jeszcze { $count }
    [few] { $files } i jeszcze { $count }
    [many] { $files } i jeszcze { $count }
   *[other] { $files } i jeszcze { $count }
}
imports-none = Nic jeszcze nie zaimportowano
imports-none-text = Tu znajdzie się każdy import: co przyszło i co odrzucono. Ostatni można cofnąć.
imports-unknown = Nie ma takiego importu
imports-unknown-text = Może należy do innego obszaru roboczego.
imports-all = Wszystkie importy
imports-one = Import z { $at }
imports-no-rejected = Z tego importu nie ma odrzuconych wierszy.
imports-rejected-of = Odrzucone wiersze pliku { $name }
imports-why = Powód
imports-download = Pobierz jako CSV…
imports-download-title = Zapisz odrzucone wiersze
imports-download-name = { $file } odrzucone.csv
imports-downloaded = Zapisano jako { $path }
imports-mend = { $count ->
    [one] Importuj { $count } poprawiony wiersz
    [few] Importuj { $count } poprawione wiersze
    [many] Importuj { $count } poprawionych wierszy
   *[other] Importuj { $count } poprawionego wiersza
}
imports-mend-reset = Odrzuć zmiany
imports-mend-how = Kliknij pole dwukrotnie lub naciśnij Enter, by je poprawić. Poprawione wiersze trafią do importu tak jak ich plik.
imports-row-changed = zmieniony
imports-mended = { $count ->
    [one] Zaimportowano jeden poprawiony wiersz.
    [few] Zaimportowano { $count } poprawione wiersze.
    [many] Zaimportowano { $count } poprawionych wierszy.
   *[other] Zaimportowano { $count } poprawionego wiersza.
} { $again ->
    [0] { "" }
    [one] Jeden znów odrzucono.
    [few] Znów odrzucono { $again }.
    [many] Znów odrzucono { $again }.
   *[other] Znów odrzucono { $again }.
}
imports-undo = Cofnij ten import…
imports-undo-of = Cofnij import z { $at }
imports-undo-title = Cofnąć ten import?
imports-undo-what = Import z { $at }: znikną nowe wiersze ({ $new }), a zmienione ({ $changed }) wrócą do poprzedniej postaci.
imports-undo-text = Tego nie da się przywrócić: dane wrócą tylko po ponownym imporcie plików. Wykonane od tego czasu próby będą nieaktualne.
imports-undo-keep = Zachowaj
imports-undo-now = Cofnij import
