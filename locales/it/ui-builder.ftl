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
builder-about-segment_trigger = Entrano i clienti di un segmento, insieme o appena aggiunti
builder-about-date_trigger = Una data del cliente inizia una visita: compleanno, rinnovo
builder-about-schedule_trigger = A intervalli regolari entra chi rispetta una regola
builder-about-send_chat = Invia uno dei tuoi modelli di chat
builder-about-send_push = Invia uno dei tuoi modelli push
builder-about-wait_until = Aspetta un giorno, una data del cliente o una scadenza
builder-about-wait_for_event = Aspetta che succeda qualcosa, o che scada il tempo
builder-about-branch = Più vie: vince il primo caso che vale
builder-about-random_split = Più vie a caso, per confrontarle
builder-about-holdout = Tiene fuori una quota, per misurare l’effetto
builder-about-remove_from_segment = Toglie il cliente da un elenco
builder-about-set_attribute = Cambia un attributo del cliente
builder-about-create_occasion = Chiede a un addetto di parlare con il cliente
builder-about-sync_audience = Dentro un pubblico pubblicitario, o fuori
builder-about-webhook = Avvisa un altro sistema; in una prova non viene chiamato
builder-about-goto = Prosegue da un altro passaggio
builder-about-exit = Conclude la visita, con un esito da contare
builder-synonyms-event_trigger = trigger inizio ingresso quando acquisto registrazione
builder-synonyms-segment_trigger = trigger inizio ingresso pubblico elenco membri
builder-synonyms-date_trigger = trigger inizio compleanno anniversario calendario
builder-synonyms-schedule_trigger = trigger inizio ricorrente settimanale mensile quotidiano campagna
builder-synonyms-send_email = mail newsletter messaggio posta
builder-synonyms-send_sms = messaggio testo telefono cellulare
builder-synonyms-send_chat = whatsapp messenger messaggio
builder-synonyms-send_push = app notifica cellulare messaggio
builder-synonyms-wait = ritardo pausa attesa giorni ore
builder-synonyms-wait_for_time_range = orari apertura ufficio finestra giorno feriale ritardo
builder-synonyms-wait_until = ritardo scadenza compleanno calendario
builder-synonyms-wait_for_event = ritardo finché acquisto ascolto timeout
builder-synonyms-condition = se allora altrimenti decisione filtro sì no bivio
builder-synonyms-branch = switch caso se decisione bivio più vie
builder-synonyms-random_split = esperimento variante casuale percentuale
builder-synonyms-holdout = holdout esperimento gruppo base effetto
builder-synonyms-assign_voucher = coupon codice sconto promozione buono
builder-synonyms-add_to_segment = elenco etichetta gruppo
builder-synonyms-remove_from_segment = elenco etichetta gruppo togli
builder-synonyms-set_attribute = campo proprietà aggiorna cambia profilo
builder-synonyms-create_occasion = attività promemoria negozio telefonata commesso
builder-synonyms-sync_audience = facebook google meta retargeting pubblicità
builder-synonyms-webhook = http api chiamata integrazione sistema
builder-synonyms-goto = vai a ciclo torna ripeti
builder-synonyms-exit = stop fine uscita esito

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
builder-voucher-value = Sconto
builder-segment = Segmento
builder-segment-hint = Il cliente ne fa parte per il resto di questa prova.
builder-segment-new = nuovo
builder-outcome = Esito
builder-outcome-hint = Come i risultati chiamano chi finisce qui. Vuoto: «{ $id }».
builder-choose-attribute = Scegli un attributo
builder-choose-audience = Scegli o scrivi un nome
builder-choose-associate = Scegli un addetto
builder-choose-occasion = Scegli o scrivi un tipo
builder-choose-step = Scegli un passaggio
builder-value-own = Usa «{ $value }»
builder-value-more = Un altro valore
builder-nothing-met = Prima di questo passaggio non si incontra nulla
builder-not-met = Non utilizzabili qui
builder-not-met-not-before = non viene prima di questo passaggio
builder-not-met-not-always = non su ogni via fin qui
builder-not-met-only-yes = noto solo dopo il suo «sì»
builder-not-met-only-case = noto solo dopo i suoi casi
builder-not-met-only-happened = noto solo dove è avvenuto
builder-not-met-only-found = la regola può valere senza un evento
builder-not-met-type = di un altro tipo
builder-type-text = testo
builder-type-number = numero
builder-type-money = importo
builder-type-date = data
builder-type-instant = momento
builder-type-boolean = sì o no
builder-time-of-day = Ora
builder-local-hint = Nell’ora locale del cliente.
builder-slot-days = Giorni della settimana
builder-month-days = Giorni del mese
builder-month-hint = Un mese senza quel giorno usa l’ultimo.
builder-enters = Entrano
builder-enters-added = se aggiunti
builder-enters-at = tutti insieme
builder-enters-added-hint = Ogni volta che qualcuno viene aggiunto al segmento.
builder-enters-at-hint = Tutti quelli che in quel momento sono nel segmento.
builder-date = Data del cliente
builder-date-day = In quale giorno
builder-date-side = Prima o dopo
builder-date-before = prima
builder-date-on = quel giorno
builder-date-after = dopo
builder-date-on-words = Il giorno stesso: { $date }.
builder-repeat = Si ripete
builder-repeat-yearly = ogni anno
builder-repeat-once = mai
builder-first = Prima data
builder-first-hint = Prima nessuno entra.
builder-every = Ogni
builder-every-day = giorno
builder-every-week = settimana
builder-every-month = mese
builder-next-times = Prossime tre date
builder-next-none = Scegli la prima data e l’ora.
builder-audience = Chi entra
builder-until = Aspetta fino a
builder-until-day = Giorno
builder-until-instant = Momento
builder-until-attribute = Del cliente
builder-until-met = Già noto
builder-until-day-label = Giorno
builder-until-instant-label = Giorno e ora
builder-until-attribute-label = Data del cliente
builder-until-met-label = Data incontrata in un passaggio precedente
builder-until-at-hint = Nell’ora locale del cliente. Vuoto: come nella data.
builder-offset = Spostamento
builder-offset-on = nessuno
builder-offset-before-words = { $length } prima.
builder-offset-after-words = { $length } dopo.
builder-when-past = Quando è già passato
builder-past-go_on = prosegue
builder-past-leave = esce per «data passata»
builder-past-go_on-hint = Il cliente prosegue subito.
builder-past-leave-hint = Il cliente esce per «data passata».
builder-timeout = Aspetta al massimo
builder-timeout-hint = Poi il cliente esce per «tempo scaduto».
builder-cases-hint = Si chiedono dall’alto in basso; vince il primo che vale.
builder-case-number = Caso { $number }
builder-case-name = Nome del caso { $number }
builder-case-open = Regola di { $name }
builder-case-when = «{ $name }» quando
builder-case-add = Caso
builder-otherwise-hint = chi non rientra in nessun caso
builder-way-empty = Serve un nome.
builder-way-taken = Un altro ha già questo nome.
builder-way-reserved = Questo nome ha un altro significato. Scegline un altro.
builder-way-up = Sposta { $name } in su
builder-way-down = Sposta { $name } in giù
builder-way-remove = Rimuovi { $name }
builder-variants = Varianti
builder-variant-name = Nome della variante { $number }
builder-variant-share = Quota di { $name }
builder-variant-add = Variante
builder-variants-sum = Insieme { $sum } %
builder-variants-sum-wrong = Insieme { $sum } %, non 100 %
builder-variants-even = Dividi in parti uguali
builder-variants-hint = Lo stesso cliente ritrova la stessa variante quando rientra.
builder-share = Tenuti fuori
builder-share-hint = Questa percentuale viene solo osservata, per misurare l’effetto del journey.
builder-discount-design = Modello
builder-discount-fixed = Fisso
builder-discount-met = Già noto
builder-discount-profile = Per profilo
builder-discount-design-hint = Lo sconto del modello.
builder-discount-by = Dipende da
builder-discount-by-revenue_performance = come cambia la spesa
builder-discount-by-last_purchase_amount = importo dell’ultimo acquisto
builder-discount-by-days_since_purchase = giorni dall’ultimo acquisto
builder-discount-steps = Scaglioni dello sconto
builder-discount-step = Scaglione { $number }
builder-discount-then = Sconto
builder-discount-else = Altrimenti
builder-discount-own = del modello
builder-discount-add = Scaglione
builder-list = Elenco
builder-segment-list = elenco
builder-segment-rule = per regola
builder-segment-ranking = per classifica
builder-segment-create = Nuovo elenco «{ $name }»
builder-segment-out-hint = Il cliente ne è fuori per il resto di questa prova.
builder-attribute = Attributo
builder-attribute-hint = Cambiato per il resto di questa prova; i tuoi dati restano come sono.
builder-becomes = Diventa
builder-occasion = Tipo di occasione
builder-occasion-create = Nuovo tipo «{ $name }»
builder-assignee = Chi deve agire
builder-assignee-associate = un certo addetto
builder-assignee-home_store-hint = chiunque nel negozio del cliente
builder-assignee-last_associate-hint = chi ha servito il cliente l’ultima volta
builder-assignee-associate-hint = sempre la stessa persona
builder-associate = Addetto
builder-due = Da fare entro
builder-due-hint = Vuoto: quando capita.
builder-ad-audience = Pubblico pubblicitario
builder-ad-audience-hint = Come lo chiama la rete pubblicitaria. In una prova si annota soltanto.
builder-audience-action = Il cliente va
builder-audience-add = dentro
builder-audience-remove = fuori
builder-audience-create = Pubblico «{ $name }»
builder-webhook-name = Nome della chiamata
builder-webhook-hint = In una prova si annota, non si chiama mai.
builder-payload = Che cosa si comunica
builder-payload-name = Nome del valore
builder-jump = Prosegue da
builder-jump-hint = Un salto indietro ha bisogno di un’attesa lungo il giro.
builder-jump-show = Mostra questo passaggio
builder-date-before-words = { $count ->
    [one] { $count } giorno prima: { $date }.
   *[other] { $count } giorni prima: { $date }.
   }
builder-date-after-words = { $count ->
    [one] { $count } giorno dopo: { $date }.
   *[other] { $count } giorni dopo: { $date }.
   }

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
builder-not-undo = Togli «non»
builder-rule-actions = Che cosa fare con questa regola
builder-move-up = Sposta in su
builder-move-down = Sposta in giù
builder-into-group = Metti in un gruppo
builder-out-of-group = Sciogli il gruppo
builder-contacted-type = Tipo di contatto
builder-contacted-any = qualsiasi contatto
builder-counting = Conteggio…
builder-rule-count = { $count ->
    [one] { $shown } cliente su { $of }
   *[other] { $shown } clienti su { $of }
   }
builder-a-day = un giorno

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
canvas-label-compared = entrati: { $before } prima, { $after } dopo
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
canvas-flow-compared = Passati di qui: { $before } prima, { $after } dopo{ $share }
canvas-stub-compared = Finiti qui, perché non segue nulla: { $before } prima, { $after } dopo{ $share }

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
dry-over-whole-run = di tutta la prova
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
dry-occasions = Occasioni
dry-occasion = { $created } create, { $completed } completate, { $converted } convertite
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
