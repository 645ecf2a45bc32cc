### What the canvas says while steps are connected, and when steps are pasted.

## Connecting

connect-cannot-unknown = Questo passaggio non c’è più.
connect-cannot-trigger = Qui cominciano le visite: nessun collegamento può portare a un attivatore.
connect-cannot-own-loop = Un passaggio non può portare a sé stesso: nessuno ne uscirebbe mai.
connect-cannot-no-way-out = Dopo questo passaggio non può seguire nulla: non ha uscite.
connect-cannot-already = Porta già qui.
connect-replaces = Sostituisce il collegamento a «{ $step }».
connect-timeless = Ne nasce un ciclo in cui il tempo non passa. Inserisci un’attesa.

## Pasting

paste-missing-messages = { $count ->
    [one] Qui manca un modello di messaggio: { $names }.
   *[other] Qui mancano { $count } modelli di messaggio: { $names }.
   }
paste-missing-vouchers = { $count ->
    [one] Qui manca un modello di voucher: { $names }.
   *[other] Qui mancano { $count } modelli di voucher: { $names }.
   }
paste-missing-segments = { $count ->
    [one] Qui manca un segmento: { $names }.
   *[other] Qui mancano { $count } segmenti: { $names }.
   }
paste-missing-attributes = { $count ->
    [one] Qui manca un attributo: { $names }.
   *[other] Qui mancano { $count } attributi: { $names }.
   }
paste-missing-events = { $count ->
    [one] Qui manca un tipo di evento: { $names }.
   *[other] Qui mancano { $count } tipi di evento: { $names }.
   }
paste-cleared = { $count ->
    [one] I passaggi rimandano a uno che qui non c’è ({ $names }); scegline un altro dove ora manca un valore.
   *[other] I passaggi rimandano a { $count } che qui non ci sono ({ $names }); scegline altri dove ora mancano i valori.
   }
