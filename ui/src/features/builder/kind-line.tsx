import { StepIcon } from "@/components";
import { useT } from "@/i18n";
import type { PaletteKind } from "@/journey/document";
import { lookOf, nameKey } from "./kinds";

/** An entry of the palette: its picture, its name, and what it does where there is room. */
export function KindLine({ kind, size, described = false }: { kind: PaletteKind; size: 20 | 24; described?: boolean }) {
  const t = useT();
  return (
    <>
      <StepIcon {...lookOf(kind)} size={size} />
      <span className="min-w-0">
        <span className="block truncate">{t(nameKey(kind))}</span>
        {described && <span className="block truncate text-11 text-text-2">{t(`builder-about-${kind}`)}</span>}
      </span>
    </>
  );
}
