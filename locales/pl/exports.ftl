### Teksty w eksportowanych plikach: arkusze próby.

sheet-overview = Podsumowanie
sheet-steps = Kroki
sheet-ways = Drogi
sheet-messages = Wiadomości
sheet-vouchers = Kupony
sheet-days = Dni
sheet-related = Powiązane sprzedaże

## Columns

sheet-what = Co
sheet-value = Wartość
sheet-step = Krok
sheet-kind = Rodzaj
sheet-id = Identyfikator
sheet-entered = Weszło
sheet-entered-share = Udział we wszystkich wejściach
sheet-inside = Nadal w środku
sheet-ended = Koniec: { $cause }
sheet-unsent = Nie wysłano: { $reason }
sheet-median = Czas w kroku, mediana
sheet-p90 = Czas w kroku, 90%
sheet-from = Z
sheet-way = Wyjście
sheet-to = Do
sheet-customers = Wizyty
sheet-share = Udział
sheet-nothing-follows = koniec
sheet-counted-by = Według
sheet-channel = Kanał
sheet-design = Projekt
sheet-name = Nazwa
sheet-sent = Wysłano
sheet-handed-out = Wydano
sheet-made = Kody utworzone
sheet-redeemed = Wykorzystano
sheet-redeemed-share = Wykorzystano, udział
sheet-out-of-stock = Zabrakło
sheet-day = Dzień
sheet-entries = Wejścia
sheet-first-sales = Pierwsze sprzedaże
sheet-model = Atrybucja
sheet-all-steps = wszystkie kroki, każda sprzedaż raz
sheet-sales = Sprzedaże
sheet-amount = Kwota

## The overview

sheet-settings = Ustawienia
sheet-journey = Ścieżka
sheet-run-made = Data próby
sheet-mode = Tryb
sheet-mode-replay = odtworzenie zapisanych zdarzeń
sheet-period-from = Wejścia od
sheet-period-to = Wejścia przed
sheet-until = Do
sheet-population = Klienci
sheet-population-all = wszyscy
sheet-population-list = lista
sheet-population-segment = segment „{ $name }”
sheet-population-sample = próbka { $count }
sheet-seed = Ziarno losowania
sheet-time-zone = Strefa czasowa wszystkich godzin
sheet-currency = Waluta
sheet-hash = Treść ścieżki
sheet-data = Wersja danych
sheet-totals = Razem
sheet-in-population = Klienci w populacji
sheet-messages-sent = Wysłane wiadomości
sheet-cost = Koszt wiadomości
sheet-goal = Wizyty, które osiągnęły cel
sheet-outcome = Wynik: { $name }
sheet-conversions = Sprzedaż
sheet-window = Okno po wejściu, dni
sheet-first-sales-amount = Kwota pierwszych sprzedaży
sheet-per-1000 = Na 1000 wejść
sheet-other-currency = Pierwsze sprzedaże w { $currency }
sheet-mature = Wizyty, których okno minęło
sheet-mature-sales = Ich pierwsze sprzedaże
sheet-mature-amount = Kwota tych sprzedaży
sheet-mature-per-1000 = Na 1000 z nich
sheet-related-by = Atrybucja celu
sheet-related-sales = Powiązane sprzedaże
sheet-related-amount = Kwota powiązanych sprzedaży
sheet-not-caused = Powiązane nie znaczy spowodowane: te sprzedaże nastąpiły po wiadomościach. Ile z nich byłoby i tak, próba na zapisanych zdarzeniach nie powie.

## Why visits end, why messages are not sent

sheet-exit-completed = na końcu
sheet-exit-goal = przez cel
sheet-exit-criteria = przez regułę wyjścia
sheet-exit-held-out = grupa kontrolna
sheet-exit-stopped = za dużo kroków
sheet-unsent-no-design = brak projektu
sheet-unsent-no-address = brak adresu
sheet-unsent-no-consent = brak zgody
sheet-unsent-frequency-cap = limit częstotliwości

sheet-told = Przekazane
sheet-told-what = Co
sheet-told-times = Ile razy
sheet-occasion-completed = Zrealizowane
sheet-occasion-expired = Wygasłe
sheet-occasion-converted = Zakończone zakupem
sheet-told-occasion = Utworzona okazja
sheet-told-into-audience = Do grupy reklamowej
sheet-told-out-of-audience = Z grupy reklamowej
sheet-told-call = Wywołanie innego systemu
