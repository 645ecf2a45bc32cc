import { useFormat } from "@/i18n";

/** A return as a percentage; of many times the cost without digits that nobody reads. */
export function useReturn(): (share: number | null) => string {
  const format = useFormat();
  return (share) => format.percent(share, share !== null && Math.abs(share) < 10 ? 1 : 0);
}
