### Le schermate dei clienti: l’elenco, un cliente intero e i clienti inventati.

## L’elenco

customers-search = Cerca clienti
customers-search-placeholder = Nome, e-mail, telefono o id
customers-search-clear = Cancella la ricerca
customers-clear = Cancella ricerca e filtri
customers-count-of = { $count } di { $of }
customers-empty = Ancora nessun cliente
customers-empty-text = Qui ci saranno tutti i clienti importati, con tutto ciò che se ne sa: acquisti, messaggi, occasioni, voucher.
customers-empty-import = Importa dati
customers-none = Nessuno corrisponde
customers-none-text = Nessun cliente soddisfa tutto insieme. Togli un filtro o scrivi di meno.
customers-filter-segment = Segmento
customers-filter-store = Negozio
customers-filter-class = Spesa
customers-filter-reach = Contatto
customers-filter-came-by = Origine
customers-filter-language = Lingua
customers-filter-registered = Registrazione
customers-filter-last-purchase = Ultimo acquisto
customers-filter-purchases = Acquisti
customers-filter-net = Speso
customers-filter-more = Filtro
customers-reach = Raggiungibile via { $channels }
customers-reach-none = Non raggiungibile con nessun canale
customers-reach-by = via { $channel }
customers-reach-not-by = non via { $channel }
customers-at-least = Almeno
customers-at-most = Al massimo
customers-range = da { $from } a { $to }
customers-range-from = da { $from }
customers-range-to = fino a { $to }
customers-never-bought = Nessun acquisto
customers-never = mai
customers-no-name = senza nome
customers-class-more = Spende di più
customers-class-steady = Stabile
customers-class-less = Spende di meno
customers-class-inactive = Inattiva
customers-column-reach = Canali
customers-column-name = Cliente
customers-column-email = E-mail
customers-column-registered = Registrazione
customers-column-net = Speso
customers-column-average = Media
customers-since-none = l’ultimo giorno
customers-since-day = { $count ->
    [one] { NUMBER($count) } giorno fa
   *[other] { NUMBER($count) } giorni fa
}
customers-since-month = { $count ->
    [one] { NUMBER($count) } mese fa
   *[other] { NUMBER($count) } mesi fa
}
customers-since-year = { $count ->
    [one] { NUMBER($count) } anno fa
   *[other] { NUMBER($count) } anni fa
}

## Un cliente

customer-run = Prova per lei
customer-more = Altro
customer-copy-id = Copia l’id del cliente
customer-copied = { $id } è negli appunti.
customer-back-to-list = All’elenco dei clienti
customer-stub-short = Solo un id
customer-stub = Se ne conosce solo l’id: altre righe la citano, ma nessun file di clienti la contiene. Importa i clienti per completarla.
customer-channel-yes = ha un indirizzo e ha acconsentito
customer-channel-no = non ha acconsentito
customer-channel-no-address = ha acconsentito, ma senza indirizzo
customer-channel-unknown = non si sa se ha acconsentito; vale come no
customer-channel-without = nessun indirizzo
customer-figure-returned = Resi
customer-figure-returns = { $count ->
    [one] { NUMBER($count) } reso
   *[other] { NUMBER($count) } resi
}
customer-figure-net = Netto
customer-figure-net-hint = Valore nel tempo: tutti gli acquisti meno tutti i resi
customer-figure-lifetime = acquisti meno resi
customer-figure-since = dal { $day }
customer-figure-average = Media
customer-figure-per-purchase = per acquisto
customer-figure-last-hint = Giorni interi dall’ultimo acquisto alla fine dei dati
customer-figure-recent = Ultimi { $days }
customer-figure-before = prima: { $amount }
customer-figure-recent-hint = Speso meno resi negli ultimi { $days } dei dati e nei { $days } prima
customer-days = { $count ->
    [one] { NUMBER($count) } giorno
   *[other] { NUMBER($count) } giorni
}
customer-other-currencies = { $count ->
    [one] { $amount } · { NUMBER($count) } in altra valuta
   *[other] { $amount } · { NUMBER($count) } in altre valute
}
customer-facts = Dati
customer-fact-id = Cliente
customer-fact-email = E-mail
customer-fact-phone = Telefono
customer-fact-birthday = Compleanno
customer-fact-usual-store = Di solito in
customer-fact-usual-channel = Di solito compra
customer-fact-zone = Fuso orario
customer-usual = { $store }, { NUMBER($count) } di { NUMBER($of) }
customer-attributes = Attributi
customer-segments-none = In nessun segmento.

## Cosa le è successo

customer-timeline = Linea del tempo
customer-timeline-keys = Le frecce sinistra e destra vanno da un segno all’altro, su e giù a un altro tipo di cose. Più e meno cambiano la scala, 0 mostra tutto, Pag su e Pag giù scorrono.
customer-zoom-all = Tutto
customer-zoom-in = Ingrandisci
customer-zoom-out = Riduci
customer-view-from = Inizio del periodo visibile
customer-view-to = Fine del periodo visibile
customer-legend-opened = aperto
customer-legend-clicked = cliccato
customer-lane-purchases = Acquisti
customer-lane-returns = { $count ->
    [one] { $purchases }, { NUMBER($count) } reso
   *[other] { $purchases }, { NUMBER($count) } resi
}
customer-lane-messages = Messaggi
customer-lane-events = Altro
customer-lane-occasions = Occasioni
customer-lane-vouchers = Voucher
customer-lane-journeys = Percorsi
customer-lane-spending = Spesa
customer-spending-none = Ancora niente
customer-window-days = { $count ->
    [one] { NUMBER($count) } giorno
   *[other] { NUMBER($count) } giorni
}
customer-marks = { $count ->
    [one] { NUMBER($count) } cosa
   *[other] { NUMBER($count) } cose insieme
}
customer-currencies = più valute
customer-messages = { $count ->
    [one] { NUMBER($count) } messaggio
   *[other] { NUMBER($count) } messaggi
}
customer-kind-registered = Registrazione
customer-kind-purchase = Acquisto
customer-kind-return = Reso
customer-message-email = E-mail
customer-message-sms = SMS
customer-message-chat = Messaggio in chat
customer-message-push = Push
customer-message-phone = Telefonata
customer-occasion-open = aperta
customer-occasion-completed = completata
customer-occasion-converted = convertita
customer-occasion-expired = scaduta
customer-occasion-created = Creata
customer-occasion-completed-at = Completata
customer-occasion-converted-at = Convertita
customer-occasion-window = Fine finestra
customer-occasion-expires = Scade
customer-voucher-unused = non usato
customer-voucher-redeemed = usato
customer-voucher-expired = scaduto, non usato
customer-voucher-used-on = usato { $day }
customer-voucher-assigned = Assegnato
customer-voucher-expires = Scade
customer-voucher-redeemed-at = Usato
customer-journey-first = Primo messaggio
customer-journey-last = Ultimo messaggio
customer-associate = Addetto
customer-moment-channel = Canale
customer-moment-campaign = Campagna
customer-moment-journey = Percorso
customer-moment-voucher = Codice voucher
customer-chosen = Scelto: { $kind } { $id }
customer-chosen-occasion = Scelto: occasione { $id }
customer-chosen-voucher = Scelto: voucher { $code }
customer-chosen-journey = Scelto: percorso
customer-chosen-several = Scelti insieme
customer-closer = Guarda da vicino
customer-choose-hint = Scegli qualcosa sulla linea del tempo: qui leggi che cos’era e che effetto ha avuto.
customer-earlier = { $count ->
    [one] { NUMBER($count) } precedente non è mostrato.
   *[other] { NUMBER($count) } precedenti non sono mostrati.
}
customer-events = Eventi in vista
customer-events-count = { NUMBER($count) }, dal più recente
customer-events-none = In questi giorni non è successo nulla.
customer-column-when = Quando
customer-column-what = Cosa
customer-column-about = Dettagli
customer-column-effect = Effetto
customer-effect-completes = completa { $occasion }
customer-effect-converts = converte { $occasion }
customer-effect-redeems = usa { $code }
customer-effect-related = collegato a { $name }
customer-why-completes = il primo messaggio mentre l’occasione era aperta.
customer-why-converts = la prima vendita nella finestra del messaggio che l’ha completata.
customer-why-redeems = la vendita cita il codice { $code }.
customer-why-sale-related = { $name }, { $time } prima. Un’associazione, non una prova.
customer-why-message-related = { $name }, { $time } dopo. Un’associazione, non una prova.
customer-no-history = Non è ancora successo nulla
customer-no-history-text = Acquisti, messaggi, occasioni, voucher e percorsi di questo cliente staranno su un’unica linea del tempo appena saranno importati.

## Percorsi in cui sarebbe

customer-journeys = Percorsi in cui sarebbe
customer-journeys-count = { NUMBER($count) } di { NUMBER($of) }
customer-journeys-running = La portiamo attraverso ogni percorso
customer-journeys-none = Nella libreria non ci sono ancora percorsi.
customer-journeys-show = Mostra la sua strada sul percorso
customer-journeys-absent = Non entrerebbe.
customer-journeys-entered = entra { $at }
customer-journeys-visits = { $count ->
    [one] { NUMBER($count) } visita
   *[other] { NUMBER($count) } visite
}

## Eliminarla

customer-erase = Elimina questo cliente…
customer-erase-title = Eliminare { $name }?
customer-erase-text = Sparisce ogni traccia e nulla la riporta indietro. Cambiano anche i numeri nei report.
customer-erase-facts = nome, recapiti, consensi e attributi
customer-erase-sales = { $count ->
    [one] { NUMBER($count) } acquisto o reso con le sue righe
   *[other] { NUMBER($count) } acquisti e resi con le loro righe
}
customer-erase-messages = { $count ->
    [one] { NUMBER($count) } messaggio o telefonata
   *[other] { NUMBER($count) } messaggi e telefonate
}
customer-erase-events = { $count ->
    [one] { NUMBER($count) } altro evento
   *[other] { NUMBER($count) } altri eventi
}
customer-erase-more = occasioni ({ $occasions }) e voucher ({ $vouchers })
customer-erase-earlier = { $count ->
    [one] { NUMBER($count) } cosa accaduta prima
   *[other] { NUMBER($count) } cose accadute prima
}
customer-erase-segments = { $count ->
    [one] il suo posto in { NUMBER($count) } segmento
   *[other] il suo posto in { NUMBER($count) } segmenti
}
customer-erase-elsewhere = le righe respinte che la citano e le prove conservate in cui c’era
customer-erase-backups-hint = Le copie fatte prima la citano ancora. Quelle accanto a questo file saranno elencate dopo; eliminale tu.
customer-erase-do = Elimina per sempre
customer-erased = Eliminata
customer-erased-text = Nulla in questo spazio di lavoro la cita più. Ecco cosa è sparito:
customer-erased-backups = { $count ->
    [one] { NUMBER($count) } copia accanto a questo file la cita ancora. Eliminala se deve sparire anche lei.
   *[other] { NUMBER($count) } copie accanto a questo file la citano ancora. Eliminale se devono sparire anche loro.
}
customer-rows-customers = clienti
customer-rows-transactions = acquisti e resi
customer-rows-transaction-lines = righe di acquisti
customer-rows-activities = messaggi e telefonate
customer-rows-events = eventi
customer-rows-occasions = occasioni
customer-rows-vouchers = voucher
customer-rows-segment-members = posti nei segmenti
customer-rows-rejected-rows = righe respinte
customer-rows-runs = prove conservate

## Un cliente inventato

made-up = Un cliente inventato
made-up-open = Prova con un cliente inventato…
made-up-text = Scrivi chi è e cosa le succede, e guarda la sua strada in questo percorso. Nulla entra nei dati.
made-up-examples = Esempi da cui partire
made-up-example-new = Nuovo cliente oggi
made-up-example-lapsed = Grande cliente perduto
made-up-example-silent = Nessun consenso
made-up-who = Chi è
made-up-attribute-name = Nome
made-up-attribute-email = E-mail
made-up-attribute-phone = Telefono
made-up-attribute-birthday = Compleanno
made-up-attribute-language = Lingua
made-up-attribute-market = Mercato
made-up-attribute-acquisition-channel = Origine
made-up-attribute-home-store-id = Negozio abituale
made-up-attribute-time-zone = Fuso orario
made-up-attribute-add = Altro attributo
made-up-others = Altri attributi
made-up-consent = Consenso { $channel }
made-up-yes = Sì
made-up-no = No
made-up-unknown = Non si sa
made-up-segments = Segmenti in cui è
made-up-segment-add = Aggiungi
made-up-segment-remove = Togli da { $segment }
made-up-events = Cosa le succede
made-up-event = Evento { $number }
made-up-event-at = Quando, evento { $number }
made-up-event-choose = Scegli cosa succede
made-up-event-add = Aggiungi un evento
made-up-event-remove = Togli questo evento
made-up-fields = Campi dell’evento
made-up-field-add = Campo
made-up-field-remove = Togli { $name }
made-up-shows = Cosa si vede
made-up-form = Cliente
made-up-path = La sua strada
made-up-stale = Cambiato da allora
made-up-run = Falla passare
made-up-run-again = Falla passare di nuovo
made-up-unused = Nessun passo ha guardato: { $names }. Errore di battitura?
made-up-visits = Le sue visite
customer-erased-mentions = { $count ->
    [one] { $count } nota su altri la nominava ed è stata svuotata.
   *[other] { $count } note su altri la nominavano e sono state svuotate.
}
customer-erased-named = { $count ->
    [one] Questo journey o segmento la nomina ancora in una regola: di' che cosa deve chiedere invece.
   *[other] Questi journey e segmenti la nominano ancora in una regola: di' che cosa devono chiedere invece.
}
customer-erased-open = Un altro programma ha aperto questo file
customer-erased-open-text = I vecchi byte restano accanto a esso finché quel programma non lo chiude.
