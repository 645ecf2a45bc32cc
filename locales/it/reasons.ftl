### Perché un cliente ha preso questa strada: i motivi nelle tracce e sui percorsi, con i valori confrontati.

## Passaggi

reason-entered = ingresso: { $event }
reason-waited = attesa di { $duration }, da { $since }
reason-waits = attende { $duration }, fino a { $until }
reason-in-range = dentro { $slots }: prosegue subito
reason-out-of-range = { $day } { $time } è fuori da { $slots }; prosegue: { $until }
reason-slot = { $days } { $from }–{ $to }
reason-days = { $first }–{ $last }
reason-sent = «{ $design }» inviato
reason-sent-late = «{ $design }» inviato alla fine delle ore di silenzio, in corso all’arrivo in data { $arrived }
reason-quiet-hours = ore di silenzio fino a { $until }
reason-unsent-no-design = non inviato: lo spazio di lavoro non ha il modello di messaggio «{ $design }» su questo canale
reason-unsent-no-email = non inviato: manca l’indirizzo e-mail
reason-unsent-no-phone = non inviato: manca il numero di telefono
reason-unsent-no-push-token = non inviato: l’app non è installata
reason-unsent-no-consent = non inviato: manca il consenso per { $channel }
reason-unsent-frequency-cap = { $messages ->
     [one] non inviato: è ammesso solo { $messages } messaggio in { $per }
    *[other] non inviato: sono ammessi solo { $messages } messaggi in { $per }
    }
reason-voucher-recorded = il codice già suo { $code }, { $validity }
reason-voucher-free = il prossimo codice libero { $code }, { $validity }
reason-voucher-made = un codice creato { $code }, { $validity }
reason-voucher-out-of-stock = i buoni «{ $design }» sono esauriti
reason-voucher-no-design = lo spazio di lavoro non ha il modello di buono «{ $design }»
reason-valid-until = valido fino a { $at }
reason-valid-always = valido senza scadenza
reason-added = aggiunto al segmento «{ $segment }»
reason-added-again = era già nel segmento «{ $segment }»
reason-exit = fine con esito «{ $outcome }»
reason-goal = obiettivo raggiunto: { $event }
reason-criteria = una regola di uscita vale: { $why }
reason-held-out = nel gruppo di controllo del { $share } %
reason-stopped = fermato: troppi passaggi
reason-entered-segment = ingresso: { $why }
reason-entered-added = ingresso all’aggiunta al segmento «{ $segment }»
reason-entered-date = ingresso nel giorno, { $date }
reason-entered-date-before = { $days ->
     [one] ingresso { $days } giorno prima, { $date }
    *[other] ingresso { $days } giorni prima, { $date }
    }
reason-entered-date-after = { $days ->
     [one] ingresso { $days } giorno dopo, { $date }
    *[other] ingresso { $days } giorni dopo, { $date }
    }
reason-entered-schedule = ingresso secondo il calendario: { $why }
reason-until = attesa fino a { $until } ({ $moment })
reason-until-now = è adesso: prosegue subito ({ $moment })
reason-until-past = { $until } era già passato ({ $moment })
reason-until-unknown = nessuna data da attendere ({ $moment })
reason-waits-until = attende fino a { $until } ({ $moment })
reason-moment = { $field }: { $value }
reason-moment-fixed = indicato nel passaggio: { $value }
reason-happened = successo: { $event }
reason-timed-out = { $event }: niente entro { $timeout }, da { $since }
reason-waits-for-event = attende: { $event }, al massimo fino a { $until }
reason-case = «{ $case }»: { $why }
reason-otherwise = nessun caso vale: { $facts }
reason-variant = sorteggiato «{ $variant }», il { $share } % di tutti
reason-treated = fuori dal gruppo di controllo del { $share } %
reason-removed = tolto dal segmento «{ $segment }»
reason-set = { $attribute } impostato a { $value }
reason-occasion = occasione «{ $name }» per { $assignee }
reason-occasion-due = { $occasion }, entro { $due }
reason-assignee = { $associate }
reason-assignee-store = il negozio di riferimento { $store }
reason-assignee-no-store = il negozio di riferimento, che non è noto
reason-assignee-last = { $associate }, l’ultimo ad averlo servito
reason-assignee-nobody = l’ultimo addetto, che non è noto
reason-audience-add = aggiunto al pubblico pubblicitario «{ $name }»
reason-audience-remove = tolto dal pubblico pubblicitario «{ $name }»
reason-webhook = «{ $name }» annotato, non chiamato
reason-goto = prosegue a { $step }
reason-voucher-by-profile = { $voucher }; vale { $value }: { $why }
reason-profile-spending = spesa
reason-profile-last-amount = importo dell’ultimo acquisto
reason-profile-days = giorni dall’ultimo acquisto
reason-profile-none = { $field }: { $value } (nessuna soglia dello sconto è adatta)
reason-inside = ancora qui

## Come è finita la visita

reason-ending-completed = finita in data { $at }
reason-ending-goal = uscita per l’obiettivo in data { $at }
reason-ending-criteria = uscita per una regola di uscita in data { $at }
reason-ending-held-out = al gruppo di controllo in data { $at }
reason-ending-stopped = fermata in data { $at }
reason-ending-inside = ancora dentro da { $at }

## Perché le visite non sono arrivate a un passaggio

reason-missed-went = uscita da “{ $step }” per “{ $port }”
reason-missed-completed = finita in “{ $step }”
reason-missed-goal = l’obiettivo raggiunto in “{ $step }” ha chiuso la visita
reason-missed-criteria = una regola di uscita ha chiuso la visita in “{ $step }”
reason-missed-criteria-rule = una regola di uscita ha chiuso la visita in “{ $step }”: { $rule }
reason-missed-inside = alla fine ancora in attesa in “{ $step }”

## Perché qualcuno non è mai entrato

reason-absent-population = fuori dalla popolazione scelta
reason-absent-never = non ha mai avuto l’evento { $events }
reason-absent-period = { $events }: solo fuori dal periodo di ingresso
reason-absent-no-match = { $events }: nel periodo di ingresso nulla che corrisponda all’attivatore
reason-absent-members = non nel segmento «{ $segment }» in data { $at }
reason-absent-members-period = { $at } è fuori dal periodo di ingresso
reason-absent-added = mai aggiunto al segmento «{ $segment }» nel periodo di ingresso
reason-absent-no-date = { $attribute } non è noto
reason-absent-date = mai nel periodo di ingresso: { $date }
reason-absent-schedule = il calendario non ha date nel periodo di ingresso
reason-absent-audience = non nel pubblico in nessuna data del calendario

## Eventi

reason-event-purchase = acquisto
reason-event-return = reso
reason-event-registration = registrazione
reason-event-email-opened = apertura di un’e-mail
reason-event-link-clicked = clic su un link
reason-event-page-viewed = visita di una pagina
reason-event-seen = { $event }, { $at }
reason-event-seen-amount = { $event } di { $amount }, { $at }
reason-event-with = { $event } ({ $asked })
reason-event-none = nessun evento «{ $event }» da { $since }
reason-event-never = finora nessun evento «{ $event }»
reason-event-none-last = { $nothing }; l’ultimo: { $last }
reason-event-none-other = { $nothing }; in data { $at } era diverso: { $field } { $value }
reason-event-count = { $event }: { $count } da { $since } (richiesto: { $test })
reason-event-count-ever = { $event }: { $count } finora (richiesto: { $test })
reason-event-sum = { $event }: somma ({ $field }) da { $since }: { $value } (richiesto: { $test })
reason-event-sum-ever = { $event }: somma ({ $field }) finora: { $value } (richiesto: { $test })
reason-event-min = { $event }: minimo ({ $field }) da { $since }: { $value } (richiesto: { $test })
reason-event-min-ever = { $event }: minimo ({ $field }) finora: { $value } (richiesto: { $test })
reason-event-max = { $event }: massimo ({ $field }) da { $since }: { $value } (richiesto: { $test })
reason-event-max-ever = { $event }: massimo ({ $field }) finora: { $value } (richiesto: { $test })
reason-event-average = { $event }: media ({ $field }) da { $since }: { $value } (richiesto: { $test })
reason-event-average-ever = { $event }: media ({ $field }) finora: { $value } (richiesto: { $test })
reason-event-fewer = { $event }: solo { $count } su { $n } da { $since }
reason-event-fewer-ever = { $event }: finora solo { $count } su { $n }
reason-event-last = ultimi { $n }, { $event } in data { $at }: { $field } { $value } (richiesto: { $test })
reason-event-first = primi { $n }, { $event } in data { $at }: { $field } { $value } (richiesto: { $test })

## Tutto il resto che una regola chiede

reason-fact = { $field }: { $value } (richiesto: { $test })
reason-asked = { $field } { $test }
reason-value-of = { $field } di «{ $step }»
reason-together = { $facts }
reason-nothing-asked = non si chiedeva nulla
reason-step-not-passed = questo percorso non passava per «{ $step }»
reason-outside-visit = chiesto fuori da una visita
reason-segment-in = nel segmento «{ $segment }»
reason-segment-out = non nel segmento «{ $segment }»
reason-segment-rule = { $membership }: { $why }
reason-can-receive = può ricevere { $channel }: ci sono indirizzo e consenso
reason-no-address = non può ricevere { $channel }: manca l’indirizzo
reason-no-consent = non può ricevere { $channel }: manca il consenso
reason-performance = spesa: { $is } (richiesto: { $asked })
reason-contacted = contatto in data { $at }
reason-not-contacted = nessun contatto negli ultimi { $within }
reason-message-sent = «{ $step }» inviato in data { $at }
reason-message-not-sent = «{ $step }» non inviato
reason-message-unopened = «{ $step }» del { $at }: in una riproduzione nessuno apre, perché nulla è stato davvero inviato
reason-voucher-redeemed = codice { $code } usato in data { $at }
reason-voucher-expired = codice { $code } scaduto senza uso in data { $at }
reason-voucher-valid = codice { $code } valido fino a { $at }
reason-voucher-unused = codice { $code } non usato
reason-voucher-none = nessun buono da «{ $step }»
reason-chance = in una riproduzione il caso non conta

## Confronti

reason-test-equal = uguale a { $to }
reason-test-not-equal = diverso da { $to }
reason-test-less = meno di { $to }
reason-test-at-most = al massimo { $to }
reason-test-more = più di { $to }
reason-test-at-least = almeno { $to }
reason-test-one-of = uno tra { $to }
reason-test-contains = che contiene «{ $to }»
reason-test-starts-with = che inizia con «{ $to }»
reason-test-is-set = noto
reason-test-is-not-set = non noto
reason-test-within-last = non più di { $to } fa
reason-test-within-next = entro { $to }
reason-test-day-of-year = nel giorno { $to }

## Valori e campi

reason-not-known = non noto
reason-true = sì
reason-false = no
reason-today = di oggi
reason-field-occurred-at = momento
reason-field-amount = importo
reason-field-currency = valuta
reason-field-store = negozio
reason-field-channel = canale
reason-field-department = reparto
reason-field-voucher-code = codice del buono
reason-field-transaction = transazione
reason-field-store-kind = tipo di negozio
reason-field-store-address = indirizzo del negozio
reason-field-product = prodotto
reason-field-category = categoria
reason-field-brand = marca
reason-field-price = prezzo
reason-field-quantity = quantità
reason-field-code = codice
reason-field-value = valore
reason-field-assigned-at = giorno di assegnazione
reason-field-expires-at = giorno di scadenza
reason-field-sent-at = momento dell’invio
