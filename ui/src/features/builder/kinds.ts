/** What the palette's entries are called and look like. */
import { foldForSearch } from "@/components";
import { channelOf, PALETTE, type PaletteKind } from "@/journey/document";
import type { Translate } from "@/i18n";

/** What the icons of steps are chosen by. */
export function lookOf(kind: PaletteKind): { kind: string; channel?: string } {
  const channel = channelOf(kind);
  return channel === undefined ? { kind } : { kind: "send_message", channel };
}

/** The key of an entry's name. */
export function nameKey(kind: PaletteKind): string {
  return `kind-${kind.replaceAll("_", "-")}`;
}

/** The entries that a search finds, those first whose name has a word that begins like it. */
export function rankedKinds(query: string, t: Translate): PaletteKind[] {
  const wanted = foldForSearch(query).trim();
  const rank = (kind: PaletteKind) => {
    const name = foldForSearch(t(nameKey(kind)));
    if (name.startsWith(wanted)) return 0;
    return name.split(" ").some((word) => word.startsWith(wanted)) ? 1 : 2;
  };
  return foundKinds(query, t)
    .flatMap(({ kinds }) => kinds)
    .toSorted((a, b) => rank(a) - rank(b));
}

/** The palette's groups with the entries that a search finds: by name, by what they do, and by what others call them. */
export function foundKinds(query: string, t: Translate): { family: string; kinds: readonly PaletteKind[] }[] {
  const words = foldForSearch(query).split(/\s+/).filter(Boolean);
  return PALETTE.map(({ family, kinds }) => ({
    family,
    kinds: kinds.filter((kind) => {
      const about = [nameKey(kind), `builder-family-${family}`, `builder-about-${kind}`, `builder-synonyms-${kind}`];
      const text = foldForSearch(about.map((key) => t(key)).join(" "));
      return words.every((word) => text.includes(word));
    }),
  })).filter(({ kinds }) => kinds.length > 0);
}
