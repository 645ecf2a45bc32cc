import type { TimelineEntry } from "@/bindings/TimelineEntry";
import { useReportNames } from "@/features/report-frame/scope";
import { useFormat, useT } from "@/i18n";
import { EntryMark } from "./faces";
import type { Before } from "./scale";
import type { TimelineWords } from "./words";

/** A timeline as a table, for whoever reads rather than looks. */
export function TimelineTable({
  before,
  words,
  narrow = false,
}: {
  before: Before;
  words: TimelineWords;
  /** Only when, what and the credit. */
  narrow?: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const names = useReportNames();
  const end = Date.parse(before.sale.at);
  const entries = [...before.lanes.messages, ...before.lanes.answers, ...before.lanes.others]
    .toSorted((a, b) => a.at - b.at || Date.parse(a.entry.at) - Date.parse(b.entry.at))
    .map(({ entry }) => entry);
  const from = (entry: TimelineEntry) => entry.journey || entry.campaign;
  return (
    <table className="w-full text-12">
      <thead>
        <tr className="h-6 border-b border-border text-11 text-text-3">
          <th className="pr-3 text-left font-normal">{t("timeline-column-when")}</th>
          {!narrow && <th className="pr-3 text-right font-normal">{t("timeline-column-before")}</th>}
          <th className="pr-3 text-left font-normal">{t("timeline-column-what")}</th>
          {!narrow && (
            <>
              <th className="pr-3 text-left font-normal">{t("timeline-column-channel")}</th>
              <th className="pr-3 text-left font-normal">{t("timeline-column-associate")}</th>
              <th className="pr-3 text-left font-normal">{t("timeline-column-from")}</th>
            </>
          )}
          <th className="text-right font-normal">{t("timeline-column-credit")}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={`${entry.id}/${entry.kind}/${entry.at}`} className="h-7 border-b border-border last:border-0">
            <td className="pr-3 whitespace-nowrap">{format.dayAndTime(entry.at)}</td>
            {!narrow && (
              <td className="pr-3 text-right whitespace-nowrap text-text-2">
                {format.duration((end - Date.parse(entry.at)) / 1000)}
              </td>
            )}
            <td className="pr-3">
              <span className="flex items-center gap-1.5">
                <EntryMark entry={entry} />
                <span>
                  {words.what(entry)}
                  {entry.kind !== "activity" && entry.message !== "" && (
                    <span className="text-text-3"> · {names.message(entry.message)}</span>
                  )}
                </span>
              </span>
            </td>
            {!narrow && (
              <>
                <td className="pr-3 text-text-2">{entry.channel === "" ? "" : names.channel(entry.channel)}</td>
                <td className="pr-3 text-text-2">{entry.associate === "" ? "" : names.associate(entry.associate)}</td>
                <td className="pr-3 text-text-2">{from(entry)}</td>
              </>
            )}
            <td className="text-right whitespace-nowrap">{words.credit(entry)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
