import {
  Bell,
  CircleDot,
  Mail,
  MailOpen,
  MessageCircle,
  MessageSquare,
  MousePointerClick,
  Phone,
  Sparkles,
  ShoppingBag,
  Undo2,
  UserPlus,
  Zap,
  type LucideIcon,
} from "lucide-react";
import { useMemo } from "react";
import type { CustomerProfile } from "@/bindings/CustomerProfile";
import type { LifeEffect } from "@/bindings/LifeEffect";
import type { LifeMoment } from "@/bindings/LifeMoment";
import { useFormat, useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { eventName } from "@/journey/summaries";

const byChannel: Record<string, LucideIcon> = {
  email: Mail,
  chat: MessageCircle,
  sms: MessageSquare,
  push: Bell,
  phone: Phone,
};
const byType: Record<string, LucideIcon> = { call: Phone, reminder: Bell, ai_suggestion: Sparkles };

/** How a moment looks. */
export function iconOf({ kind, type_name: type = "", channel = "" }: LifeMoment): LucideIcon {
  switch (kind) {
    case "purchase":
      return ShoppingBag;
    case "return":
      return Undo2;
    case "opened":
      return MailOpen;
    case "clicked":
      return MousePointerClick;
    case "registered":
      return UserPlus;
    case "activity":
      return (type === "message" ? byChannel[channel] : byType[type]) ?? byChannel[channel] ?? Zap;
    case "event":
      return CircleDot;
  }
}

/** The colour of a kind of moment. */
export const inkOf: Record<LifeMoment["kind"], string> = {
  purchase: "text-trigger",
  return: "text-error",
  activity: "text-message",
  opened: "text-message",
  clicked: "text-message",
  registered: "text-trigger",
  event: "text-end",
};

/** What can be said of a customer's life. */
export interface LifeWords {
  /** An amount in its own currency. */
  money: (minor: number | undefined, currency?: string) => string;
  /** What a moment is: "Purchase", "E-mail", "Opened". */
  kind: (moment: LifeMoment) => string;
  /** Short, beside its mark: the amount of a purchase, the name of a message. */
  short: (moment: LifeMoment) => string;
  /** Everything else that is worth reading in one line. */
  text: (moment: LifeMoment) => string;
  /** When, by her own clock. */
  when: (at: string | number) => string;
  /** The same without the year. */
  whenShort: (at: string | number) => string;
  /** `2 Jul 2026, 21:49`, where several years are in view. */
  moment: (at: string | number) => string;
  day: (at: string | number) => string;
  /** What a moment did, in a few words. */
  effect: (effect: LifeEffect) => string;
  /** A type of occasion as it is read. */
  occasion: (type: string) => string;
}

/** Says a customer's life in the reader's language, by her own clock. */
export function useLifeWords(profile: CustomerProfile): LifeWords {
  const t = useT();
  const format = useFormat();
  const say = useSay();
  const { time_zone: zone } = profile;
  const currency = format.settings.currency;
  return useMemo(() => {
    const instant = (at: string | number) => (typeof at === "number" ? new Date(at).toISOString() : at);
    const money: LifeWords["money"] = (minor, own) =>
      format.money(minor ?? null, own === undefined || own === currency ? undefined : own);
    const channel = (name: string) => t(`report-channel-${name}`, {}, name);
    const typeName = (type: string) => t(`report-activity-${type.replaceAll("_", "-")}`, {}, type);
    const spoken = (name: string) => {
      const words = name.replaceAll(/[_-]+/g, " ").trim();
      return words === "" ? name : words.slice(0, 1).toLocaleUpperCase() + words.slice(1);
    };
    const kind: LifeWords["kind"] = (moment) => {
      switch (moment.kind) {
        case "activity": {
          const type = moment.type_name ?? "message";
          if (type !== "message") return typeName(type);
          return moment.channel === undefined
            ? typeName(type)
            : t(`customer-message-${moment.channel}`, {}, channel(moment.channel));
        }
        case "opened":
          return t(moment.channel === "chat" ? "timeline-did-read" : "timeline-did-opened");
        case "clicked":
          return t("timeline-did-clicked");
        case "event":
          return spoken(moment.type_name === undefined ? (moment.title ?? "") : say(eventName(moment.type_name)));
        default:
          return t(`customer-kind-${moment.kind}`);
      }
    };
    const short: LifeWords["short"] = (moment) =>
      moment.amount_minor !== undefined
        ? money(moment.amount_minor, moment.currency)
        : moment.kind === "event" || moment.title === undefined
          ? kind(moment)
          : moment.title;
    const properties = (moment: LifeMoment) =>
      Object.entries(moment.properties ?? {}).map(([name, value]) => `${name.replaceAll("_", " ")}: ${value}`);
    const text: LifeWords["text"] = (moment) => {
      const amount = moment.amount_minor === undefined ? "" : money(moment.amount_minor, moment.currency);
      const journey =
        moment.journey === undefined
          ? ""
          : moment.step === undefined
            ? t("timeline-journey", { name: moment.journey })
            : t("timeline-journey-step", { name: moment.journey, step: moment.step });
      const title = moment.kind === "event" ? "" : (moment.title ?? "");
      const by =
        moment.associate === undefined
          ? ""
          : moment.kind === "activity"
            ? t("timeline-by", { name: moment.associate })
            : moment.associate;
      return [
        amount,
        title,
        moment.store ?? "",
        by,
        moment.campaign === undefined ? "" : t("timeline-campaign", { name: moment.campaign }),
        journey,
        moment.voucher_code ?? "",
        ...properties(moment),
      ]
        .filter((part) => part !== "")
        .join(" · ");
    };
    const occasion = (type: string) => spoken(type.toLocaleLowerCase());
    const effect: LifeWords["effect"] = (did) => {
      switch (did.is) {
        case "completes":
          return t("customer-effect-completes", { occasion: occasion(did.occasion_type) });
        case "converts":
          return t("customer-effect-converts", { occasion: occasion(did.occasion_type) });
        case "redeems":
          return t("customer-effect-redeems", { code: did.code });
        case "related_to":
          return t("customer-effect-related", { name: did.title ?? did.moment });
      }
    };
    return {
      money,
      kind,
      short,
      text,
      when: (at) => format.dateTime(instant(at), zone),
      whenShort: (at) => format.dayAndTime(instant(at), zone),
      moment: (at) => format.moment(instant(at), zone),
      day: (at) => format.dateShort(instant(at), zone),
      effect,
      occasion,
    };
  }, [t, format, say, zone, currency]);
}
