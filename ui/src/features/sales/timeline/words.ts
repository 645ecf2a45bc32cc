/** What stands at the marks of a timeline. */
import { useMemo } from "react";
import type { AttributionModel } from "@/bindings/AttributionModel";
import type { TimelineEntry } from "@/bindings/TimelineEntry";
import { useReportNames, type Names } from "@/features/report-frame/scope";
import { useFormat, useT, type Translate } from "@/i18n";
import type { Format } from "@/i18n/format";
import type { Lane } from "./scale";

/** Two lines at a mark. */
export interface Words {
  title: string;
  detail: string;
  /** The second line where there is no room for it. */
  short: string;
}

/** Ways to say what happened. */
export interface TimelineWords {
  /** What stands at a mark, or at several gathered ones. */
  mark: (lane: Lane, entries: readonly TimelineEntry[]) => Words;
  /** What one thing was: `Opened`, `Call`, the name of the message. */
  what: (entry: TimelineEntry) => string;
  /** Everything that is known of one thing, a line each. */
  facts: (entry: TimelineEntry) => string[];
  /** What an activity is credited with. */
  credit: (entry: TimelineEntry) => string;
}

/** How long before a sale something was: days with one decimal, below a day hours or minutes. */
export function useSince(): (days: number) => string {
  const t = useT();
  const format = useFormat();
  return (days) => {
    if (days >= 1) return t("timeline-days", { days });
    const seconds = days * 86_400;
    const unit = seconds >= 3600 ? 3600 : 60;
    return format.duration(Math.round(seconds / unit) * unit);
  };
}

/** Says timelines in the reader's language; `model` shares the sale among its activities. */
export function useTimelineWords(model: AttributionModel, sale: TimelineEntry | undefined): TimelineWords {
  const t = useT();
  const format = useFormat();
  const names = useReportNames();
  return useMemo(() => makeWords(t, format, names, model, sale?.currency), [t, format, names, model, sale?.currency]);
}

function makeWords(
  t: Translate,
  format: Format,
  names: Names,
  model: AttributionModel,
  currency: string | undefined,
): TimelineWords {
  const money = (minor: number) => format.money(minor, currency === "" ? undefined : currency);
  const creditOf = (entry: TimelineEntry) => entry.credits[model];

  const answer = (entry: TimelineEntry) =>
    entry.kind === "clicked" ? "clicked" : entry.channel === "chat" ? "read" : "opened";
  const what = (entry: TimelineEntry) => {
    if (entry.kind === "sale") return t("timeline-sale");
    if (entry.kind !== "activity") return t(`timeline-did-${answer(entry)}`);
    return entry.message === "" ? names.activityType(entry.activity_type) : names.message(entry.message);
  };
  const credit = (entry: TimelineEntry) => {
    const minor = creditOf(entry);
    return minor === undefined ? "" : money(minor);
  };

  /** When some things were: an instant, or the first and the last day of them. */
  const when = (entries: readonly TimelineEntry[]) => {
    const [first, last] = [entries[0], entries.at(-1)];
    if (first === undefined || last === undefined) return "";
    if (entries.length === 1) return format.dayAndTime(first.at);
    const [from, to] = [format.date(first.at), format.date(last.at)];
    return from === to
      ? t("timeline-between", { from: format.dayAndTime(first.at), to: format.time(last.at) })
      : t("timeline-between", { from: format.dayAndTime(first.at), to: format.dayAndTime(last.at) });
  };

  const mark = (lane: Lane, entries: readonly TimelineEntry[]): Words => {
    const [first] = entries;
    if (first === undefined) return { title: "", detail: "", short: "" };
    if (lane === "answers") {
      const one = entries.every((entry) => entry.id === first.id);
      if (entries.length === 1) {
        return { title: what(first), detail: format.dayAndTime(first.at), short: format.shortDayAndTime(first.at) };
      }
      if (one && entries.length === 2) {
        const sameDay = new Set(entries.map((entry) => format.date(entry.at))).size === 1;
        const said = entries.map((entry) =>
          t(`timeline-at-${answer(entry)}`, { at: sameDay ? format.time(entry.at) : format.dayAndTime(entry.at) }),
        );
        const title = said.join(", ");
        const detail =
          first.message === "" ? when([first]) : t("timeline-quoted", { name: names.message(first.message) });
        return { title: title.slice(0, 1).toLocaleUpperCase() + title.slice(1), detail, short: detail };
      }
      const detail = when(entries);
      return { title: t("timeline-answers", { count: entries.length }), detail, short: detail };
    }
    // Under Any each is credited with the whole sale: the same amount said over and over would tell nothing.
    const credits = entries.map(creditOf).filter((minor) => minor !== undefined);
    const shared =
      model === "any" || credits.length === 0 ? "" : ` · ${money(credits.reduce((total, minor) => total + minor, 0))}`;
    const detail = `${when(entries)}${shared}`;
    if (entries.length === 1) {
      // Where a credit is asked for, it is what must be read.
      const short = shared === "" ? format.shortDayAndTime(first.at) : shared.slice(3);
      return { title: what(first), detail, short };
    }
    const title = lane === "messages" ? "timeline-messages" : "timeline-activities";
    return { title: t(title, { count: entries.length }), detail, short: shared === "" ? detail : shared.slice(3) };
  };

  const facts = (entry: TimelineEntry): string[] => {
    const kind =
      entry.kind === "activity" && entry.channel !== ""
        ? `${names.activityType(entry.activity_type)} · ${names.channel(entry.channel)}`
        : entry.kind === "activity"
          ? names.activityType(entry.activity_type)
          : entry.message === ""
            ? ""
            : t("timeline-quoted", { name: names.message(entry.message) });
    const said = credit(entry);
    return [
      format.dayAndTime(entry.at),
      kind,
      entry.associate === "" ? "" : t("timeline-by", { name: names.associate(entry.associate) }),
      entry.campaign === "" ? "" : t("timeline-campaign", { name: entry.campaign }),
      entry.journey === ""
        ? ""
        : entry.step === ""
          ? t("timeline-journey", { name: entry.journey })
          : t("timeline-journey-step", { name: entry.journey, step: entry.step }),
      said === "" ? "" : t("timeline-credit", { amount: said }),
    ].filter((line) => line !== "");
  };

  return { mark, what, facts, credit };
}
