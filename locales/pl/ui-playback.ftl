### A run played back on the canvas.

playback = Odtwarzanie
playback-play = Odtwórz
playback-pause = Wstrzymaj
playback-start = Na początek
playback-end = Na koniec
playback-frame-back = Chwilę wstecz
playback-frame-on = Chwilę dalej
playback-day-back = Dzień wstecz
playback-day-on = Dzień dalej
playback-her-previous = Jej poprzedni krok
playback-her-next = Jej następny krok
playback-slider = Czas w próbie
# $when is a date with its time.
playback-value = { $when }, dzień { $day } z { $days }: weszło { $entries }, w środku { $inside }, zakończyło { $ended }
playback-day = dzień { $day } z { $days }
playback-day-light = Dzień
playback-night = Noc
playback-dot = { $count ->
    [one] Jedna kropka = jedna wizyta
    [few] Jedna kropka = { $count } wizyty
   *[other] Jedna kropka = { $count } wizyt
   }
playback-entries-end = koniec wejść
# $shift is hours with a sign: +1.
playback-clocks = zegary { $shift } h
playback-gate-open = otwarte
playback-gate-closed = zamknięte
playback-empty = W tej próbie nikt nie wszedł, więc nie ma czego odtwarzać.
playback-at-once = Wszystko w tej próbie wydarzyło się w jednej chwili, więc nie ma czego odtwarzać.

## Speeds: how much of the run's time a second shows

playback-speed = Szybkość
playback-speed-whole = Cała próba w 30 sekund
playback-speed-whole-short = 30 s
playback-speed-minute = 1 minuta na sekundę
playback-speed-minute-short = 1 min/s
playback-speed-ten-minutes = 10 minut na sekundę
playback-speed-ten-minutes-short = 10 min/s
playback-speed-hour = 1 godzina na sekundę
playback-speed-hour-short = 1 godz./s
playback-speed-six-hours = 6 godzin na sekundę
playback-speed-six-hours-short = 6 godz./s
playback-speed-day = 1 dzień na sekundę
playback-speed-day-short = 1 dz./s
playback-speed-week = 1 tydzień na sekundę
playback-speed-week-short = 1 tydz./s
playback-speed-month = 4 tygodnie na sekundę
playback-speed-month-short = 4 tyg./s
