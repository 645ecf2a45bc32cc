import { Bell, Mail, MessageCircle, MessageSquare, type LucideIcon } from "lucide-react";

const icons: Record<string, LucideIcon> = { email: Mail, sms: MessageSquare, chat: MessageCircle, push: Bell };

/** The picture of a channel that messages are sent on. */
export function ChannelIcon({ channel, size = 14 }: { channel: string; size?: number }) {
  const Icon = icons[channel] ?? Mail;
  return <Icon aria-hidden size={size} className="shrink-0 text-message" />;
}
