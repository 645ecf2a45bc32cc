# La schermata dei dati: modelli, negozi, addetti, prodotti e i loro moduli.

data-tab-imports = Importazioni
data-tab-messages = Messaggi
data-tab-vouchers = Voucher
data-tab-stores = Negozi
data-tab-associates = Addetti
data-tab-products = Prodotti
data-new-messages = Nuovo messaggio
data-new-vouchers = Nuovo voucher
data-new-stores = Nuovo negozio
data-new-associates = Nuovo addetto
data-new-products = Nuovo prodotto

items-search = Cerca per nome o id
items-search-clear = Svuota la ricerca
items-no-match = Nulla corrisponde a «{ $search }»
items-none-messages = Ancora nessun modello di messaggio
items-none-messages-text = I journey inviano modelli creati qui o importati da message_designs.csv.
items-none-vouchers = Ancora nessun modello di voucher
items-none-vouchers-text = I journey assegnano voucher di modelli creati qui o importati da voucher_designs.csv.
items-none-stores = Ancora nessun negozio
items-none-stores-text = I negozi arrivano con un'importazione o si creano qui. Vendite, addetti e clienti vi fanno riferimento.
items-none-associates = Ancora nessun addetto
items-none-associates-text = Gli addetti scrivono ai clienti e seguono le occasioni. Arrivano con un'importazione o si creano qui.
items-none-products = Ancora nessun prodotto
items-none-products-text = I prodotti arrivano con un'importazione o si creano qui. Le righe delle vendite vi fanno riferimento.
items-gone = La voce «{ $id }» non c'è più
items-close = Chiudi
items-more = Altro
items-save = Salva
items-discard = Annulla le modifiche
items-unsaved = Non salvato
items-saved = { $name } è stato salvato
items-deleted = { $name } è stato eliminato
items-delete = Elimina
items-duplicate = Duplica
items-copy-name = { $name } (copia)
items-properties = Altre colonne
items-stub = Se ne conosce solo l'id
items-unknown = Non noto

items-name = Nome
items-id = Id
items-id-hint = Journey e file lo chiamano così.
items-id-missing = Serve un id: file e journey lo chiamano così.
items-journeys = Journey
items-channel = Canale
items-subject = Oggetto
items-push-title = Titolo
items-text = Testo
items-html = HTML
items-html-hint = Immagini dalla rete, script e moduli sono esclusi dall'anteprima.
items-placeholders-hint = {"{{"}name{"}}"} sta per un attributo del cliente o un valore dato dal journey; {"{{"}name|amica{"}}"} dice che cosa scrivere se manca.
items-cost = Costo di un invio
items-cost-hint = Vuoto: il costo del canale nelle Impostazioni.
items-column-cost = Costo
items-discount = Sconto
items-discount-kind = Tipo di sconto
items-valid = Validità in giorni
items-valid-hint = Giorni di 24 ore dall'assegnazione. Vuoto: per sempre.
items-valid-ever = per sempre
items-valid-days =
    { $count ->
        [one] { $count } giorno
       *[other] { $count } giorni
    }
items-minimum = Spesa minima
items-minimum-hint = Vuoto: qualsiasi acquisto.
items-stock = Disponibilità
items-stock-hint = Vuoto: quanti ne servono.
items-prefix = I codici iniziano con
items-prefix-hint = Vale per i codici inventati da una prova quando l'elenco qui sotto è vuoto.
items-kind = Tipo
items-kind-physical = Negozio fisico
items-kind-online = Negozio online
items-market = Mercato
items-address = Indirizzo
items-store = Negozio
items-department = Reparto
items-category = Categoria
items-brand = Marca
items-price = Prezzo

items-uses = Usato da
items-uses-none = Non lo usa nulla: si può eliminare.
items-use-transactions =
    { $count ->
        [one] { $shown } vendita
       *[other] { $shown } vendite
    }
items-use-vouchers =
    { $count ->
        [one] { $shown } voucher
       *[other] { $shown } voucher
    }
items-use-associates =
    { $count ->
        [one] { $shown } addetto
       *[other] { $shown } addetti
    }
items-use-customers =
    { $count ->
        [one] { $shown } cliente
       *[other] { $shown } clienti
    }
items-use-activities =
    { $count ->
        [one] { $shown } attività
       *[other] { $shown } attività
    }
items-use-occasions =
    { $count ->
        [one] { $shown } occasione
       *[other] { $shown } occasioni
    }
items-use-transaction_lines =
    { $count ->
        [one] { $shown } riga di vendita
       *[other] { $shown } righe di vendita
    }

items-codes = Codici
items-codes-count = { $free } liberi, { $assigned } dei clienti
items-codes-paste = Aggiungi codici
items-codes-hint = Incollali separati da spazi, virgole o nuove righe.
items-codes-add = Aggiungi codici
items-codes-from-file = Da un file…
items-codes-file = File con i codici
items-codes-files = File di testo e CSV
items-codes-added =
    { $new ->
        [one] { $new } codice aggiunto
       *[other] { $new } codici aggiunti
    }{ $same ->
        [0] .
       *[other] , { $same } c'erano già.
    }
items-codes-refused =
    { $count ->
        [one] Non può essere un codice: { $codes }
       *[other] { $count } non possono essere codici: { $codes }
    }

items-preview = Anteprima
items-preview-as = Mostra come
items-preview-for = Il messaggio di chi
items-preview-nobody = Nessuno
items-no-subject = Ancora nessun oggetto
items-no-text = Ancora nessun testo
items-mail-to = A { $name }
items-values = Valori dati da un journey
items-values-text = Inseriti qui solo per l'anteprima.
items-unknown-placeholders =
    { $count ->
        [one] Nessun attributo o valore si chiama { $names }.
       *[other] Nessun attributo o valore si chiama così: { $names }.
    }
items-blocked =
    { $count ->
        [one] È stata esclusa una cosa che sarebbe stata caricata o eseguita
       *[other] Sono state escluse { $count } cose che sarebbero state caricate o eseguite
    }
items-sms-parts =
    { $count ->
        [one] { $count } SMS
       *[other] { $count } SMS
    }
items-sms-characters =
    { $count ->
        [one] { $count } carattere
       *[other] { $count } caratteri
    }, ne restano { $left }
items-sms-unicode = { $letters } richiede Unicode: 70 caratteri per parte

# Le impostazioni di uno spazio di lavoro.

settings-of-workspace = Spazio di lavoro
settings-of-workspace-note = vale per ogni journey e report di questo file
settings-name = Nome
settings-name-missing = Uno spazio di lavoro deve avere un nome.
settings-currency-in-use = Gli importi sono contati in questa valuta: non si può più cambiare.
settings-time-zone-hint = I giorni iniziano e le ore si mostrano in questo fuso.
settings-quiet = Ore di silenzio
settings-quiet-text = In queste ore, nel fuso del cliente, non parte alcun messaggio. Un journey può dire altro.
settings-quiet-from = Silenzio dalle
settings-quiet-to = Silenzio fino alle
settings-quiet-same = Servono due ore diverse.
settings-cap = Limite di frequenza
settings-cap-text = Nessuno riceve più messaggi di così. Un journey può dire altro.
settings-cap-messages = Messaggi al massimo
settings-cap-in = messaggi in
settings-cap-per = Periodo
settings-cap-channel = Canale
settings-cap-all = su tutti i canali insieme
settings-saved = Impostazioni salvate
settings-undone = Le impostazioni sono come prima
settings-privacy = Privacy
settings-share = Copia condivisibile
settings-share-text = Un nuovo file in cui nomi, e-mail, telefoni e token push sono inventati. Tutto il resto rimane, così journey e report dicono lo stesso.
settings-share-make = Crea una copia…
settings-share-title = Copia condivisibile
settings-share-files = Spazi di lavoro Rehearsal
settings-share-suffix = (condivisibile)
settings-share-under-way = Creazione della copia
settings-share-done = La copia è stata creata: { $path }
