### Testi dei file esportati: i fogli di una prova.

sheet-overview = Riepilogo
sheet-steps = Passaggi
sheet-ways = Vie
sheet-messages = Messaggi
sheet-vouchers = Voucher
sheet-days = Giorni
sheet-related = Vendite correlate

## Columns

sheet-what = Cosa
sheet-value = Valore
sheet-step = Passaggio
sheet-kind = Tipo
sheet-id = Id
sheet-entered = Entrati
sheet-entered-share = Quota degli ingressi
sheet-inside = Ancora dentro
sheet-ended = Fine: { $cause }
sheet-unsent = Non inviati: { $reason }
sheet-median = Tempo nel passaggio, mediana
sheet-p90 = Tempo nel passaggio, 90%
sheet-from = Da
sheet-way = Uscita
sheet-to = A
sheet-customers = Visite
sheet-share = Quota
sheet-nothing-follows = la fine
sheet-counted-by = Per
sheet-channel = Canale
sheet-design = Modello
sheet-name = Nome
sheet-sent = Inviati
sheet-handed-out = Assegnati
sheet-made = Codici creati
sheet-redeemed = Riscattati
sheet-redeemed-share = Riscattati, quota
sheet-out-of-stock = Esauriti
sheet-day = Giorno
sheet-entries = Ingressi
sheet-first-sales = Prime vendite
sheet-model = Attribuzione
sheet-all-steps = tutti i passaggi, ogni vendita una volta
sheet-sales = Vendite
sheet-amount = Importo

## The overview

sheet-settings = Impostazioni
sheet-journey = Journey
sheet-run-made = Prova fatta il
sheet-mode = Modalità
sheet-mode-replay = riproduzione degli eventi registrati
sheet-period-from = Ingressi da
sheet-period-to = Ingressi prima di
sheet-until = Fino a
sheet-population = Clienti
sheet-population-all = tutti
sheet-population-list = un elenco
sheet-population-segment = segmento «{ $name }»
sheet-population-sample = un campione di { $count }
sheet-seed = Seme
sheet-time-zone = Fuso orario di tutte le ore
sheet-currency = Valuta
sheet-hash = Contenuto del journey
sheet-data = Versione dei dati
sheet-totals = Totali
sheet-in-population = Clienti nella popolazione
sheet-messages-sent = Messaggi inviati
sheet-cost = Costo dei messaggi
sheet-goal = Visite che hanno raggiunto l’obiettivo
sheet-outcome = Esito: { $name }
sheet-conversions = Vendite
sheet-window = Finestra dopo l’ingresso, giorni
sheet-first-sales-amount = Importo delle prime vendite
sheet-per-1000 = Per 1000 ingressi
sheet-other-currency = Prime vendite in { $currency }
sheet-mature = Visite con finestra conclusa
sheet-mature-sales = Prime vendite di queste
sheet-mature-amount = Il loro importo
sheet-mature-per-1000 = Per 1000 di queste
sheet-related-by = Attribuzione dell’obiettivo
sheet-related-sales = Vendite correlate
sheet-related-amount = Importo delle vendite correlate
sheet-not-caused = Correlato non vuol dire causato: queste vendite sono seguite ai messaggi. Quante ci sarebbero state comunque, una prova sugli eventi registrati non può dirlo.

## Why visits end, why messages are not sent

sheet-exit-completed = alla fine
sheet-exit-goal = per l’obiettivo
sheet-exit-criteria = per una regola di uscita
sheet-exit-held-out = gruppo di controllo
sheet-exit-stopped = troppi passaggi
sheet-unsent-no-design = nessun modello
sheet-unsent-no-address = nessun indirizzo
sheet-unsent-no-consent = nessun consenso
sheet-unsent-frequency-cap = limite di frequenza

sheet-told = Comunicato
sheet-told-what = Che cosa
sheet-told-times = Volte
sheet-occasion-completed = Completate
sheet-occasion-expired = Scadute
sheet-occasion-converted = Convertite
sheet-told-occasion = Occasione creata
sheet-told-into-audience = Nel pubblico pubblicitario
sheet-told-out-of-audience = Fuori dal pubblico pubblicitario
sheet-told-call = Chiamata a un altro sistema
