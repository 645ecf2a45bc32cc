### Nomi delle cose: la stessa parola per la stessa cosa, ovunque.

## Tipi di passaggio

kind-event-trigger = Evento
kind-send-message = Invia messaggio
kind-send-email = Invia e-mail
kind-send-sms = Invia SMS
kind-send-chat = Invia messaggio in chat
kind-send-push = Invia push
kind-wait = Attesa
kind-wait-for-time-range = Attesa della fascia oraria
kind-condition = Condizione
kind-assign-voucher = Assegna voucher della campagna
kind-add-to-segment = Aggiungi al segmento
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
field-attribute = attributo
field-channel = canale
field-average = media
field-can-receive = canale
field-code = codice
field-color = colore
field-cooldown = pausa prima di rientrare
field-count = numero di eventi
field-days = giorni
field-design = modello di voucher
field-edges = collegamenti
field-ends-visit = l’obiettivo chiude la visita
field-entry = ingresso
field-event = evento
field-exit-when = regole di uscita
field-field = campo
field-first = primi eventi
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
field-nodes = passaggi
field-notes = note
field-of = valore precedente
field-outcome = esito
field-per = periodo del limite
field-port = uscita
field-position = posizione
field-quiet-hours = ore di silenzio
field-reason = motivo
field-reentry = rientro
field-revenue-performance = andamento della spesa
field-rule = regola
field-segment = segmento
field-since = da quando
field-size = dimensioni
field-slots = fasce orarie
field-sum = somma
field-text = testo
field-time-zone = fuso orario
field-to = valore di confronto
field-type = evento
field-value = valore
field-values = valori per il messaggio
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
