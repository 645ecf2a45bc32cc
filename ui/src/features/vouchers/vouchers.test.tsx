import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { VoucherFigures } from "@/bindings/VoucherFigures";
import type { VouchersReport } from "@/bindings/VouchersReport";
import { sales } from "@/features/products/products.fixture";
import { fakePlatform, type FakePlatform } from "@/platform/fake";
import { scopeOf, showReport } from "@/test/reports";
import { VouchersPage } from ".";

const figures = (assigned: number, redeemed: number, some: Partial<VoucherFigures> = {}): VoucherFigures => ({
  assigned,
  redeemed,
  expired: 0,
  open: assigned - redeemed,
  redemption_rate: assigned === 0 ? null : redeemed / assigned,
  wilson: assigned === 0 ? null : [0.1, 0.3],
  amount_minor: redeemed * 5000,
  sales: sales(redeemed, 5000),
  discount_minor: redeemed * 500,
  anomalies: 0,
  days_to_redeem: redeemed === 0 ? { median: null, p90: null } : { median: 4.25, p90: 9 },
  redeemed_by_day: redeemed === 0 ? {} : { "4": redeemed },
  by_channel: redeemed === 0 ? {} : { store: sales(redeemed, 5000) },
  by_store: redeemed === 0 ? {} : { s1: sales(redeemed, 5000) },
  top_products: redeemed === 0 ? {} : { p1: { amount_minor: redeemed * 5000, quantity: redeemed } },
  ...some,
});

const report: VouchersReport = {
  report: "vouchers",
  at: "2026-10-31T22:59:59Z",
  designs: { "welcome-10": figures(50, 10), "come-back": figures(20, 0) },
  total: figures(70, 10, { anomalies: 1 }),
  anomalies: [
    {
      code: "W-7",
      design: "welcome-10",
      transaction: "t-9",
      customer: "C-3",
      at: "2026-10-02T10:00:00Z",
      why: "after_expiry",
    },
  ],
  unknown_codes: ["SUMMER"],
};

function open(some: Partial<VouchersReport> = {}): FakePlatform {
  const platform = fakePlatform({
    report_vouchers: () => ({ report: { ...report, ...some }, products: { p1: "Wool coat" } }),
    report_list: () => ({ total: 0, customers: 0, row: "voucher", columns: [], rows: [] }),
    segments: () => [],
  });
  showReport(platform, <VouchersPage />, {
    ...scopeOf(),
    stores: [{ value: "s1", title: "Milano Brera" }],
    voucher_designs: { "welcome-10": "Welcome 10 %", "come-back": "Come back" },
  });
  return platform;
}

const lists = (platform: FakePlatform) =>
  platform.calls.filter(({ name }) => name === "report_list").map(({ params }) => params);

describe("the page of vouchers", { timeout: 30_000 }, () => {
  beforeEach(() => {
    window.location.hash = "#/reports/vouchers";
  });

  it("shows when, how, where and with what the codes of all designs were used, then of the one picked", async () => {
    open();
    expect(await screen.findByText("All designs", { selector: "h2" })).toBeTruthy();
    expect(screen.getByText("Wool coat")).toBeTruthy();
    expect(screen.getByText("Milano Brera")).toBeTruthy();
    expect(screen.getByText("day 4: 10 codes, 100.0%")).toBeTruthy();
    fireEvent.click(screen.getByText("Come back"));
    expect(await screen.findByText("Come back", { selector: "h2" })).toBeTruthy();
    expect(screen.getAllByText("None has been redeemed.")).toHaveLength(4);
  });

  it("opens who used the codes of a design, and the sales of one of its stores", async () => {
    const platform = open();
    const designs = await screen.findByLabelText("By voucher design", { selector: "table" });
    fireEvent.click(within(designs).getByText("Welcome 10 %"));
    fireEvent.click(screen.getByText("Who used them: 10"));
    await waitFor(() => expect(lists(platform)).toHaveLength(1));
    expect(lists(platform)[0]).toMatchObject({
      list: { figure: "redeemed", groups: [{ by: "design", key: "welcome-10" }] },
    });
    const where = screen.getByLabelText("Where", { selector: "table" });
    fireEvent.click(within(where).getByRole("button", { name: "10" }));
    await waitFor(() => expect(lists(platform)).toHaveLength(2));
    expect(lists(platform)[1]).toMatchObject({
      list: {
        figure: "sales",
        groups: [
          { by: "design", key: "welcome-10" },
          { by: "store", key: "s1" },
        ],
      },
    });
  });

  it("says in words why a sale with a code redeems nothing, and lists codes that nobody knows", async () => {
    open();
    expect(await screen.findByText("The code had expired")).toBeTruthy();
    expect(screen.getByText("SUMMER")).toBeTruthy();
  });

  it("says what would be here where no voucher was assigned", async () => {
    open({ total: figures(0, 0), unknown_codes: [] });
    expect(await screen.findByText("No voucher has been assigned")).toBeTruthy();
  });
});
