### Che cosa dice l’editor: tavolozza, tela, moduli, problemi e i risultati di una prova sulla tela.

## Tavolozza

builder-find-kind = Trova un passaggio
builder-no-kind = Nessun passaggio si chiama così.
builder-pick = Scegli un passaggio
builder-family-trigger = Attivatori
builder-family-message = Messaggi
builder-family-time = Tempo
builder-family-logic = Logica
builder-family-money = Voucher
builder-family-data = Dati del cliente
builder-family-end = Conclusioni
builder-about-event_trigger = Ogni evento corrispondente inizia una visita
builder-about-send_email = Invia uno dei tuoi modelli di e-mail
builder-about-send_sms = Invia uno dei tuoi modelli di SMS
builder-about-wait = Aspetta per un tempo fisso
builder-about-wait_for_time_range = Aspetta la prossima fascia oraria
builder-about-condition = Due vie, secondo una regola
builder-about-assign_voucher = Dà un voucher di uno dei tuoi modelli
builder-about-add_to_segment = Mette il cliente in un elenco
builder-about-exit = Conclude la visita, con un esito da contare

## Barra superiore

builder-name = Nome del journey
builder-saved = Salvato
builder-saving = Salvataggio…
builder-not-saved = Non salvato
builder-errors = { $count ->
    [one] { $count } errore
   *[other] { $count } errori
   }
builder-warnings = { $count ->
    [one] { $count } avviso
   *[other] { $count } avvisi
   }
builder-no-problems = Nessun problema
builder-report = Report
builder-back = Torna alle modifiche
builder-dry-run = Prova
builder-run-again = Esegui di nuovo
builder-show-results = Mostra i risultati
builder-lost = { $count ->
    [one] Un valore di questo journey non si è potuto leggere ed è stato tralasciato.
   *[other] { $count } valori di questo journey non si sono potuti leggere e sono stati tralasciati.
   }
builder-lost-help = Il file sul disco resta com’è finché non cambi qualcosa qui. Guarda i punti indicati sotto.

## Barra degli strumenti e azioni

builder-toolbar = Tela
builder-actions-edit = Modifica
builder-actions-look = Vista e prova
builder-undo = Annulla
builder-undo-what = Annulla: { $what }
builder-redo = Ripeti
builder-redo-what = Ripeti: { $what }
builder-edit-add-step = passaggio aggiunto
builder-edit-delete = eliminazione
builder-edit-move = spostamento
builder-edit-change = impostazioni del passaggio
builder-edit-rename = nuovo nome
builder-edit-connect = collegamento
builder-edit-disconnect = collegamento rimosso
builder-edit-duplicate = duplicato
builder-edit-paste = incollato
builder-edit-layout = riordino
builder-edit-note = nota
builder-edit-settings = impostazioni del journey
builder-edit-fix = correzione
builder-edit-accept = problema accettato
builder-edit-import = importazione
builder-layout = Riordina
builder-turn = Ruota: da sinistra a destra o dall’alto in basso
builder-flow-down = Disponi dall’alto in basso
builder-flow-right = Disponi da sinistra a destra
builder-add-note = Aggiungi una nota
builder-add-step = Aggiungi un passaggio
builder-connect = Collega a un passaggio
builder-edit-step = Modifica il passaggio
builder-rename = Rinomina
builder-duplicate = Duplica
builder-copy = Copia
builder-paste = Incolla
builder-delete = Elimina
builder-choose-all = Seleziona tutti i passaggi
builder-zoom-in = Ingrandisci
builder-zoom-out = Riduci
builder-zoom-whole = Ingrandimento 100 %
builder-fit = Mostra tutto
builder-fit-chosen = Mostra la selezione
builder-inspector = Pannello delle impostazioni
builder-leave = Esci
builder-resize = Dimensione del pannello
builder-next-problem = Problema successivo
builder-previous-problem = Problema precedente
builder-find-step = Trova sulla tela
builder-found-none = Nulla sulla tela si chiama così.
builder-clipboard-closed = Questa finestra non può usare gli appunti. Premi Ctrl C o Ctrl V sulla tela.
builder-paste-not-json = Negli appunti non ci sono passaggi: non è JSON.
builder-paste-no-steps = Negli appunti non ci sono passaggi.
builder-drawing = { $from }, «{ $port }» → { $to }
builder-drawing-port = altra uscita
builder-drawing-take = collega
builder-drawing-leave = annulla
builder-empty = Un journey vuoto
builder-empty-text = Un journey comincia con un evento, come un nuovo account o un acquisto. Trascina un passaggio da sinistra, o comincia qui.
builder-empty-action = Aggiungi un evento

## Pannello delle impostazioni

builder-step-name = Nome del passaggio
builder-step-menu = Altro
builder-several = { $count ->
    [one] { $count } passaggio selezionato
   *[other] { $count } passaggi selezionati
   }
builder-connection = Collegamento
builder-connection-count = Visite passate di qui nell’ultima prova: { $count }.
builder-disconnect = Rimuovi il collegamento
builder-more = Altro
builder-id = Identificativo nel file
builder-id-hint = Gli altri passaggi si riferiscono a questo con esso; se cambia, lo seguono.
builder-id-empty = Un passaggio ha bisogno di un identificativo.
builder-id-taken = Un altro passaggio ha già questo identificativo.
builder-id-reserved = Questa parola ha un altro significato nelle regole. Scegline un’altra.
builder-answers = Risposte
builder-answers-when = Ultima prova, { $when }
builder-answers-nowhere = nulla dopo: finisce qui
builder-answers-inside = ancora qui alla fine
builder-answers-time = La metà resta qui fino a { $median }, nove su dieci fino a { $p90 }.
builder-unsent-no_design = non inviato: modello assente
builder-unsent-no_address = non inviato: nessun indirizzo
builder-unsent-no_consent = non inviato: nessun consenso
builder-unsent-frequency_cap = non inviato: già abbastanza messaggi

## Moduli

builder-choose-event = Scegli un evento
builder-choose-field = Scegli un campo
builder-choose-message = Scegli un modello
builder-choose-segment = Scegli un segmento
builder-choose-store = Scegli un negozio
builder-choose-value = Scegli un valore
builder-choose-voucher = Scegli un modello
builder-number = Numero
builder-unit = Unità
builder-unit-minute = { $count ->
    [one] minuto
   *[other] minuti
   }
builder-unit-hour = { $count ->
    [one] ora
   *[other] ore
   }
builder-unit-day = { $count ->
    [one] giorno
   *[other] giorni
   }
builder-unit-week = { $count ->
    [one] settimana
   *[other] settimane
   }
builder-length-weeks = { $count ->
    [one] { $count } settimana
   *[other] { $count } settimane
   }
builder-event = Evento
builder-event-hint = Ogni evento corrispondente inizia una visita.
builder-event-where = dove
builder-message = Modello di messaggio
builder-message-subject = Oggetto: { $subject }
builder-no-designs = Nessun modello per questo canale
builder-reach = { $consent } clienti su { $customers } hanno un indirizzo e hanno dato il consenso; { $address } hanno un indirizzo.
builder-values = Valori per il modello
builder-value-of = Valore di { $name }
builder-value-name = Nome nel modello
builder-value-add = Aggiungi
builder-value-remove = Rimuovi { $name }
builder-value = Valore
builder-values-many = Valori, separati da virgole
builder-value-earlier = Un valore incontrato prima
builder-value-literal = Scrivi un valore
builder-wait-for = Aspetta per
builder-wait-hint = Un giorno è esattamente 24 ore.
builder-hours-hint = Nell’ora locale del cliente. In queste ore prosegue subito.
builder-slot-number = Orario { $number }
builder-slot-from = Dalle
builder-slot-to = Alle
builder-slot-day = Tutto il giorno
builder-slot-add = Altro orario
builder-slot-remove = Rimuovi questo orario
builder-slot-midnight = Prosegue dopo la mezzanotte.
builder-slot = { $days }, { $from }–{ $to }
builder-slot-unset = orario non scelto
builder-days-all = Ogni giorno
builder-days-run = { $from }–{ $to }
builder-voucher = Modello di voucher
builder-no-vouchers = Nessun modello di voucher
builder-voucher-valid = { $count ->
    [one] Valido { $count } giorno
   *[other] Valido { $count } giorni
   }
builder-voucher-forever = Non scade mai
builder-voucher-stock = Disponibili: { $count }
builder-voucher-endless = Senza limite
builder-voucher-minimum = Da { $amount }
builder-voucher-value = Altro sconto
builder-voucher-value-hint = Vuoto: lo sconto del modello.
builder-segment = Segmento
builder-segment-hint = Il cliente ne fa parte per il resto di questa prova.
builder-segment-new = nuovo
builder-segment-make = Nome di un nuovo segmento
builder-segment-take = Usa
builder-outcome = Esito
builder-outcome-hint = Come i risultati chiamano chi finisce qui. Vuoto: «{ $id }».

## Impostazioni del journey

builder-settings = Impostazioni del journey
builder-zone = Fuso orario
builder-zone-hint = Per i clienti che non ne hanno uno.
builder-zone-workspace = Quello dello spazio di lavoro ({ $zone })
builder-reentry = Un cliente entra
builder-cooldown = Non di nuovo entro
builder-cooldown-hint = Vuoto: appena succede.
builder-goal = Misura un obiettivo
builder-goal-hint = A che cosa serve il journey. Viene misurato e non conclude la visita, a meno che tu non lo dica.
builder-goal-event = Raggiunto con
builder-goal-window = Entro, dall’ingresso
builder-goal-model = Merito dei messaggi secondo
builder-goal-ends = Raggiungerlo conclude la visita
builder-exits = Uscita anticipata quando
builder-exits-hint = Si controlla ogni volta che succede qualcosa al cliente; conclude la visita ovunque sia.
builder-exit-add = Regola di uscita
builder-exit-remove = Rimuovi questa regola di uscita
builder-limits = Limiti
builder-quiet = Ore di silenzio proprie
builder-quiet-none = Lo spazio di lavoro non ne ha: i messaggi partono a ogni ora.
builder-quiet-workspace = Quelle dello spazio di lavoro sono { $from }–{ $to }.
builder-cap = Limite di messaggi proprio
builder-cap-none = Lo spazio di lavoro non ne ha.
builder-cap-workspace = Quello dello spazio di lavoro: { $count } in { $per }.
builder-cap-messages = Al massimo tanti messaggi
builder-cap-per = In
builder-cap-channel = Contando
builder-cap-all = tutti i canali insieme
builder-holdout = Gruppo di controllo
builder-holdout-hint = Questa percentuale degli ingressi resta fuori, per confronto.

## Regole

builder-goes-by-yes = Va per «sì» quando
builder-rule-view = Come si mostra la regola
builder-rule-as-rule = Regola
builder-rule-as-text = Testo
builder-rule-text = La regola com’è nel file
builder-rule-not-json = Non è ancora JSON valido.
builder-rule-no-rule = Non è una regola: guarda { $place }.
builder-in-words = A parole
builder-rule-about = Che cosa si chiede
builder-rule-events = Eventi
builder-rule-customer = Cliente
builder-rule-visit = Questa visita
builder-rule-attribute = Attributo del cliente
builder-rule-segment = È in un segmento
builder-rule-can_receive = Può ricevere messaggi
builder-rule-revenue_performance = Come cambia la spesa
builder-rule-contacted = È stato contattato
builder-rule-message = Un messaggio di questo journey
builder-rule-voucher = Un voucher di questo journey
builder-rule-value = Un valore incontrato prima
builder-rule-none = Non si chiede ancora nulla.
builder-rule-add = Regola
builder-rule-not = Il contrario
builder-rule-remove = Rimuovi questa regola
builder-group-add = Gruppo
builder-group-mode = Quante devono valere
builder-group-all = Tutte
builder-group-any = Una
builder-group-none = Nessuna
builder-group-hold = di queste deve valere
builder-not = non
builder-and = e
builder-where = dove
builder-lines-add = Una riga
builder-lines = una riga
builder-since = da
builder-since-choose = Da quando
builder-since-option-entry = L’ingresso
builder-since-option-ever = Sempre
builder-since-option-back = Tanto tempo fa…
builder-since-steps = Da un passaggio
builder-within = entro
builder-how = Quante volte
builder-how-once = almeno una volta
builder-how-count = tante volte
builder-how-sum = con una somma di
builder-how-min = con un minimo di
builder-how-max = con un massimo di
builder-how-average = con una media di
builder-how-last = ciascuno degli ultimi
builder-how-first = ciascuno dei primi
builder-how-many = Quanti
builder-field = Campo
builder-operator = Confronto
builder-comparison-add = Confronto
builder-comparison-remove = Rimuovi questo confronto
builder-channel = Canale
builder-any-channel = qualsiasi canale
builder-which-message = Quale messaggio
builder-which-voucher = Quale voucher
builder-what-happened = Che cosa è successo
builder-no-such-step = Prima di questo non c’è un passaggio così
builder-chance = Probabilità
builder-true = sì
builder-false = no
builder-today = oggi
builder-a-day = un giorno

## Un passaggio in una riga

builder-summary-name = { $name }
builder-summary-event = { $event } · { $reentry ->
    [once] una volta
    [after_exit] rientro
   *[always] sempre
   }
builder-summary-event-where = { $event }, alcuni
builder-summary-no-event = Scegli un evento
builder-summary-no-message = Scegli un modello
builder-summary-no-duration = Scegli la durata
builder-summary-no-slot = Scegli l’orario
builder-summary-no-rule = Di’ che cosa si chiede
builder-summary-no-voucher = Scegli un modello
builder-summary-no-segment = Scegli un segmento
builder-summary-slots = { $first } +{ $more }
builder-summary-end = Conclude la visita
builder-summary-outcome = Esito: { $outcome }
builder-summary-all = { $first } e altre { $more }
builder-summary-any = { $first } o altre { $more }
builder-summary-not = Non: { $rule }
builder-summary-same = Con lo stesso valore: { $field }
builder-summary-any-event = { $type ->
    [purchase] Qualsiasi acquisto
    [return] Qualsiasi reso
   *[other] Qualsiasi «{ $event }»
   }
builder-summary-in-segment = In { $segment }
builder-summary-can-receive = Può ricevere { $channel }
builder-summary-contacted = È stato contattato
builder-summary-message-sent = Messaggio inviato
builder-summary-message-opened = Messaggio aperto
builder-summary-message-clicked = Messaggio cliccato
builder-summary-voucher-redeemed = Voucher usato
builder-summary-voucher-not_redeemed = Voucher non usato
builder-summary-voucher-expired = Voucher scaduto
builder-summary-value = Valore di prima: { $field }
builder-summary-chance = A caso: { $share } %

## Una regola come frase

builder-gap = …
builder-sentence = Sì, quando { $clause }.
builder-says-list = { $list }
builder-says-group = ({ $clause })
builder-says-always = non si chiede nulla
builder-says-never = qualcosa che non vale mai
builder-says-not = non è vero che { $clause }
builder-says-bought = il cliente ha acquistato almeno una volta { $since }
builder-says-event = «{ $event }» è successo almeno una volta { $since }
builder-says-event-count = tra «{ $event }» { $since }, { $times }
builder-says-their-number = il loro numero
builder-says-sum = la somma di { $field }
builder-says-min = il minimo di { $field }
builder-says-max = il massimo di { $field }
builder-says-average = la media di { $field }
builder-says-last = { $n ->
    [one] per l’ultimo «{ $event }» { $since } vale: { $comparison }
   *[other] per ciascuno degli ultimi { $n } «{ $event }» { $since } vale: { $comparison }
   }
builder-says-first = { $n ->
    [one] per il primo «{ $event }» { $since } vale: { $comparison }
   *[other] per ciascuno dei primi { $n } «{ $event }» { $since } vale: { $comparison }
   }
builder-says-where = { $clause }, dove { $where }
builder-says-attribute = del cliente, { $comparison }
builder-says-segment = il cliente è nel segmento «{ $segment }»
builder-says-can-receive = il cliente può ricevere { $channel }
builder-says-performance-more = il cliente compra sempre di più
builder-says-performance-less = il cliente compra sempre di meno
builder-says-performance-steady = il cliente compra con costanza
builder-says-performance-inactive = il cliente ha smesso di comprare
builder-says-contacted = il cliente è stato contattato non più di { $within } fa
builder-says-contacted-by = il cliente è stato contattato ({ $channel }) non più di { $within } fa
builder-says-message-sent = «{ $step }» è stato inviato
builder-says-message-opened = «{ $step }» è stato aperto
builder-says-message-clicked = «{ $step }» è stato cliccato
builder-says-within = { $clause } entro { $within }
builder-says-voucher-redeemed = il voucher di «{ $step }» è stato usato
builder-says-voucher-not_redeemed = il voucher di «{ $step }» non è stato usato
builder-says-voucher-expired = il voucher di «{ $step }» è scaduto
builder-says-earlier = { $field } di «{ $step }»
builder-says-chance = esce una probabilità del { $share } %
builder-since-unset = da …
builder-since-entry = dall’ingresso
builder-since-ever = in qualsiasi momento
builder-since-back = non più di { $duration } fa
builder-since-step = da «{ $step }»
builder-compared-unset = { $subject } …
builder-compared-equal = { $subject } è uguale a { $value }
builder-compared-not_equal = { $subject } è diverso da { $value }
builder-compared-less = { $subject } è minore di { $value }
builder-compared-at_most = { $subject } è al massimo { $value }
builder-compared-more = { $subject } è maggiore di { $value }
builder-compared-at_least = { $subject } è almeno { $value }
builder-compared-one_of = { $subject } è { $value }
builder-compared-contains = { $subject } contiene { $value }
builder-compared-starts_with = { $subject } comincia con { $value }
builder-compared-is_set = { $subject } è noto
builder-compared-is_not_set = { $subject } non è noto
builder-compared-within_last = { $subject } risale a non più di { $value } fa
builder-compared-within_next = { $subject } cade entro { $value }
builder-compared-day_of_year_is = { $subject } cade { $value }

## Eventi e campi per nome; gli altri si chiamano come nei dati

builder-event-purchase = Acquisto
builder-event-return = Reso
builder-event-account_registered = Account registrato
builder-event-email_opened = E-mail aperta
builder-event-link_clicked = Link cliccato
builder-event-page_viewed = Pagina visitata
builder-field-occurred_at = momento
builder-field-amount = importo
builder-field-currency = valuta
builder-field-store_id = negozio
builder-field-channel = canale
builder-field-department = reparto
builder-field-voucher_code = codice del voucher
builder-field-transaction_id = numero della transazione
builder-field-store_kind = tipo di negozio
builder-field-store_address = indirizzo del negozio
builder-field-product_id = prodotto
builder-field-category = categoria
builder-field-brand = marca
builder-field-price = prezzo
builder-field-quantity = quantità
builder-field-code = codice
builder-field-value = valore
builder-field-assigned_at = momento dell’assegnazione
builder-field-expires_at = scadenza
builder-field-sent_at = momento dell’invio
builder-field-customer_id = numero del cliente
builder-field-registered_at = momento della registrazione
builder-field-name = nome
builder-field-email = indirizzo e-mail
builder-field-phone = telefono
builder-field-birthday = compleanno
builder-field-language = lingua
builder-field-time_zone = fuso orario
builder-field-market = mercato
builder-field-acquisition_channel = canale di provenienza
builder-field-home_store_id = negozio di riferimento
builder-field-push_token = app
builder-field-email_consent = consenso all’e-mail
builder-field-sms_consent = consenso agli SMS
builder-field-chat_consent = consenso alla chat
builder-field-push_consent = consenso alle push

## Problemi

builder-drawer = Pannello sotto la tela
builder-drawer-open = Apri il pannello
builder-drawer-close = Chiudi il pannello
builder-problems = Problemi
builder-next = Successivo
builder-all-well = In questo journey non c’è nulla che non va.
builder-whole-journey = Il journey
builder-accept = È voluto…
builder-accept-reason = Perché è voluto
builder-accept-do = Accetta
builder-unaccept = Non è voluto

## Tela

canvas-label = Tela di { $name }
canvas-hint = Le frecce seguono i collegamenti, A aggiunge un passaggio dopo questo, E lo modifica, C lo collega, Canc lo elimina.
canvas-label-open = { $port } non porta da nessuna parte
canvas-label-next = porta a { $step }
canvas-label-goes = { $port } porta a { $step }
canvas-label-counts = { $entered } entrati, { $inside } dentro, { $ended } finiti qui
canvas-errors = { $count ->
    [one] un errore
   *[other] { $count } errori
   }
canvas-warnings = { $count ->
    [one] un avviso
   *[other] { $count } avvisi
   }
canvas-insert = Inserisci qui un passaggio
canvas-minimap = Mappa del journey
canvas-note = Nota
canvas-note-label = Nota: { $text }
canvas-note-placeholder = Scrivi una nota…
canvas-twin = Stesso identificativo di un altro passaggio
canvas-never = mai raggiunto
canvas-ended = finiti qui
canvas-inside = { $shown } dentro
canvas-counts-title = { $entered } entrati, { $inside } ancora dentro, { $ended } finiti qui
canvas-flow-title = { $count } sono passati di qui ({ $share })
canvas-stub-title = { $count } sono finiti qui, perché non segue nulla ({ $share })

## Prova: impostazioni

dry-from = Ingressi dal
dry-to = al
dry-until = Seguili fino al
dry-population = Clienti
dry-everyone = Tutti
dry-segment = Un segmento
dry-sample = Un campione
dry-which-segment = Segmento
dry-sample-size = Quanti
dry-seed = Seme
dry-start = Esegui
dry-run = Prova
dry-none = Ancora nessuna prova. Una prova fa percorrere questo journey ai tuoi clienti su un orologio virtuale; nulla viene inviato.

## Prova: risultati

dry-mode-replay = Prova, replica
dry-chip-entries = ingressi { $from } – { $to }
dry-chip-from = ingressi dal { $from }
dry-chip-to = ingressi fino al { $to }
dry-chip-until = fino al { $until }
dry-stale = Risultati di una versione precedente
dry-took = { $time } ms, seme { $seed }
dry-balance = <b>{ $entries }</b> entrati = <b>{ $inside }</b> dentro + <b>{ $ended }</b> finiti
dry-totals = Che cosa ne è risultato
dry-totals-hint = Fai clic su un passaggio o un collegamento per vederne i clienti.
dry-visits = Visite
dry-entered = Entrate
dry-inside = Ancora dentro
dry-ended = Finite
dry-cause-completed = arrivate alla fine
dry-cause-goal = obiettivo raggiunto
dry-cause-criteria = regola di uscita
dry-cause-held-out = gruppo di controllo
dry-cause-stopped = fermate: troppi passaggi
dry-outcomes = Esiti
dry-messages = Messaggi inviati
dry-no-messages = Nessuno
dry-cost = Costo
dry-vouchers = Voucher
dry-voucher = { $assigned } dati, { $redeemed } usati
dry-conversions = Vendite dopo l’ingresso
dry-goal = Visite che hanno raggiunto l’obiettivo
dry-converted = Prime vendite
dry-first-sales = Prime vendite
dry-amount = Il loro importo
dry-per-1000 = Ogni 1000 ingressi
dry-reference = Media pubblicata
dry-association = Vendite che sono seguite. Che siano seguite non vuol dire che le abbia causate il journey.
dry-everybody = Tutti
dry-still-inside = Ancora qui
dry-which = Quali
dry-visits-count = { $count ->
    [one] { $count } visita
   *[other] { $count } visite
   }
dry-column-customer = Cliente
dry-column-at = Uscita
dry-column-port = Per
dry-customers-at = Clienti in { $step }
dry-nobody = Qui non è passato nessuno
dry-nobody-text = Con queste impostazioni nessun cliente è passato di qui.
dry-path = Il percorso di un cliente
dry-of = { $at } di { $total }
dry-previous = Cliente precedente
dry-next = Cliente successivo
dry-visit = visita { $visit }
dry-not-there = Questa visita non è più nella prova.
