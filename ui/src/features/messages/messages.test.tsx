import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { MessagesReport } from "@/bindings/MessagesReport";
import type { MessagesView } from "@/bindings/MessagesView";
import { fakePlatform, type FakePlatform } from "@/platform/fake";
import { scopeOf, showReport } from "@/test/reports";
import { messagesReport } from "./messages.fixture";
import { MessagesPage } from ".";

const page = { total: 0, customers: 0, row: "activity", columns: [], rows: [] };

function open(report: Partial<MessagesReport> = {}, runs: MessagesView["runs"] = {}, margin: number | null = null) {
  const platform = fakePlatform({
    report_messages: ({ by }) => ({ report: { ...messagesReport, by: by ?? "message", ...report }, runs }),
    report_list: () => page,
    segments: () => [],
  });
  const scope = scopeOf();
  showReport(platform, <MessagesPage />, { ...scope, settings: { ...scope.settings, margin } });
  return platform;
}

const rows = async () => {
  const table = await screen.findByLabelText(/^By /, { selector: "table" });
  return within(table).getAllByRole("row").slice(1);
};
const firstWords = (row: HTMLElement) => within(row).getAllByRole("cell")[0]?.textContent;
const lists = (platform: FakePlatform) =>
  platform.calls.filter(({ name }) => name === "report_list").map(({ params }) => params);

describe("the page of messages", { timeout: 30_000 }, () => {
  beforeEach(() => {
    window.location.hash = "#/reports/messages";
  });

  it("puts the groups in order of what the chosen model credits to them, with the total below", async () => {
    open();
    expect((await rows()).map(firstWords)).toEqual(["news", "welcome", "All, each sale once"]);
    fireEvent.click(screen.getByText("Any", { selector: "[role=radio]" }));
    await waitFor(async () =>
      expect((await rows()).map(firstWords)).toEqual(["welcome", "news", "All, each sale once"]),
    );
    expect(screen.getByText(/Every message in the time before a sale is credited with the whole sale/)).toBeTruthy();
    expect(window.location.hash).toContain("model=any");
  });

  it("tells the distinct sales beside the sum of the rows", async () => {
    window.location.hash = "#/reports/messages?model=any";
    open();
    expect(await screen.findByText(/groups add up to €260/)).toBeTruthy();
    expect(screen.getByText("Why do sums differ?")).toBeTruthy();
  });

  it("opens the list of a figure of a group, and of all", async () => {
    const platform = open();
    const [news] = await rows();
    if (news === undefined) throw new Error("no rows");
    fireEvent.click(within(news).getByRole("button", { name: "100" }));
    await waitFor(() => expect(lists(platform)).toHaveLength(1));
    expect(lists(platform)[0]).toMatchObject({
      list: { of: { report: "messages" }, figure: "sent", groups: [{ by: "group", key: "news" }] },
    });
    fireEvent.click(screen.getByTitle("Open the list: Related · Last"));
    await waitFor(() => expect(lists(platform)).toHaveLength(2));
    expect(lists(platform)[1]).toMatchObject({ list: { figure: "last", groups: [] } });
  });

  it("counts messages without a cost and leads to the settings", async () => {
    open();
    const link = await screen.findByText("100 messages have no cost");
    expect(link.getAttribute("href")).toBe("#/settings");
  });

  it("shows the conversion of clickers whose window has ended, when asked", async () => {
    open();
    const [news] = await rows();
    if (news === undefined) throw new Error("no rows");
    expect(within(news).getByText("16.7%")).toBeTruthy();
    fireEvent.click(screen.getByText("2 not ripe"));
    expect(within(news).getByText("25.0%")).toBeTruthy();
  });

  it("shows margins only where one is set", async () => {
    open();
    await rows();
    expect(screen.queryByText("Margin", { selector: "th *" })).toBeNull();
  });

  it("leads from a journey to its last dry run, and to the journey where there is none", async () => {
    window.location.hash = "#/reports/messages?by=journey";
    const run = { run: "7", made_at: "2026-10-30T10:00:00Z", entries: 900, messages: 1, stale: true };
    open(
      {},
      {
        welcome: { journey: "w-1", name: "Welcome", run: { ...run, per_1000_entries_minor: 395_000 } },
        news: { journey: "n-1", name: "News", run: null },
      },
      4000,
    );
    expect((await rows()).map(firstWords)).toEqual(["News", "Welcome", "All, each sale once"]);
    expect(screen.getByText("€3,950 *").getAttribute("href")).toBe("#/dry-runs/w-1");
    expect(screen.getByText("Not run yet").getAttribute("href")).toBe("#/journeys/n-1");
    expect(screen.getByText("Margin", { selector: "th *" })).toBeTruthy();
  });

  it("has the six models side by side as a table too", async () => {
    open();
    await rows();
    fireEvent.click(screen.getByText("Table", { selector: "[role=radio]" }));
    const table = await screen.findByLabelText("All six models side by side", { selector: "table" });
    expect(within(table).getByText("+167%")).toBeTruthy();
  });

  it("says what would be here where nothing was sent", async () => {
    open({ total: { ...messagesReport.total, sent: 0 } });
    expect(await screen.findByText("No messages were sent in these dates")).toBeTruthy();
  });
});
