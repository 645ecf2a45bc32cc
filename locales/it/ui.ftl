### Che cosa dicono le schermate (inizio, journey, report, impostazioni e la cornice attorno).

## Ovunque

open = Apri
save = Salva
cancel = Annulla
close = Chiudi
undo = Annulla
delete = Elimina
rename = Rinomina
duplicate = Duplica
try-again = Riprova
notes = Avvisi
view = Vista
view-chart = Grafico
view-table = Tabella
voucher = voucher
more-for = Altro per { $name }
search-list = Cerca
search-none = Nessun risultato
search-more = Altri { $count }: continua a scrivere per restringere l’elenco
search-clear = Cancella la ricerca

count-customers = { $count ->
    [one] { $count } cliente
   *[other] { $count } clienti
}
count-journeys = { $count } journey
count-steps = { $count ->
    [one] { $count } passaggio
   *[other] { $count } passaggi
}
count-sales = { $count ->
    [one] { $count } vendita
   *[other] { $count } vendite
}
count-visits = { $count ->
    [one] { $count } visita
   *[other] { $count } visite
}
count-errors = { $count ->
    [one] { $count } errore
   *[other] { $count } errori
}
count-warnings = { $count ->
    [one] { $count } avviso
   *[other] { $count } avvisi
}

## Attesa

stage-starting = Avvio…
stage-working = In corso…
stage-make-sample = Preparazione del negozio di esempio
stage-load = Lettura dei clienti e della loro storia
stage-dry-run = I clienti percorrono il journey
stage-import = Importazione
stage-search = Preparazione della ricerca
progress-count = { $done } di { $total }

## Errori sulla via del motore

error-host-unreachable = Il motore non risponde.
error-host-unreachable-help = Riavvia Rehearsal. Tutto ciò che è stato salvato è al suo posto.
error-host-answer = Impossibile leggere la risposta del motore.
error-host-answer-help = Riprova. Se si ripete, il programma e il suo motore sono di versioni diverse: reinstalla entrambi.
error-host-broken = È successo qualcosa di imprevisto.
error-host-broken-help = Riprova. Nulla di ciò che è stato salvato è andato perso.
error-screen-failed = Impossibile mostrare questa schermata.
error-screen-failed-help = Riprova o passa a un’altra schermata. Nulla di ciò che è stato salvato è andato perso.

## Cornice

nav-title = Luoghi
nav-start = Spazi di lavoro
nav-journeys = Journey
nav-reports = Report
nav-customers = Clienti
nav-segments = Segmenti
nav-data = Dati
nav-import = Importa dati
nav-settings = Impostazioni
breadcrumb = Dove ti trovi
palette-title = Cerca ed esegui
palette-open = Cerca o esegui…
palette-placeholder = Che cosa vuoi fare?
shortcuts-title = Scorciatoie da tastiera
shortcuts-note = Che cosa si può fare in questa schermata e ovunque.
actions-program = Programma
path-label = Percorso del file
path-hint = Il percorso completo del file, che termina in { $endings }
path-label-several = Percorsi dei file
path-hint-several = I percorsi completi di file o cartelle, uno per riga
path-label-folder = Cartella
path-hint-folder = Il percorso completo della cartella
file-workspace = Spazio di lavoro Rehearsal
file-journey = Journey

## Lingua e tema

language = Lingua
language-system = Come il sistema
theme = Tema
theme-is = Tema: { $theme }
theme-system = di sistema
theme-light = chiaro
theme-dark = scuro
theme-system-long = Tema come il sistema
theme-light-long = Tema chiaro
theme-dark-long = Tema scuro

## Inizio

start-promise = Disegna un customer journey, provalo sui tuoi clienti, scopri quanto renderebbe.
start-sample = Apri il negozio di esempio
start-sample-text = Clienti inventati con due anni di vendite e messaggi, e un journey da smontare.
start-open-file = Apri un file…
start-open-file-text = Un solo file .rehearsal contiene tutto.
start-back = Torna a { $name }
start-private = Nulla lascia questo computer: nessun account, nessuna rete, nessuna telemetria.
recent-title = Spazi di lavoro recenti
recent-open = Apri { $name }
recent-none = Nessuno spazio di lavoro recente
recent-none-text = Qui compaiono gli spazi di lavoro che apri. Per cominciare va bene il negozio di esempio.
recent-missing = Non trovato in
recent-look-for = Cercalo…
recent-forget = Togli da questo elenco
templates-title = Parti da un modello
templates-in-sample = lo provi sul negozio di esempio finché non apri i tuoi dati
templates-in = in { $name }
templates-reference = Benvenuto: la media pubblicata è di 3950 EUR per 1000 registrazioni. Fai una prova per vedere la tua.
templates-find = Trova un modello
templates-label = Modelli
templates-measured = Si misura: { $what }
template-empty = Journey vuoto
template-empty-text = Una tela vuota, per ciò che nessun modello fa.
template-empty-journey = Nuovo journey

## Journey

journeys-find = Trova un journey
journeys-none = Ancora nessun journey
journeys-none-text = Ogni journey compare qui con il suo disegno, l’esito dei controlli e quanto ha reso la sua ultima prova.
journeys-none-first = Comincia con «{ $name }»
journey-new = Nuovo journey
journey-new-text = Scegli da che cosa cominciare; sulla tela si può cambiare tutto.
journey-import = Importa da file…
journey-export = Esporta in un file…
journey-exported = Esportato in { $path }
journey-deleted = «{ $name }» è stato eliminato
journey-report = Report
journey-rename-it = Rinomina { $name }
journey-duplicate-it = Duplica { $name }
journey-export-it = Esporta { $name } in un file…
journey-delete-it = Elimina { $name }
journey-name = Nome del journey
checks-clean = Nessun problema
run-none-yet = Ancora nessuna prova
run-ago = Ultima prova: { $ago }
run-stale = superato
run-stale-text = Il journey o i dati sono cambiati dopo questa prova.
figure-entries = Ingressi
figure-messages = Messaggi
figure-per-1000 = Per 1000 ingressi

## Impostazioni

settings-appearance = Lingua e aspetto
settings-workspace = lo spazio di lavoro aperto
settings-close = Chiudi lo spazio
settings-file = File
settings-customers = Clienti
settings-transactions = Vendite e resi
settings-journeys = Journey
settings-currency = Valuta
settings-time-zone = Fuso orario
settings-history = Storia
settings-history-none = ancora niente di registrato
settings-version = Rehearsal { $version }.

## Report

reports-title = Journey
reports-note = ciascuno apre il report della sua ultima prova
reports-none = Nessun journey su cui riferire
reports-none-text = Un report mostra che cosa avrebbe inviato un journey e quali vendite sono seguite.
reports-to-journeys = Vai ai journey
report-none = Ancora nessuna prova
report-none-text = Una prova fa percorrere il journey ai tuoi clienti su un orologio virtuale. Nulla viene inviato e nessun dato cambia. Poi il report mostra chi è arrivato dove, che cosa è stato inviato e quali vendite sono seguite.
report-run-first = Prova questo journey
report-run-again = Esegui di nuovo
report-open-journey = Apri il journey
report-rule = I clienti registrati hanno percorso il journey; nulla è stato inviato. Le prime vendite sono quelle entro { $window } dall’ingresso: un’associazione, alcune sarebbero arrivate comunque.

tile-entries = Ingressi
tile-entries-foot = { $ended } terminati · { $inside } dentro
tile-messages = Messaggi
tile-messages-cost = costo { $cost }
tile-messages-none = Nessun messaggio inviato
tile-vouchers = Voucher riscattati
tile-vouchers-of = su { $assigned } assegnati
tile-vouchers-none = Nessun voucher assegnato
tile-vouchers-rate = { $rate } riscattati
tile-sales = Prime vendite
tile-sales-rate = { $rate } degli ingressi
tile-per-1000-ripe = { $amount } tra gli ingressi maturi
tile-per-1000-all-ripe = tutti gli ingressi sono maturi
per-1000-registrations = Ricavi per 1000 registrazioni
per-1000-entries = Ricavi per 1000 ingressi
unripe = { $count ->
    [one] { NUMBER($count) } non maturo
   *[other] { NUMBER($count) } non maturi
}
unripe-text = Ingressi la cui finestra ({ $window }) non era finita al termine della prova: la vendita può ancora arrivare.

revenue-all = Tutti gli ingressi
revenue-ripe = Solo i maturi
revenue-reference = media pubblicata { $amount }
revenue-reference-name = Media pubblicata del workflow di benvenuto
revenue-caption = Prime vendite dopo l’ingresso, a confronto con la media pubblicata di un workflow di benvenuto. Un’associazione, non un effetto: una prova non può dire quali vendite abbia causato il journey.
revenue-caption-alone = Prime vendite dopo l’ingresso. Un’associazione, non un effetto: una prova non può dire quali vendite abbia causato il journey.

funnel-title = Passaggio per passaggio
funnel-went-on = proseguiti
funnel-inside = ancora dentro
funnel-ended = terminati qui
funnel-never = mai raggiunto

by-day-title = Nel tempo
by-day-note = ingressi, messaggi e prime vendite nei giorni del fuso orario dello spazio di lavoro
by-day-label = Barre di ingressi, messaggi e prime vendite nel tempo; i numeri sono nella tabella
by-day-none = Nessuno è entrato, quindi non c’è nulla da disegnare.
by-day-entries = Ingressi
by-day-messages = Messaggi
by-day-conversions = Prime vendite
by-day-week-of = Settimana del { $day }
span = Durata di una barra
span-day = Giorno
span-week = Settimana
span-month = Mese

related-title = Vendite dopo i messaggi
related-note = { $count } vendite per { $amount } entro { $window } da un messaggio di questo journey
related-model = Modello di attribuzione
related-total = Vendite, ciascuna una volta
related-no-messages = Questo journey non invia messaggi.
related-caption = Collegata non vuol dire causata. Con qualunque modello una vendita conta una volta nel totale; con «Qualsiasi» ogni passaggio riceve l’intera vendita, quindi la somma dei passaggi può essere maggiore.
model-short-any = Qualsiasi
model-short-first = Prima
model-short-last = Ultima
model-short-linear = Lineare
model-short-position = Posizione
model-short-time-decay = Vicinanza
model-any-text = Ogni messaggio prima di una vendita riceve l’intera vendita.
model-first-text = La vendita va al primo messaggio che la precede.
model-last-text = La vendita va all’ultimo messaggio che la precede.
model-linear-text = La vendita si divide in parti uguali tra i messaggi che la precedono.
model-position-text = Il primo e l’ultimo messaggio ricevono il 40 % ciascuno, quelli in mezzo si dividono il resto.
model-time-decay-text = Più è vicino alla vendita, più grande è la quota di un messaggio; si dimezza ogni 7 giorni.

facts-title = Questa prova
fact-mode = Modalità
fact-mode-replay = Replay: il mondo sono gli eventi registrati
fact-entries = Ingressi
fact-until = Fino a
fact-until-none = la fine della storia
fact-customers = Clienti
fact-window = Finestra dell’obiettivo
fact-model = Attribuzione
fact-seed = Seme
fact-made = Eseguita
fact-made-value = { $at }, in { $took }
fact-journey = Impronta del journey
fact-data = Versione dei dati
run-entries-between = { $from } – { $to }
run-entries-from = dal { $from }
run-entries-to = fino al { $to }
run-entries-all = in qualsiasi momento
run-customers-all = tutti ({ $count })
run-customers-segment = segmento { $segment } ({ $count })
run-customers-sample = un campione di { $count }
run-customers-list = un elenco di { $count }

details-title = Numeri
details-steps = Passaggi
details-ways = Collegamenti
details-messages = Messaggi
details-vouchers = Voucher
details-endings = Conclusioni
details-none = Niente da contare.
at-once = subito
column-step = Passaggio
column-entered = Arrivati
column-share = Quota
column-inside = Dentro
column-ended = Terminati
column-ports = Usciti da
column-exits = Terminati per
column-unsent = Non inviati
column-median = Permanenza (mediana)
column-p90 = Permanenza (90 %)
column-from = Da
column-port = Uscita
column-to = A
column-count = Visite dei clienti
column-share-of-step = Quota del passaggio
column-message = Messaggio
column-sent = Inviati
column-voucher = Voucher
column-assigned = Assegnati
column-made = Di cui codici nuovi
column-redeemed = Riscattati
column-redemption = Tasso di riscatto
column-out-of-stock = Arrivati a scorte finite
column-ending = Come sono finite le visite
column-entries = Ingressi
column-first-sales = Prime vendite
column-amount = Importo
column-per-1000 = Per 1000
column-who = Chi
column-sales = Vendite
column-journey = Journey
column-last-run = Ultima prova
column-customer = Cliente
column-left-at = Uscita dal passaggio
exit-completed = completato
exit-goal = obiettivo raggiunto
exit-criteria = regola di uscita
exit-held-out = gruppo di controllo
exit-stopped = interrotto
unsent-no-design = modello mancante
unsent-no-address = indirizzo mancante
unsent-no-consent = consenso mancante
unsent-frequency-cap = troppi messaggi
ending-inside = Ancora dentro
ending-goal = Obiettivo raggiunto (terminati o no)
ending-outcome = Esito «{ $outcome }»
customers-at = Clienti in { $step }
customers-close = Chiudi l’elenco dei clienti

counted-title = Come si conta?
counted-entries = <b>Ingressi</b>: le visite iniziate, una per ogni evento corrispondente nel periodo di ingresso, tante volte quante il journey permette di rientrare. Anche i clienti del gruppo di controllo del journey sono ingressi.
counted-messages = <b>Un messaggio</b> conta come inviato quando il suo modello esiste, il cliente ha un indirizzo e ha dato il consenso, e non ne ha già ricevuti troppi. Altrimenti la visita prosegue e il motivo viene contato.
counted-vouchers = <b>Un voucher</b> è riscattato da una vendita dello stesso cliente con lo stesso codice mentre è valido: dall’assegnazione e prima della scadenza. Se i dati non hanno un codice per il cliente, se ne crea uno che nessuno può aver usato.
counted-sales = <b>Prime vendite</b>: per ogni visita la prima vendita del cliente dopo l’ingresso, entro { $window }. Una vendita che è la prima di più visite conta una volta. Resi e importi nulli non sono vendite; gli importi in altre valute sono a parte.
counted-per-1000 = <b>Ricavi per 1000</b>: l’importo delle prime vendite × 1000 ÷ ingressi, arrotondato con il mezzo verso l’alto.
counted-related = <b>Vendite dopo i messaggi</b>: le vendite dello stesso cliente dall’invio fino a { $window } dopo, estremi compresi. Il modello di questo journey: { $model }.
counted-ripe = <b>Non maturi</b> sono gli ingressi la cui finestra ({ $window }) non era finita al termine della prova. Accanto al valore di tutti c’è quello dei soli maturi.
counted-replay = <b>Replay</b>: nella prova i clienti fanno esattamente ciò che hanno fatto nei dati. I messaggi non cambiano nulla e nessuno apre o clicca ciò che non è mai stato inviato. Le vendite dopo la fine della prova non si vedono.
