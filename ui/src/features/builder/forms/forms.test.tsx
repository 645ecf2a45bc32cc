/* oxlint-disable no-await-in-loop -- a person does one thing after another */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Catalogue } from "@/bindings/Catalogue";
import type { FindingView } from "@/bindings/FindingView";
import type { Rule } from "@/bindings/Rule";
import { newNode, PALETTE, portsOf, type Edge, type Journey, type Kind, type Node } from "@/journey/document";
import { fakePlatform, type Answers, type FakePlatform } from "@/platform/fake";
import { EngineError } from "@/platform/platform";
import { show } from "@/test/show";
import { Inspector } from "../inspector";
import { RuleEditor } from "../rules/rule-editor";
import { PlaceProvider } from "../rules/place";
import { createSession, SessionProvider, type Session } from "../session";

const catalogue: Catalogue = {
  currency: "EUR",
  time_zone: "Europe/Prague",
  attribution_window_ms: 0,
  messages: [
    { id: "hello", channel: "email", name: "Hello", cost_minor: 1 },
    { id: "hello-push", channel: "push", name: "Hello in the app", cost_minor: 1 },
  ],
  vouchers: [
    { id: "ten", name: "Ten percent", discount_kind: "percent", discount_value: "10", minimum_spend_minor: null },
  ],
  segments: [
    { name: "VIP", customers: 120, source: "rule" },
    { name: "Regulars", customers: 40, source: "list" },
  ],
  stores: [{ id: "s1", name: "Praha Na Příkopě" }],
  associates: [{ id: "a1", name: "Anna Nováková" }],
  occasion_types: ["Birthday"],
  events: [
    { name: "purchase", count: 300, fields: [{ name: "amount", type: "money" }] },
    { name: "page_viewed", count: 900, fields: [{ name: "page", type: "text" }] },
  ],
  attributes: [
    { name: "birthday", type: "date" },
    { name: "language", type: "text" },
    { name: "email_consent", type: "boolean" },
  ],
  customers: 10_000,
  reach: [],
  last_known: Date.parse("2026-03-10T12:00:00Z"),
  audiences: {},
};

/** A voucher is given before the step that is edited, and another message comes after it. */
function journeyWith(node: Node, edges: Edge[] = []): Journey {
  return {
    format: 1,
    id: "test",
    name: "Test",
    nodes: [
      { id: "first", kind: "event_trigger", event: "purchase" },
      { id: "given", kind: "assign_voucher", design: "ten" },
      node,
      { id: "later", kind: "send_message", channel: "email", label: "Later mail" },
    ],
    edges: [{ from: "first", to: "given" }, { from: "given", to: node.id }, ...edges],
  };
}

const platformWith = (answers: Answers = {}): FakePlatform =>
  fakePlatform({
    field_values: () => [
      { value: "s1", title: "Praha Na Příkopě", count: 12 },
      { value: "Bags", count: 7 },
    ],
    count_customers: () => ({ count: 12, of: 10_000 }),
    ...answers,
  });

function open(node: Node, findings: FindingView[] = [], edges: Edge[] = [], platform = platformWith()): Session {
  const session = createSession(journeyWith(node, edges), catalogue, "right");
  session.state.setState({
    choice: { steps: [node.id] },
    checked: { findings, errors: findings.length, warnings: 0, hints: 0 },
  });
  show(
    platform,
    <SessionProvider value={session}>
      <Inspector close={() => undefined} />
    </SessionProvider>,
  );
  return session;
}

const stepOf = (session: Session): Node => {
  const node = session.document.getState().journey.nodes[2];
  if (node === undefined) throw new Error("the step is gone");
  return node;
};

/** What a person does in a form. */
type Act = () => void | Promise<void>;

const press =
  (name: string): Act =>
  () =>
    void fireEvent.click(screen.getAllByRole("button", { name })[0] ?? raise(name));

const turn =
  (name: string): Act =>
  () =>
    void fireEvent.click(screen.getAllByRole("radio", { name })[0] ?? raise(name));

const write =
  (label: string, text: string): Act =>
  () => {
    const [field] = screen.getAllByLabelText(label, { selector: "input" });
    if (field === undefined) return raise(label);
    fireEvent.change(field, { target: { value: text } });
    fireEvent.blur(field);
  };

const choose =
  (label: string, option: string, at = 0): Act =>
  async () => {
    fireEvent.click(screen.getAllByRole("combobox", { name: label })[at] ?? raise(label));
    fireEvent.click(await screen.findByRole("option", { name: (name) => name.startsWith(option) }));
  };

/** Writes what no line of a list says. */
const invent =
  (label: string, text: string): Act =>
  async () => {
    fireEvent.click(screen.getAllByRole("combobox", { name: label })[0] ?? raise(label));
    fireEvent.change(await screen.findByRole("combobox", { name: "Search" }), { target: { value: text } });
    fireEvent.click(await screen.findByRole("option", { name: (name) => name.includes(`“${text}”`) }));
  };

function raise(name: string): never {
  throw new Error(`nothing here is called ${name}`);
}

/** For each kind: what is done in its form, and what stands in the file afterwards. Every field of every kind is set. */
const DONE: Record<Kind, { acts: Act[]; made: object }[]> = {
  event_trigger: [
    {
      acts: [choose("Event", "Purchase"), press("Comparison"), choose("Field", "amount"), write("Value", "100")],
      made: { event: "purchase", where: [{ field: "amount", is: "at_least", to: 100 }] },
    },
  ],
  segment_trigger: [
    { acts: [choose("Segment", "VIP")], made: { segment: "VIP", at: "added" } },
    {
      acts: [turn("at once"), write("at once", "2026-07-01"), write("Time of day", "8:30")],
      made: { at: "2026-07-01T08:30:00+02:00" },
    },
  ],
  date_trigger: [
    {
      acts: [
        choose("Date of the customer", "birthday"),
        turn("before"),
        write("On which day", "3"),
        write("Time of day", "10"),
        turn("never"),
      ],
      made: { attribute: "birthday", offset_days: -3, at: "10:00", repeat: "once" },
    },
  ],
  schedule_trigger: [
    {
      acts: [
        write("First date", "2026-07-01"),
        turn("month"),
        press("15"),
        write("Time of day", "8"),
        press("Rule"),
        choose("What is asked", "How spending moves"),
      ],
      made: {
        first: "2026-07-01T09:00:00+02:00",
        every: { unit: "month", days: [1, 15], time: "08:00" },
        audience: { revenue_performance: "less" },
      },
    },
    { acts: [press("Wed")], made: { every: { unit: "week", days: ["mon", "wed"], time: "09:00" } } },
  ],
  send_message: [
    {
      acts: [
        choose("Message design", "Hello"),
        write("Name in the design", "code"),
        press("Add"),
        press("A value met earlier"),
        choose("Value of code", "code"),
      ],
      made: { channel: "email", message: "hello", values: { code: { from: "given", field: "code" } } },
    },
  ],
  wait: [{ acts: [write("Wait for", "4"), choose("Unit", "hours")], made: { for: "PT4H" } }],
  wait_for_time_range: [
    {
      acts: [press("Mon"), write("From", "9"), write("To", "24:00")],
      made: { slots: [{ days: ["tue", "wed", "thu", "fri"], from: "09:00", to: "24:00" }] },
    },
  ],
  wait_until: [
    { acts: [write("Day", "2026-07-01"), turn("go on")], made: { until: "2026-07-01", when_past: "go_on" } },
    { acts: [turn("Moment"), write("Day and time", "2026-07-01")], made: { until: "2026-07-01T09:00:00+02:00" } },
    {
      acts: [
        turn("Customer’s"),
        choose("Date of the customer", "birthday"),
        write("Time of day", "7"),
        turn("leave by “past”"),
      ],
      made: { until: { attribute: "birthday" }, at: "07:00", when_past: "leave" },
    },
    {
      acts: [
        turn("Met earlier"),
        choose("Date met at an earlier step", "time of expiry"),
        turn("before"),
        write("Shifted", "2"),
      ],
      made: { until: { from: "given", field: "expires_at" }, offset: "-P2D" },
    },
  ],
  wait_for_event: [
    {
      acts: [
        choose("Event", "Page viewed"),
        write("Wait at most", "5"),
        press("Comparison"),
        choose("Field", "page"),
        invent("Value", "/sale"),
      ],
      made: { event: "page_viewed", timeout: "P5D", where: [{ field: "page", is: "equal", to: "/sale" }] },
    },
  ],
  condition: [
    { acts: [press("Rule"), choose("What is asked", "Can receive messages")], made: { rule: { can_receive: "sms" } } },
  ],
  branch: [
    {
      acts: [write("Name of case 1", "Big"), press("Rule"), press("Case"), press("Move A up"), press("Remove B")],
      made: { cases: [{ name: "Big", rule: { event: { type: "purchase", since: "entry" } } }, { name: "A" }] },
    },
  ],
  random_split: [
    {
      acts: [write("Name of variant 2", "Offer"), press("Variant"), press("Share evenly"), press("Move A down")],
      made: {
        variants: [
          { name: "Offer", weight: 33 },
          { name: "A", weight: 34 },
          { name: "B", weight: 33 },
        ],
      },
    },
    {
      acts: [write("Share of A", "60")],
      made: {
        variants: [
          { name: "A", weight: 60 },
          { name: "B", weight: 50 },
        ],
      },
    },
  ],
  holdout: [{ acts: [write("Kept out", "25")], made: { share: 25 } }],
  assign_voucher: [
    { acts: [choose("Voucher design", "Ten percent")], made: { design: "ten" } },
    { acts: [turn("Fixed"), write("Fixed", "15")], made: { value: 15 } },
    { acts: [turn("Met earlier"), choose("Met earlier", "value")], made: { value: { from: "given", field: "value" } } },
    {
      acts: [
        turn("By profile"),
        choose("Goes by", "days since"),
        write("Value", "90"),
        write("Discount", "20"),
        write("Otherwise", "5"),
      ],
      made: { value: { by: "days_since_purchase", steps: [{ is: "at_least", to: 90, value: 20 }], else: 5 } },
    },
  ],
  add_to_segment: [
    { acts: [choose("List", "Regulars")], made: { segment: "Regulars" } },
    { acts: [invent("List", "First-time buyers")], made: { segment: "First-time buyers" } },
  ],
  remove_from_segment: [{ acts: [choose("List", "Regulars")], made: { segment: "Regulars" } }],
  set_attribute: [
    {
      acts: [choose("Attribute", "consent to e-mail"), choose("Becomes", "no")],
      made: { attribute: "email_consent", value: false },
    },
  ],
  create_occasion: [
    {
      acts: [
        choose("Type of occasion", "Birthday"),
        choose("Who is to act", "a certain associate"),
        choose("Associate", "Anna"),
        write("To be done within", "3"),
      ],
      made: { type: "Birthday", assignee: { associate: "a1" }, due: "P3D" },
    },
  ],
  sync_audience: [
    { acts: [turn("out"), invent("Ad audience", "Buyers")], made: { audience: "Buyers", action: "remove" } },
  ],
  webhook: [
    {
      acts: [
        write("Name of the call", "points"),
        write("Name of the value", "source"),
        press("Add"),
        write("Value of source", "shop"),
      ],
      made: { name: "points", payload: { source: "shop" } },
    },
  ],
  goto: [{ acts: [choose("Goes on at", "Later mail")], made: { node: "later" } }],
  exit: [{ acts: [write("Outcome", "done")], made: { outcome: "done" } }],
};

const CASES = PALETTE.flatMap(({ kinds }) => kinds)
  .map((kind) => newNode(kind, "it"))
  .flatMap((node) =>
    node.kind === "send_message" && node.channel !== "email"
      ? []
      : DONE[node.kind].map((done, at) => [`${node.kind} ${at + 1}`, node, done] as const),
  );

describe("the form of", { timeout: 30_000 }, () => {
  it.each(CASES)("%s sets its fields", async (_, node, { acts, made }) => {
    const session = open(node);
    for (const each of acts) await each();
    expect(stepOf(session)).toMatchObject(made);
  });

  it("every kind says beside a field what the checks found there", () => {
    const finding: FindingView = {
      code: "required-empty",
      severity: "error",
      place: { node: "it", field: "/segment" },
      message: "A segment is needed.",
      help: "Choose one.",
    };
    open({ id: "it", kind: "add_to_segment" }, [finding]);
    const field = screen.getByRole("combobox", { name: "List" });
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent).toBe(finding.message);
  });

  it("a multi-branch renames a case and its connection as one edit", async () => {
    const node: Node = { id: "it", kind: "branch", cases: [{ name: "A" }, { name: "B" }] };
    const session = open(node, [], [{ from: "it", port: "A", to: "later" }]);
    await write("Name of case 1", "Big")();
    const edge = () => session.document.getState().journey.edges.at(-1);
    expect(edge()).toEqual({ from: "it", port: "Big", to: "later" });
    expect(portsOf(stepOf(session))).toEqual(["Big", "B", "otherwise"]);
    act(() => session.document.getState().undo());
    expect(edge()).toEqual({ from: "it", port: "A", to: "later" });
    expect(stepOf(session)).toEqual(node);
  });

  it("a multi-branch takes no name twice, and none that means something else", async () => {
    const node: Node = { id: "it", kind: "branch", cases: [{ name: "A" }, { name: "B" }] };
    const session = open(node);
    for (const name of ["B", "otherwise", "next", " "]) await write("Name of case 1", name)();
    expect(stepOf(session)).toEqual(node);
  });

  it("a multi-branch lets the connection of a removed case go", async () => {
    const node: Node = { id: "it", kind: "branch", cases: [{ name: "A" }, { name: "B" }] };
    const session = open(node, [], [{ from: "it", port: "A", to: "later" }]);
    await press("Remove A")();
    expect(session.document.getState().journey.edges.filter(({ from }) => from === "it")).toEqual([]);
  });

  it("a schedule says when it comes next", () => {
    open({
      id: "it",
      kind: "schedule_trigger",
      first: "2026-03-27T10:00:00+01:00",
      every: { unit: "week", days: ["fri"], time: "09:00" },
    });
    const dates = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(dates).toEqual(["Fri, 3 Apr 2026, 09:00", "Fri, 10 Apr 2026, 09:00", "Fri, 17 Apr 2026, 09:00"]);
  });
});

/** A rule that is kept. */
function Edited({ start, visit, told }: { start?: Rule; visit: boolean; told: (rule: Rule | undefined) => void }) {
  const [rule, setRule] = useState(start);
  return (
    <PlaceProvider value={{ step: visit ? "it" : undefined, visit }}>
      <RuleEditor
        title="Rule"
        rule={rule}
        at="/rule"
        onChange={(next) => {
          setRule(next);
          told(next);
        }}
      />
    </PlaceProvider>
  );
}

function edit(start: Rule | undefined, visit = true, platform = platformWith()): () => Rule | undefined {
  let now = start;
  const session = createSession(journeyWith({ id: "it", kind: "condition" }), catalogue, "right");
  show(
    platform,
    <SessionProvider value={session}>
      <Edited {...(start !== undefined && { start })} visit={visit} told={(rule) => (now = rule)} />
    </SessionProvider>,
  );
  return () => now;
}

/** Opens what can be done with the rule at a place, and does it. */
const menu =
  (at: number, name: string): Act =>
  async () => {
    const button = screen.getAllByRole("button", { name: "What to do with this rule" })[at];
    if (button === undefined) return raise(name);
    fireEvent.keyDown(button, { key: "Enter" });
    fireEvent.click(await screen.findByRole("menuitem", { name }));
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
  };

describe("the rule builder", { timeout: 30_000 }, () => {
  it("asks about everything that rules can ask about", async () => {
    const asked: [string, Rule][] = [
      ["Purchase", { event: { type: "purchase", since: "entry" } }],
      ["Attribute of the customer", { attribute: {} }],
      ["Is in a segment", { segment: "" }],
      ["Can receive messages", { can_receive: "sms" }],
      ["How spending moves", { revenue_performance: "less" }],
      ["Was contacted", { contacted: { within: "P30D" } }],
      ["A message of this journey", { message: { is: "opened" } }],
      ["A voucher of this journey", { voucher: { is: "redeemed" } }],
      ["A value met earlier", { value: {} }],
    ];
    const rule = edit({ event: { type: "page_viewed", since: "entry" } });
    for (const [option, made] of asked) {
      await choose("What is asked", option)();
      expect(rule(), option).toEqual(made);
    }
  });

  it("asks in every way about several events", async () => {
    const rule = edit({ event: { type: "purchase", since: "entry" } });
    for (const [option, key] of [
      ["so many times", "count"],
      ["with a sum of", "sum"],
      ["with a smallest", "min"],
      ["with a largest", "max"],
      ["with a mean", "average"],
      ["each of the last", "last"],
      ["each of the first", "first"],
    ] as const) {
      await choose("How often", option)();
      expect(rule(), option).toMatchObject({ event: { type: "purchase", since: "entry", [key]: {} } });
    }
  });

  it("moves, negates, groups and opens groups without dragging", async () => {
    const rule = edit({ all: [{ segment: "VIP" }, { can_receive: "sms" }] });
    await menu(1, "Move up")();
    expect(rule()).toEqual({ all: [{ can_receive: "sms" }, { segment: "VIP" }] });
    await menu(0, "The opposite")();
    expect(rule()).toEqual({ all: [{ not: { can_receive: "sms" } }, { segment: "VIP" }] });
    await press("not")();
    await menu(1, "Put into a group")();
    expect(rule()).toEqual({ all: [{ can_receive: "sms" }, { any: [{ segment: "VIP" }] }] });
    await menu(1, "Open the group")();
    expect(rule()).toEqual({ all: [{ can_receive: "sms" }, { segment: "VIP" }] });
    await press("Remove this rule")();
    expect(rule()).toEqual({ segment: "VIP" });
  });

  it("edits what stands under a “not”, however deep", async () => {
    const rule = edit({ not: { all: [{ segment: "VIP" }, { not: { can_receive: "sms" } }] } });
    await choose("Channel", "push")();
    expect(rule()).toEqual({ not: { all: [{ segment: "VIP" }, { not: { can_receive: "push" } }] } });
  });

  it("offers the values that exist, by their names", async () => {
    const rule = edit({ event: { type: "purchase", since: "entry", where: [{ field: "store_id", is: "equal" }] } });
    await choose("Value", "Praha")();
    expect(rule()).toMatchObject({ event: { where: [{ field: "store_id", is: "equal", to: "s1" }] } });
    expect(screen.getByRole("combobox", { name: "Value" }).textContent).toContain("Praha Na Příkopě");
  });

  it("collects the values of a list", async () => {
    const rule = edit({ event: { type: "purchase", since: "entry", where: [{ field: "category", is: "one_of" }] } });
    await choose("One more value", "Bags")();
    await invent("One more value", "Shoes")();
    expect(rule()).toMatchObject({ event: { where: [{ is: "one_of", to: ["Bags", "Shoes"] }] } });
    await press("Remove Bags")();
    expect(rule()).toMatchObject({ event: { where: [{ is: "one_of", to: ["Shoes"] }] } });
  });

  it("shows values that are not met on every path with the reason, and does not take them", async () => {
    edit({ value: {} });
    fireEvent.click(screen.getByRole("combobox", { name: "Choose a value" }));
    const refused = screen.getByRole("option", { name: /^Later mail/ });
    expect(refused.getAttribute("aria-disabled")).toBe("true");
    expect(refused.textContent).toContain("does not come before this step");
    fireEvent.change(screen.getByRole("combobox", { name: "Search" }), { target: { value: "sent_at" } });
    expect(screen.getAllByRole("option")).toEqual([screen.getByRole("option", { name: /^Later mail/ })]);
    fireEvent.change(screen.getByRole("combobox", { name: "Search" }), { target: { value: "" } });
    expect(screen.getByRole("option", { name: "code" }).getAttribute("aria-disabled")).toBeNull();
  });

  it("outside a visit offers nothing that needs one", async () => {
    const rule = edit(undefined, false);
    await press("Rule")();
    expect(rule()).toEqual({ event: { type: "purchase", since: "ever" } });
    fireEvent.click(screen.getByRole("combobox", { name: "What is asked" }));
    expect(screen.queryByRole("option", { name: /of this journey/ })).toBeNull();
    fireEvent.keyDown(screen.getByRole("combobox", { name: "Search" }), { key: "Escape" });
    fireEvent.click(screen.getByRole("combobox", { name: "since" }));
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["Any time", "So long ago…"]);
  });

  it("takes a rule as text, and nothing that is none", async () => {
    const rule = edit({ segment: "VIP" });
    await turn("Text")();
    const text = screen.getByLabelText("The rule as it stands in the file");
    fireEvent.change(text, { target: { value: '{"segmentt": "VIP"}' } });
    fireEvent.blur(text);
    expect(rule()).toEqual({ segment: "VIP" });
    fireEvent.change(text, { target: { value: '{"can_receive": "sms"}' } });
    fireEvent.blur(text);
    expect(rule()).toEqual({ can_receive: "sms" });
  });
});

describe("the number of customers a rule holds for", { timeout: 30_000 }, () => {
  beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => vi.useRealTimers());
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  it("is there for rules that need no visit, and for no others", async () => {
    const platform = platformWith();
    edit({ segment: "VIP" }, true, platform);
    await pass(400);
    expect(screen.getByText("12 of 10,000 customers")).toBeTruthy();
    await choose("What is asked", "Purchase")();
    await pass(400);
    expect(screen.queryByText(/of 10,000 customers/)).toBeNull();
    expect(platform.calls.filter(({ name }) => name === "count_customers")).toHaveLength(1);
  });

  it("is never that of an earlier rule", async () => {
    const answers = new Map<string, (answer: { count: number; of: number }) => void>();
    const platform = platformWith({
      count_customers: ({ rule }) => new Promise((resolve) => answers.set(JSON.stringify(rule), resolve)),
    });
    edit({ segment: "VIP" }, true, platform);
    await pass(50);
    await choose("Segment", "Regulars")();
    await pass(400);
    await act(async () => answers.get('{"segment":"VIP"}')?.({ count: 1, of: 10 }));
    await pass(50);
    expect(screen.queryByText("1 of 10 customers")).toBeNull();
    await act(async () => answers.get('{"segment":"Regulars"}')?.({ count: 2, of: 10 }));
    await pass(50);
    expect(screen.getByText("2 of 10 customers")).toBeTruthy();
  });

  it("says that it is on its way only when that takes long, and why there is none", async () => {
    let fail: ((error: EngineError) => void) | undefined;
    const platform = platformWith({
      count_customers: () => new Promise((_, reject) => (fail = reject)),
    });
    edit({ segment: "VIP" }, true, platform);
    await pass(100);
    expect(screen.queryByLabelText("Counting…")).toBeNull();
    await pass(400);
    expect(screen.getByLabelText("Counting…")).toBeTruthy();
    await act(async () => fail?.(new EngineError({ code: "unknown-segment", message: "No such segment.", help: "" })));
    await pass(50);
    const words = within(screen.getByRole("group", { name: "In words" }));
    expect(words.getByText("No such segment.")).toBeTruthy();
  });
});
