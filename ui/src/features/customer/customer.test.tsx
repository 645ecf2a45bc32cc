import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { WorkspaceSummary } from "@/bindings/WorkspaceSummary";
import { useListPlace } from "@/features/customers/came-from";
import { fakePlatform, type Answers, type FakePlatform } from "@/platform/fake";
import { EngineError } from "@/platform/platform";
import { useWorkspace } from "@/state/workspace";
import { catalogueOf } from "@/test/catalogue";
import { customerProfile, customerRow } from "@/test/customers";
import { shopJourney, shopRun } from "@/test/shop";
import { show } from "@/test/show";
import { CustomerScreen } from ".";

function open(answers: Answers = {}): FakePlatform {
  const platform = fakePlatform({
    customer: () => customerProfile(),
    catalogue: () => catalogueOf({}),
    journeys: () => [],
    customer_journeys: () => [
      { id: "winback", name: "Win back", visits: [], absent: "She bought 11 days ago.", problem: null },
      {
        id: "welcome",
        name: "Welcome",
        visits: [{ entered_at: "2026-03-06T09:12:00Z", ended_at: null, ending: "still inside", messages: 2, steps: 4 }],
        absent: null,
        problem: null,
      },
      { id: "broken", name: "Broken", visits: [], absent: null, problem: "A step leads nowhere." },
    ],
    ...answers,
  });
  show(platform, <CustomerScreen customerId="C-20817" />);
  return platform;
}

describe("one customer", () => {
  beforeEach(() => {
    window.location.hash = "#/customers/C-20817";
    useListPlace.setState({ place: null });
    useWorkspace.setState({
      workspace: {
        name: "Maison Vela",
        customers: 48_210,
        last_known: "2026-04-30T20:00:00Z",
        first_known: null,
        data_version: "v",
      } as WorkspaceSummary,
    });
  });

  it("is shown with her figures, the state of every channel, facts and segments", async () => {
    open();
    expect(await screen.findByRole("heading", { name: "Zuzana Králová" })).toBeTruthy();
    const channels = within(screen.getByRole("list", { name: "Reachable by" })).getAllByRole("listitem");
    expect(channels.map(({ textContent }) => textContent)).toEqual([
      "E-mailhas an address and has agreed",
      "Chathas an address and has agreed",
      "SMShas not agreed",
      "Pushit is not known whether she has agreed; that counts as no",
    ]);
    expect(screen.getByText("−€41.00")).toBeTruthy();
    expect(screen.getAllByText("€173.50")).toHaveLength(2);
    expect(screen.getByText("Praha Na Příkopě, 2 of 2")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Linen and summer" }).getAttribute("href")).toBe("#/segments/linen");
  });

  it("is walked through by keyboard, mark by mark, and each is read aloud and told beside", async () => {
    open();
    const line = await screen.findByRole("application", { name: "Timeline" });
    fireEvent.keyDown(line, { key: "End" });
    expect(screen.getByRole("region", { name: "Chosen: Purchase T-884120" })).toBeTruthy();
    const status = within(line.parentElement as HTMLElement).getByRole("status");
    expect(status.textContent).toContain("Purchase, Sat, 18 Apr 2026, 14:05, €129.90 · Praha Na Příkopě");
    expect(status.textContent).toContain("converts Follow up");
    fireEvent.keyDown(line, { key: "ArrowLeft" });
    expect(status.textContent).toContain("Chat message");
    fireEvent.keyDown(line, { key: "Escape" });
    expect(screen.getByText(/Choose something on the timeline/)).toBeTruthy();
  });

  it("lists what is in view, the newest first; a row is chosen on the line as well", async () => {
    open();
    const rows = within(await screen.findByRole("grid", { name: "Events in view" })).getAllByRole("row");
    expect(rows[1]?.textContent).toContain("€129.90");
    fireEvent.click(rows[1] as HTMLElement);
    expect(screen.getByRole("region", { name: "Chosen: Purchase T-884120" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "converts Follow up" }));
    expect(screen.getByRole("region", { name: "Chosen: occasion O-1" })).toBeTruthy();
  });

  it("says which journeys she would be in, and runs one for her alone where no run of everybody holds", async () => {
    const platform = open({
      open_journey: () => ({ journey: shopJourney }) as never,
      last_run: () => null,
      dry_run: () => ({ ...shopRun, run: "r7" }),
    });
    const buttons = await screen.findAllByRole("button", { name: /^(Welcome|Win back|Broken)/ });
    expect(buttons.map(({ textContent }) => textContent?.slice(0, 6))).toEqual(["Welcom", "Win ba", "Broken"]);
    fireEvent.click(buttons[0] as HTMLElement);
    await waitFor(() => expect(window.location.hash).toBe("#/journeys/welcome?run=r7&customer=C-20817"));
    expect(platform.calls.find(({ name }) => name === "dry_run")?.params).toMatchObject({
      customers: "customer:C-20817",
    });
  });

  it("leads to the customers before and after her in the list she was opened from", async () => {
    useListPlace.setState({ place: { query: "q=kr", index: 4, customer: "C-20817", total: 6 } });
    const platform = open({ customers: () => ({ total: 6, of: 48_210, customers: [customerRow({ id: "C-9" })] }) });
    await screen.findByText("5 of 6");
    fireEvent.click(screen.getByRole("button", { name: "Next customer" }));
    await waitFor(() => expect(window.location.hash).toBe("#/customers/C-9"));
    expect(platform.calls.find(({ name }) => name === "customers")?.params).toMatchObject({
      search: "kr",
      offset: 5,
      limit: 1,
    });
    expect(useListPlace.getState().place).toMatchObject({ index: 5, customer: "C-9" });
  });

  it("is erased only after it was said what goes, and names the copies that still have her", async () => {
    open({
      erase_customer: () => ({
        rows: { customers: 1, transactions: 3 },
        mentions: 2,
        named_by: ["Best friends"],
        backups: ["/shop.rehearsal.bak"],
        wiped: true,
      }),
    });
    const more = await screen.findByRole("button", { name: "More" });
    fireEvent.keyDown(more, { key: "Enter" });
    fireEvent.click(await screen.findByRole("menuitem", { name: /^Erase this customer/ }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog.textContent).toContain("3 purchases and returns with their lines");
    fireEvent.click(within(dialog).getByRole("button", { name: "Erase for good" }));
    expect(await screen.findByText("/shop.rehearsal.bak")).toBeTruthy();
    expect(screen.getByText("Best friends")).toBeTruthy();
    expect(screen.getByText(/^2 notes about others/u)).toBeTruthy();
    expect(screen.queryByRole("application")).toBeNull();
  });

  it("without a history and only an id looks as it is meant to", async () => {
    const { life, figures, ...rest } = customerProfile();
    const nothing = { ...life, from: null, moments: [], occasions: [], vouchers: [], journeys: [], spending: [] };
    open({
      customer: () => ({
        ...rest,
        name: null,
        stub: true,
        channels: [],
        segments: [],
        figures: { ...figures, purchases: 0, average_minor: null, days_since: null, last_purchase_at: null },
        life: nothing,
      }),
    });
    expect(await screen.findByText("Nothing has happened yet")).toBeTruthy();
    expect(screen.getByText("Only an id")).toBeTruthy();
    expect(screen.getByText("In no segment.")).toBeTruthy();
    expect(screen.queryByRole("application")).toBeNull();
  });

  it("who is not in the workspace is said so, with the way back", async () => {
    open({
      customer: () => {
        throw new EngineError({
          code: "no-such-customer",
          message: "The workspace has no customer “C-20817”.",
          help: "",
        });
      },
    });
    expect(await screen.findByText(/has no customer/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "To the list of customers" }));
    await waitFor(() => expect(window.location.hash).toBe("#/customers"));
  });
});
