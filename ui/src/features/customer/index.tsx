import { Copy, Ellipsis, UserX, Workflow } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import type { CustomerProfile } from "@/bindings/CustomerProfile";
import type { ErasedCustomer } from "@/bindings/ErasedCustomer";
import { TopBar } from "@/app/top-bar";
import { Button, Card, Combobox, ErrorNote, IconButton, Menu, Progress, Skeleton } from "@/components";
import { useT } from "@/i18n";
import { useEngine } from "@/platform/engine";
import { useActions } from "@/state/actions";
import { go } from "@/state/route";
import { useToasts } from "@/state/toasts";
import { partsOf, type Chosen } from "./chosen";
import { ChooseHint, ChosenCard } from "./chosen-card";
import { EraseDialog, Erased } from "./erase";
import { EventsCard } from "./events-card";
import { AttributesCard, FactsCard, SegmentsCard } from "./facts";
import { ProfileHead } from "./head";
import { JourneysCard } from "./journeys-card";
import { useLifeWords } from "./life-words";
import { Neighbours, usePlaceOf } from "./neighbours";
import { useRunForHer, type RunForHer } from "./run-for-her";
import { lanesOf } from "./timeline/life";
import { firstView, wholeOf, within, type View } from "./timeline/scale";
import { TimelineCard } from "./timeline/timeline-card";
import { windowOf } from "./timeline/window";

/** Without a catalogue the usual window is taken. */
const FORTNIGHT = 14 * 86_400_000;
const HOUR = 3_600_000;

/** One customer, whole. */
export function CustomerScreen({ customerId }: { customerId: string }) {
  const t = useT();
  const profile = useEngine("customer", { id: customerId }, { fresh: true });
  const place = usePlaceOf(customerId);
  const run = useRunForHer({ id: customerId });
  const [erasing, setErasing] = useState(false);
  const [erased, setErased] = useState<ErasedCustomer>();
  const known = erased === undefined ? profile.data : undefined;
  const list = {
    label: t("nav-customers"),
    to: { screen: "customers", ...(place !== null && { query: place.query }) } as const,
  };
  useActions(
    known === undefined
      ? []
      : [{ id: "customer.erase", label: t("customer-erase"), group: t("nav-customers"), run: () => setErasing(true) }],
  );
  return (
    <>
      <TopBar
        crumbs={[list]}
        title={erased === undefined ? (profile.data?.name ?? customerId) : t("customer-erased")}
        beside={place !== null && erased === undefined && <Neighbours place={place} />}
        end={known !== undefined && <Actions profile={known} run={run} erase={() => setErasing(true)} />}
      />
      {run.error !== undefined && <ErrorNote error={run.error} dismiss={run.dismiss} className="mx-4 mt-3 shrink-0" />}
      {erased !== undefined && <Erased what={erased} />}
      {erased === undefined && profile.error !== null && profile.data === undefined && (
        <div className="mx-auto w-full max-w-xl p-8">
          <ErrorNote error={profile.error.view} retry={() => void profile.refetch()} />
          <Button className="mt-3" onClick={() => go(list.to)}>
            {t("customer-back-to-list")}
          </Button>
        </div>
      )}
      {profile.data === undefined && profile.error === null && <Waiting />}
      {known !== undefined && (
        <>
          <Profile profile={known} run={run} />
          <EraseDialog
            profile={known}
            open={erasing}
            close={() => setErasing(false)}
            erased={(what) => {
              setErasing(false);
              setErased(what);
            }}
          />
        </>
      )}
    </>
  );
}

function Waiting() {
  return (
    <>
      <div className="flex h-[76px] shrink-0 items-center gap-3.5 border-b border-border bg-surface px-4">
        <Skeleton className="size-11 rounded-pill" />
        <Skeleton className="h-9 w-64" />
      </div>
      <div className="flex grow gap-3 p-4">
        <Skeleton className="h-[440px] grow" />
        <Skeleton className="h-64 w-[298px]" />
      </div>
    </>
  );
}

/** What can be done with her. */
function Actions({ profile, run, erase }: { profile: CustomerProfile; run: RunForHer; erase: () => void }) {
  const t = useT();
  const show = useToasts((state) => state.show);
  const journeys = useEngine("journeys", {});
  if (run.running) {
    return <Progress progress={null} label={t("stage-dry-run")} cancel={run.cancel} className="w-64 shrink-0" />;
  }
  return (
    <>
      <Combobox
        aria-label={t("customer-run")}
        value={null}
        className="w-auto! shrink-0 font-medium"
        options={(journeys.data ?? []).map((journey) => ({ value: journey.id, label: journey.name }))}
        onChange={(journey) => void run.start(journey)}
        face={
          <>
            <Workflow aria-hidden size={14} className="text-text" />
            <span className="whitespace-nowrap text-text">{t("customer-run")}</span>
          </>
        }
      />
      <Menu
        items={[
          {
            id: "copy",
            label: t("customer-copy-id"),
            icon: <Copy aria-hidden size={14} />,
            run: () => {
              void navigator.clipboard
                .writeText(profile.id)
                .then(() => show({ text: t("customer-copied", { id: profile.id }) }));
            },
          },
          {
            id: "erase",
            label: t("customer-erase"),
            icon: <UserX aria-hidden size={14} />,
            danger: true,
            separated: true,
            run: erase,
          },
        ]}
      >
        <IconButton label={t("customer-more")} icon={<Ellipsis size={16} />} className="border border-border-strong" />
      </Menu>
    </>
  );
}

function Profile({ profile, run }: { profile: CustomerProfile; run: RunForHer }) {
  const t = useT();
  const words = useLifeWords(profile);
  const { life } = profile;
  const catalogue = useEngine("catalogue", {});
  const until = Date.parse(life.until ?? "");
  const lanes = useMemo(() => lanesOf(life, until), [life, until]);
  const from = life.from === null ? undefined : Date.parse(life.from);
  const lived = from !== undefined && lanes.all.length > 0;
  const whole = useMemo(
    () => wholeOf(from ?? until, Number.isNaN(until) ? (lanes.all.at(-1)?.at ?? 0) : until),
    [from, until, lanes],
  );
  const [view, setView] = useState<View>(() => firstView(whole, lanes.all.at(-1)?.at ?? whole.to));
  const [chosen, setChosen] = useState<Chosen>();
  const tied = useMemo(
    () => windowOf(life, chosen?.key, catalogue.data?.attribution_window_ms ?? FORTNIGHT),
    [life, chosen, catalogue.data],
  );
  const say = useCallback(
    (some: readonly string[]) => {
      const [first] = some;
      if (first === undefined) return "";
      const { kind, index } = partsOf(first);
      if (some.length > 1) {
        const [one, last] = [life.moments[index], life.moments[partsOf(some.at(-1) ?? first).index]];
        if (one === undefined || last === undefined) return "";
        return `${t("customer-marks", { count: some.length })}, ${words.when(one.at)} – ${words.when(last.at)}`;
      }
      if (kind === "occasion") {
        const occasion = life.occasions[index];
        return occasion === undefined
          ? ""
          : `${words.occasion(occasion.occasion_type)}, ${t(`customer-occasion-${occasion.state}`, {}, occasion.state)}, ${words.when(occasion.created_at)}`;
      }
      if (kind === "voucher") {
        const voucher = life.vouchers[index];
        return voucher === undefined
          ? ""
          : `${voucher.design}, ${voucher.code}, ${t(`customer-voucher-${voucher.state}`, {}, voucher.state)}`;
      }
      if (kind === "journey") {
        const journey = life.journeys[index];
        return journey === undefined
          ? ""
          : `${journey.journey}, ${words.when(journey.from)} – ${words.when(journey.until)}`;
      }
      const moment = life.moments[index];
      if (moment === undefined) return "";
      const effects = (moment.effects ?? []).map(words.effect);
      return [words.kind(moment), words.when(moment.at), words.text(moment), ...effects]
        .filter((part) => part !== "")
        .join(", ");
    },
    [life, words, t],
  );
  const closer = () => {
    const wanted = new Set(chosen?.keys);
    const instants = lanes.all.flatMap(({ index, at }) => (wanted.has(`moment/${index}`) ? [at] : []));
    const [first, last] = [instants[0], instants.at(-1)];
    if (first === undefined || last === undefined) return;
    const air = Math.max(HOUR, (last - first) * 0.4);
    setView(within(whole, { from: first - air, to: last + air }));
  };
  return (
    <>
      <ProfileHead profile={profile} words={words} />
      <div className="min-h-0 grow overflow-y-auto thin-scroll">
        <div className="grid grid-cols-[minmax(0,1fr)_298px] items-start gap-3 px-4 py-3">
          <div className="flex min-w-0 flex-col gap-3">
            {lived ? (
              <>
                <TimelineCard
                  profile={profile}
                  lanes={lanes}
                  whole={whole}
                  view={view}
                  setView={setView}
                  chosen={chosen}
                  choose={setChosen}
                  tied={tied}
                  words={words}
                  say={say}
                  closer={closer}
                />
                <EventsCard
                  profile={profile}
                  lanes={lanes}
                  view={view}
                  chosen={chosen}
                  choose={setChosen}
                  words={words}
                />
              </>
            ) : (
              <Card title={t("customer-timeline")}>
                <div className="flex flex-col items-center gap-1 px-6 pt-10 pb-14 text-center">
                  <p className="text-15 font-semibold">{t("customer-no-history")}</p>
                  <p className="max-w-md text-13 text-text-2">{t("customer-no-history-text")}</p>
                </div>
              </Card>
            )}
          </div>
          <div className="flex min-w-0 flex-col gap-3">
            {lived &&
              (chosen === undefined ? (
                <ChooseHint />
              ) : (
                <ChosenCard profile={profile} chosen={chosen} choose={setChosen} closer={closer} words={words} />
              ))}
            <FactsCard profile={profile} />
            <SegmentsCard profile={profile} />
            <JourneysCard profile={profile} words={words} run={run} />
            <AttributesCard profile={profile} />
          </div>
        </div>
      </div>
    </>
  );
}
