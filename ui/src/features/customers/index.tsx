import { TopBar } from "@/app/top-bar";
import { useT } from "@/i18n";

/** Everybody in the workspace: search, filters, order. */
export function CustomersScreen({ query }: { query: string | undefined }) {
  const t = useT();
  return (
    <>
      <TopBar crumbs={[]} title={t("nav-customers")} />
      <div data-shows={query} />
    </>
  );
}
