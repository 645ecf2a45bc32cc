import {
  Bell,
  Mail,
  MessageCircle,
  MessageSquare,
  Phone,
  Smartphone,
  Sparkles,
  Zap,
  type LucideIcon,
} from "lucide-react";
import type { ActivityMark } from "@/bindings/ActivityMark";
import type { TableCell } from "@/bindings/TableCell";
import { useFormat } from "@/i18n";
import type { Format } from "@/i18n/format";
import { useReportNames } from "./scope";

const byChannel: Record<string, LucideIcon> = {
  email: Mail,
  chat: MessageCircle,
  sms: MessageSquare,
  push: Smartphone,
  phone: Phone,
};
const byType: Record<string, LucideIcon> = { call: Phone, reminder: Bell, ai_suggestion: Sparkles };

/** The picture of an activity: by its channel where it is a message, else by its type. */
export function activityIcon({ activity_type, channel }: ActivityMark): LucideIcon {
  return (activity_type === "message" ? byChannel[channel] : byType[activity_type]) ?? byChannel[channel] ?? Zap;
}

/** A cell of a list as text; nothing for an empty one. Pure. */
export function cellText(cell: TableCell, format: Format): string {
  switch (cell.kind) {
    case "empty":
      return "";
    case "text":
      return cell.text;
    case "count":
    case "activities":
      return format.number(cell.count);
    case "money":
      return format.money(cell.minor, cell.currency);
    case "rate":
      return format.percent(cell.rate, 1);
    case "days":
      return format.number(Math.round(cell.days * 10) / 10);
    case "instant":
      return format.moment(cell.at);
    case "day":
      return format.day(cell.day);
    case "number":
      return format.number(cell.number);
  }
}

/** A cell of a list. */
export function ListCell({ cell }: { cell: TableCell }) {
  const format = useFormat();
  const names = useReportNames();
  if (cell.kind !== "activities") return <>{cellText(cell, format)}</>;
  return (
    <span className="inline-flex items-center gap-1 text-message">
      {cell.marks.map((mark, at) => {
        const Icon = activityIcon(mark);
        return (
          <Icon
            // oxlint-disable-next-line react/no-array-index-key -- two marks may be alike
            key={at}
            aria-label={`${names.activityType(mark.activity_type)} ${names.channel(mark.channel)}`}
            size={14}
          />
        );
      })}
      <span className="text-text-2 tabular">{cell.count}</span>
    </span>
  );
}
