import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { MadeUpRun } from "@/bindings/MadeUpRun";
import type { RunMadeUp } from "@/bindings/RunMadeUp";
import { createSession, SessionProvider } from "@/features/builder/session";
import { readJourney } from "@/journey/read";
import { fakePlatform } from "@/platform/fake";
import { EngineError } from "@/platform/platform";
import { usePreferences } from "@/state/preferences";
import { catalogueOf } from "@/test/catalogue";
import { shopJourney } from "@/test/shop";
import { show } from "@/test/show";
import { MadeUpPanel, openMadeUp } from "./panel";

const answer = (unused: string[]): MadeUpRun => ({
  path: {
    customer: "made-up",
    name: "Ada New",
    detail: null,
    time_zone: "Europe/Prague",
    absent: null,
    visits: [
      {
        visit: 1,
        inside: false,
        ending: "completed",
        steps: [
          {
            node: "start",
            port: "next",
            arrived_at: "2026-10-31T08:00:00Z",
            left_at: "2026-10-31T08:00:00Z",
            reason: "registered",
          },
          { node: "offer", port: "next", arrived_at: "2026-10-31T08:00:00Z", left_at: null, reason: "sent to ada" },
        ],
      },
    ],
  },
  unused,
});

function open(run: (wish: RunMadeUp) => MadeUpRun) {
  usePreferences.setState({ window: {} });
  const session = createSession(readJourney(shopJourney).journey, catalogueOf({}), "right");
  openMadeUp(session);
  const platform = fakePlatform({ run_made_up: run });
  show(
    platform,
    <SessionProvider value={session}>
      <MadeUpPanel />
    </SessionProvider>,
  );
  return { session, platform };
}

describe("a made-up customer beside a journey", () => {
  it("is begun from an example, edited, sent through, and her way is told with reasons and what was not looked at", async () => {
    const { session, platform } = open(() => answer(["shoe_size"]));
    fireEvent.click(screen.getByRole("button", { name: "New customer today" }));
    fireEvent.change(screen.getByRole("textbox", { name: "Language" }), { target: { value: "cs" } });
    fireEvent.click(screen.getByRole("button", { name: "Send her through" }));
    const path = await screen.findByRole("list", { name: "One customer’s path" });
    expect(within(path).getByText("sent to ada")).toBeTruthy();
    expect(screen.getByText(/No step looked at: shoe_size/)).toBeTruthy();
    const sent = platform.calls.find(({ name }) => name === "run_made_up")?.params as RunMadeUp;
    expect(sent.customer.attributes).toMatchObject({ name: "Ada New", email_consent: "yes", language: "cs" });
    expect(sent.customer.events[0]?.type).toBe("account_registered");
    expect(session.state.getState().madeUp?.run?.result.path.visits).toHaveLength(1);
  });

  it("says that the path is of before, once she was changed, and can be sent again", async () => {
    const { platform } = open(() => answer([]));
    fireEvent.click(screen.getByRole("button", { name: "New customer today" }));
    fireEvent.click(screen.getByRole("button", { name: "Send her through" }));
    await screen.findByRole("list", { name: "One customer’s path" });
    fireEvent.click(screen.getByRole("radio", { name: "Customer" }));
    fireEvent.click(screen.getByRole("button", { name: "No consent" }));
    expect(screen.getByText("Changed since")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Send her through again" }));
    await waitFor(() => expect(screen.queryByText("Changed since")).toBeNull());
    expect(platform.calls.filter(({ name }) => name === "run_made_up")).toHaveLength(2);
  });

  it("does not send a time that cannot be read, and keeps the form where the engine refuses her", async () => {
    open(() => {
      throw new EngineError({ code: "bad-value", message: "“maybe” is no consent.", help: "" });
    });
    fireEvent.click(screen.getByRole("button", { name: "New customer today" }));
    const when = screen.getByRole("textbox", { name: "When, event 1" });
    fireEvent.change(when, { target: { value: "31.10.2026" } });
    expect(screen.getByRole("button", { name: "Send her through" })).toHaveProperty("disabled", true);
    fireEvent.change(when, { target: { value: "2026-10-31" } });
    fireEvent.click(screen.getByRole("button", { name: "Send her through" }));
    expect(await screen.findByText("“maybe” is no consent.")).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "Name" })).toBeTruthy();
  });
});
