/** How a kind of step looks everywhere: its family (a colour) and its picture. Pure but for the icon component. */
import {
  CalendarClock,
  CircleHelp,
  Flag,
  Hourglass,
  Mail,
  MessageCircle,
  MessageSquare,
  Smartphone,
  Split,
  Tag,
  TicketPercent,
  Zap,
  type LucideIcon,
} from "lucide-react";
import { cx } from "./cx";

/** The families of steps; each is a colour in tokens.css. */
export type Family = "trigger" | "message" | "time" | "logic" | "data" | "money" | "end";

const families: Record<string, Family> = {
  event_trigger: "trigger",
  send_message: "message",
  wait: "time",
  wait_for_time_range: "time",
  condition: "logic",
  assign_voucher: "money",
  add_to_segment: "data",
  exit: "end",
};

const pictures: Record<string, LucideIcon> = {
  event_trigger: Zap,
  send_message: Mail,
  wait: Hourglass,
  wait_for_time_range: CalendarClock,
  condition: Split,
  assign_voucher: TicketPercent,
  add_to_segment: Tag,
  exit: Flag,
};

const channels: Record<string, LucideIcon> = {
  email: Mail,
  sms: MessageSquare,
  chat: MessageCircle,
  push: Smartphone,
};

/** The family of a kind of step. */
export function familyOf(kind: string): Family {
  return families[kind] ?? "end";
}

/** The picture of a kind of step; a message's is its channel's. */
export function pictureOf(kind: string, channel?: string): LucideIcon {
  return (channel === undefined ? undefined : channels[channel]) ?? pictures[kind] ?? CircleHelp;
}

const inks: Record<Family, string> = {
  trigger: "text-trigger bg-trigger-weak",
  message: "text-message bg-message-weak",
  time: "text-time bg-time-weak",
  logic: "text-logic bg-logic-weak",
  data: "text-data bg-data-weak",
  money: "text-money bg-money-weak",
  end: "text-end bg-end-weak",
};

/** The picture of a step on its tile: 32 px on the canvas, 20 or 24 in lists. */
export function StepIcon({
  kind,
  channel,
  size = 24,
  className,
}: {
  kind: string;
  channel?: string | undefined;
  size?: 20 | 24 | 32;
  className?: string;
}) {
  const Picture = pictureOf(kind, channel);
  return (
    <span
      aria-hidden
      className={cx(
        "inline-flex shrink-0 items-center justify-center",
        size === 32 ? "rounded-card" : "rounded-control",
        inks[familyOf(kind)],
        className,
      )}
      style={{ width: size, height: size }}
    >
      <Picture size={size === 32 ? 16 : size === 24 ? 14 : 12} />
    </span>
  );
}
