### A step in one line and a rule as a sentence, for cards, drawings and forms alike.

## Words

builder-slot = { $days }, { $from }–{ $to }
builder-slot-unset = orario non scelto
builder-days-all = Ogni giorno
builder-days-run = { $from }–{ $to }
builder-true = sì
builder-false = no
builder-today = oggi
builder-gap = …
drawing-empty = Un journey vuoto
drawing-never = mai raggiunto
drawing-inside = { $shown } dentro
drawing-ended = finiti qui
drawing-totals = { $entered } entrati · { $inside } dentro · { $ended } finiti

## A step in one line

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
builder-summary-chance = A caso: { $share } %
builder-summary-no-moment = Scegli quando
builder-summary-no-date = Scegli una data
builder-summary-no-attribute = Scegli un attributo
builder-summary-no-occasion = Scegli un’occasione
builder-summary-no-audience = Scegli un pubblico
builder-summary-no-webhook = Dai un nome
builder-summary-no-step = Scegli un passaggio
builder-summary-no-cases = Aggiungi un caso
builder-summary-no-variants = Aggiungi una variante
builder-summary-no-share = Scegli una quota
builder-summary-segment-added = Quando entra in { $segment }
builder-summary-at = { $what }, { $at }
builder-summary-before = { $length } prima: { $what }
builder-summary-after = { $length } dopo: { $what }
builder-summary-every-day = Ogni giorno
builder-summary-every-week = Ogni settimana
builder-summary-every-month = Ogni mese
builder-summary-monthly = Ogni mese, giorni: { $days }
builder-summary-at-most = { $event }, al massimo { $timeout }
builder-summary-variant = { $name } { $share } %
builder-summary-held-out = { $share } % fuori
builder-summary-percent = { $share } %
builder-summary-by-profile = secondo il profilo
builder-summary-set = { $attribute }: { $value }
builder-summary-audience-add = In { $audience }
builder-summary-audience-remove = Fuori da { $audience }
builder-summary-goto = A «{ $step }»
builder-summary-known = { $field } { $sign }
builder-summary-compared = { $field } { $sign } { $value }
builder-summary-asked = { $event }: { $comparison }
builder-summary-back = { $rule } · { $length }
builder-summary-count = numero
builder-summary-last = { $n ->
    [one] ultimo { $field }
   *[other] ultimi { $n } × { $field }
   }
builder-summary-first = { $n ->
    [one] primo { $field }
   *[other] primi { $n } × { $field }
   }
builder-assignee-home_store = negozio di riferimento
builder-assignee-last_associate = ultimo addetto

## A rule as a sentence

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

## Events and fields by name; others are called as the data call them

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
