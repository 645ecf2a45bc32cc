### What the canvas says while steps are connected, and when steps are pasted.

## Connecting

connect-cannot-unknown = Tego kroku już tu nie ma.
connect-cannot-trigger = Tu zaczynają się wizyty: do wyzwalacza nie prowadzi żadne połączenie.
connect-cannot-own-loop = Krok nie może prowadzić do siebie samego, bo nikt by go nie opuścił.
connect-cannot-no-way-out = Po tym kroku nic nie następuje: nie ma wyjścia.
connect-cannot-already = Już tu prowadzi.
connect-replaces = Zastępuje połączenie z „{ $step }”.
connect-timeless = Powstaje pętla, w której nie płynie czas. Wstaw do niej czekanie.

## Pasting

paste-missing-messages = { $count ->
    [one] Brakuje tu { $count } projektu wiadomości: { $names }.
    [few] Brakuje tu { $count } projektów wiadomości: { $names }.
   *[other] Brakuje tu { $count } projektów wiadomości: { $names }.
   }
paste-missing-vouchers = { $count ->
    [one] Brakuje tu { $count } projektu kuponu: { $names }.
    [few] Brakuje tu { $count } projektów kuponów: { $names }.
   *[other] Brakuje tu { $count } projektów kuponów: { $names }.
   }
paste-missing-segments = { $count ->
    [one] Brakuje tu { $count } segmentu: { $names }.
    [few] Brakuje tu { $count } segmentów: { $names }.
   *[other] Brakuje tu { $count } segmentów: { $names }.
   }
paste-missing-attributes = { $count ->
    [one] Brakuje tu { $count } atrybutu: { $names }.
    [few] Brakuje tu { $count } atrybutów: { $names }.
   *[other] Brakuje tu { $count } atrybutów: { $names }.
   }
paste-missing-events = { $count ->
    [one] Brakuje tu { $count } typu zdarzenia: { $names }.
    [few] Brakuje tu { $count } typów zdarzeń: { $names }.
   *[other] Brakuje tu { $count } typów zdarzeń: { $names }.
   }
paste-cleared = { $count ->
    [one] Wklejone kroki odwołują się do kroku, którego tu nie ma ({ $names }); wybierz inny tam, gdzie brakuje wartości.
    [few] Wklejone kroki odwołują się do { $count } kroków, których tu nie ma ({ $names }); wybierz inne tam, gdzie brakuje wartości.
   *[other] Wklejone kroki odwołują się do { $count } kroków, których tu nie ma ({ $names }); wybierz inne tam, gdzie brakuje wartości.
   }
