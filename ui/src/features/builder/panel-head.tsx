import { X } from "lucide-react";
import { IconButton } from "@/components";
import { useT } from "@/i18n";

/** The head of a panel without a step of its own. */
export function PanelHead({ title, close }: { title: string; close: () => void }) {
  const t = useT();
  return (
    <header className="flex h-12 shrink-0 items-center gap-3 border-b border-border px-4">
      <h2 className="grow truncate text-15 font-semibold">{title}</h2>
      <IconButton label={t("close")} icon={<X size={16} />} onClick={close} />
    </header>
  );
}
