### What the builder says about versions of a journey.

versions = Versions
versions-keep = Keep this version
versions-kept-now = Kept
versions-none = No versions yet
versions-none-text = Every save is a version. Here you name them, look at them, compare them and go back.
versions-keep-hint = More versions appear here as you work. To keep one for certain, press
versions-current = current
versions-kept = kept
versions-autosaved = saved by itself
versions-ran = dry-run
versions-name = Name the version { $version }
versions-name-field = Name of the version
versions-open = Look at { $version }
versions-compare = Compare { $version } with the current version
versions-compare-before = Compare { $version } with the one before
versions-compare-current = Compare with current
versions-restore = Restore
versions-restore-it = Restore { $version }
versions-bar = Versions looked at
versions-numbered = Version { $number }, { $time }
versions-of-name = Version “{ $name }”
versions-compared = Comparison
versions-before = Before
versions-after = After
versions-swap = Swap before and after
versions-changes = Changes
versions-text = Text
versions-change-added = added
versions-change-removed = removed
versions-change-changed = changed
versions-step-added = step added
versions-step-removed = step removed
versions-edge-added = connection added
versions-edge-removed = connection removed
versions-becomes = becomes
versions-unset = nothing
versions-part = { $name }: { $value }
versions-alike = Nothing differs but where things stand on the canvas.
versions-alike-lines = { $count ->
    [one] { $count } line alike: show
   *[other] { $count } lines alike: show
   }
builder-edit-restore = version restored
