import type { SalesBlock } from "@/bindings/SalesBlock";
import { Figure, Tile } from "@/features/report-frame";
import { useFormat, useT } from "@/i18n";
import { ranked } from "./tables";

/** Four are told apart at a glance; what comes after them is one. */
const TOLD = 4;
const fills = ["var(--chart-1)", "var(--chart-2)", "var(--chart-3)", "var(--chart-5)"] as const;

/** By which channels the sales came, as parts of one bar, each named with its share. */
export function ChannelMix({
  blocks,
  nameOf,
  open,
}: {
  blocks: Readonly<Record<string, SalesBlock>>;
  nameOf: (key: string) => string;
  open: (key: string) => void;
}) {
  const t = useT();
  const format = useFormat();
  const channels = ranked(Object.entries(blocks).map(([key, block]) => [key, block.amount_minor] as const));
  const all = channels.reduce((sum, [, amount]) => sum + amount, 0);
  const told = channels.slice(0, TOLD);
  const share = (amount: number) => (all === 0 ? null : amount / all);
  return (
    <Tile label={t("products-top-channel")} value="">
      <div>
        <div aria-hidden className="mt-1 flex h-2 gap-px overflow-hidden rounded-small bg-surface-3">
          {told.map(([key, amount], at) => (
            <span key={key} style={{ width: `${(share(amount) ?? 0) * 100}%`, background: fills[at] }} />
          ))}
        </div>
        <ul className="mt-1.5 grid grid-cols-2 gap-x-3 text-11">
          {told.map(([key, amount], at) => (
            <li key={key} className="flex min-w-0 items-center gap-1.5">
              <span aria-hidden className="size-2 shrink-0 rounded-[2px]" style={{ background: fills[at] }} />
              <span className="grow truncate text-text-2">{nameOf(key)}</span>
              <Figure label={nameOf(key)} onOpen={() => open(key)} className="font-medium tabular">
                {format.percent(share(amount))}
              </Figure>
            </li>
          ))}
        </ul>
      </div>
    </Tile>
  );
}
