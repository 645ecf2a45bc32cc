import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { JourneyCard } from "@/bindings/JourneyCard";
import type { TemplateCard } from "@/bindings/TemplateCard";
import { fakePlatform, type Answers, type FakePlatform } from "@/platform/fake";
import { EngineError } from "@/platform/platform";
import { useToasts } from "@/state/toasts";
import { shopJourney } from "@/test/shop";
import { show } from "@/test/show";
import { JourneysScreen } from "./index";

const card = (more: Partial<JourneyCard>): JourneyCard => ({
  id: "welcome",
  name: "Welcome new customers",
  steps: 14,
  channels: ["email", "sms"],
  vouchers: true,
  saved_at: "2026-03-28T09:12:00Z",
  errors: 0,
  warnings: 2,
  thumbnail: { steps: [{ kind: "event_trigger", x: 0, y: 0 }], edges: [], width: 232, height: 64 },
  last_run: null,
  ...more,
});

const template = (id: string, name: string, when: string): TemplateCard => ({
  id,
  name,
  when,
  measured_by: "First purchases within 14 days",
  steps: 14,
  channels: ["email"],
  vouchers: true,
  thumbnail: { steps: [], edges: [], width: 0, height: 0 },
});
const templates = [
  template("welcome", "Welcome new customers", "Somebody has registered"),
  template("win-back", "Win back", "Somebody has not bought for long"),
];

/** An engine that keeps these journeys. */
function engine(cards: JourneyCard[], more: Answers = {}, files: string[] = []): FakePlatform {
  let kept = cards;
  const deleted: JourneyCard[] = [];
  return fakePlatform(
    {
      journeys: () => kept,
      templates: () => templates,
      open_journey: () => ({ journey: shopJourney, saved_at: "2026-03-28T09:12:00Z" }),
      save_journey: ({ journey }) => {
        kept = kept.map((entry) => (entry.id === journey.id ? { ...entry, name: journey.name } : entry));
        return { id: journey.id, saved_at: "2026-03-28T09:13:00Z" };
      },
      delete_journey: ({ id }) => {
        deleted.push(...kept.filter((entry) => entry.id === id));
        kept = kept.filter((entry) => entry.id !== id);
        return {};
      },
      restore_journey: ({ id }) => {
        kept = [...kept, ...deleted.filter((entry) => entry.id === id)];
        return {};
      },
      ...more,
    },
    files,
  );
}

const tile = async (name: string) => screen.findByRole("link", { name });

beforeEach(() => {
  window.location.hash = "#/journeys";
  useToasts.setState({ toasts: [] });
});

describe("the list of journeys", () => {
  it("offers a first journey where there is none", async () => {
    show(engine([]), <JourneysScreen />);
    expect(await screen.findByText("No journeys yet")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Start with “Welcome new customers”" })).toBeTruthy();
  });

  it("lets a new one begin with an empty canvas or a template, found by its use", async () => {
    const create_journey = ({ name }: { name: string }) => ({
      journey: { ...shopJourney, id: "made", name },
      saved_at: "2026-03-28T09:12:00Z",
    });
    const platform = engine([card({})], { create_journey });
    show(platform, <JourneysScreen />);
    await tile("Welcome new customers");
    fireEvent.click(screen.getByRole("button", { name: "New journey" }));
    const list = await screen.findByRole("list", { name: "Templates" });
    expect(
      within(list)
        .getAllByRole("button")
        .map((button) => button.textContent),
    ).toEqual(["Empty journey", "Welcome new customers", "Win back"]);
    const search = screen.getByRole("searchbox", { name: "Find a template" });
    fireEvent.change(search, { target: { value: "BOUGHT for" } });
    expect(
      within(list)
        .getAllByRole("button")
        .map((button) => button.textContent),
    ).toEqual(["Win back"]);
    fireEvent.keyDown(search, { key: "Enter" });
    await waitFor(() => expect(window.location.hash).toBe("#/journeys/made"));
    expect(platform.calls).toContainEqual({ name: "create_journey", params: { template: "win-back", name: "" } });
  });

  it("shows what a journey sends, what the checks say, and when its figures are out of date", async () => {
    const last_run = {
      run: "r",
      made_at: "2026-03-28T09:12:00Z",
      entries: 2216,
      messages: 4243,
      per_1000_entries_minor: 412_050,
      stale: true,
    };
    show(engine([card({ last_run, errors: 1, warnings: 0 })]), <JourneysScreen />);
    expect(await screen.findByText("14 steps · e-mail, SMS, voucher")).toBeTruthy();
    expect(screen.getByText("1 error")).toBeTruthy();
    expect(screen.getByText("€4,121")).toBeTruthy();
    expect(screen.getByText("out of date")).toBeTruthy();
  });

  it("finds a journey without regard to case and accents", async () => {
    show(engine([card({}), card({ id: "b", name: "Králová’s birthday" })]), <JourneysScreen />);
    await tile("Welcome new customers");
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "KRALOVA" } });
    expect(screen.getAllByRole("link").map((link) => link.textContent)).toContain("Králová’s birthday");
    expect(screen.queryByRole("link", { name: "Welcome new customers" })).toBeNull();
  });

  it("deletes with a key, and undoes it", async () => {
    show(engine([card({})]), <JourneysScreen />);
    fireEvent.keyDown(await tile("Welcome new customers"), { key: "Delete" });
    expect(await screen.findByText("No journeys yet")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(await tile("Welcome new customers")).toBeTruthy();
  });

  it("renames with F2 and Enter; Escape leaves the name as it was", async () => {
    const platform = engine([card({})]);
    show(platform, <JourneysScreen />);
    fireEvent.keyDown(await tile("Welcome new customers"), { key: "F2" });
    fireEvent.keyDown(screen.getByRole("textbox", { name: "Name of the journey" }), { key: "Escape" });
    fireEvent.keyDown(await tile("Welcome new customers"), { key: "F2" });
    const field = screen.getByRole("textbox", { name: "Name of the journey" });
    fireEvent.change(field, { target: { value: "  Hello  " } });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(await tile("Hello")).toBeTruthy();
    expect(platform.calls.filter(({ name }) => name === "save_journey")).toHaveLength(1);
  });

  it("shows why a file could not be imported", async () => {
    const view = { code: "unknown-field", message: "The field nodez is unknown.", help: "Remove it.", place: "/nodez" };
    const importing = {
      import_journey: () => {
        throw new EngineError(view);
      },
    };
    show(engine([card({})], importing, ["/x/bad.journey.json"]), <JourneysScreen />);
    fireEvent.click(screen.getByRole("button", { name: "Import from file…" }));
    const note = await screen.findByRole("alert");
    expect(note.textContent).toContain("The field nodez is unknown.");
    expect(note.textContent).toContain("unknown-field · /nodez");
    fireEvent.click(within(note).getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  it("exports to the file that was chosen, and says where", async () => {
    const platform = engine([card({})], { export_journey: () => ({}) }, ["/x/w.journey.json"]);
    show(platform, <JourneysScreen />);
    fireEvent.keyDown(await screen.findByRole("button", { name: "More for Welcome new customers" }), { key: "Enter" });
    fireEvent.click(await screen.findByRole("menuitem", { name: "Export to file…" }));
    expect(await screen.findByText("Exported to /x/w.journey.json")).toBeTruthy();
    expect(platform.calls).toContainEqual({
      name: "export_journey",
      params: { id: "welcome", path: "/x/w.journey.json" },
    });
  });
});
