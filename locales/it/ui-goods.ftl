### Che cosa dicono i report su messaggi, voucher, prodotti e luoghi, e segmenti.

## Creare un segmento

goods-make-segment = Crea un segmento: { $what }
goods-segment-way = Come nasce il segmento
goods-segment-rule = Sempre aggiornato
goods-segment-list = Questi clienti, come sono ora
goods-price-from = Prezzo del pezzo da
goods-price-to = Prezzo del pezzo sotto
goods-price-order = Il prezzo superiore deve essere il maggiore.

## Messaggi e journey

messages-sentence = Messaggi inviati in queste date. Una vendita è collegata ai messaggi dei { $window } che la precedono; il modello decide a quali viene attribuita, e in che misura.
messages-dates = Inviati
messages-group-by = Raggruppa per
messages-by-message = Messaggio
messages-by-campaign = Campagna
messages-by-journey = Journey
messages-by-step = Passaggio
messages-without-message = Senza nome del messaggio
messages-without-campaign = Senza campagna
messages-without-journey = Senza journey
messages-without-step = Senza passaggio
messages-model = Modello
messages-sent = Messaggi inviati
messages-opened-clicked = aperti { $opened } · cliccati { $clicked }
messages-conversion = Conversione dei clic
messages-conversion-hint = Clienti che hanno cliccato e poi comprato nella finestra dopo il clic, su tutti quelli che hanno cliccato.
messages-of-clickers = { $sales } su { $clickers }
messages-interval = 95 %: { $low } – { $high }
messages-unripe = { $count ->
    [one] { NUMBER($count) } non maturo
   *[other] { NUMBER($count) } non maturi
}
messages-ripe-only = solo clic con finestra chiusa
messages-unripe-clickers = { $count ->
    [one] { $count } cliente ha cliccato da così poco che la finestra è ancora aperta. Degli altri ha comprato il { $rate }.
   *[other] { $count } clienti hanno cliccato da così poco che la finestra è ancora aperta. Degli altri ha comprato il { $rate }.
}
messages-unripe-sales-text = Messaggi con la finestra ancora aperta: altre vendite possono ancora collegarsi.
messages-credit = Collegate · { $model }
messages-groups-sum = somma dei gruppi { $sum }
messages-distinct = Vendite collegate distinte
messages-why-differ = Perché le somme differiscono?
messages-why-differ-text = Le righe contano { $sum } vendite, e ai messaggi di questa pagina ne sono collegate { $distinct }. Una vendita dopo più messaggi sta nella riga di ognuno a cui viene attribuita: con «Qualsiasi» con l’importo intero, con gli altri modelli in parte. Questi possono attribuirla anche a messaggi fuori da queste date.
messages-cost = Costo
messages-after-cost = { $amount } tolti { $cost }
messages-no-cost = { $count ->
    [one] { NUMBER($count) } messaggio senza costo
   *[other] { NUMBER($count) } messaggi senza costo
}
messages-no-cost-of = Il costo di { NUMBER($count) } messaggi su { $sent } non è noto e vale zero. Impostalo nelle impostazioni.
messages-return = Ritorno sul costo
messages-return-hint = Quanto resta delle vendite attribuite tolto il costo, in rapporto al costo.
messages-on-margin = sul margine { $rate }
messages-none = Nessun messaggio inviato in queste date
messages-none-text = Qui vedi che cosa è stato inviato, aperto e cliccato, e quali vendite ne sono venute.
messages-table = Per { $by }
messages-table-note = vendite e importi con «{ $model }»
messages-all = Tutti, ogni vendita una volta
messages-column-sent = Inviati
messages-column-opened = Aperti
messages-column-clicked = Cliccati
messages-column-clickers = Chi ha cliccato
messages-clickers-with-sale = Chi ha cliccato e comprato
messages-column-sales = Vendite
messages-column-sales-hint = Vendite che il modello attribuisce al gruppo, almeno in parte.
messages-column-value = Valore
messages-column-min = Minima
messages-column-average = Media
messages-column-max = Massima
messages-column-minus-cost = Tolto il costo
messages-column-return = Ritorno
messages-column-margin = Margine
messages-column-margin-minus-cost = Margine meno costo
messages-column-margin-return = Ritorno sul margine
messages-column-per-1000 = Per 1000 (prova)
messages-column-per-1000-hint = Ricavi per 1000 ingressi nell’ultima prova del journey. Apre la prova.
messages-no-clickers = Nessuno ha cliccato.
messages-no-return = Non c’è un costo con cui confrontare.
messages-dry-run-none = Mai provato
messages-dry-run-of = { $entries } ingressi nella prova del { $at }
messages-dry-run-stale = { $entries } ingressi nella prova del { $at }. Da allora il journey o i dati sono cambiati.
messages-list-sent = Inviati
messages-list-opened = Aperti
messages-list-clicked = Cliccati
messages-list-clickers = Clienti che hanno cliccato
messages-list-clickers-with-sale = Clienti che hanno cliccato e comprato
messages-models = I sei modelli a confronto
messages-models-note = quanto la scelta del modello sposta il valore, rispetto a «{ $model }»
messages-runs = Ultime prove dei journey
messages-models-label = { $count ->
    [one] Il valore di { $count } gruppo con sei modelli
   *[other] Il valore di { $count } gruppi con sei modelli
}
messages-moves = Rispetto a quello scelto
messages-moves-not = uguale con tutti
messages-moves-from-nothing = niente con questo
messages-how-sent = Inviati, aperti, cliccati
messages-how-sent-text = Messaggi registrati, inviati in queste date. Ognuno conta una volta come aperto e una come cliccato, comunque spesso sia successo.
messages-how-conversion = Conversione dei clic
messages-how-conversion-text = Clienti che hanno cliccato e comprato entro { $window } dal clic, su tutti quelli che hanno cliccato. Chi ha cliccato più messaggi di un gruppo conta una volta. Con meno di 30 di questi clienti è disegnato l’intervallo al 95 %.
messages-how-related = Vendite collegate
messages-how-related-text = Una vendita è collegata a ogni messaggio allo stesso cliente nei { $window } che la precedono, estremi compresi. Le date scelgono i messaggi; le vendite non ne sono tagliate. Resi e importi a zero non sono vendite.
messages-how-models = Perché i modelli differiscono
messages-how-models-text = La maggior parte delle vendite segue più messaggi, e nessun dato dice quali abbiano contato. Ogni modello è un’altra regola per dividere l’importo: tutto a ognuno, al primo, all’ultimo, in parti uguali, 40 % ai due estremi, o tanto più quanto più vicino alla vendita. Dove i modelli concordano, il valore di un messaggio non dipende dalla regola; dove sono lontani, non fidarti di uno solo.
messages-how-any = Somme con «Qualsiasi»
messages-how-any-text = A ogni messaggio collegato è attribuita la vendita intera, perciò una vendita dopo tre messaggi sta in tre righe con l’importo intero. L’ultima riga conta ogni vendita una volta.
messages-how-distinct = Vendite collegate distinte
messages-how-distinct-text = Vendite collegate ad almeno un messaggio di questa pagina, ognuna una volta, qualunque sia il modello.
messages-how-cost = Costo
messages-how-cost-text = Il costo del modello del messaggio, altrimenti quello del canale nelle impostazioni. I messaggi senza nessuno dei due valgono zero e sono indicati a parte.
messages-how-return = Ritorno sul costo
messages-how-return-text = (Importo attribuito − costo) / costo. Con un margine impostato, lo stesso con il margine al posto dell’importo.
messages-how-per-1000 = Per 1000 ingressi
messages-how-per-1000-text = Ricavi dai primi acquisti per 1000 ingressi nell’ultima prova del journey: ciò che il journey provato avrebbe incontrato, non ciò che i messaggi registrati hanno portato.
messages-how-unripe = Non maturi
messages-how-unripe-text = Messaggi e clic a meno di { $window } dalla fine dei dati: una vendita può ancora seguire. Un clic sul segno mostra la conversione degli altri.
messages-how-caution = Collegata non vuol dire causata
messages-how-caution-text = Alcuni di questi clienti avrebbero comprato comunque. Il report delle vendite mostra quante sarebbero collegate per caso; un gruppo di controllo nel journey dice di più.

## Voucher

vouchers-sentence = Codici assegnati ai clienti, situazione al { $at }. Un codice è riscattato quando sta su una vendita del cliente a cui è stato dato, finché era valido.
vouchers-assigned = Assegnati
vouchers-redeemed = Riscattati
vouchers-open = Aperti
vouchers-open-hint = Non riscattati e ancora validi.
vouchers-expired = Scaduti
vouchers-expired-hint = Non riscattati e non più validi.
vouchers-and-expired = { $count ->
    [one] { $shown } scaduto
   *[other] { $shown } scaduti
}
vouchers-rate = Tasso di riscatto
vouchers-of-assigned = { $rate } degli assegnati
vouchers-revenue = Ricavi
vouchers-revenue-hint = Quanto è stato pagato in tutte le vendite valide con un codice.
vouchers-discount = Sconto concesso
vouchers-discount-hint = Un importo così com’è; una percentuale da ciò che è stato pagato.
vouchers-discount-share = { $share } del prezzo
vouchers-days-tile = Giorni fino al riscatto
vouchers-days-p90 = mediana · 90 % entro { $days }
vouchers-median = Giorni, mediana
vouchers-median-hint = Giorni dall’assegnazione alla prima vendita valida; metà dei codici riscattati lo è stata prima.
vouchers-p90 = 90 % entro
vouchers-p90-hint = Nove codici riscattati su dieci lo sono stati entro tanti giorni.
vouchers-anomalies-column = Non contati
vouchers-anomalies-hint = Vendite che portano un codice e non riscattano nulla.
vouchers-designs = Per modello di voucher
vouchers-designs-note = una riga mostra quando, come, dove e per che cosa
vouchers-designs-count = { $count ->
    [one] { $count } modello
   *[other] { $count } modelli
}
vouchers-column-design = Modello
vouchers-all = Tutti i modelli
vouchers-without-design = Senza modello
vouchers-none = Nessun voucher è stato assegnato
vouchers-none-text = Qui vedi chi ha usato un codice, quando, da quale canale, dove, e che cosa ha comprato.
vouchers-none-assigned = Nessuno è stato assegnato.
vouchers-none-redeemed = Nessuno è stato riscattato.
vouchers-details-note = quando, come, dove e per che cosa sono stati usati i codici
vouchers-who = Chi li ha usati: { NUMBER($count) }
vouchers-when = Quando
vouchers-when-note = metà entro { $days } giorni (linea tratteggiata)
vouchers-day = giorno { $day }
vouchers-days = giorni { $from }–{ $to }
vouchers-day-bar = { $count ->
    [one] { $when }: { $shown } codice, { $share }
   *[other] { $when }: { $shown } codici, { $share }
}
vouchers-days-axis = Giorni dall’assegnazione
vouchers-how = Come
vouchers-how-note = per canale della vendita
vouchers-where = Dove
vouchers-where-note = per negozio della vendita
vouchers-with-what = Per che cosa
vouchers-with-what-note = i prodotti di maggiore importo
vouchers-list-assigned = Assegnati
vouchers-list-redeemed = Riscattati
vouchers-list-expired = Scaduti
vouchers-list-open = Aperti
vouchers-list-sales = Vendite con un codice
vouchers-list-anomalies = Non contati
vouchers-anomalies = Vendite con un codice che non riscattano nulla
vouchers-anomalies-note = con il motivo
vouchers-no-anomalies = Ogni codice è stato usato dal suo cliente, nei tempi.
vouchers-column-at = Vendita
vouchers-column-code = Codice
vouchers-column-buyer = Chi ha comprato
vouchers-column-sale = Transazione
vouchers-column-why = Perché non conta
vouchers-why-other-customer = Il codice è di un altro cliente, o non è stato dato a nessuno
vouchers-why-after-expiry = Il codice era scaduto
vouchers-why-before-assignment = Il codice è stato assegnato solo dopo
vouchers-unknown = Codici che nessuno conosce
vouchers-unknown-note = { $count ->
    [one] { NUMBER($count) } codice su vendite, che nessun voucher ha
   *[other] { NUMBER($count) } codici su vendite, che nessun voucher ha
}
vouchers-how-redeemed = Riscattato
vouchers-how-redeemed-text = Il codice sta su una vendita del cliente a cui è stato assegnato, tra l’assegnazione e la scadenza (questa esclusa).
vouchers-how-rate = Tasso di riscatto
vouchers-how-rate-text = Riscattati sugli assegnati. Con meno di 30 riscattati è disegnato l’intervallo al 95 %. Quelli aperti possono ancora essere riscattati.
vouchers-how-open = Aperti
vouchers-how-open-text = Assegnati, non riscattati e ancora validi nel giorno del report.
vouchers-how-expired = Scaduti
vouchers-how-expired-text = Non riscattati e oltre la validità nel giorno del report.
vouchers-how-revenue = Ricavi
vouchers-how-revenue-text = Quanto è stato pagato in tutte le vendite valide con il codice, anche se usato più volte. Le altre valute stanno a parte.
vouchers-how-discount = Sconto concesso
vouchers-how-discount-text = Un voucher a importo dà quell’importo. Un voucher del p per cento dà importo pagato × p / (100 − p), arrotondato per eccesso da metà.
vouchers-how-days = Giorni fino al riscatto
vouchers-how-days-text = Dall’assegnazione alla prima vendita valida, in giorni di 24 ore, senza arrotondare. Le barre contano giorni interi.
vouchers-how-anomalies = Non contati
vouchers-how-anomalies-text = Vendite con un codice di un altro cliente, dopo la scadenza o prima dell’assegnazione. Non sono riscatti, e i loro importi non sono nei ricavi.

## Prodotti e luoghi

products-sentence = Vendite in queste date e ciò che sta sulle loro righe: che cosa si vende in quale reparto, canale e negozio.
products-none = Nessuna vendita in queste date
products-none-text = Qui vedi che cosa si vende in quale canale e negozio, e puoi creare segmenti di chi ha comprato.
products-sales = Vendite
products-average = Vendita media
products-from-to = da { $min } a { $max }
products-best = Reparto più forte
products-without-lines = Vendite senza righe
products-without-lines-hint = Non si sa che cosa vi è stato comprato; stanno nelle vendite, ma in nessun dato di prodotti, categorie e reparti.
products-of-sales = { $share } delle vendite
products-click-hint = Un numero apre le sue vendite. Il pulsante di una riga crea un segmento di chi ha comprato.
products-measure = Misura
products-measure-amount = Importo
products-measure-quantity = Pezzi
products-cross = Che cosa si vende dove
products-rows = Righe
products-rows-department = Reparti
products-rows-category = Categorie
products-rows-product = Prodotti
products-columns = Colonne
products-columns-store = Negozi
products-columns-channel = Canali
products-row-department = Reparto
products-row-category = Categoria
products-row-product = Prodotto
products-column-store = Negozio
products-column-channel = Canale
products-cross-label = { $rows } per { $columns }
products-cross-hint = Indica una casella per leggerla; un clic apre le sue vendite.
products-cell = { $row }, { $column }: { $value }
products-no-lines = Non si sa che cosa è stato comprato in queste vendite.
products-pieces = { $count ->
    [one] { $shown } pezzo
   *[other] { $shown } pezzi
}
products-top-department = Reparti
products-top-category = Categorie
products-top-product = Prodotti
products-top-store = Negozi
products-top-channel = Canali
products-preferred = Negozio preferito
products-preferred-note = dove i clienti hanno comprato più spesso
products-preferred-of = Preferiscono { $store }
products-customers = Clienti
products-without-department = Senza reparto
products-without-category = Senza categoria
products-without-product = Senza prodotto
products-segment-name = Hanno comprato { $what }
products-segment-name-store = Hanno comprato in { $what }
products-segment-list-text = Una lista dei clienti dietro questo numero, in queste date. Resta com’è.
products-segment-rule-text = Una regola: chiunque abbia mai comprato { $what }, ricalcolata dopo ogni importazione. I negozi e i canali scelti sopra ne fanno parte, le date no.
products-segment-rule-store = Una regola: chiunque abbia mai comprato in { $what }, ricalcolata dopo ogni importazione. I negozi e i canali scelti sopra ne fanno parte, le date no.
products-file-department-store = Reparti per negozi
products-file-by-department = Reparti
products-file-top-categories = Categorie
products-file-top-products = Prodotti
products-file-top-stores = Negozi
products-file-by-channel = Canali
products-file-department-channel = Reparti per canali
products-file-category-store = Categorie per negozi
products-file-category-channel = Categorie per canali
products-file-product-store = Prodotti per negozi
products-file-product-channel = Prodotti per canali
products-file-preferred-store-top = Negozi preferiti
products-how-sales = Vendite
products-how-sales-text = Transazioni con importo sopra zero in queste date, nei negozi e canali scelti.
products-how-lines = Importi e pezzi
products-how-lines-text = Delle righe di queste vendite, nella valuta dello spazio di lavoro. Le righe possono non dare la somma pagata: può mancarvi uno sconto sul totale.
products-how-department = Reparto
products-how-department-text = Quello del prodotto sulla riga, non quello della transazione.
products-how-top = Quanti se ne mostrano
products-how-top-text = I 40 reparti, le 20 categorie, i 20 negozi e i 10 prodotti di maggiore importo; a parità la chiave minore. I file hanno gli stessi.
products-how-preferred = Negozio preferito
products-how-preferred-text = Il negozio in cui un cliente ha comprato più spesso in queste date; a parità quello con l’id minore. Ogni cliente conta una volta.
products-how-currencies = Altre valute
products-how-currencies-text = Le vendite in un’altra valuta contano come vendite; i loro importi stanno a parte, e le loro righe in nessuna somma.
products-how-segments = Segmenti da qui
products-how-segments-text = «Come sono ora» mette i clienti dietro il numero in una lista. «Sempre aggiornato» salva una regola su che cosa, dove e a quale prezzo si è comprato; i membri sono ricalcolati dopo ogni importazione.

## Segmenti

segments-sentence = { $count ->
    [one] Quanto i clienti hanno speso nel { $count } giorno prima del { $at }, rispetto al { $count } giorno precedente.
   *[other] Quanto i clienti hanno speso nei { $count } giorni prima del { $at }, rispetto ai { $count } giorni precedenti.
}
segments-at = Situazione al
segments-at-last = { $day } (fine dei dati)
segments-since = Spostati dal
segments-since-usual = { $day } (90 giorni prima)
segments-since-30 = 30 giorni
segments-since-90 = 90 giorni
segments-since-year = Un anno
segments-period = Periodo
segments-period-hint = Quanto è lungo ognuno dei due periodi a confronto.
segments-days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}
segments-days-unit = giorni
segments-table = Segmenti
segments-more-text = Hanno speso oltre il 10 % in più del periodo precedente, o qualcosa dopo niente.
segments-steady-text = Hanno speso circa quanto nel periodo precedente: tra il 10 % in meno e il 10 % in più.
segments-less-text = Hanno speso oltre il 10 % in meno del periodo precedente, o niente dopo qualcosa.
segments-inactive-text = Non hanno speso niente in entrambi i periodi.
segments-name = { $segment }, { $day }
segments-list-text = Una lista di chi vi è nel giorno del report. Resta com’è.
segments-rule-text = Una regola: chi vi è, ricalcolata dopo ogni importazione.
segments-share = { $share } dei clienti
segments-last = { $count ->
    [one] Ultimo { $count } giorno
   *[other] Ultimi { $count } giorni
}
segments-before = { $count ->
    [one] { $count } giorno precedente
   *[other] { $count } giorni precedenti
}
segments-open = Apri i clienti
segments-flow = Chi si è spostato
segments-flow-note = { $count ->
    [one] { $moved } su { $of } clienti è in un altro segmento
   *[other] { $moved } su { $of } clienti sono in un altro segmento
}
segments-flow-label = Clienti per segmento in due date, e chi si è spostato tra l’una e l’altra
segments-of-them = di chi vi era
segments-from-to = Al { $since } ↓ · al { $at } →
segments-all = Tutti
segments-then = { $segment } al { $day }
segments-how-net = Spesa netta
segments-how-net-text = { $count ->
    [one] Vendite meno resi nella valuta dello spazio di lavoro, in { $count } giorno di 24 ore. Una spesa netta di zero o meno è niente.
   *[other] Vendite meno resi nella valuta dello spazio di lavoro, in { $count } giorni di 24 ore. Una spesa netta di zero o meno è niente.
}
segments-how-more = Compra sempre di più
segments-how-more-text = 10 × ultimo > 11 × precedente, o qualcosa solo nell’ultimo periodo.
segments-how-steady = Compra con costanza
segments-how-steady-text = Tra i due.
segments-how-less = Compra sempre di meno
segments-how-less-text = 10 × ultimo < 9 × precedente, o qualcosa solo nel periodo precedente.
segments-how-inactive = Non compra
segments-how-inactive-text = Niente in entrambi i periodi.
segments-how-flow = Chi si è spostato
segments-how-flow-text = Lo stesso calcolo alla data precedente, per gli stessi clienti: ogni nastro è un numero di clienti che erano nel segmento a sinistra e sono in quello a destra.
segments-how-segments = Come pubblico
segments-how-segments-text = Chi compra di più, di meno e in modo stabile a 90 giorni è un segmento di ogni spazio di lavoro, sempre aggiornato. Con altre date o altri periodi si crea una lista dei clienti.
segments-how-attribute = Clienti per attributo
segments-how-attribute-text = I visitatori hanno una visita di pagina, gli acquirenti una vendita nelle date; le vendite collegate hanno un’attività nella finestra prima. L’intervallo è quello della quota di acquirenti (95 %). Confronta i bracci dagli intervalli: dove si sovrappongono molto, la differenza può essere un caso.

customers-by = Clienti per attributo
customers-by-note = un esperimento si legge dai suoi bracci
customers-by-dates = Vendite
customers-by-attribute = Attributo
customers-by-value = Valore
customers-by-without = Senza valore
customers-by-visitors = Visitatori
customers-by-buyers = Acquirenti
customers-by-customers-hint = Clienti con questo valore.
customers-by-visitors-hint = Clienti con una visita di pagina.
customers-by-buyers-hint = Clienti con una vendita.
customers-by-rate = Quota di acquirenti, 95 %
customers-by-rate-hint = La quota di clienti con una vendita, e l’intervallo in cui sta con una certezza del 95 %.
customers-by-related = Vendite collegate
customers-by-per-customer = Per cliente
customers-by-per-customer-hint = Importo delle vendite / clienti.
customers-by-nobody = Nessun cliente ha questo valore.
customers-by-many = Questo attributo ha { NUMBER($count) } valori; questi sono i { $most } con più clienti.
