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
