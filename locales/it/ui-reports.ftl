### What the reports over recorded history say: what all of them share, and the page of occasions.

report-tab-occasions = Occasioni
report-tab-sales = Vendite
report-tab-messages = Messaggi e journey
report-tab-vouchers = Voucher
report-tab-products = Prodotti e luoghi
report-tab-segments = Segmenti
report-tab-more = Altro
report-go = Report: { $report }
report-next = Report successivo
report-previous = Report precedente
report-data-until = Dati fino al { $day }
report-how = Come si conta?

## Filters

report-filters = Filtri
report-filter-market = Mercato
report-filter-acquisition-channel = Provenienza
report-filter-store = Negozio
report-filter-department = Reparto
report-filter-associate = Addetto
report-filter-all = Tutti
report-filter-some = { $count } di { $total }
report-filter-only = solo
report-filter-only-keys = Solo questo: Maiusc Invio
report-filter-take-all = Tutti
report-filter-none-chosen = nessuna scelta significa tutti
report-filter-chosen = scelti { $count } di { $total }
report-filter-clear = Azzera
report-without-market = Senza mercato
report-without-acquisition-channel = Non nota
report-without-store = Senza negozio
report-without-department = Senza reparto
report-without-associate = Senza addetto
report-without-channel = Senza canale
report-without-message = Senza messaggio
report-without-value = Senza valore
report-channel-email = E-mail
report-channel-sms = SMS
report-channel-chat = Chat
report-channel-push = Push
report-channel-phone = Telefono
report-channel-store = Negozio
report-channel-online = Online
report-activity-message = Messaggio
report-activity-call = Chiamata
report-activity-reminder = Promemoria
report-activity-ai-suggestion = Suggerimento IA

## Dates

report-dates = Date
report-dates-from = dal { $day }
report-dates-until = fino al { $day }
report-dates-everything = Tutto
report-dates-presets = Periodi usuali
report-dates-first = Primo giorno
report-dates-last = Ultimo giorno
report-dates-hint = Fai clic sul primo giorno, poi sull’ultimo; contano entrambi. Oppure scrivi un giorno come 2026-09-30.
report-dates-second = Ora fai clic sull’ultimo giorno.
report-dates-month-before = Mese precedente
report-dates-month-after = Mese successivo
report-preset-last-30-days = Ultimi 30 giorni
report-preset-this-month = Questo mese
report-preset-last-month = Mese scorso
report-preset-this-quarter = Questo trimestre
report-preset-last-quarter = Trimestre scorso
report-preset-this-year = Quest’anno
report-preset-last-12-months = Ultimi 12 mesi
report-preset-everything = Tutto
report-window = Finestra
report-window-hint = Per quanto tempo dopo un’attività conta una vendita, solo in questo report. Quella usuale sta nelle impostazioni.
report-window-days = giorni
report-window-take = Applica
report-window-usual = Come nelle impostazioni: { $window }

## Figures, tables and charts

report-open-list = Apri l’elenco
report-open-list-of = Apri l’elenco: { $what }
report-interval = Intervallo al 95 %: { $low } – { $high }
report-interval-key = intervallo al 95 %, sotto 30 conversioni
report-no-rows = Qui non c’è niente.
report-rows-all = Mostra tutti ({ $count })
report-rows-fewer = Mostra meno
report-other-currencies = e { $amounts }, non sommati

## Lists

report-list-close = Chiudi l’elenco
report-list-count = { $rows }, { $customers }
report-list-none = Qui non si conta niente.
report-list-hint = Fai clic su una vendita per vedere che cosa è successo prima.
report-list-timeline = Prima di questa vendita
report-list-export = Elenco
report-rows-sale = { $count ->
    [one] { $count } vendita
   *[other] { $count } vendite
}
report-rows-occasion = { $count ->
    [one] { $count } occasione
   *[other] { $count } occasioni
}
report-rows-activity = { $count ->
    [one] { $count } attività
   *[other] { $count } attività
}
report-rows-customer = { $count ->
    [one] { $count } riga
   *[other] { $count } righe
}
report-rows-voucher = { $count ->
    [one] { $count } voucher
   *[other] { $count } voucher
}
report-rows-anomaly = { $count ->
    [one] { $count } anomalia
   *[other] { $count } anomalie
}
report-segment-make = Fanne un segmento
report-segment-name = Nome del segmento
report-segment-save = Crea segmento
report-segment-taken = Esiste già un segmento con questo nome.
report-segment-made = Il segmento «{ $name }» è pronto.
report-segment-use = Usa come pubblico

## Files and paper

report-export-tables = Tutte le tabelle
report-export-page = Questa pagina

## Where there is nothing

report-empty-covered = I dati vanno dal { $from } al { $to }.
report-empty-everything = Mostra tutto
report-no-data = Ancora nessuna storia
report-no-data-text = I report mostrano dopo quali occasioni, messaggi e voucher sono arrivate le vendite. Apri il negozio di esempio, oppure importa i clienti e le loro transazioni.
report-no-data-action = Vai all’inizio

## Comparing, and time

report-from-before = da { $before }
report-compared = a confronto con { $dates }
report-this-period = Questo periodo
report-period = Periodo
report-period-before = Periodo precedente
report-interval-head = Intervallo al 95 %
report-week-of = settimana dal { $day }

## Occasions

occasions-rule = Occasioni create in queste date, com’erano il { $at }. Convertite dalla prima vendita entro <w>{ $window }</w> dal messaggio.
occasions-own-windows = Finestre proprie: { $list }.
occasions-own-window = { $type } { $window }
occasions-type = Tipo
occasions-all-types = Tutti i tipi
occasions-generated = Create
occasions-generated-hint = Create in queste date; aperte, scadute e completate insieme.
occasions-open = Aperte
occasions-open-hint = Non ancora completate né scadute.
occasions-expired = Scadute
occasions-expired-hint = Scadute prima che un messaggio le completasse.
occasions-completed = Completate
occasions-completed-hint = Un messaggio è partito mentre erano aperte.
occasions-converted = Convertite
occasions-converted-hint = Completate, e nella finestra è seguita una vendita.
occasions-not-ripe = Non mature
occasions-rate = Quota
occasions-rate-hint = Completate sul totale delle create.
occasions-conversion-rate = Conversione
occasions-conversion-rate-hint = Convertite sul totale delle completate.
occasions-amount = Importo, sulle occasioni
occasions-amount-short = Importo
occasions-amount-hint = L’importo intero della vendita su ogni occasione che converte.
occasions-average = Media
occasions-average-hint = Importo di una conversione.
occasions-days = Giorni
occasions-days-hint = Dal messaggio alla vendita, la mediana.
occasions-distinct-sales = Vendite distinte
occasions-distinct-sales-hint = Le vendite che convertono, ciascuna contata una volta.
occasions-distinct-messages = Messaggi che hanno completato occasioni
occasions-of-generated = { $share } delle create
occasions-of-completed = { $share } delle completate
occasions-of-ripe = { $share } delle mature
occasions-each = { $amount } ciascuna
occasions-unripe = { $count } non mature
occasions-unripe-yet = { $count } non ancora mature
occasions-ripe-only = Solo mature
occasions-unripe-of = { $count ->
    [one] { $count } occasione completata la cui finestra non è finita: la vendita può ancora arrivare. Fai clic per l’elenco.
   *[other] { $count } occasioni completate la cui finestra non è finita: la vendita può ancora arrivare. Fai clic per l’elenco.
}
occasions-unripe-offer = { $count ->
    [one] La finestra di { $count } occasione completata non è finita. Senza di essa il tasso è { $rate }; fai clic per i tassi delle sole mature.
   *[other] Le finestre di { $count } occasioni completate non sono finite. Senza di esse il tasso è { $rate }; fai clic per i tassi delle sole mature.
}
occasions-unripe-left-out = { $count ->
    [one] I tassi lasciano fuori { $count } occasione la cui finestra non è finita. Fai clic per contarle tutte.
   *[other] I tassi lasciano fuori { $count } occasioni la cui finestra non è finita. Fai clic per contarle tutte.
}
occasions-messages = { $count ->
    [one] da { $count } messaggio
   *[other] da { $count } messaggi
}
occasions-why-fewer = Perché meno?
occasions-why-messages = Un messaggio completa tutte le occasioni del cliente aperte quando parte. Così { $occasions } occasioni sono state completate da { $messages } messaggi.
occasions-why-sales = Una vendita può convertire più occasioni, e ognuna mostra l’importo intero. { $occasions } conversioni per { $amount } sono { $sales } vendite per { $distinct }.
occasions-show-messages = Mostra questi messaggi
occasions-show-sales = Mostra queste vendite
occasions-why-no-rate = Nulla è stato completato, quindi non c’è un tasso.
occasions-why-no-ripe-rate = Nessuna finestra è ancora finita, quindi non c’è un tasso delle mature.
occasions-why-no-sale = Nessuna vendita le ha convertite.
occasions-by-type = Per tipo di occasione
occasions-sum = create = aperte + scadute + completate
occasions-matrix = { $type }: canale × messaggio
occasions-matrix-figure = Che cosa mostrano le celle
occasions-matrix-rate = Conversione
occasions-matrix-completed = Completate
occasions-matrix-amount = Importo
occasions-matrix-none = Nessuna di questo tipo è stata completata, quindi non ci sono ancora canali.
occasions-matrix-cell = { $pair }: { $rate }, { $of } completate, { $amount }. { $interval }
occasions-pair = { $message } via { $channel }
occasions-all-messages = Tutti
occasions-n-of-m = { $converted } di { $completed }
occasions-most-used = Il più usato: { $channel } ({ $share }).
occasions-best = «{ $message }» via { $channel } converte meglio: { $rate }, gli altri { $others }.
occasions-none-best = Nessuna coppia converte meglio delle altre oltre il caso.
occasions-over-time-day = Conversione per giorno di creazione
occasions-over-time-week = Conversione per settimana di creazione
occasions-over-time-month = Conversione per mese di creazione
occasions-over-time-none = Nessuna di queste occasioni è stata completata, quindi non c’è un tasso da disegnare.
occasions-none-completed = nessuna completata
occasions-band = fascia: intervallo al 95 %
occasions-by = Per { $filter }
occasions-by-choice = Suddivisione per
occasions-first-of = primi { $count } di { $total }
occasions-none = Nessuna occasione
occasions-none-text = Un’occasione è un motivo per scrivere a un cliente. Con questi filtri, in queste date, non ne è stata creata nessuna.
occasions-table-types = Per tipo
occasions-table-matrix = Canale × messaggio
occasions-table-by-associate = Per addetto
occasions-table-by-store = Per negozio
occasions-table-by-department = Per reparto
occasions-table-by-market = Per mercato
occasions-table-by-acquisition-channel = Per provenienza
occasions-table-graph = Nel tempo
occasions-how-which = Quali occasioni
occasions-how-which-text = Quelle create in queste date, com’erano alla fine dei dati; messaggi e vendite successivi non si vedono. Mercato e provenienza sono del cliente; negozio, reparto e addetto dell’occasione.
occasions-how-completed = Completate
occasions-how-completed-text = Un messaggio completa ogni occasione del cliente aperta quando parte, e quelle che nomina. Aperta significa: creata, non completata, non scaduta. Chiamate e promemoria non completano nulla.
occasions-how-converted = Convertite
occasions-how-converted-text = Dalla prima vendita del cliente tra il completamento e { $window } dopo, al secondo; contano entrambi gli estremi. Importo e ora vanno all’occasione e al messaggio.
occasions-how-sums = Importi e vendite distinte
occasions-how-sums-text = Una vendita può convertire più occasioni, e ognuna mostra l’importo intero. Le vendite distinte contano ogni vendita una volta.
occasions-how-rates = Tassi
occasions-how-rates-text = Quota di completamento: completate sulle create. Conversione: convertite sulle completate. Sul nulla non c’è un tasso.
occasions-how-ripe = Non mature
occasions-how-ripe-text = Occasioni completate la cui finestra non era finita alla fine dei dati. Sono in tutti i conteggi; i tassi delle mature le lasciano fuori.
occasions-how-interval = Intervallo
occasions-how-interval-text = Intervallo di Wilson al 95 % del tasso di conversione. Si disegna dove dietro a un tasso stanno meno di 30 conversioni; quelle barre sono pallide.
occasions-how-best = Che cosa converte meglio
occasions-how-best-text = Un canale con un messaggio è nominato dove ha completato almeno 30 occasioni e tutto il suo intervallo sta sopra il tasso di tutti gli altri insieme. È un’associazione: chi riceve quale messaggio non è un caso.
occasions-how-before = A confronto
occasions-how-before-text = Altrettanti giorni subito prima, com’erano allo stesso istante, con gli stessi filtri.
occasions-how-returns = Resi e altre valute
occasions-how-returns-text = Resi e importi a zero non convertono nulla. Le vendite in altre valute convertono; i loro importi stanno a parte e non sono in somme o medie.
