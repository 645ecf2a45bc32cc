import { TopBar } from "@/app/top-bar";
import { useT } from "@/i18n";

/** The way of files into the workspace. */
export function ImportScreen() {
  const t = useT();
  return (
    <>
      <TopBar crumbs={[]} title={t("nav-import")} />
      <div />
    </>
  );
}
