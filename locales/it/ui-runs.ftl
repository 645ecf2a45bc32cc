### Ciò che la finestra dice delle prove conservate e del confronto fra due di esse.

nav-runs = Tutte le prove
report-tab-dry-runs = Prove
dry-run-part-dry-runs = Journey
dry-run-part-runs = Tutte le prove
runs = Prove
runs-none = Ancora nessuna prova
runs-none-text = Qui restano le ultime 20 prove di ogni journey con le loro impostazioni, e per sempre quelle con un nome. Riapri subito una prova, la ripeti, la esporti e ne confronti due.
runs-kept = Le prove con un nome restano sempre
runs-all-journeys = Tutti i journey
runs-column-run = Prova
runs-column-settings = Clienti, ingressi, orizzonte
runs-followed-until = seguiti fino al { $until }
runs-version = versione { $version }
runs-mark = Segna { $name } per il confronto
runs-compare = Confronta
runs-compare-marked = Confronta le due prove segnate
runs-compare-hint = { $count ->
    [0] Segna due prove per confrontarle (Spazio).
    [one] Segnane un’altra.
   *[other] Due prove sono segnate.
}
runs-compare-unlike = Si confrontano due prove dello stesso journey.
runs-name-field = Nome della prova
runs-open = Apri sulla tela
runs-rename = Dai un nome
runs-again-as-it-was = Ripeti com’era
runs-again-now = Ripeti con il journey com’è ora
runs-again-done = «{ $name }» è stata ripetuta
runs-delete = Elimina
runs-deleted = Prova «{ $name }» eliminata
runs-more = Altro per { $name }
runs-mark-journey = journey cambiato
runs-mark-journey-text = I numeri sono del journey com’era. Ripeti la prova con il journey com’è ora per aggiornarli.
runs-mark-data = dati cambiati
runs-mark-data-text = I totali restano; chi era dove si vede dopo aver ripetuto la prova.
runs-mark-gone = journey eliminato
runs-mark-gone-text = Senza il journey la prova si può esportare, non aprire.

export = Esporta
export-as = { $part } · { $format }
export-summary = Riepilogo
export-trace = Ogni passaggio
export-picture = Immagine
export-picture-of = Esporta come immagine
export-format-xlsx = Excel
export-format-json = JSON
export-format-csv = CSV
export-format-jsonl = JSON Lines
export-format-parquet = Parquet
export-format-png = PNG
export-format-svg = SVG
export-file-xlsx = Cartella di lavoro Excel
export-file-json = File JSON
export-file-csv = Tabella CSV
export-file-jsonl = JSON Lines
export-file-parquet = Tabella Parquet
export-file-png = Immagine PNG
export-file-svg = Immagine SVG
export-running = Scrittura del file
export-done = Esportato in { $path }

results-bar = Risultati
results-views = Viste dei risultati
results-canvas = Tela
results-paths = Percorsi
results-calendar = Calendario
find-customer = Trova un cliente
dry-previous-visit = Visita precedente
dry-next-visit = Visita successiva

missed-which = Qui o non qui
missed-here = Qui
missed-not-here = Non qui
missed-count = { $count ->
    [one] { $count } visita non è arrivata qui
   *[other] { $count } visite non sono arrivate qui
}
missed-sum = visite: <b>{ $visits }</b> = arrivate: <b>{ $there }</b> + deviate prima: <b>{ $away }</b>
missed-sum-message = visite: <b>{ $visits }</b> = con il messaggio: <b>{ $there }</b> + senza: <b>{ $away }</b>
missed-turns = Che cosa le ha deviate
missed-example = Guarda un esempio
missed-nobody = Tutte le visite sono arrivate qui
missed-nobody-text = Nessuno di chi è entrato è stato deviato prima.
missed-never-entered = { $count ->
    [one] { $count } cliente del gruppo non è mai entrato nel journey. Cercalo per nome per sapere perché.
   *[other] { $count } clienti del gruppo non sono mai entrati nel journey. Cercane uno per nome per sapere perché.
}
why-not-here = Perché non qui?
why-not-here-step = Perché non in «{ $step }»?
why-not-here-unknown = Questa visita è arrivata qui.

compare-title = Confronto
compare-bar = Prove a confronto
compare-end = Chiudi il confronto
compare-with-latest = Confronta con la prova precedente
compare-with = { $name } · { $settings } · { $entries }
compare-none = Ancora nessun’altra prova di questo journey
compare-all-runs = Tutte le prove…
compare-alike = Stessi clienti, periodo e dati: ciò che cambia viene dal journey.
compare-same = Stesso journey, clienti, periodo e dati: i numeri devono essere uguali.
compare-unlike = Non solo il journey: le prove differiscono anche per { $what }.
compare-unlike-same = Stesso journey, ma le prove differiscono per { $what }.
compare-unlike-data = dati
compare-unlike-population = numero di clienti
compare-unlike-customers = clienti
compare-unlike-period = periodo d’ingresso
compare-unlike-until = orizzonte
compare-unlike-seed = seme
compare-more = più di prima
compare-less = meno di prima
compare-only-after = solo dopo
compare-only-before = solo prima
compare-step-title = { $before } prima, { $after } dopo: { $by }
compare-points = { $value } p.p.
compare-numbers = A confronto
compare-hint = Fai clic su un passaggio per confrontare solo quello.
compare-step = Questo passaggio nelle due prove
compare-column-what = Che cosa
compare-column-before = Prima
compare-column-after = Dopo
compare-column-by = Differenza
compare-group-visits = Visite
compare-group-outcomes = Esiti
compare-group-messages = Messaggi inviati
compare-group-vouchers = Buoni
compare-group-sales = Vendite dopo l’ingresso
compare-entries = Entrate
compare-entered = Arrivate
compare-inside = Ancora dentro
compare-ended = Finite
compare-messages = Tutti i canali
compare-cost = Costo
compare-assigned = Assegnati
compare-redeemed = Usati
compare-goal = Obiettivo raggiunto
compare-first-sales = Prime vendite
compare-rate = Quota con vendita
compare-amount = Il loro importo
compare-per-1000 = Ogni 1000 ingressi
compare-unsent-no-design = non inviato: manca il modello
compare-unsent-no-address = non inviato: manca il recapito
compare-unsent-no-consent = non inviato: manca il consenso
compare-unsent-frequency-cap = non inviato: limite raggiunto
