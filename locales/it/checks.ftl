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

## Struttura

bad-id = Il journey non ha un identificativo valido, quindi non si può salvare né ritrovare.
bad-id-help = Dagli un identificativo da 1 a 200 caratteri, senza caratteri di controllo. Per il resto è libero: non diventa mai il nome di un file.
no-trigger = Niente avvia questo journey, quindi non ci entrerà mai nessuno.
no-trigger-help = Aggiungi un trigger, per esempio l’evento «account registrato», e collegalo al primo passaggio.
trigger-has-incoming-edge = Un collegamento porta al trigger «{ $to }», ma lì il journey comincia: nessuno può arrivarci da un altro passaggio.
trigger-has-incoming-edge-help = Togli il collegamento o portalo al passaggio dopo il trigger.
unknown-node = Un collegamento comincia o finisce nel passaggio «{ $id }», che non esiste.
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
does-nothing-condition = Le due risposte portano allo stesso punto, quindi questa domanda non cambia nulla.
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

## Modelli

unknown-design-message = Quest’area di lavoro non ha il modello di messaggio «{ $name }», quindi non partirebbe nulla.
unknown-design-voucher = Quest’area di lavoro non ha il modello di voucher «{ $name }», quindi nessuno avrebbe un voucher.
unknown-design-help = Scegli un modello dall’elenco oppure importalo prima.
wrong-channel = Il modello «{ $name }» è fatto per il canale { $made }, ma questo passaggio invia via { $channel }.
wrong-channel-help = Scegli un modello fatto per questo canale oppure cambia canale.
unknown-segment = Non esiste il segmento «{ $name }», quindi non ne farebbe parte nessuno.
unknown-segment-help = Scegli un segmento dall’elenco, oppure fai aggiungere i clienti da un passaggio precedente.

## Valori dei passaggi precedenti

value-not-met = Qui si usa «{ $field }» di «{ $from }», ma non tutti i percorsi passano da lì: alcuni clienti non hanno quel valore.
value-not-met-yes = Qui si usa «{ $field }» di «{ $from }», ma è noto solo dopo il suo «sì»: alcuni clienti arrivano per altre vie.
value-not-met-either = Qui si usa «{ $field }» di «{ $from }», ma a quella domanda si può rispondere «sì» anche senza un evento del genere.
value-not-met-nothing = Qui si usa un valore di «{ $from }», ma quel passaggio non ne dà.
value-not-met-no-step = Qui si usa un valore del passaggio «{ $from }», che non esiste.
value-not-met-help = Usa il valore solo dopo il passaggio che lo dà, oppure prendilo da un passaggio in cui passano tutti.
type-mismatch = «{ $field }» è confrontato con qualcosa di diverso da { $expected }, quindi non potrebbe mai essere vero.
type-mismatch-operator = «{ $field }» è { $type } e non si può confrontare in questo modo.
type-mismatch-total = «{ $field }» è { $type } e non si può sommare.
type-mismatch-help = Confrontalo con un valore dello stesso tipo.
unknown-step = Una regola chiede del passaggio «{ $id }», che non esiste.
unknown-step-message = Una regola chiede del messaggio di «{ $id }», ma quel passaggio non ne invia.
unknown-step-voucher = Una regola chiede del voucher di «{ $id }», ma quel passaggio non ne assegna.
unknown-step-help = Scegli un passaggio di questo journey.

## Tempo

after-expiry = Questo messaggio mostra un voucher già scaduto: vale { $valid }, e il messaggio parte al più presto dopo { $after }.
after-expiry-help = Invia prima il messaggio oppure fai valere il voucher più a lungo.
time-range-undone = I clienti aspettano questa fascia oraria e poi aspettano di nuovo: nella fascia non succede nulla.
time-range-undone-help = Metti la fascia oraria subito prima del messaggio per cui serve.
never-meets = Questa fascia sta tutta nelle ore di silenzio, quindi non vi partirà mai un messaggio.
never-meets-help = Cambia la fascia o le ore di silenzio in modo che si lascino spazio.

## Persone

unchecked-address = Non tutti quelli che arrivano qui possono ricevere { $channel }, e nessuno lo chiede prima dell’invio.
unchecked-address-help = Chiedi prima «può ricevere», oppure collega «non inviato» a quello che deve succedere allora.
unchecked-consent = Qui nessuno ha dato il consenso ai messaggi via { $channel }, quindi questo non partirebbe mai.
unchecked-consent-help = Importa i consensi oppure scegli un altro canale.
no-time-between = Questo messaggio parte nello stesso momento di «{ $before }» e sullo stesso canale.
no-time-between-help = Lascia passare del tempo tra i due, oppure fanne un messaggio solo.
no-exit-on-purchase = L’obiettivo è un acquisto, ma chi ha già comprato riceve comunque questo messaggio.
no-exit-on-purchase-help = Fai finire il journey all’acquisto, oppure chiedi dell’acquisto prima di scrivere ancora.
voucher-never-expires = Il voucher «{ $name }» non scade mai, quindi niente spinge a usarlo.
voucher-never-expires-help = Fallo valere pochi giorni: l’acquisto arriva prima.

## Misura

no-goal = Il journey non ha un obiettivo, quindi i risultati non possono dire quanto funziona.
no-goal-help = Scegli a che cosa serve, per esempio a un acquisto entro 14 giorni.
holdout-extreme = Il gruppo di controllo è il { $share }%: con tutti o nessuno non c’è nulla da confrontare.
holdout-extreme-help = Tieni fuori dal 5 al 20% dei clienti, oppure togli il gruppo di controllo.
opened-in-replay = In una riproduzione non si invia nulla, quindi nessuno apre né clicca: la risposta è sempre no.
opened-in-replay-help = Nel journey vero va bene; in una riproduzione aspettati la via del «no».

## Correzioni

fix-remove-edge = Togli il collegamento
fix-use-port = Usa «{ $port }»
fix-rename-id = Chiamalo «{ $id }»
fix-remove-step = Togli il passaggio
fix-add-exit = Aggiungi Fine
fix-set-length = Imposta { $length }
fix-office-hours = Lun–ven 08:00–19:00
fix-use-name = Usa «{ $name }»
fix-use-channel = Invia via { $channel }
fix-remove-value = Togli il valore
fix-shorten-wait = Aspetta { $length }
fix-ask-can-receive = Chiedi se può ricevere { $channel }
fix-insert-wait = Prima aspetta { $length }
fix-exit-on-purchase = Termina all’acquisto
fix-add-goal = Acquisto entro 14 giorni
fix-set-holdout = Tieni fuori il { $share }%
