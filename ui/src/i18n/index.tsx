/**
 * What screens say, and how they write numbers: `useT()` for texts, `<T>` for texts with elements in them,
 * `useFormat()` for numbers, money, dates and lengths of time. A language is switched without a reload.
 */
import { LocalizationProvider, Localized, ReactLocalization, useLocalization } from "@fluent/react";
import { createContext, useCallback, useContext, useEffect, useMemo, type ReactElement, type ReactNode } from "react";
import { makeFormat, type Format, type FormatSettings } from "./format";
import { bundleOf, formatLocales } from "./locales";

/** What a message may be given. Money and dates are given as text that `useFormat` made. */
type Arguments = Record<string, string | number>;

const FormatContext = createContext<Format | null>(null);

/** Texts and formats for everything below. */
export function I18nProvider({
  locale,
  timeZone,
  currency,
  currencyDigits,
  children,
}: FormatSettings & { children: ReactNode }) {
  const localization = useMemo(
    () =>
      new ReactLocalization([bundleOf(locale)], undefined, (error) => {
        // Seen by whoever writes a screen, at once; the tests find the same without anybody looking.
        if (import.meta.env.DEV) reportError(error);
      }),
    [locale],
  );
  const format = useMemo(
    () => makeFormat({ locale, timeZone, currency, currencyDigits }),
    [locale, timeZone, currency, currencyDigits],
  );
  useEffect(() => {
    document.documentElement.lang = formatLocales[locale];
  }, [locale]);
  return (
    <LocalizationProvider l10n={localization}>
      <FormatContext value={format}>{children}</FormatContext>
    </LocalizationProvider>
  );
}

/**
 * Gives a text by its key. A key that is missing is shown in brackets, unless `otherwise` says what to show: names of
 * the workspace's own (an event type, an attribute) have a text only where they are well known.
 */
export type Translate = (id: string, values?: Arguments, otherwise?: string) => string;

/** `const t = useT(); t("nav-journeys")` */
export function useT(): Translate {
  const { l10n } = useLocalization();
  return useCallback(
    (id, values, otherwise) => {
      if (otherwise !== undefined && l10n.getBundle(id) === null) return otherwise;
      return l10n.getString(id, values ?? null, `⟦${id}⟧`);
    },
    [l10n],
  );
}

/** A text with elements in it: `a <b>bold</b> word` with `elems={{ b: <strong /> }}`. */
export function T({ id, values, elems }: { id: string; values?: Arguments; elems: Record<string, ReactElement> }) {
  return (
    <Localized id={id} vars={values} elems={elems}>
      <></>
    </Localized>
  );
}

/** Numbers, money, dates and lengths of time in the reader's language and the workspace's zone and currency. */
export function useFormat(): Format {
  const format = useContext(FormatContext);
  if (format === null) throw new Error("useFormat outside I18nProvider");
  return format;
}
