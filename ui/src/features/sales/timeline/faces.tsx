import {
  Bell,
  CircleDot,
  Mail,
  MailOpen,
  MessageCircle,
  MessageCircleMore,
  MessageSquare,
  MousePointerClick,
  Phone,
  Smartphone,
  Sparkles,
  type LucideIcon,
} from "lucide-react";
import type { TimelineEntry } from "@/bindings/TimelineEntry";
import { cx } from "@/components";

const channels: Record<string, LucideIcon> = {
  email: Mail,
  sms: MessageSquare,
  chat: MessageCircle,
  push: Smartphone,
};

const types: Record<string, { picture: LucideIcon; ink: string; tile: string }> = {
  message: { picture: Mail, ink: "text-message", tile: "bg-message-weak" },
  reminder: { picture: Bell, ink: "text-time", tile: "bg-time-weak" },
  call: { picture: Phone, ink: "text-data", tile: "bg-data-weak" },
  ai_suggestion: { picture: Sparkles, ink: "text-logic", tile: "bg-logic-weak" },
};
const other = { picture: CircleDot, ink: "text-end", tile: "bg-end-weak" };

function faceOf({ activity_type: type, channel }: TimelineEntry) {
  const face = Object.hasOwn(types, type) ? (types[type] ?? other) : other;
  const picture = type === "message" && Object.hasOwn(channels, channel) ? channels[channel] : undefined;
  return { ...face, picture: picture ?? face.picture };
}

/** The picture of something on a timeline on its ground: square what was done, round how it was answered. */
export function EntryMark({ entry }: { entry: TimelineEntry }) {
  if (entry.kind === "opened" || entry.kind === "clicked") {
    const Picture =
      entry.kind === "clicked" ? MousePointerClick : entry.channel === "chat" ? MessageCircleMore : MailOpen;
    return (
      <span className="flex size-[18px] items-center justify-center rounded-pill border border-message bg-surface text-message">
        <Picture aria-hidden size={10} />
      </span>
    );
  }
  const { picture: Picture, ink, tile } = faceOf(entry);
  return (
    <span className={cx("flex size-5 items-center justify-center rounded-small", ink, tile)}>
      <Picture aria-hidden size={12} />
    </span>
  );
}
