import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import type { GroupIs } from "@/bindings/GroupIs";
import type { ListOf } from "@/bindings/ListOf";
import type { ReportAsk } from "@/bindings/ReportAsk";
import { ListPanel } from "./list-panel";

/** Opens lists of what a number counts. */
export interface Lists {
  open: (list: ListOf, title: string) => void;
  close: () => void;
}

const ListsContext = createContext<Lists | null>(null);

/** Opens the list of what a number counts, in the panel at the right. */
export function useLists(): Lists {
  const lists = useContext(ListsContext);
  if (lists === null) throw new Error("useLists outside ReportPage");
  return lists;
}

/** What a report's numbers open: `list("converted", [["store", "s1"]])`. Pure. */
export function listOf(of: ReportAsk, figure: string, groups: readonly (readonly [string, string])[] = []): ListOf {
  return { of, figure, groups: groups.map(([by, key]): GroupIs => ({ by, key })) };
}

/** Gives everything below the panel with lists. */
export function ListsProvider({ children }: { children: (panel: ReactNode, opened: boolean) => ReactNode }) {
  const [opened, setOpened] = useState<{ list: ListOf; title: string } | null>(null);
  const open = useCallback((list: ListOf, title: string) => setOpened({ list, title }), []);
  const close = useCallback(() => setOpened(null), []);
  const lists = useMemo(() => ({ open, close }), [open, close]);
  const panel =
    opened === null ? null : (
      <ListPanel key={JSON.stringify(opened.list)} list={opened.list} title={opened.title} close={close} />
    );
  return <ListsContext value={lists}>{children(panel, opened !== null)}</ListsContext>;
}
