### What the builder says about versions of a journey.

versions = Wersje
versions-keep = Zachowaj tę wersję
versions-kept-now = Zachowano
versions-none = Nie ma jeszcze wersji
versions-none-text = Każdy zapis to wersja. Tu możesz je nazwać, obejrzeć, porównać i do nich wrócić.
versions-keep-hint = Kolejne wersje pojawią się tu w trakcie pracy. Aby na pewno zachować jedną, naciśnij
versions-current = bieżąca
versions-kept = zachowana
versions-autosaved = zapisana automatycznie
versions-ran = po próbie
versions-name = Nazwij wersję { $version }
versions-name-field = Nazwa wersji
versions-open = Obejrzyj { $version }
versions-compare = Porównaj { $version } z bieżącą wersją
versions-compare-before = Porównaj { $version } z poprzednią
versions-compare-current = Porównaj z bieżącą
versions-restore = Przywróć
versions-restore-it = Przywróć { $version }
versions-bar = Oglądane wersje
versions-numbered = Wersja { $number }, { $time }
versions-of-name = Wersja „{ $name }”
versions-compared = Porównanie
versions-before = Przed
versions-after = Po
versions-swap = Zamień kolejność wersji
versions-changes = Zmiany
versions-text = Tekst
versions-change-added = dodane
versions-change-removed = usunięte
versions-change-changed = zmienione
versions-step-added = dodano krok
versions-step-removed = usunięto krok
versions-edge-added = dodano połączenie
versions-edge-removed = usunięto połączenie
versions-becomes = zmienia się w
versions-unset = brak
versions-part = { $name }: { $value }
versions-alike = Wersje różnią się co najwyżej położeniem na płótnie.
versions-alike-lines = { $count ->
    [one] { $count } taki sam wiersz: pokaż
    [few] { $count } takie same wiersze: pokaż
   *[other] { $count } takich samych wierszy: pokaż
   }
builder-edit-restore = przywrócenie wersji
