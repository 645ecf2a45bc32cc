import { Select } from "@/components";
import { useT } from "@/i18n";
import { localeNames, locales } from "@/i18n/locales";
import { usePreferences } from "@/state/preferences";

/** Chooses the language; `quiet` for the foot of the start screen. */
export function LanguageSelect({ quiet = false }: { quiet?: boolean }) {
  const t = useT();
  const language = usePreferences((state) => state.language);
  const change = usePreferences((state) => state.change);
  return (
    <Select
      aria-label={t("language")}
      quiet={quiet}
      value={language}
      onChange={(next) => change({ language: next })}
      options={[
        { value: "system", label: t("language-system") },
        // A language is called by its own name, so that whoever is lost finds the way back.
        ...locales.map((locale) => ({ value: locale, label: localeNames[locale] })),
      ]}
    />
  );
}

/** Chooses light, dark, or what the system says. */
export function ThemeSelect({ quiet = false }: { quiet?: boolean }) {
  const t = useT();
  const theme = usePreferences((state) => state.theme);
  const change = usePreferences((state) => state.change);
  const options = ["system", "light", "dark"].map((value) => ({ value, label: t(`theme-${value}`) }));
  const chosen = options.find((option) => option.value === theme);
  return (
    <Select
      aria-label={t("theme")}
      quiet={quiet}
      value={theme}
      onChange={(next) => change({ theme: next })}
      face={quiet ? t("theme-is", { theme: chosen?.label ?? theme }) : undefined}
      options={options}
    />
  );
}
