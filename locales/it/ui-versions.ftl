### What the builder says about versions of a journey.

versions = Versioni
versions-keep = Conserva questa versione
versions-kept-now = Conservata
versions-none = Ancora nessuna versione
versions-none-text = Ogni salvataggio è una versione. Qui puoi darle un nome, guardarla, confrontarla e ripristinarla.
versions-keep-hint = Altre versioni compaiono qui mentre lavori. Per conservarne una di sicuro, premi
versions-current = attuale
versions-kept = conservata
versions-autosaved = salvata automaticamente
versions-ran = provata
versions-name = Dai un nome alla versione { $version }
versions-name-field = Nome della versione
versions-open = Guarda { $version }
versions-compare = Confronta { $version } con la versione attuale
versions-compare-before = Confronta { $version } con la precedente
versions-compare-current = Confronta con l’attuale
versions-restore = Ripristina
versions-restore-it = Ripristina { $version }
versions-bar = Versioni in vista
versions-numbered = Versione { $number }, { $time }
versions-of-name = Versione «{ $name }»
versions-compared = Confronto
versions-before = Prima
versions-after = Dopo
versions-swap = Scambia prima e dopo
versions-changes = Modifiche
versions-text = Testo
versions-change-added = aggiunto
versions-change-removed = rimosso
versions-change-changed = modificato
versions-step-added = passaggio aggiunto
versions-step-removed = passaggio rimosso
versions-edge-added = collegamento aggiunto
versions-edge-removed = collegamento rimosso
versions-becomes = diventa
versions-unset = niente
versions-part = { $name }: { $value }
versions-alike = Nulla è diverso, se non la posizione sulla tela.
versions-alike-lines = { $count ->
    [one] { $count } riga uguale: mostra
   *[other] { $count } righe uguali: mostra
   }
builder-edit-restore = versione ripristinata
