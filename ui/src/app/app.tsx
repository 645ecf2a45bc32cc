import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { Toasts, TooltipProvider } from "@/components";
import { I18nProvider } from "@/i18n";
import { resolveLocale } from "@/i18n/locales";
import { usePlatform } from "@/platform/context";
import { usePreferences } from "@/state/preferences";
import { useWorkspace } from "@/state/workspace";
import { Frame } from "./frame";
import { PathPrompt } from "./path-prompt";

const darkSystem = window.matchMedia("(prefers-color-scheme: dark)");

function subscribeToSystemTheme(changed: () => void): () => void {
  darkSystem.addEventListener("change", changed);
  return () => darkSystem.removeEventListener("change", changed);
}

/** Puts the theme on the page, and follows the system where the person leaves it to it. */
function useTheme(): void {
  const theme = usePreferences((state) => state.theme);
  const systemIsDark = useSyncExternalStore(subscribeToSystemTheme, () => darkSystem.matches);
  useLayoutEffect(() => {
    const dark = theme === "dark" || (theme !== "light" && systemIsDark);
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  }, [theme, systemIsDark]);
}

/** The whole program: language, theme, and the frame with its screens. */
export function App() {
  const platform = usePlatform();
  const cache = useQueryClient();
  const language = usePreferences((state) => state.language);
  const workspace = useWorkspace((state) => state.workspace);
  const locale = resolveLocale(language, navigator.languages);
  const spoken = useRef(locale);
  useTheme();

  useEffect(() => {
    if (spoken.current === locale) return;
    spoken.current = locale;
    // Findings and reasons come from the engine as sentences: what is on the screen is asked for again.
    platform.call("set_locale", { locale }).then(
      () => cache.invalidateQueries(),
      () => undefined,
    );
  }, [locale, platform, cache]);

  return (
    <I18nProvider
      locale={locale}
      timeZone={workspace?.time_zone ?? "UTC"}
      currency={workspace?.currency ?? "EUR"}
      currencyDigits={workspace?.currency_digits ?? 2}
    >
      <TooltipProvider>
        <Frame />
        <PathPrompt />
        <Toasts />
      </TooltipProvider>
    </I18nProvider>
  );
}
