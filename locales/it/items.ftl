# What is called what in forms, what is wrong with a value, what uses something.

value-id = ID
value-channel = Canale
value-name = Nome
value-subject = Oggetto
value-text = Testo
value-html = HTML
value-cost = Costo
value-discount-kind = Tipo di sconto
value-discount-value = Sconto
value-valid-days = Giorni di validità
value-code-prefix = Inizio dei codici
value-stock = Disponibilità
value-minimum-spend = Spesa minima
value-kind = Tipo di negozio
value-market = Mercato
value-address = Indirizzo
value-store = Negozio
value-department = Reparto
value-category = Categoria
value-brand = Marca
value-price = Prezzo
value-currency = Valuta
value-time-zone = Fuso orario
value-quiet-hours = Ore di silenzio
value-frequency-cap = Limite di messaggi
value-other = Un valore

wrong-missing = non può essere vuoto
wrong-too-long = è troppo lungo
wrong-signs = inizia o finisce con uno spazio, o contiene segni invisibili
wrong-number = non è un numero come 12 o 12.50
wrong-decimals = ha troppi decimali
wrong-too-large = è troppo grande
wrong-negative = è meno di zero
wrong-nothing = deve permettere almeno un messaggio
wrong-percent = non è tra 0 e 100 per cento
wrong-choice = non è una delle parole ammesse
wrong-unknown = indica qualcosa che non c’è
wrong-currency = non è una valuta ISO 4217 come EUR o PLN
wrong-time-zone = non è un fuso orario come Europe/Rome
wrong-hours = servono due orari diversi come 21:00 e 08:00
wrong-length = serve una durata come P7D

used-by-journey = il journey «{ $name }»
used-by-segment = il segmento «{ $name }»
used-by-transactions = { $count ->
    [one] 1 vendita
   *[other] { $count } vendite
}
used-by-lines = { $count ->
    [one] 1 riga di vendita
   *[other] { $count } righe di vendita
}
used-by-vouchers = { $count ->
    [one] 1 voucher di un cliente
   *[other] { $count } voucher di clienti
}
used-by-associates = { $count ->
    [one] 1 addetto
   *[other] { $count } addetti
}
used-by-customers = { $count ->
    [one] 1 cliente
   *[other] { $count } clienti
}
used-by-activities = { $count ->
    [one] 1 messaggio o attività registrata
   *[other] { $count } messaggi e attività registrati
}
used-by-occasions = { $count ->
    [one] 1 occasione
   *[other] { $count } occasioni
}
used-by-rows = { $count ->
    [one] 1 riga
   *[other] { $count } righe
}
