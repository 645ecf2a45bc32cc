import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app";
import { resolveLocale } from "./i18n/locales";
import { choosePlatform } from "./platform/choose";
import { PlatformProvider } from "./platform/context";
import { engineCache } from "./platform/engine";
import { asEngineError } from "./platform/platform";
import { startPreferences, usePreferences } from "./state/preferences";
import { useToasts } from "./state/toasts";
import { useWorkspace } from "./state/workspace";
import "./styles.css";

const root = document.getElementById("root");
if (root !== null) {
  const platform = await choosePlatform();
  const tell = (error: unknown) => useToasts.getState().show({ text: "", error: asEngineError(error).view });
  await startPreferences(platform, tell);
  try {
    // Before anything is asked for, so that the first sentences come in the right language.
    const locale = resolveLocale(usePreferences.getState().language, navigator.languages);
    await platform.call("set_locale", { locale });
    useWorkspace.getState().opened(await platform.call("workspace", {}));
  } catch (error) {
    tell(error);
  }
  createRoot(root).render(
    <StrictMode>
      <PlatformProvider value={platform}>
        <QueryClientProvider client={engineCache()}>
          <App />
        </QueryClientProvider>
      </PlatformProvider>
    </StrictMode>,
  );
}
