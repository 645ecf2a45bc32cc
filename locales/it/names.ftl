### Nomi delle cose: la stessa parola per la stessa cosa, ovunque.

## Tipi di passaggio

kind-event-trigger = Evento
kind-segment-trigger = Ingresso da un segmento
kind-date-trigger = Data
kind-schedule-trigger = Programmazione
kind-send-message = Invia messaggio
kind-send-email = Invia e-mail
kind-send-sms = Invia SMS
kind-send-chat = Invia messaggio in chat
kind-send-push = Invia push
kind-wait = Attesa
kind-wait-for-time-range = Attesa della fascia oraria
kind-wait-until = Attesa di una data
kind-wait-for-event = Attesa di un evento
kind-condition = Condizione
kind-branch = Ramificazione multipla
kind-random-split = Test A/B
kind-holdout = Gruppo di controllo
kind-assign-voucher = Assegna voucher della campagna
kind-add-to-segment = Aggiungi al segmento
kind-remove-from-segment = Rimuovi dal segmento
kind-set-attribute = Imposta attributo
kind-create-occasion = Occasione per un addetto
kind-sync-audience = Pubblico pubblicitario
kind-webhook = Webhook
kind-goto = Salto
kind-exit = Fine

## Canali

channel-email = e-mail
channel-sms = SMS
channel-chat = chat
channel-push = push

## Uscite di un passaggio

port-next = avanti
port-not-sent = non inviato
port-out-of-stock = esaurito
port-yes = sì
port-no = no
port-otherwise = altrimenti
port-past = data passata
port-happened = avvenuto
port-timed-out = tempo scaduto
port-treated = nel journey
port-held-out = tenuti fuori

## Modelli di attribuzione

model-any = Qualsiasi attività
model-first = Prima attività
model-last = Ultima attività
model-linear = Quote uguali
model-position = Di più alla prima e all’ultima
model-time-decay = Più vicina, più conta

## Rientro

reentry-once = Una volta sola
reentry-after-exit = Di nuovo dopo l’uscita
reentry-always = A ogni evento

## Confronti

operator-equal = è uguale a
operator-not-equal = è diverso da
operator-less = è minore di
operator-at-most = è al massimo
operator-more = è maggiore di
operator-at-least = è almeno
operator-one-of = è uno tra
operator-contains = contiene
operator-starts-with = comincia con
operator-is-set = è noto
operator-is-not-set = non è noto
operator-within-last = è negli ultimi
operator-within-next = è nei prossimi
operator-day-of-year-is = cade il giorno

## Come cambia la spesa di un cliente

performance-more = Compra sempre di più
performance-less = Compra sempre di meno
performance-steady = Compra con costanza
performance-inactive = Non compra

## Che cosa è successo a messaggi e voucher

message-sent = inviato
message-opened = aperto
message-clicked = cliccato
voucher-redeemed = usato
voucher-not-redeemed = non usato
voucher-expired = scaduto

## Giorni della settimana

weekday-mon = lun
weekday-tue = mar
weekday-wed = mer
weekday-thu = gio
weekday-fri = ven
weekday-sat = sab
weekday-sun = dom

## Gravità

severity-error = Errore
severity-warning = Avviso
severity-hint = Suggerimento

## Campi di un journey

field-accepted = segnalazioni accettate
field-action = azione
field-assignee = chi deve agire
field-associate = addetto
field-at = momento
field-attribute = attributo
field-audience = pubblico
field-channel = canale
field-average = media
field-by = da che cosa dipende lo sconto
field-can-receive = canale
field-cases = casi
field-code = codice
field-color = colore
field-cooldown = pausa prima di rientrare
field-count = numero di eventi
field-days = giorni
field-design = modello di voucher
field-due = tempo per agire
field-edges = collegamenti
field-else = sconto altrimenti
field-ends-visit = l’obiettivo chiude la visita
field-entry = ingresso
field-event = evento
field-every = programmazione
field-exit-when = regole di uscita
field-field = campo
field-first = primi eventi
field-first-entry = primo ingresso
field-for = tempo di attesa
field-frequency-cap = limite di messaggi
field-from = inizio
field-goal = obiettivo
field-holdout = gruppo di controllo
field-id = identificativo
field-is = confronto
field-kind = tipo di passaggio
field-label = nome del passaggio
field-last = ultimi eventi
field-lines = righe dell’acquisto
field-max = valore massimo
field-message = modello di messaggio
field-messages = numero di messaggi
field-min = valore minimo
field-model = modello di attribuzione
field-n = quanti eventi
field-name = nome
field-node = passaggio
field-occasion-type = tipo di occasione
field-nodes = passaggi
field-notes = note
field-of = valore precedente
field-offset = scostamento
field-offset-days = giorni prima o dopo
field-outcome = esito
field-payload = valori per l’altro sistema
field-per = periodo del limite
field-port = uscita
field-position = posizione
field-quiet-hours = ore di silenzio
field-reason = motivo
field-reentry = rientro
field-repeat = ripetizione
field-revenue-performance = andamento della spesa
field-rule = regola
field-segment = segmento
field-share = quota tenuta fuori
field-since = da quando
field-size = dimensioni
field-slots = fasce orarie
field-steps = scaglioni dello sconto
field-sum = somma
field-text = testo
field-time = orario
field-time-zone = fuso orario
field-timeout = attesa massima
field-to = valore di confronto
field-type = evento
field-unit = periodo
field-until = data da attendere
field-value = valore
field-values = valori per il messaggio
field-variants = varianti
field-weight = quota in percentuale
field-when-past = quando è passata
field-where = filtro
field-window = tempo per l’obiettivo
field-within = quanto indietro

## Durate

length-days = { $count ->
     [one] { $count } giorno
    *[other] { $count } giorni
    }
length-hours = { $count ->
     [one] { $count } ora
    *[other] { $count } ore
    }
length-minutes = { $count ->
     [one] { $count } minuto
    *[other] { $count } minuti
    }
length-seconds = { $count ->
     [one] { $count } secondo
    *[other] { $count } secondi
    }
