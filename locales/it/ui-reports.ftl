### What the reports over recorded history say: what all of them share, and the page of occasions.

report-tab-occasions = Occasioni
report-tab-sales = Vendite
report-tab-messages = Messaggi e journey
report-tab-vouchers = Voucher
report-tab-products = Prodotti e luoghi
report-tab-segments = Segmenti
report-tab-more = Altro
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
