import { TopBar } from "@/app/top-bar";
import { useT } from "@/i18n";
import type { DataTab } from "@/state/route";

/** Imports, designs, stores, associates, products. */
export function DataScreen({ tab, item }: { tab: DataTab; item: string | undefined }) {
  const t = useT();
  return (
    <>
      <TopBar crumbs={[]} title={t("nav-data")} />
      <div data-shows={tab + (item ?? "")} />
    </>
  );
}
