import { Plus, X } from "lucide-react";
import { useState } from "react";
import type { OverlapRegion } from "@/bindings/OverlapRegion";
import type { SegmentOverlap } from "@/bindings/SegmentOverlap";
import type { SegmentView } from "@/bindings/SegmentView";
import {
  Button,
  Card,
  Combobox,
  cx,
  EmptyState,
  ErrorNote,
  Field,
  IconButton,
  Skeleton,
  TextField,
} from "@/components";
import { useFormat, useT } from "@/i18n";
import { useChange, useEngine } from "@/platform/engine";
import { go } from "@/state/route";
import { useToasts } from "@/state/toasts";
import { SEGMENT_CHANGES } from "./changes";
import { circlesFor, regionPlaces } from "./venn";

const MOST = 3;
const colors = ["var(--chart-1)", "var(--chart-2)", "var(--chart-3)"];
const keyOf = ({ inside }: OverlapRegion) => inside.map((is) => (is ? "1" : "0")).join("");

/** How two or three segments overlap, as a picture and as a table; every part can be made a segment. */
export function Overlap({ segments }: { segments: readonly SegmentView[] }) {
  const t = useT();
  const format = useFormat();
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    segments
      .filter(({ customers }) => customers > 0)
      .toSorted((a, b) => Number(a.provided) - Number(b.provided))
      .slice(0, 2)
      .map(({ name }) => name),
  );
  const asked = chosen.filter((name) => segments.some((segment) => segment.name === name));
  const overlap = useEngine("segment_overlap", { segments: [...asked] }, { enabled: asked.length > 1, keeps: true });
  const titles = new Map(segments.map(({ name, title }) => [name, title]));
  const free = segments.filter(({ name }) => !asked.includes(name));
  return (
    <div className="min-h-0 grow overflow-y-auto p-4 thin-scroll">
      <div className="mx-auto flex max-w-6xl flex-col gap-3">
        <div className="flex flex-wrap items-center gap-2">
          {asked.map((name, at) => (
            <span
              key={name}
              className="inline-flex h-7 items-center gap-1.5 rounded-control border border-border-strong bg-surface pr-1 pl-2 text-13"
            >
              <span aria-hidden className="size-2.5 rounded-pill" style={{ background: colors[at] }} />
              <span className="max-w-56 truncate">{titles.get(name) ?? name}</span>
              <IconButton
                size="small"
                label={t("audiences-overlap-remove", { name: titles.get(name) ?? name })}
                icon={<X size={12} />}
                onClick={() => setChosen(asked.filter((other) => other !== name))}
              />
            </span>
          ))}
          {asked.length < MOST && free.length > 0 && (
            <Combobox
              quiet
              aria-label={t("audiences-overlap-add")}
              value={null}
              face={
                <span className="flex items-center gap-1.5 text-12">
                  <Plus aria-hidden size={14} />
                  {t("audiences-overlap-add")}
                </span>
              }
              options={free.map(({ name, title, customers }) => ({
                value: name,
                label: title,
                detail: format.compact(customers),
              }))}
              onChange={(name) => setChosen([...asked, name])}
            />
          )}
        </div>
        {asked.length < 2 && (
          <EmptyState title={t("audiences-overlap-two")}>{t("audiences-overlap-two-text")}</EmptyState>
        )}
        {overlap.error !== null && asked.length > 1 && (
          <ErrorNote error={overlap.error.view} retry={() => void overlap.refetch()} />
        )}
        {overlap.data === undefined && asked.length > 1 && overlap.error === null && <Skeleton className="h-96" />}
        {overlap.data !== undefined && asked.length > 1 && overlap.data.sizes.length === asked.length && (
          <Shown overlap={overlap.data} names={asked} titles={asked.map((name) => titles.get(name) ?? name)} />
        )}
      </div>
    </div>
  );
}

function Shown({
  overlap,
  names,
  titles,
}: {
  overlap: SegmentOverlap;
  names: readonly string[];
  titles: readonly string[];
}) {
  const t = useT();
  const format = useFormat();
  const [active, setActive] = useState<string | null>(null);
  const { regions, sizes } = overlap;
  const sorted = regions.toSorted((a, b) => b.customers - a.customers);
  const region = regions.find((candidate) => keyOf(candidate) === active);
  const wordsOf = (of: OverlapRegion) => {
    const inside = titles.filter((_, at) => of.inside[at] === true);
    const outside = titles.filter((_, at) => of.inside[at] !== true);
    return outside.length === 0
      ? t("audiences-region-all", { inside: format.list(inside) })
      : t("audiences-region", { inside: format.list(inside), outside: format.list(outside) });
  };
  return (
    <div className="grid grid-cols-[minmax(320px,1.1fr)_minmax(360px,1fr)] items-start gap-3">
      <Card className="p-3">
        <Picture overlap={overlap} titles={titles} active={active} choose={setActive} words={wordsOf} />
      </Card>
      <div className="flex min-w-0 flex-col gap-3">
        <Card title={t("audiences-regions")} className="overflow-hidden pb-1">
          <table className="w-full text-13 tabular">
            <thead>
              <tr className="border-b border-border bg-surface-2 text-12 text-text-3">
                <th scope="col" className="px-3.5 py-1.5 text-left font-normal">
                  {t("audiences-region-who")}
                </th>
                <th scope="col" className="px-2 py-1.5 text-right font-normal">
                  {t("nav-customers")}
                </th>
                <th scope="col" className="px-3.5 py-1.5 text-right font-normal">
                  {t("audiences-column-net")}
                </th>
              </tr>
            </thead>
            <tbody>
              {sorted.map((row) => (
                <tr
                  key={keyOf(row)}
                  onPointerEnter={() => setActive(keyOf(row))}
                  className={cx("border-b border-border last:border-0", keyOf(row) === active && "bg-accent-weak")}
                >
                  <td className="px-3.5 py-1.5">
                    <button
                      type="button"
                      aria-pressed={keyOf(row) === active}
                      onClick={() => setActive(keyOf(row))}
                      className="rounded-small text-left hover:text-accent"
                    >
                      {wordsOf(row)}
                    </button>
                  </td>
                  <td className="px-2 py-1.5 text-right">{format.number(row.customers)}</td>
                  <td className="px-3.5 py-1.5 text-right">{format.money(row.net_minor)}</td>
                </tr>
              ))}
              {sorted.length === 0 && (
                <tr>
                  <td colSpan={3} className="px-3.5 py-2 text-12 text-text-3">
                    {t("audiences-preview-nobody")}
                  </td>
                </tr>
              )}
            </tbody>
          </table>
        </Card>
        <p className="px-1 text-12 text-text-3">
          {titles
            .map((title, at) => t("audiences-overlap-size", { title, count: format.number(sizes[at] ?? 0) }))
            .join(" · ")}
        </p>
        {region !== undefined && <MakeOfRegion key={active} region={region} names={names} first={wordsOf(region)} />}
      </div>
    </div>
  );
}

const size = 440;

function Picture({
  overlap,
  titles,
  active,
  choose,
  words,
}: {
  overlap: SegmentOverlap;
  titles: readonly string[];
  active: string | null;
  choose: (key: string) => void;
  words: (region: OverlapRegion) => string;
}) {
  const t = useT();
  const format = useFormat();
  const { regions, sizes } = overlap;
  const shared = (a: number, b: number) =>
    regions
      .filter(({ inside }) => inside[a] === true && inside[b] === true)
      .reduce((sum, { customers }) => sum + customers, 0);
  const circles = circlesFor(sizes, shared);
  const places = regionPlaces(circles);
  const at = (value: number) => size / 2 + value * (size - 60);
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t("audiences-overlap-picture", { names: format.list([...titles]) })}
      className="mx-auto block w-full max-w-[520px]"
    >
      {circles.map((circle, index) => (
        <circle
          key={titles[index]}
          cx={at(circle.x)}
          cy={at(circle.y)}
          r={circle.r * (size - 60)}
          fill={colors[index]}
          fillOpacity={0.16}
          stroke={colors[index]}
          strokeWidth={1.5}
        />
      ))}
      {circles.map((circle, index) => {
        // The name stands at its circle's edge, away from the middle of all.
        const away = Math.hypot(circle.x, circle.y) || 1;
        const up = circles.length === 2 ? -1 : circle.y / away;
        const y = at(circle.y) + up * circle.r * (size - 60) + (up < 0 ? -6 : 14);
        return (
          <text
            key={titles[index]}
            x={at(circle.x)}
            y={Math.max(12, Math.min(size - 4, y))}
            textAnchor="middle"
            className="fill-text-2 text-12 font-medium"
          >
            {cut(titles[index] ?? "")}
          </text>
        );
      })}
      {regions.map((region) => {
        const key = keyOf(region);
        const place = places.get(key);
        if (place === undefined || place.room < 0.002) return null;
        return (
          <g key={key} onPointerEnter={() => choose(key)} onClick={() => choose(key)} className="cursor-pointer">
            <title>{words(region)}</title>
            <rect
              x={at(place.x) - 32}
              y={at(place.y) - 14}
              width={64}
              height={28}
              rx={14}
              className={key === active ? "fill-accent-weak" : "fill-transparent"}
              stroke={key === active ? "var(--accent)" : "none"}
            />
            <text
              x={at(place.x)}
              y={at(place.y) + 5}
              textAnchor="middle"
              className="fill-text text-13 font-semibold tabular"
            >
              {format.compact(region.customers)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function cut(title: string): string {
  return title.length > 26 ? `${title.slice(0, 25)}…` : title;
}

/** Makes a list of a region's customers. */
function MakeOfRegion({ region, names, first }: { region: OverlapRegion; names: readonly string[]; first: string }) {
  const t = useT();
  const show = useToasts((state) => state.show);
  const make = useChange("segment_of_region", SEGMENT_CHANGES);
  const [name, setName] = useState(first);
  return (
    <Card title={t("audiences-region-make")} className="pb-3">
      <form
        className="flex flex-col gap-2 px-3.5"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = name.trim();
          if (wanted === "") return;
          make.mutate(
            { segments: [...names], inside: region.inside, name: wanted },
            {
              onSuccess: () =>
                show({
                  text: t("report-segment-made", { name: wanted }),
                  action: { label: t("audiences-open"), run: () => go({ screen: "segments", segment: wanted }) },
                }),
            },
          );
        }}
      >
        <p className="text-12 text-text-2">
          {first}, {t("count-customers", { count: region.customers })}
        </p>
        <div className="flex items-end gap-2">
          <Field label={t("audiences-name")} className="grow">
            <TextField maxLength={200} value={name} onChange={setName} />
          </Field>
          <Button type="submit" disabled={name.trim() === "" || make.isPending}>
            {t("audiences-make")}
          </Button>
        </div>
        {make.error !== null && <ErrorNote error={make.error.view} dismiss={make.reset} />}
      </form>
    </Card>
  );
}
