import { Bell, Mail, MessageCircle, MessageSquare, type LucideIcon } from "lucide-react";
import type { RevenuePerformance } from "@/bindings/RevenuePerformance";
import { cx, Pill } from "@/components";
import { useT } from "@/i18n";
import { markedPieces } from "./marked";

/** The channels, in the order in which they are shown. */
export const CHANNELS = ["email", "chat", "sms", "push"] as const;

/** How each channel looks. */
export const channelIcons: Record<string, LucideIcon> = {
  email: Mail,
  chat: MessageCircle,
  sms: MessageSquare,
  push: Bell,
};

const tones = { more: "good", steady: "neutral", less: "warning", inactive: "neutral" } as const;

/** A customer's class of revenue performance. */
export function PerformancePill({ performance, className }: { performance: RevenuePerformance; className?: string }) {
  const t = useT();
  return (
    <Pill tone={tones[performance]} className={className ?? ""}>
      {t(`customers-class-${performance}`)}
    </Pill>
  );
}

/** Every channel, those she can be reached by in full. */
export function ChannelIcons({ reachable }: { reachable: readonly string[] }) {
  const t = useT();
  const names = reachable.map((channel) => t(`report-channel-${channel}`, {}, channel));
  const words = names.length === 0 ? t("customers-reach-none") : t("customers-reach", { channels: names.join(", ") });
  return (
    <span role="img" aria-label={words} title={words} className="inline-flex gap-1.5 align-middle">
      {CHANNELS.map((channel) => {
        const Icon = channelIcons[channel] ?? Mail;
        return (
          <Icon
            key={channel}
            aria-hidden
            size={14}
            className={cx(reachable.includes(channel) ? "text-text-2" : "text-border-strong opacity-60")}
          />
        );
      })}
    </span>
  );
}

/** A text with what was searched for marked. */
export function Marked({ text, search }: { text: string; search: string }) {
  const pieces = markedPieces(text, search);
  if (pieces.length === 1 && pieces[0]?.found === false) return <>{text}</>;
  return (
    <>
      {pieces.map((piece, at) =>
        piece.found ? (
          // oxlint-disable-next-line react/no-array-index-key -- a place in the text
          <mark key={at} className="rounded-small bg-accent-weak text-accent">
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
