### Ciò che la finestra dice di quanti messaggi i clienti ricevono da tutti i journey insieme.

nav-pressure = Pressione di contatto
dry-run-part-pressure = Pressione di contatto
pressure-rule = Più journey sono provati sugli stessi clienti e i loro messaggi si contano insieme: il massimo che un cliente riceve in sette giorni qualsiasi. I limiti di frequenza valgono dentro ciascun journey; i messaggi già inviati davvero non contano.
pressure-run = Esegui insieme
pressure-journeys = Journey
pressure-journeys-note = { $count ->
    [one] { $count } scelto
   *[other] { $count } scelti
}
pressure-none = Non ancora eseguiti insieme
pressure-none-text = Scegli i journey che sarebbero attivi insieme. Vedrai chi riceverebbe troppo e quali journey si sovrappongono.
pressure-no-journeys = Ancora nessun journey
pressure-no-journeys-text = Disegna prima i journey; qui vedrai che cosa i clienti ricevono da tutti insieme.
pressure-no-messages = Nessun messaggio
pressure-no-messages-text = Questi journey non inviano nulla a questi clienti in questo periodo.
pressure-histogram = Messaggi nei sette giorni più intensi
pressure-histogram-note = { $count ->
    [one] { $count } cliente
   *[other] { $count } clienti
}
pressure-threshold = Soglia
pressure-more-than = { $count ->
    [one] più di un messaggio
   *[other] più di { $count } messaggi
}
pressure-more-than-label = Più di
pressure-over = in sette giorni: clienti: <b>{ $customers }</b>, { $share }
pressure-or-more = { $messages }+
pressure-bar = messaggi: { $messages }, clienti: { $customers }, { $share }
pressure-axis = Messaggi in sette giorni
pressure-column-customers = Clienti
pressure-column-more = Clienti con più
pressure-busiest = Clienti che ricevono di più
pressure-busiest-note = una riga apre la settimana
pressure-column-most = In 7 giorni
pressure-column-at = Raggiunto il
pressure-column-all = In tutto
pressure-week-of = i sette giorni fino a { $at }
pressure-her-path = Il suo percorso in questo journey
pressure-runs = Che cosa invia ogni journey
pressure-runs-note = la raccolta conserva le ultime 20 prove di un journey, e per sempre quelle con un nome
pressure-collisions = Journey che si sovrappongono
pressure-collisions-note = clienti con messaggi di entrambi entro sette giorni
pressure-collision-cell = { $count ->
    [one] { $first } e { $second }: un cliente
   *[other] { $first } e { $second }: { $count } clienti
}
