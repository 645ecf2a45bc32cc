import { Plus, Upload } from "lucide-react";
import { TopBar } from "@/app/top-bar";
import { Button } from "@/components";
import { ImportsPanel } from "@/features/imports";
import { ItemsPanel, type ItemTab } from "@/features/items";
import { useT } from "@/i18n";
import { useActions } from "@/state/actions";
import { go, type DataTab } from "@/state/route";
import { DataTabs } from "./data-tabs";

/** What the workspace holds: imports, and the designs, stores, associates and products that journeys and data name. */
export function DataScreen({ tab, item }: { tab: DataTab; item: string | undefined }) {
  const t = useT();
  const kind: ItemTab | null = tab === "imports" ? null : tab;
  useActions(
    kind === null
      ? []
      : [
          {
            id: "data.new",
            label: t(`data-new-${kind}`),
            group: t("nav-data"),
            shortcut: "N",
            run: () => go({ screen: "data", tab: kind, item: NEW }),
          },
        ],
  );
  return (
    <>
      <TopBar
        crumbs={[]}
        title={<h1 className="truncate text-text-2">{t("nav-data")}</h1>}
        beside={<DataTabs current={tab} />}
        end={
          kind === null ? (
            <Button
              variant="primary"
              icon={<Upload aria-hidden size={14} />}
              onClick={() => go({ screen: "import" })}
              className="shrink-0"
            >
              {t("nav-import")}
            </Button>
          ) : (
            <Button
              variant="primary"
              icon={<Plus aria-hidden size={14} />}
              onClick={() => go({ screen: "data", tab: kind, item: NEW })}
              className="shrink-0"
            >
              {t(`data-new-${kind}`)}
            </Button>
          )
        }
      />
      {kind === null ? <ImportsPanel item={item} /> : <ItemsPanel key={kind} tab={kind} item={item} />}
    </>
  );
}

/** The address of an entry that is not saved yet; ids of that name are told apart by its leading space. */
const NEW = " new";
