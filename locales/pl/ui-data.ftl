# Ekran danych: wzory, sklepy, doradcy, produkty i ich formularze.

data-tab-imports = Importy
data-tab-messages = Wiadomości
data-tab-vouchers = Vouchery
data-tab-stores = Sklepy
data-tab-associates = Doradcy
data-tab-products = Produkty
data-new-messages = Nowa wiadomość
data-new-vouchers = Nowy voucher
data-new-stores = Nowy sklep
data-new-associates = Nowy doradca
data-new-products = Nowy produkt

items-search = Szukaj po nazwie lub id
items-search-clear = Wyczyść wyszukiwanie
items-no-match = Nic nie pasuje do „{ $search }”
items-none-messages = Nie ma jeszcze wzorów wiadomości
items-none-messages-text = Ścieżki wysyłają wzory utworzone tutaj lub zaimportowane z message_designs.csv.
items-none-vouchers = Nie ma jeszcze wzorów voucherów
items-none-vouchers-text = Ścieżki przydzielają vouchery według wzorów utworzonych tutaj lub zaimportowanych z voucher_designs.csv.
items-none-stores = Nie ma jeszcze sklepów
items-none-stores-text = Sklepy przychodzą z importem albo powstają tutaj. Odwołują się do nich sprzedaż, doradcy i klienci.
items-none-associates = Nie ma jeszcze doradców
items-none-associates-text = Doradcy piszą do klientów i dbają o okazje. Przychodzą z importem albo powstają tutaj.
items-none-products = Nie ma jeszcze produktów
items-none-products-text = Produkty przychodzą z importem albo powstają tutaj. Odwołują się do nich pozycje sprzedaży.
items-gone = Nie ma już pozycji „{ $id }”
items-close = Zamknij
items-more = Więcej
items-save = Zapisz
items-discard = Odrzuć
items-unsaved = Niezapisane
items-saved = Zapisano: { $name }
items-deleted = Usunięto: { $name }
items-delete = Usuń
items-duplicate = Powiel
items-copy-name = { $name } (kopia)
items-properties = Inne kolumny
items-stub = Znane tylko id
items-unknown = Nieznane

items-name = Nazwa
items-id = Id
items-id-hint = Tak nazywają tę pozycję ścieżki i pliki.
items-id-missing = Potrzebne jest id: tak nazywają tę pozycję pliki i ścieżki.
items-journeys = Ścieżki
items-channel = Kanał
items-subject = Temat
items-push-title = Tytuł
items-text = Treść
items-html = HTML
items-html-hint = Obrazy z sieci, skrypty i formularze są w podglądzie pominięte.
items-placeholders-hint = {"{{"}name{"}}"} to atrybut klienta albo wartość podana przez ścieżkę; {"{{"}name|przyjacielu{"}}"} mówi, co stoi tam, gdy jej brak.
items-cost = Koszt jednej wysyłki
items-cost-hint = Puste: koszt kanału z Ustawień.
items-column-cost = Koszt
items-discount = Rabat
items-discount-kind = Rodzaj rabatu
items-valid = Ważność w dniach
items-valid-hint = Dni po 24 godziny od przydzielenia. Puste: bezterminowo.
items-valid-ever = bezterminowo
items-valid-days =
    { $count ->
        [one] { $count } dzień
        [few] { $count } dni
        [many] { $count } dni
       *[other] { $count } dni
    }
items-minimum = Minimalny zakup
items-minimum-hint = Puste: każdy zakup.
items-stock = Zapas
items-stock-hint = Puste: tyle, ile trzeba.
items-prefix = Kody zaczynają się od
items-prefix-hint = Dotyczy kodów tworzonych na próbę, gdy lista poniżej jest pusta.
items-kind = Rodzaj
items-kind-physical = Sklep stacjonarny
items-kind-online = Sklep internetowy
items-market = Rynek
items-address = Adres
items-store = Sklep
items-department = Dział
items-category = Kategoria
items-brand = Marka
items-price = Cena

items-uses = Używane przez
items-uses-none = Nic tego nie używa: można usunąć.
items-use-transactions =
    { $count ->
        [one] { $shown } transakcja
        [few] { $shown } transakcje
        [many] { $shown } transakcji
       *[other] { $shown } transakcji
    }
items-use-vouchers =
    { $count ->
        [one] { $shown } voucher
        [few] { $shown } vouchery
        [many] { $shown } voucherów
       *[other] { $shown } voucherów
    }
items-use-associates =
    { $count ->
        [one] { $shown } doradca
        [few] { $shown } doradców
        [many] { $shown } doradców
       *[other] { $shown } doradców
    }
items-use-customers =
    { $count ->
        [one] { $shown } klient
        [few] { $shown } klientów
        [many] { $shown } klientów
       *[other] { $shown } klientów
    }
items-use-activities =
    { $count ->
        [one] { $shown } działanie
        [few] { $shown } działania
        [many] { $shown } działań
       *[other] { $shown } działań
    }
items-use-occasions =
    { $count ->
        [one] { $shown } okazja
        [few] { $shown } okazje
        [many] { $shown } okazji
       *[other] { $shown } okazji
    }
items-use-transaction_lines =
    { $count ->
        [one] { $shown } pozycja sprzedaży
        [few] { $shown } pozycje sprzedaży
        [many] { $shown } pozycji sprzedaży
       *[other] { $shown } pozycji sprzedaży
    }

items-codes = Kody
items-codes-count = { $free } wolnych, { $assigned } u klientów
items-codes-paste = Dodaj kody
items-codes-hint = Wklej je rozdzielone spacjami, przecinkami lub nowymi wierszami.
items-codes-add = Dodaj kody
items-codes-from-file = Z pliku…
items-codes-file = Plik z kodami
items-codes-files = Pliki tekstowe i CSV
items-codes-added =
    { $new ->
        [one] Dodano { $new } kod
        [few] Dodano { $new } kody
        [many] Dodano { $new } kodów
       *[other] Dodano { $new } kodów
    }{ $same ->
        [0] .
       *[other] , już były: { $same }.
    }
items-codes-refused =
    { $count ->
        [one] To nie może być kod: { $codes }
        [few] To nie mogą być kody ({ $count }): { $codes }
       *[other] To nie mogą być kody ({ $count }): { $codes }
    }

items-preview = Podgląd
items-preview-as = Pokaż jako
items-preview-for = Czyja wiadomość
items-preview-nobody = Nikt
items-no-subject = Nie ma jeszcze tematu
items-no-text = Nie ma jeszcze treści
items-mail-to = Do: { $name }
items-values = Wartości podawane przez ścieżkę
items-values-text = Wpisane tutaj tylko na potrzeby podglądu.
items-unknown-placeholders =
    { $count ->
        [one] Żaden atrybut ani wartość nie nazywa się { $names }.
        [few] Żadne atrybuty ani wartości nie nazywają się { $names }.
       *[other] Żadne atrybuty ani wartości nie nazywają się { $names }.
    }
items-blocked =
    { $count ->
        [one] Pominięto jedną rzecz, która byłaby pobrana lub uruchomiona
        [few] Pominięto { $count } rzeczy, które byłyby pobrane lub uruchomione
        [many] Pominięto { $count } rzeczy, które byłyby pobrane lub uruchomione
       *[other] Pominięto { $count } rzeczy, które byłyby pobrane lub uruchomione
    }
items-sms-parts =
    { $count ->
        [one] { $count } SMS
        [few] { $count } SMS-y
        [many] { $count } SMS-ów
       *[other] { $count } SMS-ów
    }
items-sms-characters =
    { $count ->
        [one] { $count } znak
        [few] { $count } znaki
        [many] { $count } znaków
       *[other] { $count } znaków
    }, zostało { $left }
items-sms-unicode = { $letters } wymaga Unicode: 70 znaków w części

# Ustawienia obszaru roboczego.

settings-of-workspace = Obszar roboczy
settings-of-workspace-note = dotyczy każdej ścieżki i każdego raportu w tym pliku
settings-name = Nazwa
settings-name-missing = Obszar roboczy musi mieć nazwę.
settings-currency-in-use = Liczone są w niej kwoty: nie można jej już zmienić.
settings-time-zone-hint = W tej strefie zaczynają się dni i pokazywane są godziny.
settings-quiet = Cisza
settings-quiet-text = W tych godzinach, w czasie klienta, nic nie jest wysyłane. Ścieżka może ustalić inaczej.
settings-quiet-from = Cisza od
settings-quiet-to = Cisza do
settings-quiet-same = Potrzebne są dwie różne godziny.
settings-cap = Limit wiadomości
settings-cap-text = Nikt nie dostaje więcej wiadomości. Ścieżka może ustalić inaczej.
settings-cap-messages = Najwyżej wiadomości
settings-cap-in = wiadomości w czasie
settings-cap-per = Okres
settings-cap-channel = Kanał
settings-cap-all = we wszystkich kanałach łącznie
settings-saved = Zapisano ustawienia
settings-undone = Ustawienia są takie jak przedtem
settings-privacy = Prywatność
settings-share = Kopia do udostępnienia
settings-share-text = Nowy plik, w którym imiona i nazwiska, adresy e-mail, telefony i tokeny push są zmyślone. Reszta zostaje, więc ścieżki i raporty mówią to samo.
settings-share-make = Utwórz kopię…
settings-share-title = Kopia do udostępnienia
settings-share-files = Obszary robocze Rehearsal
settings-share-suffix = (do udostępnienia)
settings-share-under-way = Tworzenie kopii
settings-share-done = Utworzono kopię: { $path }
