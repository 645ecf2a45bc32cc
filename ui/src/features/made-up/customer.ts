/** A customer who does not exist, as she is typed in: kept, read again, begun from an example. Pure. */
import type { MadeUpCustomer } from "@/bindings/MadeUpCustomer";
import type { MadeUpEvent } from "@/bindings/MadeUpEvent";
import type { Journey } from "@/journey/document";

/** Attributes that the program knows, in the order of the form; consents stand apart. */
export const ATTRIBUTES = [
  "name",
  "email",
  "phone",
  "birthday",
  "language",
  "market",
  "acquisition_channel",
  "home_store_id",
  "time_zone",
] as const;
/** Channels that can be consented to. */
export const CONSENTS = ["email", "sms", "chat", "push"] as const;
/** Examples to begin from. */
export const EXAMPLES = ["new", "lapsed", "silent"] as const;
/** One of them. */
export type Example = (typeof EXAMPLES)[number];

/** Nobody yet. */
export const NOBODY: MadeUpCustomer = { attributes: {}, segments: [], events: [] };

/** The name of the attribute that holds the consent for a channel. */
export const consentOf = (channel: string): string => `${channel}_consent`;

/** Attributes of her that the form has no field for. */
export function otherAttributes(customer: MadeUpCustomer): string[] {
  const known = new Set<string>([...ATTRIBUTES, ...CONSENTS.map(consentOf)]);
  return Object.keys(customer.attributes).filter((name) => !known.has(name));
}

const isText = (value: unknown): value is string => typeof value === "string";

function texts(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => isText(entry[1])));
}

/** Reads what was kept; what cannot be read is nobody. */
export function readCustomer(text: string): MadeUpCustomer {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== "object" || read === null) return NOBODY;
    const [segments, events]: unknown[] = [Reflect.get(read, "segments"), Reflect.get(read, "events")];
    return {
      attributes: texts(Reflect.get(read, "attributes")),
      segments: Array.isArray(segments) ? segments.filter(isText) : [],
      events: (Array.isArray(events) ? events : []).flatMap((event: unknown): MadeUpEvent[] => {
        if (typeof event !== "object" || event === null) return [];
        const [type, at]: unknown[] = [Reflect.get(event, "type"), Reflect.get(event, "at")];
        return isText(type) && isText(at) ? [{ type, at, fields: texts(Reflect.get(event, "fields")) }] : [];
      }),
    };
  } catch {
    return NOBODY;
  }
}

/** What is sent: without what was left empty. */
export function sentOf(customer: MadeUpCustomer): MadeUpCustomer {
  const filled = (values: { [name in string]?: string }) =>
    Object.fromEntries(
      Object.entries(values).filter(
        (entry): entry is [string, string] => entry[0].trim() !== "" && (entry[1] ?? "").trim() !== "",
      ),
    );
  return {
    attributes: filled(customer.attributes),
    segments: customer.segments,
    events: customer.events
      .filter(({ type, at }) => type.trim() !== "" && at.trim() !== "")
      .map(({ type, at, fields }) => ({ type, at, fields: filled(fields) })),
  };
}

/** The day so many days after another, `YYYY-MM-DD`. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The event that lets customers into a journey; a registration where nothing else is said. */
export function entryEvent(journey: Journey): string {
  const trigger = journey.nodes.find(({ kind }) => kind === "event_trigger");
  return trigger?.kind === "event_trigger" && trigger.event !== undefined && trigger.event !== ""
    ? trigger.event
    : "account_registered";
}

/** A customer to begin from. `today` is the last day of the data; `entry` lets her into the journey. */
export function exampleOf(example: Example, today: string, entry: string): MadeUpCustomer {
  const at = (days: number, time: string) => `${daysAfter(today, days)} ${time}`;
  const begins = (time: string): MadeUpEvent[] => [
    { type: entry, at: at(0, time), fields: entry === "purchase" ? { amount: "79.90" } : {} },
  ];
  switch (example) {
    case "new":
      return {
        attributes: {
          name: "Ada New",
          email: "ada@example.com",
          email_consent: "yes",
          phone: "+420601000001",
          sms_consent: "yes",
        },
        segments: [],
        events: begins("09:00"),
      };
    case "lapsed":
      return {
        attributes: { name: "Vera Lapsed", email: "vera@example.com", email_consent: "yes" },
        segments: [],
        events: [
          { type: "account_registered", at: at(-720, "10:00"), fields: {} },
          { type: "purchase", at: at(-640, "15:20"), fields: { amount: "420.00" } },
          { type: "purchase", at: at(-520, "12:05"), fields: { amount: "380.00" } },
          { type: "purchase", at: at(-430, "17:40"), fields: { amount: "510.00" } },
          ...(entry === "account_registered" ? [] : begins("09:00")),
        ],
      };
    case "silent":
      return {
        attributes: {
          name: "Mia Silent",
          email: "mia@example.com",
          email_consent: "no",
          sms_consent: "no",
          chat_consent: "no",
          push_consent: "no",
        },
        segments: [],
        events: begins("09:00"),
      };
  }
}

/** Whether an instant is written as the engine reads it: a day, with a time or without; an instant with its zone. */
export function isInstant(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}(:\d{2})?|[T ]\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2}))?$/.test(text.trim());
}
