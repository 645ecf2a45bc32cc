/** The languages, and the message catalogue that both sides of the program share (`locales/`). */
import { FluentBundle, FluentResource } from "@fluent/bundle";

/** The languages of the program. */
export const locales = ["en", "pl", "it"] as const;
/** A language of the program. */
export type Locale = (typeof locales)[number];

/** What languages call themselves. */
export const localeNames: Record<Locale, string> = { en: "English", pl: "Polski", it: "Italiano" };

/** The language with the country whose numbers and dates are written; English is that of Europe, with a 24-hour clock. */
export const formatLocales: Record<Locale, string> = { en: "en-GB", pl: "pl-PL", it: "it-IT" };

// The engine keeps its own sentences (findings, reasons, errors) to itself; these are the ones that screens speak.
const sources: Record<string, string> = import.meta.glob("../../../locales/*/{ui*,tables,names,summaries}.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The texts of a language, one file each. */
export function sourcesOf(locale: Locale): string[] {
  return Object.entries(sources)
    .filter(([path]) => path.includes(`/locales/${locale}/`))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text);
}

const bundles = new Map<Locale, FluentBundle>();

/** The messages of a language, read once. */
export function bundleOf(locale: Locale): FluentBundle {
  const known = bundles.get(locale);
  if (known !== undefined) return known;
  // No language here is written from right to left, and isolation marks would end up in file names and in clipboards.
  const bundle = new FluentBundle(formatLocales[locale], { useIsolating: false });
  for (const text of sourcesOf(locale)) bundle.addResource(new FluentResource(text));
  bundles.set(locale, bundle);
  return bundle;
}

/** The language to use for a preference (`system` or a language). */
export function resolveLocale(preference: string, system: readonly string[]): Locale {
  const isLocale = (value: string): value is Locale => locales.some((locale) => locale === value);
  if (isLocale(preference)) return preference;
  for (const tag of system) {
    const language = tag.toLowerCase().split("-")[0] ?? "";
    if (isLocale(language)) return language;
  }
  return "en";
}
