### La procedura di importazione e la cronologia delle importazioni.

## I passi della procedura

import-steps = Passi dell’importazione
import-step-files = File
import-step-preview = Anteprima
import-step-columns = Colonne
import-step-check = Controllo
import-step-import = Importazione
import-back = Indietro
import-go-on = Continua
import-next-open = Prossimo file da vedere
import-now = Importa
import-more = Altro
import-start-over = Ricomincia
import-save-mapping = Salva le associazioni…
import-load-mapping = Carica associazioni…
import-mapping-saved = Associazioni salvate come { $path }
import-file-data = File di dati
import-file-mapping = Associazioni
import-hinder-nothing = Nessuno dei file viene ancora importato
import-hinder-where = Indica dove vanno i dati
import-hinder-missing = { $count ->
    [one] { $count } file non ha una colonna obbligatoria
   *[other] { $count } file non hanno colonne obbligatorie
}
import-hinder-doubts = { $count ->
    [one] { $count } domanda è aperta
   *[other] { $count } domande sono aperte
}
import-hinder-consent = Una domanda sui consensi è aperta
import-hinder-check = Prima controlla che cosa succederebbe
import-hinder-bad = Correggi le associazioni o scegli di saltare le righe errate

## File

start-import = Importa i miei dati
start-import-text = CSV, Excel, JSON Lines o Parquet. Le colonne si abbinano nei passi successivi.
import-invitation = Scegli i file del tuo negozio
import-invitation-text = CSV, Excel, JSON Lines o Parquet, anche compressi in .gz o .zst, così come escono dai tuoi sistemi. Il programma scopre che cosa contengono e come sono scritti; vedi tutto prima che venga importata una sola riga.
import-what = Si possono importare: { $tables }.
import-choose-files = Scegli i file…
import-choose-folder = Scegli una cartella…
import-add-files = Aggiungi file…
import-add-folder = Aggiungi una cartella…
import-reading = Lettura dei file
import-files = File
import-files-count = { $count ->
    [one] { $count } file
   *[other] { $count } file
}
import-holds = Che cosa contiene { $name }
import-remove = Togli { $name } dall’elenco
import-remembered = come l’ultima volta
import-settings = Prendi le impostazioni di settings.json
import-settings-text = Finestre di attribuzione, ore di silenzio e limite di frequenza dello spazio di lavoro diventano quelli del file.
import-ignored = { $count ->
    [one] { $count } altro file viene ignorato
   *[other] { $count } altri file vengono ignorati
}
import-ignored-text = Questi non sono dati che si possono importare:
import-file-unreadable = non si può leggere
import-file-left-out = escluso
import-file-missing = { $count ->
    [one] manca { $count } colonna
   *[other] mancano { $count } colonne
}
import-file-doubtful = { $count ->
    [one] { $count } domanda
   *[other] { $count } domande
}

## Come si legge un file

import-format-csv = CSV
import-format-json_lines = JSON Lines
import-format-parquet = Parquet
import-format-xlsx = Excel
import-guessed = { $what }, presunta
import-encoding-of = Codifica di { $name }
import-delimiter-of = Separatore di { $name }
import-delimiter-semicolon = punto e virgola
import-delimiter-comma = virgola
import-delimiter-tab = tabulazione
import-delimiter-bar = barra
import-sheet-of = Foglio di { $name }
import-sheet = foglio { $name }
import-header-row = I nomi sono nella riga
import-nested = Non si possono importare colonne che contengono a loro volta tabelle: { $columns }.
import-no-rows = Nessuna riga
import-no-rows-text = Il file ha al massimo i nomi delle colonne. Se non sono nella prima riga, indica sopra in quale.
import-rows-of = Prime righe di { $name }
import-rows-shown = Prime righe: { $rows }, colonne: { $columns }
import-line = Riga

## Dove vanno i dati

import-where = Dove vanno i dati
import-into-open = Nello spazio di lavoro aperto, dove ci sono { $customers }
import-into-new = Un nuovo spazio di lavoro
import-into-new-text = Un solo file su questo computer che contiene tutto
import-new-name = Il mio negozio
import-new-name-label = Nome
import-new-name-sign = Un nome non può contenere una barra.
import-folder = File
import-folder-change = Cambia cartella…
import-folder-choose = Cartella dello spazio di lavoro
import-currency = Valuta
import-currency-hint = Degli importi che non la indicano; non si può cambiare quando ci sono importi.
import-time-zone = Fuso orario
import-time-zone-hint = Degli orari che non lo indicano e dei giorni nei report.

## Che cosa contengono i file

import-table-customers = Clienti
import-table-stores = Negozi
import-table-associates = Addetti
import-table-products = Prodotti
import-table-transactions = Transazioni
import-table-transaction_lines = Righe delle transazioni
import-table-activities = Attività
import-table-occasions = Occasioni
import-table-events = Eventi
import-table-message_designs = Modelli di messaggio
import-table-voucher_designs = Modelli di voucher
import-table-vouchers = Voucher
import-table-segments = Segmenti
import-table-none = Escludi questo file
import-column-customer_id = Id cliente
import-column-registered_at = Data di registrazione
import-column-name = Nome
import-column-email = E-mail
import-column-phone = Telefono
import-column-birthday = Data di nascita
import-column-language = Lingua
import-column-time_zone = Fuso orario
import-column-market = Mercato
import-column-acquisition_channel = Canale di acquisizione
import-column-home_store_id = Id negozio di riferimento
import-column-push_token = Token push
import-column-email_consent = Consenso e-mail
import-column-sms_consent = Consenso SMS
import-column-chat_consent = Consenso chat
import-column-push_consent = Consenso push
import-column-store_id = Id negozio
import-column-kind = Tipo di negozio
import-column-address = Indirizzo
import-column-associate_id = Id addetto
import-column-department = Reparto
import-column-product_id = Id prodotto
import-column-category = Categoria
import-column-brand = Marca
import-column-price = Prezzo
import-column-transaction_id = Id transazione
import-column-occurred_at = Quando
import-column-amount = Importo
import-column-currency = Valuta
import-column-channel = Canale
import-column-voucher_code = Codice voucher
import-column-quantity = Quantità
import-column-activity_id = Id attività
import-column-type = Tipo
import-column-message = Messaggio
import-column-campaign = Campagna
import-column-journey = Journey
import-column-step = Passo
import-column-occasion_ids = Id occasioni
import-column-occasion_id = Id occasione
import-column-created_at = Data di creazione
import-column-expires_at = Scadenza
import-column-completed_at = Data di completamento
import-column-event_id = Id evento
import-column-properties = Proprietà
import-column-message_id = Id messaggio
import-column-subject = Oggetto
import-column-cost = Costo
import-column-design_id = Id modello
import-column-discount_kind = Tipo di sconto
import-column-discount_value = Sconto
import-column-valid_days = Giorni di validità
import-column-code_prefix = Prefisso del codice
import-column-stock = Disponibilità
import-column-minimum_spend = Spesa minima
import-column-code = Codice
import-column-assigned_at = Data di assegnazione
import-column-segment = Segmento
import-column-added_at = Data di aggiunta

## Colonne

import-as-attribute = come attributo “{ $name }”
import-as-property = come proprietà “{ $name }”
import-empty = vuoto
import-yes = sì
import-no = no
import-becomes = diventa
import-columns-of = Colonne di { $name }
import-head-file = Colonna del file
import-head-target = Diventa
import-head-change = Come si legge
import-head-becomes = Come sarà
import-filter = Quali colonne
import-filter-all = Tutte
import-filter-look-at = Da vedere: { $count }
import-filter-left-out = Escluse
import-find-column = Trova una colonna
import-nothing-to-look-at = Niente da vedere: ogni colonna si può leggere.
import-all-empty = vuota nelle prime righe
import-filled = compilata al { $share }
import-target-of = Che cosa diventa { $name }
import-target-required = Ancora obbligatorie
import-target-listed = Colonne note
import-target-own = Altro
import-target-taken = occupata
import-leave-out = Escludi
import-part-of = Parte di { $name }
import-not-imported = non importata
import-state-name = Abbinata per nome e contenuto
import-state-person = Abbinata da te
import-state-earlier = Abbinata come in un’importazione precedente
import-state-left-out = Esclusa
import-state-fault = Alcuni valori non si possono leggere
import-missing = Colonne obbligatorie mancanti
import-missing-count = { $count ->
    [one] Manca una colonna obbligatoria. Quale colonna del file è?
   *[other] Mancano { $count } colonne obbligatorie. Quali colonne del file sono?
}
import-take-from = Colonna per { $name }
import-choose-column = Scegli una colonna
import-same-for-all = Uguale in ogni riga…
import-not-taken = Questo file è escluso
import-not-taken-text = Per importarlo, indica nel primo passo che cosa contiene.

## Che cosa è uguale in ogni riga

import-fixed = Uguale in ogni riga
import-fixed-add = Aggiungi un valore per ogni riga
import-fixed-value = Valore in ogni riga: { $name }
import-fixed-placeholder = per esempio EUR
import-fixed-every-row = in ogni riga
import-fixed-remove = Rimuovi il valore: { $name }

## Che cosa si fa con una colonna

import-change-of = Cambia la lettura di { $name }
import-change-of-now = Cambia la lettura di { $name }, ora: { $now }
import-as-it-is = così com’è
import-dates = Date e orari
import-dates-written = Scritte
import-dates-counted = Contate
import-dates-own = Un altro modo
import-dates-own-hint = %d giorno, %m mese, %Y anno, %H ora, %M minuto, %S secondo
import-dates-zone = Orologio
import-dates-zone-own = dello spazio di lavoro
import-date-day = giorno
import-date-month = mese
import-date-month-name = nome del mese
import-date-year = anno
import-date-year-short = anno (2 cifre)
import-date-hour = ora
import-date-minute = minuto
import-date-second = secondo
import-do-epoch-seconds = secondi dal 1970
import-do-epoch-milliseconds = millisecondi dal 1970
import-do-excel = giorni di Excel
import-do-excel-1904 = giorni di Excel dal 1904
import-numbers = Numeri
import-do-comma = virgola decimale
import-do-point = punto decimale
import-letters = Lettere
import-do-lower = minuscole
import-do-upper = maiuscole
import-do-title = Iniziali Maiuscole
import-do-trim = senza spazi
import-trim-label = Senza spazi alle estremità
import-do-join = + { $name }
import-do-else = vuoto: { $value }
import-do-words-more = { $pair }, +{ $count }
import-words = Altre parole per alcuni testi
import-word-from = Testo { $number }
import-word-to = Parola per il testo { $number }
import-word-remove = Rimuovi la riga { $number }
import-word-add = Aggiungi una parola
import-join = Aggiungi altre colonne
import-join-add = Aggiungi una colonna
import-join-remove = Togli { $name }
import-join-between = Tra l’una e l’altra
import-join-hint = Uno spazio, se non indichi altro
import-else = Dove è vuota
import-else-hint = Il valore delle righe che non ne hanno

## Domande a cui può rispondere solo una persona

import-question = Domanda
import-question-next = Domanda successiva
import-question-previous = Domanda precedente
import-questions-open = { $count ->
    [one] { $count } domanda aperta
   *[other] { $count } domande aperte
}
import-questions-likely = Prendi le più probabili
import-doubt-day_month = Che cosa viene prima in “{ $from }”: il giorno o il mese?
import-doubt-day_month-text = Nessuna data delle prime righe lo rivela: entrambe le cifre stanno entro il 12.
import-doubt-decimal_point = Come sono scritti i numeri di “{ $from }”?
import-doubt-decimal_point-text = Lo stesso segno separa le migliaia in un paese e i decimali in un altro.
import-doubt-epoch_unit = “{ $from }” conta secondi o millisecondi?
import-doubt-epoch_unit-text = Il tempo è contato dal 1970; entrambi danno una data possibile.
import-doubt-two_columns = Quale colonna è “{ $to }”?
import-doubt-two_columns-text = Due colonne vanno bene. L’altra conserva il suo nome.

## Controllo

import-options = Opzioni
import-option-bad = Se una riga è errata
import-option-bad-stop = Non importare niente
import-option-bad-stop-text = Tutto o niente: prima correggi i file.
import-option-bad-skip = Saltala, importa le altre
import-option-bad-skip-text = Le righe rifiutate restano: si correggono sul posto o si scaricano.
import-option-unknown = Se una riga nomina un negozio, un cliente o un prodotto sconosciuto
import-option-unknown-make = Crealo, con il solo id
import-option-unknown-make-text = Adatto quando i file arrivano uno dopo l’altro; si conta quanti sono.
import-option-unknown-reject = Considera errata la riga
import-option-unknown-reject-text = Trova gli errori di battitura negli id.
import-consent = Come si prende il consenso di cui non si sa niente?
import-consent-missing = Non sono nel file dei clienti: { $columns }
import-consent-no = Nessuno ha dato il consenso
import-consent-no-text = In una prova non parte nessun messaggio su questi canali.
import-consent-yes = Tutti hanno dato il consenso
import-consent-yes-text = Solo se l’esportazione contiene unicamente clienti che hanno accettato.
import-check-text = I file si leggono fino in fondo e si prova ogni riga; non si scrive niente.
import-check-again-text = Qualcosa è cambiato dall’ultimo controllo.
import-check-consent-first = Rispondi alla domanda sul consenso, poi si controllano i file.
import-check-now = Controlla ora
import-check-again = Controlla di nuovo
import-check-note = Non si scrive niente
import-check-bad = { $count ->
    [one] { $count } riga verrebbe rifiutata
   *[other] { $count } righe verrebbero rifiutate
}
import-check-good = Si può importare tutto
import-check-sum = { $rows } righe: { $new } nuove, { $changed } cambiate, { $same } come prima. Controllato, durata: { $took }.
import-check-skips = Verranno saltate e conservate, da correggere più tardi.
import-check-stops = Come scelto, in questo caso non si importerebbe niente.
import-file = File
import-all-files = Tutti i file
import-count-rows = Righe
import-count-new = Nuove
import-count-changed = Cambiate
import-count-same = Uguali
import-count-rejected = Rifiutate
import-rejected-of = { $count ->
    [one] { $count } riga rifiutata di { $name }
   *[other] { $count } righe rifiutate di { $name }
}
import-stubs = creati per id sconosciuti: { $what }
import-removed = { $count ->
    [one] { $count } riga precedente tolta
   *[other] { $count } righe precedenti tolte
}
import-reasons = Perché le righe vengono rifiutate
import-reasons-first = Tra le prime { $shown } di { $total } righe rifiutate
import-rejected-rows = Righe rifiutate
import-mend-column = Cambia la lettura di “{ $name }”

## Importazione

import-stage-check = Controllo in corso
import-stage-import = Importazione in corso
import-progress-rows = Righe
import-progress-speed = Righe al secondo
import-progress-bytes = Letti
import-progress-left = Tempo rimasto
import-cancel-note = Annullando non resta niente
import-not-done = Non è ancora stato importato niente.
import-done = I tuoi dati sono in { $name }
import-done-sum = { $new } nuove, { $changed } cambiate, { $same } come prima; { $took }.
import-under-a-second = meno di un secondo
import-stopped = Non è stato importato niente
import-stopped-text = { $count ->
    [one] { $count } riga è errata e, come scelto, una basta per fermarsi.
   *[other] { $count } righe sono errate e, come scelto, una basta per fermarsi.
}
import-segment-problems = Segmenti che non si sono potuti ricalcolare
import-done-elsewhere = L’importazione è finita
import-stopped-elsewhere = L’importazione si è fermata a righe errate
import-show = Mostra
import-next = E adesso
import-next-run = Prova su di loro la journey di benvenuto
import-next-run-text = La percorrono { $customers }; vedi quanto renderebbe.
import-next-customers = Vedi i clienti
import-next-customers-text = Cerca, filtra e guardane uno dall’inizio alla fine.
import-next-rejected = Righe rifiutate ({ $count })
import-next-rejected-text = Correggile sul posto o scaricale.
import-next-history = Cronologia delle importazioni
import-next-history-text = Che cosa è entrato e come tornare indietro.
import-more-files = Importa altri file

## La cronologia delle importazioni

imports-title = Importazioni
imports-when = Quando
imports-files = File
imports-took = Durata
imports-took-text = durata: { $took }
imports-outcome = Esito
imports-outcome-done = Importati
imports-outcome-stopped = Fermata
imports-outcome-undone = Annullata
imports-no-files = nessun file
imports-files-more = { $count ->
    [one] { $files } e un altro
   *[other] { $files } e altri { $count }
}
imports-none = Non è ancora stato importato niente
imports-none-text = Qui compare ogni importazione, con che cosa è entrato e che cosa è stato rifiutato. L’ultima si può annullare.
imports-unknown = Questa importazione non esiste
imports-unknown-text = Forse è di un altro spazio di lavoro.
imports-all = Tutte le importazioni
imports-one = Importazione del { $at }
imports-no-rejected = Di questa importazione non restano righe rifiutate.
imports-rejected-of = Righe rifiutate di { $name }
imports-why = Perché
imports-download = Scarica in CSV…
imports-download-title = Salva le righe rifiutate
imports-download-name = { $file } rifiutate.csv
imports-downloaded = Salvato come { $path }
imports-mend = { $count ->
    [one] Importa { $count } riga corretta
   *[other] Importa { $count } righe corrette
}
imports-mend-reset = Annulla le modifiche
imports-mend-how = Fai doppio clic su un campo, o premi Invio, per correggerlo. Le righe corrette si importano come il loro file.
imports-row-changed = cambiata
imports-mended = { $count ->
    [one] Una riga corretta è entrata.
   *[other] { $count } righe corrette sono entrate.
} { $again ->
    [0] { "" }
    [one] Una è stata rifiutata di nuovo.
   *[other] { $again } sono state rifiutate di nuovo.
}
imports-undo = Annulla questa importazione…
imports-undo-of = Annulla l’importazione del { $at }
imports-undo-title = Annullare questa importazione?
imports-undo-what = L’importazione del { $at }: { $new } righe nuove spariscono, { $changed } righe cambiate tornano com’erano.
imports-undo-text = Non si può ripristinare: i dati tornano solo importando di nuovo i file. Le prove fatte da allora non saranno più attuali.
imports-undo-keep = Mantieni
imports-undo-now = Annulla l’importazione
