### Ciò che la finestra dice dei percorsi nel journey e di quando partono i messaggi.

paths-title = Percorsi completi
paths-note = { $different ->
    [one] un percorso; visite: { $visits }, clienti: { $customers }
   *[other] { $different } percorsi diversi; visite: { $visits }, clienti: { $customers }
}
paths-list = Elenco
paths-picture = Flusso
paths-picture-text = { $count ->
    [one] Il percorso più seguito, passaggio per passaggio da sinistra.
   *[other] I { $count } percorsi più seguiti, passaggio per passaggio da sinistra. Un passaggio ripetuto compare di nuovo più a destra.
}
paths-picture-label = I percorsi come flussi tra i passaggi
paths-none = Nessuno è entrato
paths-none-text = Con queste impostazioni non ci sono percorsi da mostrare.
paths-column-rank = Posto
paths-column-way = Percorso
paths-column-ending = Fine
paths-column-share = Di chi è entrato
paths-column-depth = Passaggio
paths-other = { $ways ->
    [one] Un altro percorso; visite: { $visits }
   *[other] Altri { $ways } percorsi; visite: { $visits }
}
paths-light = Illumina sulla tela
paths-light-nth = Illumina il percorso { $number } sulla tela
paths-example = Guarda un cliente d’esempio
paths-one = Un percorso completo
paths-one-text = visite: { $visits }, { $share } dei clienti entrati
paths-ending-completed = arrivata alla fine
paths-ending-goal = obiettivo raggiunto
paths-ending-criteria = regola di uscita
paths-ending-held-out = gruppo di controllo
paths-ending-stopped = fermata: troppi passaggi
paths-ending-inside = ancora dentro
paths-ending-deeper = continua
nowhere-title = Dove nessuno è passato
nowhere-note = passaggi non raggiunti, uscite non prese
nowhere-none = Ogni passaggio è stato raggiunto e ogni uscita presa.
nowhere-unreached = mai raggiunto
nowhere-untaken = mai presa

calendar-none = Nessun messaggio
calendar-none-text = Non è stato inviato nulla, quindi non c’è un calendario.
calendar-days = { $count ->
    [one] in un giorno, { $zone }
   *[other] in { $count } giorni, { $zone }
}
calendar-peak-all = Giorno più intenso
calendar-peak = Giorno più intenso: { $channel }
calendar-peak-foot = { $day } · { $times } × un giorno medio
calendar-peak-mark = { $day }: { $count }
calendar-by-day = Messaggi nel tempo
calendar-by-day-label = Messaggi nel tempo per canale, a barre
calendar-week = Per ora della settimana
calendar-week-note = ora locale dei clienti
calendar-hover = Indica una cella o muoviti con le frecce.
calendar-week-cell = { $count ->
    [one] { $day } { $from }–{ $to }: un messaggio
   *[other] { $day } { $from }–{ $to }: { $count } messaggi
}
calendar-stores = Per negozio
calendar-stores-note = i negozi dei clienti
calendar-stores-rest = { $count ->
    [one] Un altro negozio nella tabella.
   *[other] Altri { $count } negozi nella tabella.
}
calendar-store-cell = { $count ->
    [one] { $store }, { $day }: un messaggio
   *[other] { $store }, { $day }: { $count } messaggi
}
calendar-no-store = Senza negozio
calendar-over-time = Nel tempo
calendar-column-store = Negozio
calendar-column-peak = Giorno più intenso
calendar-column-on-it = Messaggi in quel giorno
