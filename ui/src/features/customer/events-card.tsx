import { useMemo } from "react";
import type { CustomerProfile } from "@/bindings/CustomerProfile";
import { Card, cx, VirtualTable, type Column } from "@/components";
import { useT } from "@/i18n";
import { Earlier } from "./chosen-card";
import { one, type Chosen } from "./chosen";
import { iconOf, inkOf, type LifeWords } from "./life-words";
import { inView, type Known, type Lanes } from "./timeline/life";
import type { View } from "./timeline/scale";

const ROW = 30;
/** So many rows stand there at most; the rest scrolls. */
const SEEN = 12;
const YEAR = 330 * 86_400_000;

/** What happened in the stretch that is in view, the newest first. */
export function EventsCard({
  profile,
  lanes,
  view,
  chosen,
  choose,
  words,
}: {
  profile: CustomerProfile;
  lanes: Lanes;
  view: View;
  chosen: Chosen | undefined;
  choose: (chosen: Chosen) => void;
  words: LifeWords;
}) {
  const t = useT();
  const rows = useMemo(() => inView(lanes.all, view).toReversed(), [lanes, view]);
  // A day and its month say nothing where there are two of them.
  const years = view.to - view.from > YEAR;
  const columns = useMemo(
    (): Column<Known>[] => [
      {
        id: "at",
        header: t("customer-column-when"),
        width: "146px",
        cell: ({ moment }) => (
          <span className="text-text-2">{years ? words.moment(moment.at) : words.whenShort(moment.at)}</span>
        ),
      },
      {
        id: "kind",
        header: t("customer-column-what"),
        width: "minmax(120px, 0.7fr)",
        cell: ({ moment }) => {
          const Icon = iconOf(moment);
          return (
            <span className="flex items-center gap-2 font-medium">
              <Icon aria-hidden size={14} className={cx("shrink-0", inkOf[moment.kind])} />
              <span className="truncate">{words.kind(moment)}</span>
            </span>
          );
        },
      },
      {
        id: "text",
        header: t("customer-column-about"),
        width: "minmax(160px, 2fr)",
        cell: ({ moment }) => <span title={words.text(moment)}>{words.text(moment)}</span>,
      },
      {
        id: "effect",
        header: t("customer-column-effect"),
        width: "minmax(90px, 0.9fr)",
        align: "right",
        cell: ({ moment }) => {
          const effects = (moment.effects ?? []).filter(({ is }) => is !== "related_to").map(words.effect);
          return <span className="text-accent">{effects.join(", ")}</span>;
        },
      },
    ],
    [t, words, years],
  );
  return (
    <Card
      title={t("customer-events")}
      note={rows.length === 0 ? undefined : t("customer-events-count", { count: rows.length })}
      end={<Earlier count={profile.life.earlier} />}
      className="overflow-hidden"
    >
      {rows.length === 0 ? (
        <p className="border-t border-border px-3.5 py-3 text-13 text-text-3">{t("customer-events-none")}</p>
      ) : (
        <div className="border-t border-border" style={{ height: Math.min(SEEN, rows.length) * ROW }}>
          <VirtualTable
            key={`${view.from} ${view.to}`}
            compact
            headless
            rows={rows}
            columns={columns}
            rowKey={({ index }) => `moment/${index}`}
            label={t("customer-events")}
            chosen={chosen?.key ?? null}
            onOpen={({ index }) => choose(one(`moment/${index}`))}
          />
        </div>
      )}
    </Card>
  );
}
