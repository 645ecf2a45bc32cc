/** What the person prefers on this machine: language, theme, and what the window remembers. Kept by the engine. */
import { useCallback } from "react";
import { create } from "zustand";
import type { Preferences } from "@/bindings/Preferences";
import type { Platform } from "@/platform/platform";

interface PreferencesState extends Preferences {
  /** Keeps a change, here at once and in the engine a moment later. */
  change: (change: Partial<Pick<Preferences, "language" | "theme">>) => void;
  /** Remembers something of the window's own under a name. */
  remember: (name: string, value: string) => void;
}

/** The preferences. */
export const usePreferences = create<PreferencesState>((set) => ({
  language: "system",
  theme: "system",
  window: {},
  change: (change) => set(change),
  remember: (name, value) =>
    set((state) => (state.window[name] === value ? state : { window: { ...state.window, [name]: value } })),
}));

const plain = ({ language, theme, window }: Preferences): Preferences => ({ language, theme, window });

/** Reads the preferences and from then on saves every change, not more often than four times a second. */
export async function startPreferences(platform: Platform, failed: (error: unknown) => void): Promise<void> {
  try {
    usePreferences.setState(plain(await platform.call("preferences", {})));
  } catch (error) {
    failed(error);
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  usePreferences.subscribe((state) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      platform.call("save_preferences", plain(state)).catch(failed);
    }, 250);
  });
}

/** Something the window remembers (a width, an open tab), as text. */
export function useRemembered(name: string, initial: string): [string, (value: string) => void] {
  const value = usePreferences((state) => state.window[name] ?? initial);
  const remember = usePreferences((state) => state.remember);
  return [value, useCallback((next: string) => remember(name, next), [name, remember])];
}
