import type { TimelineAsk } from "@/bindings/TimelineAsk";
import type { TimelineView } from "@/bindings/TimelineView";
import { useFormat } from "@/i18n";

/** What happened in the window before a sale. */
export function SaleTimeline({ timeline }: { timeline: TimelineView; asked: TimelineAsk }) {
  const format = useFormat();
  return (
    <ol className="px-3.5 py-2 text-12">
      {timeline.timeline.entries.map((entry) => (
        <li key={`${entry.kind}/${entry.id}/${entry.at}`}>
          {format.moment(entry.at)} {entry.activity_type} {entry.message}
        </li>
      ))}
    </ol>
  );
}
