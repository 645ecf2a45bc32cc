### What the sales report says, the timeline before a sale, coaching, and what reports are set to.

sales-rule = Una vendita è collegata quando nei { $window } prima c’è almeno un’attività. È un’associazione: alcune di queste vendite sarebbero arrivate comunque.
sales-compared = confronto con { $range }
sales-filter-activity-type = Tipo di attività
sales-related-sales = Vendite collegate
sales-related = Collegate
sales-other = Altre vendite
sales-all = Tutte le vendite
sales-returns = Resi
sales-from = prima { $value }
sales-from-both = prima { $count } · { $amount }
sales-before = prima { $value }
sales-days-figure = { NUMBER($days, minimumFractionDigits: 1, maximumFractionDigits: 1) }
sales-unripe = { $count ->
    [one] { NUMBER($count) } non matura
   *[other] { NUMBER($count) } non mature
}
sales-unripe-text = Attività collegate la cui finestra ({ $window }) non era finita alla fine dei dati: altre vendite possono ancora collegarsi.
sales-no-sales = Nessuna vendita di cui calcolare la quota
sales-no-related = Nessuna vendita collegata
sales-no-activities = Nessuna attività collegata
sales-empty = Nessuna vendita qui
sales-empty-text = In queste date e con questi filtri non si è venduto nulla. Qui starebbero le vendite collegate e le altre, la lista e ciò che è successo prima di ciascuna.

## Tiles

sales-tile-activities = Attività collegate
sales-tile-activities-hint = Attività seguite da una vendita entro la finestra, ciascuna contata una volta
sales-tile-types-note = { $count ->
    [one] di un tipo
   *[other] di { $count } tipi
}
sales-tile-types = Tipi di attività
sales-open-type = Apri la lista: { $type }
sales-tile-related = Vendite collegate
sales-tile-related-hint = Vendite con almeno un’attività nella finestra precedente, ciascuna contata una volta
sales-tile-share = Quota delle vendite
sales-tile-share-hint = Vendite collegate su tutte quelle di queste date e di questi negozi
sales-tile-share-note = del numero
sales-tile-share-amount = { $share } dell’importo
sales-tile-days = Ultima attività prima della vendita
sales-tile-days-hint = Tempo dall’ultima attività collegata alla vendita, media delle vendite collegate
sales-tile-days-note = giorni in media

## Chance

placebo-running = Quante ne collegherebbe il caso
placebo-ask = Quante per puro caso?
placebo-short = per caso { $mean } ({ $range })
placebo-sentence = Per puro caso sarebbe collegato il { $mean } ({ $range }) delle vendite; lo è il { $related }.
placebo-text = Per saperlo, tutte le attività di ogni cliente sono state spostate insieme a date casuali della sua storia, { $rounds } volte. Il loro numero e gli intervalli tra loro restano. Tra parentesi: il risultato minimo e il massimo.

## Graph

sales-graph-by-day = Vendite collegate e altre per giorno
sales-graph-by-week = Vendite collegate e altre per settimana
sales-graph-by-month = Vendite collegate e altre per mese
sales-graph-label = Vendite collegate e altre nel tempo, a barre; la tabella mostra i numeri
sales-graph-hint = fai clic su una barra per restringere la lista
sales-graph-bar = { $name }: collegate { $related }, altre { $other }
sales-graph-cut-bar = tagliata dalle date
sales-cut-both = { $period ->
    [month] il primo e l’ultimo mese sono tagliati dalle date
   *[week] la prima e l’ultima settimana sono tagliate dalle date
}
sales-cut-first = { $period ->
    [month] il primo mese è tagliato dalle date
   *[week] la prima settimana è tagliata dalle date
}
sales-cut-last = { $period ->
    [month] l’ultimo mese è tagliato dalle date
   *[week] l’ultima settimana è tagliata dalle date
}
sales-measure = Che cosa misurano le barre
sales-measure-amount = Importo
sales-measure-number = Numero
sales-amount-related = Importo collegate
sales-amount-other = Importo altre
sales-share-number = Quota del numero
sales-share-amount = Quota dell’importo
sales-sum-sales = { $count ->
    [one] una vendita, { $amount }
   *[other] { NUMBER($count) } vendite, { $amount }
}
sales-sum-returns = { $count ->
    [0] nessun reso
    [one] un reso, { $amount }
   *[other] { NUMBER($count) } resi, { $amount }
}
sales-sum-net = netto { $amount }

## List

sales-list-of = { $count } di { $all }
sales-list-newest = dalla più recente
sales-list-widen = Mostra di nuovo tutte, non solo { $name }
sales-list-open = Apri o chiudi
sales-list-none = In questa parte non c’è nessuna vendita collegata. Togli un’etichetta per vederne di più.
sales-figure-sales = Tutte le vendite
sales-figure-returns = Resi
sales-figure-other-sales = Altre vendite
sales-figure-related-sales = Vendite collegate
sales-figure-related-activities = Attività collegate
sales-credit = Credito
sales-credit-label = Come la vendita si accredita alle sue attività
sales-model-any-text = Apri una vendita per vedere che cosa è successo prima. Ogni attività nella finestra riceve l’intera vendita; nei totali conta una volta.
sales-model-first-text = Apri una vendita per vedere che cosa è successo prima. La vendita va alla prima attività nella finestra.
sales-model-last-text = Apri una vendita per vedere che cosa è successo prima. La vendita va all’ultima attività che la precede.
sales-model-linear-text = Apri una vendita per vedere che cosa è successo prima. La vendita si divide in parti uguali tra le attività nella finestra.
sales-model-position-text = Apri una vendita per vedere che cosa è successo prima. La prima e l’ultima attività ricevono il 40 % ciascuna, quelle in mezzo si dividono il resto.
sales-model-time-decay-text = Apri una vendita per vedere che cosa è successo prima. Più un’attività è vicina alla vendita, maggiore è la sua parte; si dimezza ogni 7 giorni.

## Breakdowns

sales-breakdowns = Da dove vengono le vendite collegate
sales-breakdowns-note = In ogni gruppo una vendita conta una volta: con attività di due tipi sta in entrambi, quindi la somma dei gruppi può superare il totale. Fai clic su una riga per restringere la lista.
sales-breakdown-more = insieme { $sum } su { $total }
sales-breakdown-none = Nessuna vendita collegata.
sales-by-store = Negozio
sales-by-associate = Addetto
sales-by-activity-type = Tipo di attività
sales-by-channel = Canale
sales-column-sales = Vendite
sales-column-amount = Importo
sales-table-totals = Totali
sales-table-by-store = Per negozio
sales-table-by-associate = Per addetto
sales-table-by-activity-type = Per tipo di attività
sales-table-by-channel = Per canale
sales-table-by-month = Per mese
sales-table-graph = Nel tempo
sales-table-coaching = Coaching

## Coaching

coaching-title = Coaching per addetto
coaching-note = Che cosa ha fatto ciascuno in queste date e che cosa è seguito. Numeri per parlarne, non per fare classifiche.
coaching-none = In queste date nessun addetto ha fatto nulla.
coaching-table = Addetti
coaching-table-note = fai clic per il confronto con la media
coaching-activities = Attività
coaching-types = Per tipo
coaching-followed = Con vendita
coaching-followed-hint = Attività dopo le quali il cliente ha acquistato entro la finestra
coaching-rate = Seguite da vendita
coaching-customers = Clienti
coaching-days = Giorni
coaching-days-hint = Dall’ultima attività alla vendita, media
coaching-unripe-text = Attività senza vendita la cui finestra non era finita alla fine dei dati: la vendita può ancora arrivare.
coaching-own = Questo addetto
coaching-average = { $count ->
    [one] Media di uno
   *[other] Media di { $count }
}
coaching-interval = 95 %: { $low } – { $high }
coaching-standing-above = sopra gli altri
coaching-standing-below = sotto gli altri
coaching-standing-alike = come gli altri
coaching-standing-few = troppo poco per un confronto
coaching-line-activities = Attività
coaching-line-rate = Seguite da vendita
coaching-line-customers = Clienti
coaching-line-sales = Vendite collegate
coaching-line-amount = Importo
coaching-line-days = Giorni alla vendita
coaching-of = Con vendita
coaching-of-figure = { $followed } di { $activities }
coaching-rate-and-all = Tasso, e di tutti
coaching-best = Che cosa funziona meglio:
coaching-best-few = si è fatto troppo poco per dirlo; servono due tipi con { $enough } attività ciascuno.
coaching-best-alike = nessun tipo spicca oltre il caso.
coaching-best-is = { $kind }. Una vendita è seguita al { $rate } ({ $followed } di { $activities }), al { $rest } del resto.

## Timeline before a sale

timeline-view-line = Linea
timeline-label = Che cosa è successo prima della vendita di { $at }
timeline-opens = la finestra si apre { $at }
timeline-lane-messages = Messaggi
timeline-lane-answers = Aperture, clic
timeline-lane-others = Promemoria, chiamate
timeline-back-day = { $count ->
    [one] −1 giorno
   *[other] −{ $count } giorni
}
timeline-back-hour = { $count ->
    [one] −1 ora
   *[other] −{ $count } ore
}
timeline-sale = Vendita
timeline-axis-sale = vendita
timeline-did-opened = Aperto
timeline-did-read = Letto
timeline-did-clicked = Cliccato
timeline-at-opened = aperto { $at }
timeline-at-read = letto { $at }
timeline-at-clicked = cliccato { $at }
timeline-messages = { $count ->
    [one] un messaggio
   *[other] { $count } messaggi
}
timeline-activities = { $count ->
    [one] un’attività
   *[other] { $count } attività
}
timeline-answers = { $count ->
    [one] un’apertura o un clic
   *[other] { $count } aperture e clic
}
timeline-between = { $from } – { $to }
timeline-quoted = «{ $name }»
timeline-by = da { $name }
timeline-campaign = Campagna { $name }
timeline-journey = Journey { $name }
timeline-journey-step = Journey { $name }, passaggio { $step }
timeline-credit = Credito { $amount }
timeline-last = Ultima attività
timeline-days = { NUMBER($days, minimumFractionDigits: 1, maximumFractionDigits: 1) } giorni
timeline-before = { $time } prima
timeline-counted = { $count ->
    [0] nessuna attività collegata
    [one] un’attività collegata
   *[other] { $count } attività collegate, vendita contata una volta
}
timeline-shared = { $count ->
    [0] nessuna attività collegata
    [one] accreditata a un’attività
   *[other] divisa tra { $count } attività
}
timeline-column-when = Quando
timeline-column-before = Prima della vendita
timeline-column-what = Che cosa
timeline-column-channel = Canale
timeline-column-associate = Addetto
timeline-column-from = Journey o campagna
timeline-column-credit = Credito

## How it is counted

how-sales-sale = Vendita
how-sales-sale-text = Una transazione con importo sopra zero, secondo il giorno dell’acquisto. I resi non convertono nulla: lordo, resi e netto stanno a parte. Una vendita in un’altra valuta conta, ma il suo importo non si somma.
how-sales-related = Collegata
how-sales-related-text = Una vendita è collegata a un’attività verso lo stesso cliente se non arriva prima dell’attività e al massimo { $window } dopo; entrambi gli estremi contano. Il negozio filtra le vendite, addetto e tipo filtrano le attività. Collegata non vuol dire causata.
how-sales-groups = Gruppi
how-sales-groups-text = Il negozio è quello della vendita; addetto, tipo e canale sono quelli delle attività collegate. In ciascuno dei suoi gruppi una vendita sta una volta, quindi la somma dei gruppi può superare tutte le vendite collegate.
how-sales-share = Quota delle vendite
how-sales-share-text = Vendite collegate divise per tutte quelle di queste date e di questi negozi, per numero e per importo.
how-sales-chance = Per puro caso
how-sales-chance-text = Tutte le attività di un cliente si spostano insieme di un tempo casuale dentro la sua storia e le vendite si collegano di nuovo. Ciò che allora è collegato è caso. Media, minimo e massimo delle ripetizioni.
how-sales-days = Ultima attività prima della vendita
how-sales-days-text = Tempo esatto dall’ultima attività collegata alla vendita, media delle vendite collegate.
how-sales-credit = Credito
how-sales-credit-text = «Qualsiasi» accredita l’intera vendita a ogni attività. «Prima» e «Ultima» a una sola. «Lineare» divide in parti uguali. «Posizione» dà il 40 % alla prima e all’ultima. «Vicinanza» dimezza il peso ogni 7 giorni. Le parti sommano all’importo, al centesimo.
how-sales-coaching = Coaching
how-sales-coaching-text = Le attività sono quelle di queste date; «con vendita» quelle seguite da una vendita entro la finestra. Le vendite collegate sono vendite di queste date collegate a un’attività dell’addetto. L’intervallo è quello di Wilson al 95 %. La media è sugli addetti che hanno fatto qualcosa; il suo tasso è su tutto ciò che hanno fatto. Qualcosa funziona meglio solo se il suo intervallo sta sopra il tasso del resto, con almeno 30 attività da entrambe le parti.
how-sales-unripe = Non mature
how-sales-unripe-text = La finestra di una vendita le sta davanti, quindi nessuna vendita collegata è immatura. Un’attività non è matura finché dura la sua finestra: una vendita può ancora seguire.
how-sales-before = Periodo precedente
how-sales-before-text = Altrettanti giorni subito prima di queste date, con gli stessi filtri.

## What reports are set to

report-settings = Report
report-settings-note = per l’area di lavoro aperta, in tutti i report
report-settings-save = Salva
report-settings-discard = Annulla modifiche
report-settings-saved = Impostazioni dei report salvate
report-settings-undone = Le impostazioni dei report sono come prima
report-windows = Finestra di attribuzione
report-windows-text = Per quanto tempo dopo un’attività una vendita le è collegata, e per quanto dopo il messaggio un’occasione può convertire.
report-window-all = Tutti i report
report-window-of = Finestra di { $type }
report-window-remove = Come tutti i report: { $type }
report-window-add = Un’altra finestra per un tipo di occasione
report-window-missing = Manca la durata.
report-filters-title = Filtri del report delle occasioni
report-filters-text = Ciascuno si può nascondere, chiamare in altro modo o far leggere un altro campo del cliente o dell’occasione.
report-filters-shown = Mostrato
report-filters-name = Nome qui
report-filters-name-of = Come si chiama qui { $filter }
report-filters-reads = Legge
report-filters-reads-of = Che cosa legge { $filter }
report-filters-usual = Come di solito
report-filters-usual-market = il mercato del cliente
report-filters-usual-acquisition-channel = da dove viene il cliente
report-filters-usual-store = il negozio dell’occasione
report-filters-usual-department = il reparto dell’occasione
report-filters-usual-associate = l’addetto dell’occasione
report-filters-customer-fields = Clienti
report-filters-occasion-fields = Occasioni
report-costs = Costo di un messaggio
report-costs-text = Dove il modello del messaggio non ne indica uno suo. Usato per costi e ritorno sui costi.
report-costs-none = nessuno
report-margin = Margine
report-margin-text = Quanto resta di un importo, in percento. Sta accanto al ritorno sui costi; senza, i report non mostrano margini.
