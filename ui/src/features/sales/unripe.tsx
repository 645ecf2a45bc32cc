import { Hourglass } from "lucide-react";
import { Pill, Tooltip } from "@/components";
import { useT } from "@/i18n";

/** How many activities may yet be followed by a sale; what that means on hover and focus. */
export function Unripe({ count, hint }: { count: number; hint: string }) {
  const t = useT();
  if (count === 0) return null;
  return (
    <Tooltip content={hint}>
      <span tabIndex={0} className="rounded-pill">
        <Pill tone="warning" icon={<Hourglass aria-hidden size={11} />}>
          {t("sales-unripe", { count })}
        </Pill>
      </span>
    </Tooltip>
  );
}
