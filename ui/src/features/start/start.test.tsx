import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { RecentWorkspace } from "@/bindings/RecentWorkspace";
import type { WorkspaceSummary } from "@/bindings/WorkspaceSummary";
import { fakePlatform, type Answers, type FakePlatform } from "@/platform/fake";
import { EngineError } from "@/platform/platform";
import { useWorkspace } from "@/state/workspace";
import { show } from "@/test/show";
import { StartScreen } from "./index";

const shop: WorkspaceSummary = {
  path: "/shops/vela.rehearsal",
  name: "Maison Vela",
  currency: "EUR",
  currency_digits: 2,
  time_zone: "Europe/Prague",
  customers: 48_210,
  transactions: 90_000,
  journeys: 6,
  first_known: null,
  last_known: null,
  data_version: "1",
};
const recent = (more: Partial<RecentWorkspace>): RecentWorkspace => ({
  path: shop.path,
  name: shop.name,
  customers: 48_210,
  journeys: 6,
  opened_at: "2026-03-28T09:12:00Z",
  size_bytes: 214_000_000,
  missing: false,
  ...more,
});

function start(answers: Answers, files: string[] = []): FakePlatform {
  const platform = fakePlatform(
    {
      app_info: () => ({ version: "0.1.0", documents: "/documents" }),
      recent_workspaces: () => [],
      templates: () => [
        {
          id: "welcome",
          name: "Welcome new customers",
          when: "Somebody has registered",
          measured_by: "First purchases",
          steps: 14,
          channels: ["email", "sms"],
          vouchers: true,
          thumbnail: { steps: [], edges: [], width: 0, height: 0 },
        },
      ],
      ...answers,
    },
    files,
  );
  show(platform, <StartScreen />);
  return platform;
}

beforeEach(() => {
  useWorkspace.setState({ workspace: null });
  window.location.hash = "";
});

describe("the start screen", () => {
  it("says what would be in the list of recent workspaces", async () => {
    start({});
    expect(await screen.findByText("No recent workspaces")).toBeTruthy();
  });

  it("opens the sample shop and goes to its journeys", async () => {
    start({ open_sample: () => shop });
    fireEvent.click(screen.getByRole("button", { name: /Open the sample shop/ }));
    await waitFor(() => expect(useWorkspace.getState().workspace).toEqual(shop));
    expect(window.location.hash).toBe("#/journeys");
  });

  it("shows why a file could not be opened, with its code, and stays", async () => {
    const view = { code: "not-a-workspace", message: "It is no workspace.", help: "Choose another file." };
    start(
      {
        open_workspace: () => {
          throw new EngineError(view);
        },
      },
      ["/x/list.csv"],
    );
    fireEvent.click(screen.getByRole("button", { name: /Open a workspace file/ }));
    const note = await screen.findByRole("alert");
    expect(note.textContent).toContain("It is no workspace.");
    expect(note.textContent).toContain("Choose another file.");
    expect(note.textContent).toContain("not-a-workspace");
    expect(useWorkspace.getState().workspace).toBeNull();
  });

  it("does nothing when the person changes her mind in the file dialog", async () => {
    const platform = start({});
    fireEvent.click(screen.getByRole("button", { name: /Open a workspace file/ }));
    await screen.findByText("No recent workspaces");
    expect(platform.calls.map(({ name }) => name)).not.toContain("open_workspace");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("looks for a missing workspace, and forgets the old place once it is found", async () => {
    const platform = start(
      {
        recent_workspaces: () => [recent({ path: "/old/vela.rehearsal", missing: true })],
        open_workspace: () => shop,
        forget_workspace: () => [],
      },
      [shop.path],
    );
    expect(await screen.findByText("Not found at")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Maison Vela" }));
    await waitFor(() => {
      expect(platform.calls).toContainEqual({ name: "forget_workspace", params: { path: "/old/vela.rehearsal" } });
    });
    expect(useWorkspace.getState().workspace?.path).toBe(shop.path);
  });

  it("makes a journey from a template in the sample shop where nothing is open", async () => {
    const platform = start({
      open_sample: () => shop,
      create_journey: ({ name }) => ({
        journey: { format: 1, id: "welcome-2", name, nodes: [], edges: [] },
        saved_at: "2026-03-28T09:12:00Z",
      }),
    });
    fireEvent.click(await screen.findByRole("button", { name: "Welcome new customers" }));
    await waitFor(() => expect(window.location.hash).toBe("#/journeys/welcome-2"));
    expect(platform.calls).toContainEqual({
      name: "create_journey",
      params: { template: "welcome", name: "" },
    });
  });
});
