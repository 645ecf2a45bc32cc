import { useReportNames } from "@/features/report-frame/scope";
import { colorOfType } from "./colors";

/** Which colour is which type of activity. */
export function TypeKey({ types }: { types: readonly string[] }) {
  const names = useReportNames();
  return (
    <ul className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5 text-11 text-text-3">
      {types.map((type) => (
        <li key={type} className="flex items-center gap-1">
          <span aria-hidden className="size-2 rounded-[2px]" style={{ background: colorOfType(type, types) }} />
          {names.activityType(type)}
        </li>
      ))}
    </ul>
  );
}
