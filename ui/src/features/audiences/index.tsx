import { TopBar } from "@/app/top-bar";
import { useT } from "@/i18n";

/** Segments: lists, rules, rankings, and who is in them. */
export function AudiencesScreen({ segment }: { segment: string | undefined }) {
  const t = useT();
  return (
    <>
      <TopBar crumbs={[]} title={segment ?? t("nav-segments")} />
      <div />
    </>
  );
}
