import { Download, Ellipsis, PencilLine, Trash2, UsersRound, Workflow } from "lucide-react";
import { useState } from "react";
import type { SegmentDefinition } from "@/bindings/SegmentDefinition";
import type { SegmentView } from "@/bindings/SegmentView";
import { Button, Card, EmptyState, ErrorNote, IconButton, Menu, NameField, Pill, Skeleton } from "@/components";
import { useFormat, useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { useChange, useEngine } from "@/platform/engine";
import { addressOf, go, replaceRoute } from "@/state/route";
import { useActions } from "@/state/actions";
import { useToasts } from "@/state/toasts";
import { useAudience } from "@/features/segments/use-audience";
import { SEGMENT_CHANGES } from "./changes";
import { customersOf } from "./links";
import { Members } from "./members";
import { sameDefinition, type NewKind } from "./definition";
import { SegmentEditor } from "./segment-editor";

/** One segment: what decides who is in it, who that is, and what can be done with them. */
export function SegmentDetail({
  name,
  segments,
  make,
}: {
  name: string | undefined;
  segments: readonly SegmentView[];
  make: (kind: NewKind) => void;
}) {
  const t = useT();
  const segment = segments.find((candidate) => candidate.name === name);
  if (segment !== undefined) return <Shown key={segment.name} segment={segment} segments={segments} />;
  return (
    <EmptyState
      className="grow"
      icon={<UsersRound size={20} />}
      title={name === undefined ? t("audiences-empty") : t("audiences-gone", { name })}
      action={
        <>
          <Button onClick={() => make("list")}>{t("audiences-new-list")}</Button>
          <Button variant="primary" onClick={() => make("rule")}>
            {t("audiences-new-rule")}
          </Button>
        </>
      }
    >
      {t("audiences-empty-text")}
    </EmptyState>
  );
}

function Shown({ segment, segments }: { segment: SegmentView; segments: readonly SegmentView[] }) {
  const t = useT();
  const format = useFormat();
  const platform = usePlatform();
  const show = useToasts((state) => state.show);
  const save = useChange("save_segment", SEGMENT_CHANGES);
  const rename = useChange("rename_segment", [...SEGMENT_CHANGES, "journeys"]);
  const remove = useChange("delete_segment", SEGMENT_CHANGES);
  const write = useChange("export_segment", []);
  const audience = useAudience();
  const [renaming, setRenaming] = useState(false);
  const [draft, setDraft] = useState<SegmentDefinition | null>(null);
  const definition = draft ?? segment.definition;
  const changed = draft !== null && (segment.definition === null || !sameDefinition(draft, segment.definition));
  const problems = [save.error, rename.error, remove.error, write.error, audience.error].filter(
    (error) => error !== null,
  );

  const keep = (next: SegmentDefinition, back: SegmentDefinition | null) =>
    save.mutate(
      { name: segment.name, definition: next },
      {
        onSuccess: () => {
          setDraft(null);
          show({
            text: t("audiences-saved", { name: segment.title }),
            ...(back !== null && { action: { label: t("undo"), run: () => keep(back, null) } }),
          });
        },
      },
    );
  const download = async () => {
    const path = await platform.chooseSaveFile({
      title: t("audiences-export"),
      filters: [
        { name: "XLSX", extensions: ["xlsx"] },
        { name: "CSV", extensions: ["csv"] },
      ],
      defaultPath: `${segment.title}.xlsx`,
    });
    if (path === null) return;
    write.mutate({ name: segment.name, path }, { onSuccess: () => show({ text: t("audiences-exported", { path }) }) });
  };
  const keepDraft = () => {
    if (changed && definition !== null) keep(definition, segment.definition);
  };
  useActions([
    {
      id: "segments.save",
      label: t("items-save"),
      group: t("nav-segments"),
      shortcut: "Mod+S",
      enabled: changed,
      run: keepDraft,
    },
    {
      id: "segments.rename",
      label: t("audiences-rename"),
      group: t("nav-segments"),
      shortcut: "F2",
      enabled: !segment.provided,
      run: () => setRenaming(true),
    },
  ]);

  return (
    <section aria-label={segment.title} className="flex min-w-0 grow flex-col overflow-y-auto bg-bg thin-scroll">
      <header className="sticky top-0 z-10 flex min-h-[54px] shrink-0 flex-wrap items-center gap-2 border-b border-border bg-surface py-2 pr-3 pl-4">
        {renaming ? (
          <NameField
            name={segment.name}
            label={t("audiences-name")}
            className="w-72"
            done={(next) => {
              setRenaming(false);
              const to = next?.trim() ?? "";
              if (to === "" || to === segment.name) return;
              rename.mutate(
                { name: segment.name, to },
                { onSuccess: () => replaceRoute({ screen: "segments", segment: to }) },
              );
            }}
          />
        ) : (
          <h2 className="min-w-0 truncate text-17 font-semibold" title={segment.title}>
            {segment.title}
          </h2>
        )}
        <Pill>{t(`audiences-source-${segment.source}`)}</Pill>
        {segment.provided && <Pill tone="accent">{t("audiences-provided")}</Pill>}
        {changed && <Pill tone="warning">{t("items-unsaved")}</Pill>}
        <div className="grow" />
        {changed ? (
          <>
            <Button
              size="small"
              variant="quiet"
              onClick={() => {
                setDraft(null);
                save.reset();
              }}
            >
              {t("items-discard")}
            </Button>
            <Button size="small" variant="primary" disabled={save.isPending} onClick={keepDraft}>
              {t("items-save")}
            </Button>
          </>
        ) : (
          <>
            <Button
              size="small"
              icon={<Workflow aria-hidden size={14} />}
              disabled={audience.pending}
              onClick={() => audience.use(segment.name)}
            >
              {t("audiences-use")}
            </Button>
            <Button
              size="small"
              icon={<UsersRound aria-hidden size={14} />}
              onClick={() => go(customersOf(segment.name))}
            >
              {t("audiences-customers")}
            </Button>
          </>
        )}
        <Menu
          items={[
            {
              id: "export",
              label: t("audiences-export"),
              icon: <Download aria-hidden size={14} />,
              run: () => void download(),
            },
            {
              id: "rename",
              label: t("audiences-rename"),
              icon: <PencilLine aria-hidden size={14} />,
              disabled: segment.provided,
              run: () => setRenaming(true),
            },
            {
              id: "delete",
              label: t("items-delete"),
              icon: <Trash2 aria-hidden size={14} />,
              danger: true,
              separated: true,
              disabled: segment.provided,
              run: () =>
                remove.mutate(
                  { name: segment.name },
                  {
                    onSuccess: () => {
                      replaceRoute({ screen: "segments" });
                      const gone = segment.definition;
                      show({
                        text: t("items-deleted", { name: segment.title }),
                        // What a list held would not come back with its name.
                        ...(gone !== null && { action: { label: t("undo"), run: () => keep(gone, null) } }),
                      });
                    },
                  },
                ),
            },
          ]}
        >
          <IconButton size="small" label={t("items-more")} icon={<Ellipsis size={14} />} />
        </Menu>
      </header>
      <div className="flex max-w-4xl flex-col gap-3 p-4">
        {problems.map((error) => (
          <ErrorNote
            key={error.view.code}
            error={error.view}
            dismiss={() => {
              save.reset();
              rename.reset();
              remove.reset();
              write.reset();
            }}
          />
        ))}
        {segment.problem !== null && <Pill tone="warning">{t("audiences-problem")}</Pill>}
        <p className="text-13 text-text-2 tabular">
          {t("count-customers", { count: segment.customers })}
          {segment.updated_at !== null && (
            <span className="text-text-3"> · {t("audiences-updated", { at: format.moment(segment.updated_at) })}</span>
          )}
        </p>
        {definition === null ? (
          <Members segment={segment} />
        ) : (
          <SegmentEditor
            definition={definition}
            readOnly={segment.provided}
            name={segment.name}
            segments={segments}
            onChange={setDraft}
          />
        )}
        <Uses name={segment.name} />
      </div>
    </section>
  );
}

/** Journeys and segments that name it. */
function Uses({ name }: { name: string }) {
  const t = useT();
  const uses = useEngine("segment_uses", { name }, { fresh: true });
  return (
    <Card title={t("items-uses")} className="pb-2">
      {uses.error !== null && (
        <ErrorNote error={uses.error.view} retry={() => void uses.refetch()} className="mx-3.5 my-1" />
      )}
      {uses.data === undefined && uses.error === null && <Skeleton className="mx-3.5 my-1 h-7" />}
      {uses.data?.length === 0 && <p className="px-3.5 pb-1 text-12 text-text-3">{t("audiences-uses-none")}</p>}
      {uses.data?.map((use) => (
        <a
          key={`${use.by} ${use.id} ${use.node ?? ""}`}
          href={addressOf(
            use.by === "segment" ? { screen: "segments", segment: use.id } : { screen: "builder", journey: use.id },
          )}
          draggable={false}
          className="flex min-h-7 items-center gap-2 px-3.5 py-0.5 text-13 hover:text-accent"
        >
          {use.by === "segment" ? (
            <UsersRound aria-hidden size={14} className="shrink-0 text-text-3" />
          ) : (
            <Workflow aria-hidden size={14} className="shrink-0 text-text-3" />
          )}
          <span className="truncate">{use.name}</span>
          {use.node !== null && <span className="truncate text-12 text-text-3">{use.node}</span>}
        </a>
      ))}
    </Card>
  );
}
