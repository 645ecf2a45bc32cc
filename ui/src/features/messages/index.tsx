import { useState } from "react";
import type { AttributionModel } from "@/bindings/AttributionModel";
import type { MessagesAsk } from "@/bindings/MessagesAsk";
import type { MessagesBy } from "@/bindings/MessagesBy";
import type { MessagesView } from "@/bindings/MessagesView";
import { Card, Segmented } from "@/components";
import {
  DateChip,
  EmptyReport,
  IntervalKey,
  listOf,
  ReportBody,
  ReportPage,
  useLists,
  useReport,
  useReportFilters,
  useScope,
  WindowChip,
} from "@/features/report-frame";
import { askedDays } from "@/features/report-frame/days";
import { useFormat, useT } from "@/i18n";
import { ModelChart } from "./model-chart";
import { models } from "./models";
import { useGroupName } from "./names";
import { MessagesTable } from "./table";
import { MessagesTiles } from "./tiles";

const groupings: readonly MessagesBy[] = ["message", "campaign", "journey", "step"];

/** The model that is shown where none was chosen. */
const USUAL_MODEL: AttributionModel = "last";

/** What messages, campaigns, journeys and their steps brought, under six models of attribution. */
export function MessagesPage() {
  const t = useT();
  const format = useFormat();
  const { settings } = useScope();
  const [filters, change] = useReportFilters("messages");
  const by = groupings.find((grouping) => grouping === filters.by) ?? "message";
  const model = models.find((name) => name === filters.model) ?? USUAL_MODEL;
  const ask: MessagesAsk = { by, ...askedDays(filters), window: filters.window };
  const window = format.durationIso(filters.window ?? settings.attribution_window) ?? "";
  return (
    <ReportPage
      report="messages"
      ask={{ report: "messages", ask }}
      tables={[
        { name: "groups", label: t(`messages-by-${by}`) },
        { name: "models", label: t("messages-models") },
        ...(by === "journey" ? [{ name: "runs", label: t("messages-runs") }] : []),
      ]}
      filters={
        <>
          <DateChip name={t("messages-dates")} from={filters.from} to={filters.to} onChange={change} />
          <WindowChip window={filters.window} onChange={(chosen) => change({ window: chosen })} />
        </>
      }
      sentence={t("messages-sentence", { window })}
      how={(
        [
          "sent",
          "conversion",
          "related",
          "models",
          "any",
          "distinct",
          "cost",
          "return",
          "per-1000",
          "unripe",
          "caution",
        ] as const
      ).map((id) => ({ term: t(`messages-how-${id}`), text: t(`messages-how-${id}-text`, { window }) }))}
    >
      <div className="flex flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Segmented
            label={t("messages-group-by")}
            value={by}
            onChange={(grouping) => change({ by: grouping })}
            options={groupings.map((value) => ({ value, label: t(`messages-by-${value}`) }))}
          />
          <span className="ml-auto text-12 text-text-2">{t("messages-model")}</span>
          <Segmented
            label={t("messages-model")}
            value={model}
            onChange={(chosen) => change({ model: chosen })}
            options={models.map((value) => ({ value, label: t(`model-short-${value}`) }))}
          />
        </div>
        <p className="text-right text-12 text-text-2" aria-live="polite">
          {t(`model-${model}-text`)}
        </p>
      </div>
      <Body ask={ask} model={model} margin={settings.margin !== null} />
    </ReportPage>
  );
}

function Body({ ask, model, margin }: { ask: MessagesAsk; model: AttributionModel; margin: boolean }) {
  const t = useT();
  const answer = useReport("report_messages", ask);
  return (
    <ReportBody answer={answer}>
      {(view) =>
        view.report.total.sent === 0 ? (
          <EmptyReport report="messages" title={t("messages-none")}>
            {t("messages-none-text")}
          </EmptyReport>
        ) : (
          <Answer view={view} ask={ask} model={model} margin={margin} />
        )
      }
    </ReportBody>
  );
}

function Answer({
  view,
  ask,
  model,
  margin,
}: {
  view: MessagesView;
  ask: MessagesAsk;
  model: AttributionModel;
  margin: boolean;
}) {
  const t = useT();
  const lists = useLists();
  const [ripe, setRipe] = useState(false);
  // While the next grouping is worked out, the one before is still shown under its own name.
  const shown = view.report.by;
  const nameOf = useGroupName(shown, view.runs);
  const figureName = (figure: string) => {
    const isModel = models.some((name) => name === figure);
    return isModel
      ? t("messages-credit", { model: t(`model-short-${figure}`) })
      : t(`messages-list-${figure.replaceAll("_", "-")}`);
  };
  const open = (figure: string, key?: string) =>
    lists.open(
      listOf({ report: "messages", ask: { ...ask, by: shown } }, figure, key === undefined ? [] : [["group", key]]),
      key === undefined ? figureName(figure) : `${figureName(figure)} · ${nameOf(key)}`,
    );
  return (
    <>
      <MessagesTiles report={view.report} model={model} ripe={ripe} onRipe={setRipe} open={open} />
      <Card
        title={t("messages-table", { by: t(`messages-by-${shown}`) })}
        note={t("messages-table-note", { model: t(`model-short-${model}`) })}
        end={<IntervalKey />}
        className="overflow-hidden"
      >
        <MessagesTable view={view} by={shown} model={model} ripe={ripe} margin={margin} nameOf={nameOf} open={open} />
      </Card>
      <ModelChart report={view.report} model={model} nameOf={nameOf} open={open} />
    </>
  );
}
