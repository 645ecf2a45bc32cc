### Che cosa dicono i controlli. Il messaggio dice che cosa non va e perché conta; -help dice che cosa fare.

## File che non si possono leggere

read-broken-json = Non è un JSON valido: si interrompe alla riga { $line }, colonna { $column }.
read-broken-json-help = Poco prima di quel punto manca forse una virgola, una parentesi o le virgolette.
read-not-a-journey = Questo file non è un journey: non ne contiene i campi.
read-not-a-journey-help = Scegli un file che finisce in .journey.json oppure esporta di nuovo il journey.
read-unknown-format = Il file non dice in quale formato è scritto.
read-unknown-format-help = Scrivi "format": 1 all’inizio del file.
read-newer-format = Questo journey è stato salvato da una versione più recente di Rehearsal (formato { $format }; questa legge fino al { $newest }).
read-newer-format-help = Aggiorna Rehearsal e riapri il file.
read-unknown-field = Qui non esiste il campo «{ $name }».
read-unknown-field-meant = Qui non esiste il campo «{ $name }». Intendevi «{ $meant }»?
read-unknown-field-help = Correggi il nome o togli il campo. I campi sconosciuti vengono rifiutati perché il loro significato andrebbe perso.
read-unknown-kind = Non esiste un passaggio di tipo «{ $name }».
read-unknown-kind-meant = Non esiste un passaggio di tipo «{ $name }». Intendevi «{ $meant }»?
read-unknown-kind-help = Correggi il tipo o togli il passaggio.
read-unknown-rule = Non esiste una regola «{ $name }».
read-unknown-rule-meant = Non esiste una regola «{ $name }». Intendevi «{ $meant }»?
read-unknown-rule-help = Correggi la regola o toglila.

## Che cosa va in un campo

expected-text = un testo
expected-id = un testo che possa fare da identificativo
expected-number = un numero
expected-whole-number = un numero intero da 0 in su
expected-count = un numero intero da 1 in su
expected-percent = un numero da 0 a 100
expected-probability = un numero da 0 a 1
expected-boolean = vero o falso
expected-duration = una durata come P2D
expected-time = un orario come 08:00
expected-instant = un istante come 2026-03-28T10:00:00Z
expected-instant-or-added = un istante come 2026-03-28T10:00:00Z, oppure «added»
expected-moment = un istante, un giorno, una data del cliente o un valore di un passaggio precedente
expected-days = un numero intero di giorni, negativo per prima
expected-day-of-month = un giorno del periodo: da mon a sun per le settimane, da 1 a 31 per i mesi
expected-assignee = home_store, last_associate oppure un addetto
expected-object = un gruppo di impostazioni
expected-list = un elenco
expected-rule = una sola regola
expected-value = un valore, o quello di un passaggio precedente
expected-one-aggregate = solo uno tra count, sum, min, max, average, last e first
expected-one-of = uno tra: { $words }

type-text = un testo
type-number = un numero
type-money = un importo
type-date = una data come 2026-03-28
type-instant = un istante come 2026-03-28T10:00:00Z
type-boolean = vero o falso
type-duration = una durata come P30D
type-day-of-year = un giorno come 03-28, oppure «today»
type-list = un elenco (ogni voce: { $type })
subject-count = numero di eventi
subject-revenue-performance = andamento della spesa
subject-last-purchase-amount = importo dell’ultimo acquisto
subject-days-since-purchase = giorni dall’ultimo acquisto

## Struttura

bad-id = Il journey non ha un identificativo valido, quindi non si può salvare né ritrovare.
bad-id-help = Dagli un identificativo da 1 a 200 caratteri, senza caratteri di controllo. Per il resto è libero: non diventa mai il nome di un file.
no-trigger = Niente avvia questo journey, quindi non ci entrerà mai nessuno.
no-trigger-help = Aggiungi un trigger, per esempio l’evento «account registrato», e collegalo al primo passaggio.
trigger-has-incoming-edge = Un collegamento porta al trigger «{ $to }», ma lì il journey comincia: nessuno può arrivarci da un altro passaggio.
trigger-has-incoming-jump = Questo salto porta al trigger «{ $to }», ma lì il journey comincia: nessuno può arrivarci da un altro passaggio.
trigger-has-incoming-edge-help = Togli il collegamento o portalo al passaggio dopo il trigger.
unknown-node = Un collegamento comincia o finisce nel passaggio «{ $id }», che non esiste.
unknown-node-jump = Questo salto porta al passaggio «{ $id }», che non esiste.
unknown-node-help = Togli il collegamento o portalo a un passaggio esistente.
unknown-port = Un collegamento esce da «{ $port }», ma questo passaggio non ha quell’uscita.
unknown-port-help = Scegli una delle uscite del passaggio o togli il collegamento.
two-edges-one-port = Da «{ $port }» partono due collegamenti, ma se ne può prendere solo uno.
two-edges-one-port-help = Togline uno. Per dividere i clienti usa una condizione.
duplicate-id = Un altro passaggio ha già l’identificativo «{ $id }»: collegamenti e regole non sanno quale dei due intendono.
duplicate-id-help = Dai a questo passaggio un identificativo suo.
unreachable-node = Nessun percorso porta a «{ $step }», quindi non ci arriverà mai nessuno.
unreachable-node-help = Collegalo a un altro passaggio oppure toglilo.
open-port = «{ $port }» non porta da nessuna parte: questi clienti finiscono qui, senza un nome nei risultati.
open-port-help = Se è voluto, aggiungi una Fine con un nome, così i risultati li mostrano; altrimenti collega il passaggio successivo.
does-nothing-trigger = Dopo questo trigger non c’è nulla: chi entra esce subito.
does-nothing-wait = Qui i clienti aspettano, e poi non succede nulla.
does-nothing-range = Questa fascia copre tutta la settimana, quindi qui non aspetta mai nessuno.
does-nothing-condition = Le due risposte portano allo stesso punto, quindi questa domanda non cambia nulla.
does-nothing-split = Tutte le uscite portano allo stesso punto, quindi dividere i clienti non cambia nulla.
does-nothing-one-variant = C’è una sola variante, quindi qui non si divide nulla.
does-nothing-help = Collega quello che deve succedere dopo oppure togli il passaggio.

## Cicli

no-time-in-cycle = Qui i clienti girerebbero all’infinito nello stesso istante, perché non passa tempo di sicuro: { $steps }.
no-time-in-cycle-help = Metti un’attesa nel ciclo. Una fascia oraria non basta: al suo interno nessuno aspetta.
endless-cycle = Chi entra in questo ciclo non può più uscirne: { $steps }.
endless-cycle-help = Fai uscire dal ciclo una risposta di una condizione, oppure aggiungi al journey una regola di uscita.
endless-messages = Questo messaggio parte a ogni giro, e chi non fa nulla non esce mai dal ciclo.
endless-messages-help = Aggiungi un’uscita che si apra col tempo, come «il voucher è scaduto», o invia un numero fisso di promemoria.

## Impostazioni

required-empty = Manca un’impostazione: { $field }.
required-empty-help = Compilala. Senza, il journey non può partire.
malformed-value = Un’impostazione non si capisce: { $field }. Serve { $expected }.
malformed-value-help = Correggi il valore. Quello attuale viene ignorato.
malformed-appearance = Un’impostazione dell’aspetto non si capisce: { $field }. Quello che il journey fa non cambia.
malformed-appearance-help = Correggi il valore oppure toglilo.
bad-duration-months = Mesi e anni non hanno una lunghezza fissa, quindi qui non si possono usare: { $field }.
bad-duration-too-long = Questa durata è più lunga di quanto si possa contare: { $field }.
bad-duration-malformed = Questa non è una durata: { $field }. Serve qualcosa come P2D (2 giorni) o PT12H (12 ore).
bad-duration-not-positive = Questa durata è { $length }: zero o meno di zero.
bad-duration-help = Indica settimane, giorni, ore, minuti o secondi; un giorno vale 24 ore.
absurd-wait = Qui i clienti aspettano { $length }. Più di due anni è di certo una svista.
absurd-wait-until = Qui i clienti aspettano fino a { $until }: più di due anni dopo gli ultimi dati noti. È di certo una svista.
absurd-wait-offset = È a { $length } dalla data. Più di due anni è di certo una svista.
absurd-wait-help = Accorcia l’attesa.
empty-slot-days = Per questa fascia non è scelto nessun giorno, quindi nessuno andrebbe avanti.
empty-slot-time = Questa fascia non ha un inizio o una fine validi, quindi nessuno andrebbe avanti.
empty-slot-length = Questa fascia comincia e finisce alla stessa ora, quindi nessuno andrebbe avanti.
empty-slot-quiet-hours = Le ore di silenzio cominciano e finiscono alla stessa ora, quindi non partirebbe mai nulla.
empty-slot-help = Scegli i giorni e gli orari, da 00:00 a 24:00.
unknown-time-zone = Non esiste il fuso orario «{ $zone }», quindi gli orari locali non avrebbero senso.
unknown-time-zone-help = Scegli un fuso come Europe/Prague, o lascia vuoto per usare quello dell’area di lavoro.
unknown-event = Qui non si conoscono eventi di tipo «{ $name }», quindi niente corrisponderebbe mai.
unknown-event-help = Scegli un tipo di evento di quest’area di lavoro, oppure importa prima eventi di quel tipo.
unknown-attribute = Qui i clienti non hanno l’attributo «{ $name }», quindi nessuno corrisponderebbe mai.
unknown-attribute-help = Scegli un attributo di quest’area di lavoro, oppure importa clienti con quella colonna.
unknown-field = Gli eventi di tipo «{ $event }» non hanno il campo «{ $name }», quindi niente corrisponderebbe mai.
unknown-field-line = Le righe di un acquisto non hanno il campo «{ $name }», quindi niente corrisponderebbe mai.
unknown-field-of-step = «{ $from }» non dà un valore «{ $name }».
unknown-field-help = Scegli uno dei campi proposti.
chance-in-journey = Questa risposta è lasciata al caso. È roba da simulazioni «che cosa succede se», non da journey.
chance-in-journey-help = Chiedi di qualcosa che i clienti fanno. Per dividerli a caso usa un test A/B.
weights-not-100 = Le quote delle varianti fanno insieme il { $sum }%, non il 100%, quindi non si capisce quanti vanno da che parte.
weights-not-100-negative = Una variante ha una quota sotto zero, quindi non si sa chi va da che parte.
weights-not-100-help = Cambia le quote in modo che facciano insieme il 100%.
duplicate-name = Due uscite di questo passaggio si chiamano «{ $name }»: i collegamenti non sanno quale delle due intendono.
duplicate-name-otherwise = Un caso si chiama «{ $name }», che è la via di chi non rientra in nessun caso.
duplicate-name-help = Dai a ogni uscita un nome suo.
date-past = I clienti dovrebbero entrare il { $at }, ma i dati arrivano già al { $last }.
date-past-schedule = Il primo ingresso è il { $at }, ma i dati arrivano già al { $last }.
date-past-wait = I clienti aspettano fino al { $at }, ma i dati arrivano già al { $last }: chi arriva ora non aspetta.
date-past-help = Scegli una data successiva, oppure accetta la segnalazione per provare che cosa sarebbe successo.
birthday-once = Così si chiede il giorno della nascita, non i compleanni: per ogni cliente è già passato, quindi non entra nessuno.
birthday-once-help = Fai tornare la data ogni anno.
repeat-enters-once = Questa programmazione si ripete, ma ogni cliente entra solo la prima volta.
repeat-enters-once-yearly = Questa data torna ogni anno, ma ogni cliente entra solo la prima volta.
repeat-enters-once-help = Se è voluto, lascia così; altrimenti fai rientrare i clienti dopo l’uscita.
cooldown-unused = C’è una pausa prima di rientrare, ma ogni cliente può entrare una volta sola.
cooldown-unused-help = Fai rientrare i clienti, oppure togli la pausa.
variant-never-taken = La variante «{ $name }» ha una quota dello 0%, quindi da quella parte non va mai nessuno.
variant-never-taken-help = Dalle una quota, oppure togli la variante.
quiet-all-day = Le ore di silenzio durano tutto il giorno, quindi non partirebbe mai nessun messaggio.
quiet-all-day-workspace = Le ore di silenzio dell’area di lavoro durano tutto il giorno, quindi non partirebbe mai nessun messaggio.
quiet-all-day-help = Lascia ai messaggi qualche ora della giornata.
cap-zero = Il limite è di 0 messaggi, quindi non ne partirebbe mai nessuno.
cap-zero-channel = Il limite è di 0 messaggi via { $channel }, quindi su quel canale non ne partirebbe mai nessuno.
cap-zero-help = Consenti almeno un messaggio, oppure togli il limite.

## Modelli

unknown-design-message = Quest’area di lavoro non ha il modello di messaggio «{ $name }», quindi non partirebbe nulla.
unknown-design-voucher = Quest’area di lavoro non ha il modello di voucher «{ $name }», quindi nessuno avrebbe un voucher.
unknown-design-help = Scegli un modello dall’elenco oppure importalo prima.
wrong-channel = Il modello «{ $name }» è fatto per il canale { $made }, ma questo passaggio invia via { $channel }.
wrong-channel-help = Scegli un modello fatto per questo canale oppure cambia canale.
unknown-segment = Non esiste il segmento «{ $name }», quindi non ne farebbe parte nessuno.
unknown-segment-help = Scegli un segmento dall’elenco, oppure fai aggiungere i clienti da un passaggio precedente.
added-on-rule-segment = A «{ $name }» non si aggiunge mai nessuno: decide una regola o una classifica, quindi non entrerebbe nessuno.
added-on-rule-segment-help = Scegli un segmento a elenco, oppure fai entrare i suoi membri in un momento preciso.
segment-not-static = Chi fa parte di «{ $name }» lo decide una regola, quindi nessun passaggio può cambiarlo.
segment-not-static-ranking = Chi fa parte di «{ $name }» lo decide una classifica, quindi nessun passaggio può cambiarlo.
segment-not-static-help = Scegli un segmento a elenco, oppure scrivi il nome di uno nuovo.
audience-empty = Al momento il pubblico non comprende nessuno, quindi non entrerebbe nessuno.
audience-empty-segment = Al momento il segmento è vuoto, quindi non entrerebbe nessuno.
audience-empty-date = Nessun cliente ha una data simile, quindi non entrerebbe nessuno.
audience-empty-help = Scegli un pubblico che comprenda qualcuno, oppure importa quello che manca.
stock-too-small = Qui possono arrivare fino a { $customers } clienti, ma i voucher «{ $name }» sono solo { $stock }.
stock-too-small-help = Procura altri voucher, oppure fai entrare meno clienti: chi arriva tardi esce da «esaurito».
unknown-associate = Non esiste l’addetto «{ $name }», quindi nessuno riceverebbe questa occasione.
unknown-associate-help = Scegli un addetto dall’elenco, oppure il negozio del cliente.
unknown-occasion-type = Non c’è ancora stata un’occasione di tipo «{ $name }».
unknown-occasion-type-help = Se è nuovo, lascialo; altrimenti scegli un tipo che gli addetti conoscono.
unknown-store = Qui non c’è un negozio «{ $name }», quindi il confronto non riguarda nulla di reale.
unknown-store-help = Indica l’identificativo di un negozio di quest’area di lavoro, oppure importa prima i negozi.

## Valori dei passaggi precedenti

value-not-met = Qui si usa «{ $field }» di «{ $from }», ma non tutti i percorsi passano da lì: alcuni clienti non hanno quel valore.
value-not-met-yes = Qui si usa «{ $field }» di «{ $from }», ma è noto solo dopo il suo «sì»: alcuni clienti arrivano per altre vie.
value-not-met-case = Qui si usa «{ $field }» di «{ $from }», ma è noto solo dopo i suoi casi: alcuni clienti arrivano per altre vie.
value-not-met-happened = Qui si usa «{ $field }» di «{ $from }», ma è noto solo dove l’evento è avvenuto: alcuni clienti arrivano perché il tempo è scaduto.
value-not-met-either = Qui si usa «{ $field }» di «{ $from }», ma a quella domanda si può rispondere «sì» anche senza un evento del genere.
value-not-met-nothing = Qui si usa un valore di «{ $from }», ma quel passaggio non ne dà.
value-not-met-no-step = Qui si usa un valore del passaggio «{ $from }», che non esiste.
value-not-met-help = Usa il valore solo dopo il passaggio che lo dà, oppure prendilo da un passaggio in cui passano tutti.
type-mismatch = «{ $field }» è confrontato con qualcosa di diverso da { $expected }, quindi non potrebbe mai essere vero.
type-mismatch-operator = «{ $field }» è { $type } e non si può confrontare in questo modo.
type-mismatch-total = «{ $field }» è { $type } e non si può sommare.
type-mismatch-no-date = «{ $field }» è { $type }, ma qui serve una data.
type-mismatch-set = «{ $field }» richiede { $expected }, ma qui riceve altro.
type-mismatch-help = Confrontalo con un valore dello stesso tipo.
type-mismatch-no-date-help = Scegli qualcosa che sia una data o un istante.
type-mismatch-set-help = Indica un valore dello stesso tipo dell’attributo.
unknown-step = Una regola chiede del passaggio «{ $id }», che non esiste.
unknown-step-message = Una regola chiede del messaggio di «{ $id }», ma quel passaggio non ne invia.
unknown-step-voucher = Una regola chiede del voucher di «{ $id }», ma quel passaggio non ne assegna.
unknown-step-help = Scegli un passaggio di questo journey.
value-overwritten = Questo messaggio mostra «{ $field }» di «{ $from }», e poi un ciclo riporta lì: ciò che è stato mostrato viene sostituito, e il journey conosce solo il più recente.
value-overwritten-help = Togli dal ciclo il passaggio che dà il valore, oppure usane un altro al giro successivo.
needs-visit-entry = Il pubblico si sceglie prima che qualcuno entri, quindi non c’è nulla da contare dall’ingresso.
needs-visit-step = Il pubblico si sceglie prima che qualcuno entri, quindi non c’è nulla da contare da un passaggio.
needs-visit-message = Il pubblico si sceglie prima che qualcuno entri, quindi non c’è ancora un messaggio di questo journey.
needs-visit-voucher = Il pubblico si sceglie prima che qualcuno entri, quindi non c’è ancora un voucher di questo journey.
needs-visit-value = Il pubblico si sceglie prima che qualcuno entri, quindi non ci sono valori dei passaggi precedenti.
needs-visit-help = Chiedi del passato del cliente, per esempio degli acquisti in 30 giorni, oppure chiedi con una condizione dentro il journey.

## Logica

always-true = Chiunque arriva qui risponde sì. Lo decide: { $by }.
always-true-itself = A questa domanda si risponde sempre sì: le sue parti non lasciano altro.
always-true-help = Chiedi qualcosa che qui sia ancora aperto, oppure togli la domanda.
always-false = Nessuno che arriva qui può rispondere sì. Lo decide: { $by }.
always-false-itself = A questa domanda non si risponde mai sì: le sue parti si contraddicono.
always-false-audience = Nessuno può far parte di questo pubblico: le parti della regola si contraddicono.
always-false-happened = Questo evento qui non può mai avvenire. Lo decide: { $by }.
always-false-happened-itself = Questo evento qui non può mai avvenire: le sue condizioni si contraddicono.
always-false-help = Chiedi qualcosa che qui sia ancora aperto, oppure togli la domanda.
hidden-case = Nessuno prende mai il caso «{ $case }». Li prende tutti prima: { $by }.
hidden-case-help = Metti prima il caso più stretto, oppure togli questo.
decided-by-port = «{ $step }», { $port }
decided-by-step = «{ $step }»
decided-by-no-time = da «{ $step }» non è passato tempo
decided-by-not-passed = «{ $step }» non sta su nessun percorso prima
decided-by-exit-rules = le regole di uscita

## Tempo

after-expiry = Questo messaggio mostra un voucher già scaduto: vale { $valid }, e il messaggio parte al più presto dopo { $after }.
after-expiry-help = Invia prima il messaggio oppure fai valere il voucher più a lungo.
time-range-undone = I clienti aspettano questa fascia oraria e poi aspettano di nuovo: nella fascia non succede nulla.
time-range-undone-help = Metti la fascia oraria subito prima del messaggio per cui serve.
never-meets = Questa fascia sta tutta nelle ore di silenzio, quindi non vi partirà mai un messaggio.
never-meets-help = Cambia la fascia o le ore di silenzio in modo che si lascino spazio.
goal-window-short = Questo messaggio parte al più presto dopo { $after }, ma l’obiettivo conta solo ciò che avviene entro { $window } dall’ingresso: non può più portare nulla che conti.
goal-window-short-help = Dai più tempo all’obiettivo, oppure invia prima il messaggio.
until-before-wait = Per chiunque arriva qui quella data è passata, quindi nessuno aspetta mai.
until-before-wait-entry = Per chiunque arriva qui quel momento, contato dall’ingresso, è passato, quindi nessuno aspetta mai.
until-before-wait-help = Scegli una data più tarda, sposta prima il passaggio, oppure toglilo.
past-never-taken = «Data passata» è collegata, ma chi ha la data passata deve andare avanti: da lì non esce nessuno.
past-never-taken-help = Falli uscire da «data passata», oppure togli il collegamento.

## Persone

unchecked-address = Non tutti quelli che arrivano qui possono ricevere { $channel }, e nessuno lo chiede prima dell’invio.
unchecked-address-help = Chiedi prima «può ricevere», oppure collega «non inviato» a quello che deve succedere allora.
unchecked-consent = Qui nessuno ha dato il consenso ai messaggi via { $channel }, quindi questo non partirebbe mai.
unchecked-consent-help = Importa i consensi oppure scegli un altro canale.
no-time-between = Questo messaggio parte nello stesso momento di «{ $before }» e sullo stesso canale.
no-time-between-help = Lascia passare del tempo tra i due, oppure fanne un messaggio solo.
over-cap = Su un percorso verso questo messaggio ce ne sono, vicini tra loro, più di quanti il limite permetta ({ $messages } in { $per }): i clienti più rapidi non lo ricevono mai.
over-cap-help = Aspetta di più prima, lascia fuori un messaggio, oppure alza il limite.
no-exit-on-purchase = L’obiettivo è un acquisto, ma chi ha già comprato riceve comunque questo messaggio.
no-exit-on-purchase-help = Fai finire il journey all’acquisto, oppure chiedi dell’acquisto prima di scrivere ancora.
voucher-never-expires = Il voucher «{ $name }» non scade mai, quindi niente spinge a usarlo.
voucher-never-expires-help = Fallo valere pochi giorni: l’acquisto arriva prima.
voucher-not-shown = Qui si assegna un voucher, ma nessun messaggio ne comunica il codice.
voucher-not-shown-help = Metti il codice in un messaggio dopo questo passaggio, a meno che i clienti non lo vedano altrove.
same-message-twice = Alcuni clienti hanno già ricevuto «{ $name }» prima di arrivare qui.
same-message-twice-help = Se le stesse parole devono arrivare due volte, lascia così; altrimenti scegli un altro modello.
sets-consent = Questo passaggio imposta «{ $name }»: dà un consenso che può dare solo il cliente.
sets-consent-help = Fallo solo dove il cliente ha appena acconsentito, e lo si può dimostrare.
audience-never-left = I clienti entrano nel pubblico pubblicitario «{ $name }» e non ne escono mai: chi compra continua a vedere gli annunci.
audience-never-left-help = Alla fine togli dal pubblico chi ha comprato: gli annunci per loro costano.

## Misura

no-goal = Il journey non ha un obiettivo, quindi i risultati non possono dire quanto funziona.
no-goal-help = Scegli a che cosa serve, per esempio a un acquisto entro 14 giorni.
holdout-extreme = Il gruppo di controllo è il { $share }%: con tutti o nessuno non c’è nulla da confrontare.
holdout-extreme-help = Tieni fuori dal 5 al 20% dei clienti, oppure togli il gruppo di controllo.
opened-in-replay = In una riproduzione non si invia nulla, quindi nessuno apre né clicca: la risposta è sempre no.
opened-in-replay-help = Nel journey vero va bene; in una riproduzione aspettati la via del «no».
split-without-goal = Qui si provano varianti, ma il journey non ha un obiettivo: niente dice quale funziona meglio.
split-without-goal-help = Scegli per che cosa competono le varianti, per esempio per un acquisto entro 14 giorni.
holdout-without-goal = Si tengono fuori clienti per confronto, ma il journey non ha un obiettivo: niente dice che cosa si confronta.
holdout-without-goal-help = Scegli che cosa confrontare, per esempio gli acquisti entro 14 giorni.
holdout-twice = Il journey tiene fuori clienti all’ingresso, e questo passaggio ne tiene fuori altri: due gruppi di controllo che confrontano cose diverse.
holdout-twice-help = Tienine uno: quello del journey misura tutto l’effetto, quello del passaggio ciò che viene dopo.
stale-acceptance = Qui è accettato «{ $code }», ma non si trova più.
stale-acceptance-help = Toglila, così non nasconde la prossima.

## Correzioni

fix-remove-edge = Togli il collegamento
fix-use-port = Usa «{ $port }»
fix-rename-id = Chiamalo «{ $id }»
fix-remove-step = Togli il passaggio
fix-remove-condition = Togli la domanda
fix-remove-case = Togli il caso
fix-lengthen-goal = Dai all’obiettivo { $length }
fix-count-ever = Conta senza limiti
fix-add-exit = Aggiungi Fine
fix-set-length = Imposta { $length }
fix-office-hours = Lun–ven 08:00–19:00
fix-use-name = Usa «{ $name }»
fix-jump-behind = Salta a «{ $to }»
fix-use-channel = Invia via { $channel }
fix-remove-value = Togli il valore
fix-shorten-wait = Aspetta { $length }
fix-ask-can-receive = Chiedi se può ricevere { $channel }
fix-insert-wait = Prima aspetta { $length }
fix-exit-on-purchase = Termina all’acquisto
fix-add-goal = Acquisto entro 14 giorni
fix-set-holdout = Tieni fuori il { $share }%
fix-scale-weights = Riporta a 100%
fix-two-halves = A 50% e B 50%
fix-every-year = Ogni anno
fix-enter-again = Fai rientrare i clienti dopo l’uscita
fix-remove-variant = Togli la variante
fix-quiet-nights = Silenzio dalle 21:00 alle 08:00
fix-allow-one = Consenti un messaggio
fix-leave-by-past = Falli uscire da «data passata»
fix-one-holdout = Tieni solo questo gruppo di controllo
fix-remove-acceptance = Togli l’accettazione
