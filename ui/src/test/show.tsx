import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { Toasts, TooltipProvider } from "@/components";
import { I18nProvider } from "@/i18n";
import { PlatformProvider } from "@/platform/context";
import { engineCache } from "@/platform/engine";
import type { Platform } from "@/platform/platform";

/** Shows a screen on a platform, in English, as the app would. */
export function show(platform: Platform, screen: ReactNode): void {
  render(
    <PlatformProvider value={platform}>
      <QueryClientProvider client={engineCache()}>
        <I18nProvider locale="en" timeZone="Europe/Prague" currency="EUR" currencyDigits={2}>
          <TooltipProvider>
            {screen}
            <Toasts />
          </TooltipProvider>
        </I18nProvider>
      </QueryClientProvider>
    </PlatformProvider>,
  );
}
