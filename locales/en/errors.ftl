# What went wrong, and what to do. One pair a code.

error-no-such-file = There is no file { $file }.
error-no-such-file-help = Check the path; the file may have been moved or renamed.
error-neither-file-nor-journey = “{ $text }” is neither a file nor the id of a journey saved in this workspace.
error-neither-file-nor-journey-help = Check how it is spelt, or list the saved journeys with: rehearse journeys list
error-not-read = { $file } could not be read: { $why }
error-not-read-help = Check that the file is there and that you may read it.
error-not-written = { $file } could not be written: { $why }
error-not-written-help = Choose a folder that you may write to, and make sure that the disk is not full.
error-not-text = { $file } is not UTF-8 text.
error-not-text-help = Save the file as UTF-8 and try again.
error-too-large = { $file } is too large to be a journey.
error-too-large-help = Choose a journey file (*.journey.json); data are brought in by an import.

error-no-workspace-open = No workspace is open.
error-no-workspace-open-help = Open a workspace, or the sample shop, first.
error-not-a-sample = The workspace was not made as the sample shop, or by another version that made another shop.
error-not-a-sample-help = Make the sample shop anew with rehearse init FILE --sample --truths TRUTHS.json.
error-not-a-workspace = { $file } is not a workspace.
error-not-a-workspace-help = Choose a file that ends in .rehearsal. CSV files are imported into a workspace.
error-newer-workspace = { $file } was made by a newer version of Rehearsal.
error-newer-workspace-help = Install the newer version. The file was left as it is.
error-workspace-damaged = The workspace is damaged: { $why }
error-workspace-damaged-help = Restore the file from a backup. Nothing was changed.
error-workspace-locked = Another program is using the workspace.
error-workspace-locked-help = Wait until the other import or edit has ended, or close the other program, and try again.
error-disk-full = The disk is full.
error-disk-full-help = Free some space and try again. Nothing was changed.
error-workspace-read-only = The workspace cannot be written: { $why }
error-workspace-read-only-help = Copy the file into a folder that you may write to, and open it there.
error-file-exists = { $file } exists already.
error-file-exists-help = Choose another name, or delete the file first.
error-file-unreadable = { $file } could not be read or written: { $why }
error-file-unreadable-help = Check the path, and whether you may read and write the file.
error-database-failed = The workspace’s database failed: { $why }
error-database-failed-help = Try again. If it happens again, restore the file from a backup.
error-unknown-currency = “{ $name }” is no ISO 4217 currency code.
error-unknown-currency-help = Use three capital letters, such as EUR, CZK or PLN.
error-unknown-time-zone = “{ $name }” is no IANA time zone.
error-unknown-time-zone-help = Use a name such as Europe/Prague or America/New_York.
error-currency-in-use = The workspace already holds amounts in { $held }, so its currency cannot become { $wanted }.
error-currency-in-use-help = Make another workspace for the other currency.

error-unknown-file = { $file } is none of the files that can be imported.
error-unknown-file-help = Name the file customers.csv, transactions.csv, events.csv, … (also .jsonl, .parquet and .xlsx, and .gz or .zst of texts) or settings.json.
error-nothing-to-import = There is nothing to import in { $file }.
error-nothing-to-import-help = Put customers.csv, transactions.csv, … into the folder, or name the files.
error-wrong-encoding = The letters of { $file } make no sense from line { $line } on.
error-wrong-encoding-help = Save the file as UTF-8 (in Excel: “CSV UTF-8”) and import it again, or say which encoding it has.
error-empty-file = { $file } is empty: it has no header line.
error-empty-file-help = Export the file again with a header line.
error-missing-column = { $file } has no column “{ $column }”.
error-missing-column-help = Add the column, or check how it is spelt in the header line.
error-duplicate-column = { $file } has the column “{ $column }” twice.
error-duplicate-column-help = Rename or delete one of the two.
error-unnamed-column = Column { $column } of { $file } has no name.
error-unnamed-column-help = Give the column a name in the header line, or delete it.
error-not-a-file = { $file } is not an ordinary file.
error-not-a-file-help = Name the file itself, not a folder, a pipe or a device.
error-file-changed = { $file } was changed while it was read. Nothing was imported.
error-file-changed-help = Wait until whatever writes the file is done, and import it again.
error-too-many-columns = { $file } has { $columns } columns; at most 2,000 can be imported.
error-too-many-columns-help = Export only the columns that you need, and check what stands between them.
error-nested-column = The column “{ $column }” of { $file } holds lists or structures, not values.
error-nested-column-help = Leave the column out, or export what is in it as columns of their own.
error-unsupported-file = { $file } is of a kind that cannot be imported: { $kind }.
error-unsupported-file-help = Save it as an Excel workbook (.xlsx) or as CSV UTF-8, and import that.
error-no-such-sheet = { $file } has no sheet “{ $sheet }”. It has: { $sheets }.
error-no-such-sheet-help = Choose one of the sheets that the file has.
error-too-much-unpacked = More than { $gib } GiB come out of { $file }.
error-too-much-unpacked-help = Check where the file comes from. If it is yours, import it in smaller pieces.
error-open-quote = { $file }: a quote is opened in line { $line } and never closed.
error-open-quote-help = Close the quote in this line, or write it twice where it is meant as a letter.
error-endless-row = { $file }: the row that starts in line { $line } does not end; a closing quote may be missing.
error-endless-row-help = Close the quote, or export the file again.
error-broken-file = { $file } could not be read to its end: { $why }
error-broken-file-help = Copy or export the file again.
error-bad-settings = { $file } is wrong at “{ $place }”: { $why }
error-bad-settings-help = Correct the file at this place. Nothing was imported.

error-bad-mapping = { $file } holds no mapping that can be meant, at { $place }: { $why }
error-bad-mapping-help = Correct the mapping at this place, or draft it anew.
error-unmapped-column = { $file } has no column { $column }, which the mapping takes.
error-unmapped-column-help = Choose another column in the mapping, or draft it anew for this file.
error-row-refused = A row made for { $file } was refused at “{ $column }”: { $why }
error-row-refused-help = Nothing was written. Please report this sentence and what you did before.

error-not-a-journey = This is not a journey.
error-not-a-journey-help = Choose a journey file (*.journey.json).
error-journey-has-errors = “{ $name }” has errors that must be mended before it can run.
error-journey-has-errors-help = Open the list of problems (or run: rehearse check); many are mended by one click.
error-bad-id = “{ $text }” cannot be the id of a journey.
error-bad-id-help = An id is 1 to 200 characters long and has no line breaks or control characters.
error-no-such-journey = The workspace has no journey “{ $name }”.
error-no-such-journey-help = It may have been deleted. Go back to the list of journeys (or run: rehearse journeys list).
error-journey-exists = The workspace already has a journey “{ $name }”.
error-journey-exists-help = Choose another id.
error-no-such-version = The journey “{ $name }” has no version { $version }.
error-no-such-version-help = Open the list of versions and choose one of them.
error-unknown-template = There is no template “{ $name }”.
error-unknown-template-help = Choose one from the gallery, or start from an empty canvas.

error-bad-day = “{ $text }” is neither a day nor an instant.
error-bad-day-help = Write a day as 2025-03-01, or an instant as 2025-03-01T08:00:00Z.
error-period-reversed = The period ends ({ $to }) before it begins ({ $from }).
error-period-reversed-help = Exchange the two, or leave one of them out.
error-bad-customers = “{ $text }” does not say which customers.
error-bad-customers-help = Write all, segment:NAME, sample:N, customer:ID or file:PATH.
error-bad-duration = “{ $text }” is not a duration that can be used here.
error-bad-duration-help = Write it as in P14D (14 days), PT12H (12 hours) or P1DT6H; a window must be longer than nothing.
error-no-such-segment = The workspace has no segment “{ $name }”.
error-no-such-segment-help = Check how it is spelt; large and small letters differ.
error-bad-segment-name = “{ $text }” cannot be the name of a segment.
error-bad-segment-name-help = Use 1 to 200 characters without line breaks and without spaces at the ends.
error-segment-exists = There is a segment “{ $name }” already.
error-segment-exists-help = Choose another name.
error-segment-provided = The segment “{ $name }” comes with every workspace and cannot be changed.
error-segment-provided-help = Save a segment of your own under another name.
error-segment-is-list = The segment “{ $name }” is a list with customers on it; a rule would lose them.
error-segment-is-list-help = Save the rule under another name.
error-segment-in-use = The segment “{ $name }” is used by: { $by }.
error-segment-in-use-help = Choose another segment there first.
error-segment-cycle = The segment “{ $name }” would ask about itself: { $through }.
error-segment-cycle-help = Take one of these segments out of the rule.
error-bad-ranking = This ranking takes nobody, or more than all customers.
error-bad-ranking-help = Take at least 1 customer, or more than 0 and at most 100 percent.
error-rule-not-ready = The rule is not ready, so nobody can be counted.
error-rule-not-ready-help = Fill in what is missing. Outside a journey, a rule cannot ask about its steps.
error-no-such-customer = The workspace has no customer “{ $name }”.
error-no-such-customer-help = Use the id of the source system, as it stands in customers.csv.
error-bad-made-up = “{ $value }” cannot be { $field } of the made-up customer.
error-bad-made-up-help =
    { $why ->
        [missing-value] Fill in { $field }.
        [bad-time] Write a time as 2026-03-01T10:00:00Z, 2026-03-01 10:00 or 2026-03-01.
        [bad-date] Write a day as 2026-03-01.
        [bad-boolean] Write true or false.
        [bad-number] Write a number.
        [bad-amount] Write an amount as 1234.50, without thousands separators.
        [too-many-decimals] Write no more decimals than the currency has.
        [amount-overflow] Write a smaller amount.
        [unknown-currency] Write a currency code of three letters, such as EUR.
        [unknown-time-zone] Write a time zone as Europe/Prague.
        [unknown-reference] Write an id that the workspace has.
        [wrong-sign] A purchase amounts to more than nothing, and so does a return.
       *[other] Write at most 64 KiB.
    }
error-bad-made-up-file = This file does not hold a made-up customer: { $why }
error-bad-made-up-file-help = docs/made-up-customers.md shows how such a file is written.
error-no-such-step = The journey has no step “{ $name }”.
error-no-such-step-help = It may have been deleted since the run. Run the journey again.
error-no-such-sale = The customer has no sale “{ $name }”.
error-no-such-sale-help = Open the list again; the data may have changed.
error-no-such-figure = The report has no figure or group “{ $name }” with a list.
error-no-such-figure-help = Choose one of the report’s own figures and groups.
error-no-such-column = The list cannot be sorted by “{ $name }”.
error-no-such-column-help = Choose one of the columns that can be sorted.
error-no-such-table = The report has no table “{ $name }”.
error-no-such-table-help = It has these: { $tables }.
error-too-many-rows = { $rows } rows do not fit into { $file }: a sheet takes 1048575.
error-too-many-rows-help = Save the list as .csv, or choose a shorter one.
error-bad-days = Periods of { $number } days cannot be compared.
error-bad-days-help = Take 1 to 36500 days.
error-bad-rounds = The windows cannot be moved { $number } times.
error-bad-rounds-help = Take 1 to 1000 rounds.
error-bad-margin = The margin is larger than the amount.
error-bad-margin-help = Write a share between 0 and 100 percent.
error-bad-message-cost = A message by “{ $name }” cannot cost this.
error-bad-message-cost-help = Costs are zero or more, for email, sms, chat and push.
error-bad-filter = The filter “{ $name }” cannot be set like this.
error-bad-filter-help = Set each filter once, and give it a name of 1 to 60 characters or none.
error-no-such-import = There is no import { $import }.
error-no-such-import-help = Open the history of imports again; it may have changed.
error-import-not-last = Import { $import } cannot be undone: import { $last } came after it.
error-import-not-last-help = Undo the later imports first, the last one before all others.
error-import-undone = Import { $import } is undone already.
error-import-undone-help = Import the files again if you want them back.
error-import-not-kept = Import { $import } cannot be undone: nothing of it is kept.
error-import-not-kept-help = Imports that were stopped changed nothing; of the others the last ten are kept.
error-bad-value = { $field } { $why }.
error-bad-value-help = Correct it and save again. Nothing was saved.
error-no-such-item = There is no entry with the id “{ $name }” any more.
error-no-such-item-help = It may have been deleted or renamed. Open the list again.
error-id-taken = Another entry already has the id “{ $name }”.
error-id-taken-help = Choose another id.
error-id-in-use = The id “{ $name }” cannot change: it is used by { $by }.
error-id-in-use-help = Keep the id, or add a new entry.
error-in-use = “{ $name }” is still used by { $by }.
error-in-use-help = Take it out there first. Nothing was deleted.
error-segment-not-list = “{ $name }” is no list: a rule or a ranking decides who is in it.
error-segment-not-list-help = Change its rule, or make a list of its members.
error-bad-overlap = { $number } segments cannot be compared.
error-bad-overlap-help = Choose two or three different segments.
error-empty-region = Nobody is in this part.
error-empty-region-help = Choose a part with customers in it.
error-unknown-customers = These customers are not in the workspace: { $names }
error-unknown-customers-help = Check how their ids are spelt. Nothing was changed.
error-no-such-run = There is no dry run “{ $name }”.
error-no-such-run-help = Run the journey again.
error-no-journeys = No journey was chosen.
error-no-journeys-help = Choose at least one journey of the library.
error-journey-twice = The journey “{ $name }” was chosen twice.
error-journey-twice-help = Choose each journey once.
error-run-is-stale = The data have changed since this run, so its customers cannot be looked up any more.
error-run-is-stale-help = Run the journey again.
error-no-model-mode = This version has no model mode.
error-no-model-mode-help = Leave --mode out to replay what happened.
error-bad-trace-file = A trace cannot be written into { $file }.
error-bad-trace-file-help = End the file’s name in .csv, .jsonl or .parquet.
error-bad-ending = { $file } has an ending for which there is no format here.
error-bad-ending-help = End the file’s name in one of these: { $endings }.
error-picture-too-large = The picture would be { $width } × { $height } pixels large.
error-picture-too-large-help = Save it as .svg instead.
error-no-such-field = There is no attribute or property “{ $name }”.
error-no-such-field-help = Check how it is spelt.

error-unknown-locale = There is no language “{ $name }”.
error-unknown-locale-help = Choose en, pl or it.
error-unknown-command = There is no command “{ $name }”.
error-unknown-command-help = The window and the engine do not belong together. Install Rehearsal again.
error-bad-params = The engine was asked in a wrong way: { $why }
error-bad-params-help = The window and the engine do not belong together. Install Rehearsal again.
error-cancelled = Cancelled. Nothing was changed.
error-cancelled-help = Start it again whenever you like.
error-internal-error = Something went wrong inside Rehearsal: { $why }
error-internal-error-help = Nothing was lost. Please report this sentence and what you did before.
