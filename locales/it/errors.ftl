# Che cosa è andato storto e che cosa fare. Una coppia per codice.

error-no-such-file = Il file { $file } non esiste.
error-no-such-file-help = Controlla il percorso: il file potrebbe essere stato spostato o rinominato.
error-neither-file-nor-journey = «{ $text }» non è né un file né l’identificativo di un journey salvato in questo spazio di lavoro.
error-neither-file-nor-journey-help = Controlla come è scritto, oppure elenca i journey salvati con: rehearse journeys list
error-not-read = Impossibile leggere { $file }: { $why }
error-not-read-help = Controlla che il file esista e che tu possa leggerlo.
error-not-written = Impossibile scrivere { $file }: { $why }
error-not-written-help = Scegli una cartella in cui puoi scrivere e verifica che il disco non sia pieno.
error-not-text = { $file } non è un testo UTF-8.
error-not-text-help = Salva il file in UTF-8 e riprova.
error-too-large = { $file } è troppo grande per essere un journey.
error-too-large-help = Scegli un file di journey (*.journey.json); i dati si caricano con un’importazione.

error-no-workspace-open = Nessuno spazio di lavoro è aperto.
error-no-workspace-open-help = Apri prima uno spazio di lavoro o il negozio di esempio.
error-not-a-sample = Questo spazio di lavoro non è nato come negozio di esempio, oppure l’ha creato un’altra versione che ne creava uno diverso.
error-not-a-sample-help = Crea di nuovo il negozio di esempio con rehearse init FILE --sample --truths VERITA.json.
error-not-a-workspace = { $file } non è uno spazio di lavoro.
error-not-a-workspace-help = Scegli un file che termina in .rehearsal. I file CSV si importano in uno spazio di lavoro.
error-newer-workspace = { $file } è stato creato con una versione più recente di Rehearsal.
error-newer-workspace-help = Installa la versione più recente. Il file è rimasto com’era.
error-workspace-damaged = Lo spazio di lavoro è danneggiato: { $why }
error-workspace-damaged-help = Ripristina il file da una copia di sicurezza. Nulla è stato modificato.
error-workspace-locked = Un altro programma sta usando lo spazio di lavoro.
error-workspace-locked-help = Attendi la fine dell’altra importazione o modifica, oppure chiudi l’altro programma, e riprova.
error-disk-full = Il disco è pieno.
error-disk-full-help = Libera spazio e riprova. Nulla è stato modificato.
error-workspace-read-only = Impossibile scrivere nello spazio di lavoro: { $why }
error-workspace-read-only-help = Copia il file in una cartella in cui puoi scrivere e aprilo da lì.
error-file-exists = { $file } esiste già.
error-file-exists-help = Scegli un altro nome oppure elimina prima il file.
error-file-unreadable = Impossibile leggere o scrivere { $file }: { $why }
error-file-unreadable-help = Controlla il percorso e i permessi di lettura e scrittura del file.
error-database-failed = Errore del database dello spazio di lavoro: { $why }
error-database-failed-help = Riprova. Se si ripete, ripristina il file da una copia di sicurezza.
error-unknown-currency = «{ $name }» non è un codice di valuta ISO 4217.
error-unknown-currency-help = Usa tre lettere maiuscole, come EUR, CZK o PLN.
error-unknown-time-zone = «{ $name }» non è un fuso orario IANA.
error-unknown-time-zone-help = Usa un nome come Europe/Rome o America/New_York.
error-currency-in-use = Lo spazio di lavoro contiene già importi in { $held }: la valuta non può diventare { $wanted }.
error-currency-in-use-help = Crea un altro spazio di lavoro per l’altra valuta.

error-unknown-file = { $file } non è tra i file che si possono importare.
error-unknown-file-help = Chiama il file customers.csv, transactions.csv, events.csv, … (anche .jsonl, .parquet e .xlsx; i testi anche .gz o .zst) o settings.json.
error-nothing-to-import = Non c’è nulla da importare in { $file }.
error-nothing-to-import-help = Metti nella cartella customers.csv, transactions.csv, … oppure indica i file per nome.
error-wrong-encoding = I caratteri di { $file } dalla riga { $line } in poi non formano un testo.
error-wrong-encoding-help = Salva il file in UTF-8 (in Excel: «CSV UTF-8») e importalo di nuovo, oppure indica la sua codifica.
error-empty-file = { $file } è vuoto: manca la riga di intestazione.
error-empty-file-help = Esporta di nuovo il file con la riga di intestazione.
error-missing-column = In { $file } manca la colonna «{ $column }».
error-missing-column-help = Aggiungi la colonna o controlla come è scritta nell’intestazione.
error-duplicate-column = In { $file } la colonna «{ $column }» compare due volte.
error-duplicate-column-help = Rinomina o elimina una delle due.
error-unnamed-column = La colonna { $column } di { $file } non ha un nome.
error-unnamed-column-help = Dai un nome alla colonna nell’intestazione, oppure eliminala.
error-not-a-file = { $file } non è un file normale.
error-not-a-file-help = Indica il file stesso, non una cartella, una pipe o un dispositivo.
error-file-changed = { $file } è cambiato durante la lettura. Non è stato importato nulla.
error-file-changed-help = Attendi che il programma che scrive il file abbia finito, poi importalo di nuovo.
error-too-many-columns = { $file } ha { $columns } colonne; se ne possono importare al massimo 2000.
error-too-many-columns-help = Esporta solo le colonne che servono e controlla quale carattere le separa.
error-nested-column = La colonna «{ $column }» di { $file } contiene elenchi o strutture, non valori.
error-nested-column-help = Escludi la colonna oppure esporta il suo contenuto in colonne separate.
error-unsupported-file = { $file } è di un tipo che non si può importare: { $kind }.
error-unsupported-file-help = Salvalo come cartella di lavoro Excel (.xlsx) o come CSV UTF-8 e importa quello.
error-no-such-sheet = In { $file } non c’è il foglio «{ $sheet }». Ci sono: { $sheets }.
error-no-such-sheet-help = Scegli uno dei fogli presenti nel file.
error-too-much-unpacked = { $file } supera { $gib } GiB una volta decompresso.
error-too-much-unpacked-help = Controlla da dove viene il file. Se è tuo, importalo in parti più piccole.
error-open-quote = { $file }: le virgolette aperte alla riga { $line } non vengono mai chiuse.
error-open-quote-help = Chiudi le virgolette in questa riga, oppure scrivile due volte se fanno parte del testo.
error-endless-row = { $file }: la riga che inizia alla linea { $line } non finisce; forse manca una virgoletta di chiusura.
error-endless-row-help = Chiudi le virgolette oppure esporta di nuovo il file.
error-broken-file = Impossibile leggere { $file } fino alla fine: { $why }
error-broken-file-help = Copia o esporta di nuovo il file.
error-bad-settings = Errore in { $file } nel punto «{ $place }»: { $why }
error-bad-settings-help = Correggi il file in questo punto. Nulla è stato importato.

error-bad-mapping = { $file } non contiene una mappatura valida, in { $place }: { $why }
error-bad-mapping-help = Correggi la mappatura in questo punto, oppure preparala di nuovo.
error-unmapped-column = { $file } non ha la colonna { $column }, che la mappatura usa.
error-unmapped-column-help = Scegli un'altra colonna nella mappatura, oppure preparala di nuovo per questo file.
error-row-refused = Una riga creata per { $file } è stata rifiutata in «{ $column }»: { $why }
error-row-refused-help = Nulla è stato scritto. Segnala questa frase e che cosa stavi facendo.

error-not-a-journey = Questo non è un journey.
error-not-a-journey-help = Scegli un file di journey (*.journey.json).
error-journey-has-errors = «{ $name }» contiene errori da correggere prima di poterlo eseguire.
error-journey-has-errors-help = Apri l’elenco dei problemi (o esegui: rehearse check); molti si correggono con un clic.
error-bad-id = «{ $text }» non può essere l’identificativo di un journey.
error-bad-id-help = Un identificativo ha da 1 a 200 caratteri, senza interruzioni di riga né caratteri di controllo.
error-no-such-journey = Nello spazio di lavoro non c’è il journey «{ $name }».
error-no-such-journey-help = Potrebbe essere stato eliminato. Torna all’elenco dei journey (o esegui: rehearse journeys list).
error-journey-exists = Nello spazio di lavoro c’è già un journey «{ $name }».
error-journey-exists-help = Scegli un altro identificativo.
error-no-such-version = Il journey «{ $name }» non ha la versione { $version }.
error-no-such-version-help = Apri l’elenco delle versioni e scegline una.
error-unknown-template = Il modello «{ $name }» non esiste.
error-unknown-template-help = Scegline uno dalla galleria, o parti da un’area vuota.

error-bad-day = «{ $text }» non è né un giorno né un istante.
error-bad-day-help = Scrivi un giorno come 2025-03-01, un istante come 2025-03-01T08:00:00Z.
error-period-reversed = Il periodo finisce ({ $to }) prima di cominciare ({ $from }).
error-period-reversed-help = Scambia le due date oppure omettine una.
error-bad-customers = «{ $text }» non indica quali clienti.
error-bad-customers-help = Scrivi all, segment:NOME, sample:N, customer:ID o file:PERCORSO.
error-bad-duration = «{ $text }» non è una durata utilizzabile qui.
error-bad-duration-help = Scrivila come P14D (14 giorni), PT12H (12 ore) o P1DT6H; una finestra deve durare più di zero.
error-no-such-segment = Nello spazio di lavoro non c’è il segmento «{ $name }».
error-no-such-segment-help = Controlla come è scritto: maiuscole e minuscole contano.
error-bad-segment-name = «{ $text }» non può essere il nome di un segmento.
error-bad-segment-name-help = Usa da 1 a 200 caratteri, senza a capo e senza spazi all’inizio e alla fine.
error-segment-exists = Il segmento «{ $name }» esiste già.
error-segment-exists-help = Scegli un altro nome.
error-segment-provided = Il segmento «{ $name }» c’è in ogni spazio di lavoro e non si può cambiare.
error-segment-provided-help = Salva un segmento tuo con un altro nome.
error-segment-is-list = Il segmento «{ $name }» è un elenco con dei clienti: una regola li farebbe perdere.
error-segment-is-list-help = Salva la regola con un altro nome.
error-segment-in-use = Il segmento «{ $name }» è usato da: { $by }.
error-segment-in-use-help = Prima scegli lì un altro segmento.
error-segment-cycle = Il segmento «{ $name }» chiederebbe di se stesso: { $through }.
error-segment-cycle-help = Togli dalla regola uno di questi segmenti.
error-bad-ranking = Questa classifica non prende nessuno, o più di tutti i clienti.
error-bad-ranking-help = Prendi almeno 1 cliente, o più di 0 e al massimo 100 per cento.
error-rule-not-ready = La regola non è pronta, quindi non si può contare nessuno.
error-rule-not-ready-help = Completa ciò che manca. Fuori da un journey una regola non può chiedere dei suoi passaggi.
error-no-such-customer = Nello spazio di lavoro non c’è il cliente «{ $name }».
error-no-such-customer-help = Usa l’identificativo del sistema di origine, come in customers.csv.
error-bad-made-up = «{ $value }» non può essere { $field } del cliente inventato.
error-bad-made-up-help =
    { $why ->
        [missing-value] Compila { $field }.
        [bad-time] Scrivi l’orario come 2026-03-01T10:00:00Z, 2026-03-01 10:00 o 2026-03-01.
        [bad-date] Scrivi il giorno come 2026-03-01.
        [bad-boolean] Scrivi true o false.
        [bad-number] Scrivi un numero.
        [bad-amount] Scrivi l’importo come 1234.50, senza separatore delle migliaia.
        [too-many-decimals] Non scrivere più decimali di quanti ne ha la valuta.
        [amount-overflow] Scrivi un importo più piccolo.
        [unknown-currency] Scrivi un codice valuta di tre lettere, per esempio EUR.
        [unknown-time-zone] Scrivi il fuso orario come Europe/Prague.
        [unknown-reference] Scrivi un identificativo presente nello spazio di lavoro.
        [wrong-sign] L’importo di un acquisto è maggiore di zero, e così quello di un reso.
       *[other] Scrivi al massimo 64 KiB.
    }
error-bad-made-up-file = Questo file non contiene un cliente inventato: { $why }
error-bad-made-up-file-help = docs/made-up-customers.md mostra com’è fatto un file simile.
error-no-such-step = Il journey non ha il passaggio «{ $name }».
error-no-such-step-help = Potrebbe essere stato eliminato dopo la prova. Esegui di nuovo il journey.
error-no-such-sale = Il cliente non ha una vendita «{ $name }».
error-no-such-sale-help = Apri di nuovo l’elenco; i dati possono essere cambiati.
error-no-such-figure = Il report non ha un dato o gruppo «{ $name }» con un elenco.
error-no-such-figure-help = Scegli uno dei dati e gruppi del report.
error-no-such-column = L’elenco non si può ordinare per «{ $name }».
error-no-such-column-help = Scegli una delle colonne ordinabili.
error-no-such-table = Il report non ha una tabella «{ $name }».
error-no-such-table-help = Ha queste: { $tables }.
error-too-many-rows = { $rows } righe non entrano in { $file }: un foglio ne contiene 1048575.
error-too-many-rows-help = Salva l’elenco come .csv o scegline uno più corto.
error-bad-days = Non si possono confrontare periodi di { $number } giorni.
error-bad-days-help = Indica da 1 a 36500 giorni.
error-bad-rounds = Le finestre non si possono spostare { $number } volte.
error-bad-rounds-help = Indica da 1 a 1000 giri.
error-bad-margin = Il margine supera l’importo.
error-bad-margin-help = Indica una quota tra 0 e 100 percento.
error-bad-message-cost = Un messaggio via «{ $name }» non può costare così.
error-bad-message-cost-help = I costi sono zero o più, per email, sms, chat e push.
error-bad-filter = Il filtro «{ $name }» non si può impostare così.
error-bad-filter-help = Imposta ogni filtro una volta, con un nome da 1 a 60 caratteri o senza nome.
error-no-such-import = L’importazione { $import } non esiste.
error-no-such-import-help = Riapri la cronologia delle importazioni: potrebbe essere cambiata.
error-import-not-last = L’importazione { $import } non si può annullare: dopo c’è stata l’importazione { $last }.
error-import-not-last-help = Annulla prima le importazioni successive, a partire dall’ultima.
error-import-undone = L’importazione { $import } è già annullata.
error-import-undone-help = Se vuoi di nuovo i dati, importa ancora i file.
error-import-not-kept = L’importazione { $import } non si può annullare: non ne è conservato nulla.
error-import-not-kept-help = Le importazioni interrotte non hanno cambiato nulla; delle altre si conservano le ultime dieci.
error-bad-value = { $field } { $why }.
error-bad-value-help = Correggi e salva di nuovo. Non è stato salvato nulla.
error-no-such-item = Non c’è più una voce con l’ID «{ $name }».
error-no-such-item-help = Forse è stata eliminata o rinominata. Riapri l’elenco.
error-id-taken = Un’altra voce ha già l’ID «{ $name }».
error-id-taken-help = Scegli un altro ID.
error-id-in-use = L’ID «{ $name }» non può cambiare: lo usano { $by }.
error-id-in-use-help = Lascia l’ID com’è, o aggiungi una nuova voce.
error-in-use = «{ $name }» è ancora in uso: { $by }.
error-in-use-help = Toglilo prima da lì. Non è stato eliminato nulla.
error-segment-not-list = «{ $name }» non è un elenco: chi ne fa parte lo decide una regola o una classifica.
error-segment-not-list-help = Cambia la sua regola, o fai un elenco dei suoi membri.
error-bad-overlap = Non si possono confrontare { $number } segmenti.
error-bad-overlap-help = Scegli due o tre segmenti diversi.
error-empty-region = In questa parte non c’è nessuno.
error-empty-region-help = Scegli una parte con dei clienti.
error-unknown-customers = Questi clienti non sono in questo spazio di lavoro: { $names }
error-unknown-customers-help = Controlla come sono scritti gli ID. Non è stato cambiato nulla.
error-no-such-run = La prova «{ $name }» non esiste.
error-no-such-run-help = Esegui di nuovo il journey.
error-no-journeys = Nessun journey è stato scelto.
error-no-journeys-help = Scegli almeno un journey della raccolta.
error-journey-twice = Il journey «{ $name }» è stato scelto due volte.
error-journey-twice-help = Scegli ogni journey una volta sola.
error-run-is-stale = I dati sono cambiati dopo questa prova: i suoi clienti non si possono più consultare.
error-run-is-stale-help = Esegui di nuovo il journey.
error-no-model-mode = Questa versione non ha la modalità con modello.
error-no-model-mode-help = Ometti --mode per ripercorrere ciò che è accaduto.
error-bad-trace-file = Impossibile scrivere la traccia in { $file }.
error-bad-trace-file-help = Il nome del file deve finire in .csv, .jsonl o .parquet.
error-bad-ending = Il file { $file } ha un’estensione per cui qui non c’è un formato.
error-bad-ending-help = Termina il nome del file con una di queste: { $endings }.
error-picture-too-large = L’immagine sarebbe di { $width } × { $height } pixel.
error-picture-too-large-help = Salvala come .svg.
error-no-such-field = Non esiste un attributo o una proprietà «{ $name }».
error-no-such-field-help = Controlla come è scritto.

error-unknown-locale = La lingua «{ $name }» non esiste.
error-unknown-locale-help = Scegli en, pl o it.
error-unknown-command = Il comando «{ $name }» non esiste.
error-unknown-command-help = La finestra e il motore non corrispondono. Installa di nuovo Rehearsal.
error-bad-params = Richiesta errata al motore: { $why }
error-bad-params-help = La finestra e il motore non corrispondono. Installa di nuovo Rehearsal.
error-cancelled = Annullato. Nulla è stato modificato.
error-cancelled-help = Puoi ricominciare quando vuoi.
error-internal-error = Qualcosa è andato storto all’interno di Rehearsal: { $why }
error-internal-error-help = Nulla è andato perso. Segnala questa frase e che cosa stavi facendo.
