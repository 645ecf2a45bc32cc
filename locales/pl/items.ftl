# What is called what in forms, what is wrong with a value, what uses something.

value-id = Identyfikator
value-channel = Kanał
value-name = Nazwa
value-subject = Temat
value-text = Treść
value-html = HTML
value-cost = Koszt
value-discount-kind = Rodzaj rabatu
value-discount-value = Rabat
value-valid-days = Liczba dni ważności
value-code-prefix = Początek kodów
value-stock = Liczba sztuk
value-minimum-spend = Minimalna kwota zakupu
value-kind = Rodzaj sklepu
value-market = Rynek
value-address = Adres
value-store = Sklep
value-department = Dział
value-category = Kategoria
value-brand = Marka
value-price = Cena
value-currency = Waluta
value-time-zone = Strefa czasowa
value-quiet-hours = Cisza
value-frequency-cap = Limit wiadomości
value-other = Wartość

wrong-missing = nie może być puste
wrong-too-long = jest za długie
wrong-signs = zaczyna się lub kończy spacją albo zawiera niewidoczne znaki
wrong-number = to nie jest liczba taka jak 12 lub 12.50
wrong-decimals = ma za dużo miejsc po przecinku
wrong-too-large = jest za duże
wrong-negative = jest mniejsze od zera
wrong-nothing = musi dopuszczać co najmniej jedną wiadomość
wrong-percent = nie mieści się między 0 a 100 procent
wrong-choice = to nie jest żadne z dozwolonych słów
wrong-unknown = wskazuje coś, czego nie ma
wrong-currency = to nie jest waluta z ISO 4217, np. EUR lub PLN
wrong-time-zone = to nie jest strefa czasowa, np. Europe/Warsaw
wrong-hours = to muszą być dwie różne godziny, np. 21:00 i 08:00
wrong-length = wymaga okresu takiego jak P7D

used-by-journey = ścieżka „{ $name }”
used-by-segment = segment „{ $name }”
used-by-transactions = { $count ->
    [one] 1 transakcja
    [few] { $count } transakcje
    [many] { $count } transakcji
   *[other] { $count } transakcji
}
used-by-lines = { $count ->
    [one] 1 pozycja transakcji
    [few] { $count } pozycje transakcji
    [many] { $count } pozycji transakcji
   *[other] { $count } pozycji transakcji
}
used-by-vouchers = { $count ->
    [one] 1 kupon klienta
    [few] { $count } kupony klientów
    [many] { $count } kuponów klientów
   *[other] { $count } kuponów klientów
}
used-by-associates = { $count ->
    [one] 1 doradca
    [few] { $count } doradców
    [many] { $count } doradców
   *[other] { $count } doradców
}
used-by-customers = { $count ->
    [one] 1 klient
    [few] { $count } klientów
    [many] { $count } klientów
   *[other] { $count } klientów
}
used-by-activities = { $count ->
    [one] 1 zapisana wiadomość lub aktywność
    [few] { $count } zapisane wiadomości i aktywności
    [many] { $count } zapisanych wiadomości i aktywności
   *[other] { $count } zapisanych wiadomości i aktywności
}
used-by-occasions = { $count ->
    [one] 1 okazja
    [few] { $count } okazje
    [many] { $count } okazji
   *[other] { $count } okazji
}
used-by-rows = { $count ->
    [one] 1 wiersz
    [few] { $count } wiersze
    [many] { $count } wierszy
   *[other] { $count } wiersza
}
