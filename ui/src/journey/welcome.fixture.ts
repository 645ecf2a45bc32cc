/** The published Welcome workflow, for tests. */
import type { Journey } from "./document";

export const welcome: Journey = {
  format: 1,
  id: "welcome",
  name: "Welcome new customers",
  time_zone: "Europe/Prague",
  entry: { reentry: "once" },
  goal: { event: "purchase", window: "P14D", model: "last" },
  nodes: [
    { id: "start", kind: "event_trigger", event: "account_registered", position: { x: 0, y: 0 } },
    { id: "offer", kind: "send_message", channel: "email", message: "welcome-offer", position: { x: 296, y: 0 } },
    { id: "wait-2d", kind: "wait", for: "P2D", position: { x: 592, y: 0 } },
    {
      id: "bought",
      kind: "condition",
      label: "Bought since entry?",
      rule: { event: { type: "purchase", since: "entry" } },
      position: { x: 0, y: 136 },
    },
    { id: "buyers", kind: "add_to_segment", segment: "First-time buyers", position: { x: 296, y: 136 } },
    {
      id: "hours",
      kind: "wait_for_time_range",
      slots: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "08:00", to: "19:00" }],
      position: { x: 0, y: 272 },
    },
    { id: "voucher", kind: "assign_voucher", design: "welcome-10", position: { x: 296, y: 272 } },
    {
      id: "voucher-mail",
      kind: "send_message",
      channel: "email",
      message: "welcome-voucher",
      values: { code: { from: "voucher", field: "code" } },
      position: { x: 592, y: 272 },
    },
    {
      id: "used",
      kind: "condition",
      rule: {
        event: {
          type: "purchase",
          since: "voucher",
          where: [{ field: "voucher_code", is: "equal", to: { from: "voucher", field: "code" } }],
        },
      },
      position: { x: 0, y: 408 },
    },
    { id: "end", kind: "exit", outcome: "reminded", position: { x: 296, y: 408 } },
  ],
  edges: [
    { from: "start", to: "offer" },
    { from: "offer", to: "wait-2d" },
    { from: "wait-2d", to: "bought" },
    { from: "bought", port: "yes", to: "buyers" },
    { from: "bought", port: "no", to: "hours" },
    { from: "hours", to: "voucher" },
    { from: "voucher", to: "voucher-mail" },
    { from: "voucher-mail", to: "used" },
    { from: "used", port: "no", to: "end" },
  ],
  notes: [{ text: "No discount before day 2", position: { x: 592, y: 136 } }],
  accepted: [{ code: "open-port", node: "used", reason: "they are done" }],
};
