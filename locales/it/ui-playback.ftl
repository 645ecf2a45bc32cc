### A run played back on the canvas.

playback = Riproduzione
playback-play = Riproduci
playback-pause = Pausa
playback-start = All’inizio
playback-end = Alla fine
playback-frame-back = Un momento indietro
playback-frame-on = Un momento avanti
playback-day-back = Un giorno indietro
playback-day-on = Un giorno avanti
playback-her-previous = Il suo passaggio precedente
playback-her-next = Il suo passaggio successivo
playback-slider = Tempo nella prova
# $when is a date with its time.
playback-value = { $when }, giorno { $day } di { $days }: { $entries } entrati, { $inside } dentro, { $ended } finiti
playback-day = giorno { $day } di { $days }
playback-day-light = Giorno
playback-night = Notte
playback-dot = { $count ->
    [one] Un punto = una visita
   *[other] Un punto = { $count } visite
   }
playback-entries-end = fine degli ingressi
# $shift is hours with a sign: +1.
playback-clocks = orologi { $shift } h
playback-gate-open = aperto
playback-gate-closed = chiuso
playback-empty = In questa prova non è entrato nessuno: non c’è nulla da riprodurre.
playback-at-once = In questa prova tutto è successo in un solo istante: non c’è nulla da riprodurre.

## Speeds: how much of the run's time a second shows

playback-speed = Velocità
playback-speed-whole = Tutta la prova in 30 secondi
playback-speed-whole-short = 30 s
playback-speed-minute = 1 minuto al secondo
playback-speed-minute-short = 1 min/s
playback-speed-ten-minutes = 10 minuti al secondo
playback-speed-ten-minutes-short = 10 min/s
playback-speed-hour = 1 ora al secondo
playback-speed-hour-short = 1 h/s
playback-speed-six-hours = 6 ore al secondo
playback-speed-six-hours-short = 6 h/s
playback-speed-day = 1 giorno al secondo
playback-speed-day-short = 1 g/s
playback-speed-week = 1 settimana al secondo
playback-speed-week-short = 1 sett./s
playback-speed-month = 4 settimane al secondo
playback-speed-month-short = 4 sett./s
