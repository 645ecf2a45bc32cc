import { configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { ItemEntry } from "@/bindings/ItemEntry";
import { fakePlatform, type FakePlatform } from "@/platform/fake";
import { EngineError } from "@/platform/platform";
import { routeOf, useAddress } from "@/state/route";
import { useToasts } from "@/state/toasts";
import { show } from "@/test/show";
import { ItemsPanel, type ItemTab } from ".";

// A busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 20_000 });

const entry = (item: ItemEntry["item"], some: Partial<ItemEntry> = {}): ItemEntry => ({
  item,
  stub: false,
  journeys: 0,
  properties: {},
  codes: null,
  ...some,
});

const store = (id: string, name: string): ItemEntry["item"] => ({
  kind: "store",
  id,
  name,
  store_kind: "physical",
  market: "CZ",
  address: "",
});

const welcome: ItemEntry["item"] = {
  kind: "message_design",
  id: "welcome",
  channel: "sms",
  name: "Welcome",
  subject: "",
  text: "Hello {{name}}",
  html: "",
  cost_minor: 7,
};

function platformOf(entries: ItemEntry[], more: Parameters<typeof fakePlatform>[0] = {}): FakePlatform {
  return fakePlatform({
    items: ({ search }) => {
      const items = entries.filter(({ item }) =>
        `${item.name} ${item.id}`.toLowerCase().includes(search.toLowerCase()),
      );
      return { total: items.length, items };
    },
    item_uses: () => [],
    save_item: ({ item }) => entry(item),
    delete_item: () => ({}),
    find_customers: () => [],
    ...more,
  });
}

function Here({ tab }: { tab: ItemTab }) {
  const route = routeOf(useAddress());
  return <ItemsPanel tab={tab} item={route.screen === "data" ? route.item : undefined} />;
}

const called = (platform: FakePlatform, name: string) =>
  platform.calls.filter((call) => call.name === name).map(({ params }) => params);

// The list draws what is in sight: nothing is laid out here.
const sizes = ["offsetWidth", "offsetHeight", "clientWidth", "clientHeight"] as const;
beforeAll(() => {
  for (const size of sizes) vi.spyOn(HTMLElement.prototype, size, "get").mockReturnValue(1200);
});
afterAll(() => {
  vi.restoreAllMocks();
});

describe("a list with its form", () => {
  beforeEach(() => {
    useToasts.setState({ toasts: [] });
    window.location.hash = "#/data/stores";
  });

  it("changes an entry when one says so, and takes it back", async () => {
    const platform = platformOf([entry(store("s1", "Praha"))]);
    show(platform, <Here tab="stores" />);
    fireEvent.click(await screen.findByText("Praha"));
    const name = await screen.findByRole("textbox", { name: "Name" });
    fireEvent.change(name, { target: { value: "Praha Na Příkopě" } });
    expect(screen.getByText("Not saved")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(called(platform, "save_item")).toHaveLength(1));
    expect(called(platform, "save_item")[0]).toEqual({ was: "s1", item: store("s1", "Praha Na Příkopě") });
    await waitFor(() => expect(useToasts.getState().toasts).toHaveLength(1));
    useToasts.getState().toasts[0]?.action?.run();
    await waitFor(() => expect(called(platform, "save_item")).toHaveLength(2));
    expect(called(platform, "save_item")[1]).toEqual({ was: "s1", item: store("s1", "Praha") });
  });

  it("keeps what was typed while another entry is looked at", async () => {
    const platform = platformOf([entry(store("s1", "Praha")), entry(store("s2", "Brno"))]);
    show(platform, <Here tab="stores" />);
    fireEvent.click(await screen.findByText("Praha"));
    fireEvent.change(await screen.findByRole("textbox", { name: "Name" }), { target: { value: "Praha 2" } });
    fireEvent.click(screen.getByText("Brno"));
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Name" }).value).toBe("Brno"));
    fireEvent.click(screen.getByText("Praha"));
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Name" }).value).toBe("Praha 2"));
  });

  it("gives a new entry an id from its name until somebody writes one", async () => {
    window.location.hash = "#/data/stores/%20new";
    const platform = platformOf([]);
    show(platform, <Here tab="stores" />);
    const name = await screen.findByRole("textbox", { name: "Name" });
    const id = screen.getByRole<HTMLInputElement>("textbox", { name: "Id" });
    fireEvent.change(name, { target: { value: "Łódź Manufaktura" } });
    expect(id.value).toBe("lodz-manufaktura");
    fireEvent.change(id, { target: { value: "LDZ" } });
    fireEvent.change(name, { target: { value: "Łódź" } });
    expect(id.value).toBe("LDZ");
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(called(platform, "save_item")).toHaveLength(1));
    expect(called(platform, "save_item")[0]).toEqual({ item: { ...store("LDZ", "Łódź"), market: "" } });
  });

  it("says in its place why an entry cannot be deleted", async () => {
    const platform = platformOf([entry(store("s1", "Praha"))], {
      delete_item: () => {
        throw new EngineError({ code: "in-use", message: "The store is used.", help: "Take it out there first." });
      },
      item_uses: () => [{ by: "transactions", id: null, name: null, node: null, count: 12 }],
    });
    window.location.hash = "#/data/stores/s1";
    show(platform, <Here tab="stores" />);
    expect(await screen.findByText("12 sales")).toBeTruthy();
    fireEvent.pointerDown(screen.getByRole("button", { name: "More" }), { button: 0, ctrlKey: false });
    fireEvent.click(await screen.findByRole("menuitem", { name: "Delete" }));
    expect(await screen.findByText("The store is used.")).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "Name" })).toBeTruthy();
  });

  it("says what would be here where there is nothing, and what does not match", async () => {
    const platform = platformOf([]);
    show(platform, <Here tab="stores" />);
    expect(await screen.findByText("No stores yet")).toBeTruthy();
    fireEvent.change(screen.getByRole("textbox", { name: "Search by name or id" }), { target: { value: "xyz" } });
    expect(await screen.findByText("Nothing matches “xyz”")).toBeTruthy();
  });
});

describe("a message", () => {
  it("is shown as a customer gets it, in its parts, with what no placeholder means", async () => {
    window.location.hash = "#/data/messages/welcome";
    const platform = platformOf([entry(welcome)], {
      preview_message: ({ design }) => ({
        customer: "C-1",
        customer_name: "Zuzana",
        subject: "",
        text: design.text.replace("{{name}}", "Zuzana"),
        html: "",
        blocked: [],
        placeholders: [
          { name: "name", value: "Zuzana", source: "attribute" },
          { name: "nmae", value: null, source: "unknown" },
        ],
        sms: { characters: 12, parts: 1, left: 148, encoding: "gsm7", because_of: [] },
      }),
    });
    show(platform, <Here tab="messages" />);
    const preview = await screen.findByText("Hello Zuzana");
    expect(preview).toBeTruthy();
    expect(screen.getByText("1 SMS")).toBeTruthy();
    expect(screen.getByText(/12 characters, 148 left/u)).toBeTruthy();
    expect(screen.getByText("No attribute or value is called nmae.")).toBeTruthy();
  });

  it("shows HTML in a frame that may run nothing and load nothing", async () => {
    window.location.hash = "#/data/messages/welcome";
    const mail: ItemEntry["item"] = { ...welcome, channel: "email", html: "<p>Hi</p><img src='http://x/y.png'>" };
    const platform = platformOf([entry(mail)], {
      preview_message: () => ({
        customer: null,
        customer_name: null,
        subject: "Hi",
        text: "",
        html: "<p>Hi</p>",
        blocked: ["http://x/y.png"],
        placeholders: [],
        sms: null,
      }),
    });
    show(platform, <Here tab="messages" />);
    const frame = await screen.findByTitle<HTMLIFrameElement>("Preview");
    expect(frame.getAttribute("sandbox")).toBe("");
    expect(frame.srcdoc).toContain("default-src 'none'");
    expect(screen.getByText("One thing that would be loaded or run was left out")).toBeTruthy();
  });
});

describe("the codes of a voucher design", () => {
  it("are added from what was pasted, and what cannot be a code is said", async () => {
    window.location.hash = "#/data/vouchers/welcome-10";
    const design: ItemEntry["item"] = {
      kind: "voucher_design",
      id: "welcome-10",
      name: "Welcome 10 %",
      discount_kind: "percent",
      discount_value: "10",
      valid_days: 14,
      code_prefix: "WEL-",
      stock: null,
      minimum_spend_minor: null,
    };
    const platform = platformOf([entry(design, { codes: { free: 3, assigned: 5 } })], {
      add_codes: () => ({ new: 2, same: 1, refused: ["bad code"] }),
    });
    show(platform, <Here tab="vouchers" />);
    expect(await screen.findByText("3 free, 5 with customers")).toBeTruthy();
    const codes = within(screen.getByText("Codes").closest("section") ?? document.body);
    fireEvent.change(codes.getByRole("textbox"), { target: { value: "A1 A2 A3" } });
    fireEvent.click(codes.getByRole("button", { name: "Add codes" }));
    await waitFor(() => expect(called(platform, "add_codes")).toEqual([{ design: "welcome-10", text: "A1 A2 A3" }]));
    expect(await screen.findByText(/2 codes added, 1 were there already\./u)).toBeTruthy();
    expect(screen.getByText(/One cannot be a code: bad code/u)).toBeTruthy();
  });
});
