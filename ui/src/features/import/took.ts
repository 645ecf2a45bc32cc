import type { Translate } from "@/i18n";

/** How long a check or an import took. */
export function tookOf(ms: number, duration: (seconds: number) => string, t: Translate): string {
  return ms < 1000 ? t("import-under-a-second") : duration(Math.round(ms / 1000));
}
