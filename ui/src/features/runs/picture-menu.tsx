import { Image } from "lucide-react";
import { IconButton, Menu } from "@/components";
import { useT } from "@/i18n";
import { usePictureExport } from "./use-export";

/** Writes a picture of a chart into a file. */
export function PictureMenu({
  name,
  svg,
}: {
  /** What the file is called by default, without its ending. */
  name: string;
  svg: () => string;
}) {
  const t = useT();
  const write = usePictureExport();
  return (
    <Menu
      items={(["png", "svg"] as const).map((ending) => ({
        id: ending,
        label: t("export-as", { part: t("export-picture"), format: t(`export-format-${ending}`) }),
        run: () => void write(svg(), name, ending),
      }))}
    >
      <IconButton size="small" label={t("export-picture-of")} icon={<Image size={14} />} />
    </Menu>
  );
}
