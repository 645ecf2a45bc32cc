/** How a kind of step looks everywhere: its family (a colour) and its picture. Pure but for the icon component. */
import {
  CakeSlice,
  CalendarClock,
  CalendarSync,
  CircleHelp,
  Clock,
  CornerUpRight,
  Ear,
  Eraser,
  FilePenLine,
  Flag,
  FlaskConical,
  HandHeart,
  Hourglass,
  ListTree,
  Mail,
  Megaphone,
  MessageCircle,
  MessageSquare,
  Smartphone,
  Split,
  Tag,
  TicketPercent,
  UserX,
  Users,
  Webhook,
  Zap,
  type LucideIcon,
} from "lucide-react";
import type { Step } from "@/bindings/Step";
import { cx } from "./cx";

/** The families of steps; each is a colour in tokens.css. */
export type Family = "trigger" | "message" | "time" | "logic" | "data" | "money" | "end";

const faces: Record<Step["kind"], { family: Family; picture: LucideIcon }> = {
  event_trigger: { family: "trigger", picture: Zap },
  segment_trigger: { family: "trigger", picture: Users },
  date_trigger: { family: "trigger", picture: CakeSlice },
  schedule_trigger: { family: "trigger", picture: CalendarSync },
  send_message: { family: "message", picture: Mail },
  wait: { family: "time", picture: Hourglass },
  wait_for_time_range: { family: "time", picture: Clock },
  wait_until: { family: "time", picture: CalendarClock },
  wait_for_event: { family: "time", picture: Ear },
  condition: { family: "logic", picture: Split },
  branch: { family: "logic", picture: ListTree },
  random_split: { family: "logic", picture: FlaskConical },
  holdout: { family: "logic", picture: UserX },
  assign_voucher: { family: "money", picture: TicketPercent },
  add_to_segment: { family: "data", picture: Tag },
  remove_from_segment: { family: "data", picture: Eraser },
  set_attribute: { family: "data", picture: FilePenLine },
  create_occasion: { family: "data", picture: HandHeart },
  sync_audience: { family: "data", picture: Megaphone },
  webhook: { family: "data", picture: Webhook },
  goto: { family: "end", picture: CornerUpRight },
  exit: { family: "end", picture: Flag },
};

const channels: Record<string, LucideIcon> = {
  email: Mail,
  sms: MessageSquare,
  chat: MessageCircle,
  push: Smartphone,
};

function faceOf(kind: string): { family: Family; picture: LucideIcon } | undefined {
  return Object.hasOwn(faces, kind) ? faces[kind as Step["kind"]] : undefined;
}

/** The family of a kind of step. */
export function familyOf(kind: string): Family {
  return faceOf(kind)?.family ?? "end";
}

/** The picture of a kind of step; a message's is its channel's. */
export function pictureOf(kind: string, channel?: string): LucideIcon {
  return (channel === undefined ? undefined : channels[channel]) ?? faceOf(kind)?.picture ?? CircleHelp;
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
