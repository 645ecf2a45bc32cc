import { ListPlus, Plus, Ruler, Trophy } from "lucide-react";
import { useState } from "react";
import { TopBar } from "@/app/top-bar";
import { Button, ErrorNote, Menu, Segmented, Skeleton } from "@/components";
import { useT } from "@/i18n";
import { useEngine } from "@/platform/engine";
import { useActions } from "@/state/actions";
import { go } from "@/state/route";
import { useRemembered } from "@/state/preferences";
import { ByPurchases } from "./by-purchases";
import type { NewKind } from "./definition";
import { NewSegment } from "./new-segment";
import { Overlap } from "./overlap";
import { PeopleTabs } from "./people-tabs";
import { SegmentDetail } from "./segment-detail";
import { SegmentList } from "./segment-list";

const VIEWS = ["segments", "purchases", "overlap"] as const;
type View = (typeof VIEWS)[number];

/** Segments: lists, rules and rankings, who is in them, what people bought, and how segments overlap. */
export function AudiencesScreen({ segment }: { segment: string | undefined }) {
  const t = useT();
  const [remembered, setView] = useRemembered("segments-view", "segments");
  const view: View = segment !== undefined ? "segments" : (VIEWS.find((name) => name === remembered) ?? "segments");
  const [making, setMaking] = useState<NewKind | null>(null);
  const segments = useEngine("segments", {}, { fresh: true });

  const make = (kind: NewKind) => {
    setView("segments");
    setMaking(kind);
    if (segment !== undefined) go({ screen: "segments" });
  };
  const kinds: { id: NewKind; icon: typeof Plus }[] = [
    { id: "rule", icon: Ruler },
    { id: "ranking", icon: Trophy },
    { id: "list", icon: ListPlus },
  ];
  useActions(
    kinds.map(({ id }) => ({
      id: `segments.new-${id}`,
      label: t(`audiences-new-${id}`),
      group: t("nav-segments"),
      ...(id === "rule" && { shortcut: "N" }),
      run: () => make(id),
    })),
  );
  return (
    <>
      <TopBar
        crumbs={[]}
        title={<h1 className="sr-only">{t("nav-segments")}</h1>}
        beside={<PeopleTabs current="segments" />}
        end={
          <Menu
            items={kinds.map(({ id, icon: Icon }) => ({
              id,
              label: t(`audiences-new-${id}`),
              icon: <Icon aria-hidden size={14} />,
              run: () => make(id),
            }))}
          >
            <Button variant="primary" icon={<Plus aria-hidden size={14} />}>
              {t("audiences-new")}
            </Button>
          </Menu>
        }
      />
      <div className="flex h-[46px] shrink-0 items-center gap-3 border-b border-border bg-surface px-4">
        <Segmented
          label={t("audiences-views")}
          value={view}
          options={VIEWS.map((name) => ({ value: name, label: t(`audiences-view-${name}`) }))}
          onChange={(next) => {
            setView(next);
            setMaking(null);
            if (segment !== undefined) go({ screen: "segments" });
          }}
        />
        <p className="min-w-0 truncate text-12 text-text-3">{t(`audiences-view-${view}-text`)}</p>
      </div>
      {segments.error !== null && (
        <ErrorNote error={segments.error.view} retry={() => void segments.refetch()} className="m-4" />
      )}
      {segments.data === undefined && segments.error === null && <Skeleton className="m-4 h-64" />}
      {segments.data !== undefined && view === "segments" && (
        <div className="flex min-h-0 grow">
          <SegmentList
            segments={segments.data}
            chosen={making === null ? segment : undefined}
            choose={(name) => {
              setMaking(null);
              go({ screen: "segments", segment: name });
            }}
          />
          {making !== null ? (
            <NewSegment
              key={making}
              kind={making}
              segments={segments.data}
              close={() => setMaking(null)}
              made={(name) => {
                setMaking(null);
                go({ screen: "segments", segment: name });
              }}
            />
          ) : (
            <SegmentDetail key={segment ?? ""} name={segment} segments={segments.data} make={make} />
          )}
        </div>
      )}
      {segments.data !== undefined && view === "purchases" && <ByPurchases segments={segments.data} />}
      {segments.data !== undefined && view === "overlap" && <Overlap segments={segments.data} />}
    </>
  );
}
