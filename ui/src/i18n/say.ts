/** Phrases as texts: `const say = useSay(); say(titleOf(node))`. */
import { useLocalization } from "@fluent/react";
import { useMemo } from "react";
import type { Argument, Phrase } from "@/journey/phrase";
import type { Format } from "./format";
import { formatLocales } from "./locales";
import { useFormat } from ".";

/** Makes a text of anything that can be said. */
export type Say = (argument: Argument) => string;

/** What gives messages by their keys; `undefined` where there is none. */
type Messages = (key: string, values: Record<string, string | number>) => string | undefined;

/** Makes the way to say phrases. Pure, for tests. */
export function makeSay(messages: Messages, format: Format): Say {
  const listFormats = {
    and: new Intl.ListFormat(formatLocales[format.settings.locale], { type: "conjunction" }),
    or: new Intl.ListFormat(formatLocales[format.settings.locale], { type: "disjunction" }),
    unit: { format: (parts: string[]) => parts.join(", ") },
    dot: { format: (parts: string[]) => parts.join(" · ") },
  };
  const unit = 10 ** format.settings.currencyDigits;

  const say: Say = (argument) => {
    if (typeof argument === "string") return argument;
    if (typeof argument === "number") return format.number(argument);
    if ("money" in argument) return format.money(Math.round(argument.money * unit));
    if ("instant" in argument) return format.moment(argument.instant, argument.zone);
    if ("day" in argument) return format.day(argument.day);
    if ("list" in argument) return listFormats[argument.join].format(argument.list.map(say));
    return sayPhrase(argument);
  };
  const sayPhrase = ({ key, args = {}, fallback }: Phrase): string => {
    const values: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(args)) {
      // Numbers stay numbers: the catalogue chooses the plural form by them.
      values[name] = typeof value === "number" ? value : say(value);
    }
    return messages(key, values) ?? fallback ?? `⟦${key}⟧`;
  };
  return say;
}

/** Says phrases in the reader's language. */
export function useSay(): Say {
  const { l10n } = useLocalization();
  const format = useFormat();
  return useMemo(
    () => makeSay((key, values) => (l10n.getBundle(key) === null ? undefined : l10n.getString(key, values)), format),
    [l10n, format],
  );
}
