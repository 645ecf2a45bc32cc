import { createContext, useContext } from "react";
import type { Platform } from "./platform";

const PlatformContext = createContext<Platform | null>(null);

/** Gives the platform to everything below. */
export const PlatformProvider = PlatformContext.Provider;

/** The platform: `call`, file dialogs. */
export function usePlatform(): Platform {
  const platform = useContext(PlatformContext);
  if (platform === null) throw new Error("usePlatform outside PlatformProvider");
  return platform;
}
