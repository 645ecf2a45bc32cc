/** What the palette's entries are called and look like. */
import { foldForSearch } from "@/components";
import { PALETTE, type PaletteKind } from "@/journey/document";
import type { Translate } from "@/i18n";

/** What the icons of steps are chosen by. */
export function lookOf(kind: PaletteKind): { kind: string; channel?: string } {
  if (kind === "send_email") return { kind: "send_message", channel: "email" };
  if (kind === "send_sms") return { kind: "send_message", channel: "sms" };
  return { kind };
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

/** The palette's groups with the entries that a search finds. */
export function foundKinds(query: string, t: Translate): { family: string; kinds: readonly PaletteKind[] }[] {
  const words = foldForSearch(query).split(/\s+/).filter(Boolean);
  return PALETTE.map(({ family, kinds }) => ({
    family,
    kinds: kinds.filter((kind) => {
      const text = foldForSearch(`${t(nameKey(kind))} ${t(`builder-family-${family}`)} ${t(`builder-about-${kind}`)}`);
      return words.every((word) => text.includes(word));
    }),
  })).filter(({ kinds }) => kinds.length > 0);
}
