import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { fragmentOf } from "@/journey/commands";
import { textOf } from "@/journey/clipboard";
import { edgeFrom, type Journey } from "@/journey/document";
import { welcome } from "@/journey/welcome.fixture";
import { fakePlatform, type FakePlatform } from "@/platform/fake";
import { catalogueOf } from "@/test/catalogue";
import { show } from "@/test/show";
import { startDrawing, useDrawingKeys } from "./drawing";
import { DrawingHint } from "./drawing-hint";
import { MoreSettings } from "./forms/more-settings";
import { choose, createSession, SessionProvider, useJourney, type Session } from "./session";
import { useClipboard } from "./use-clipboard";

function platform(): FakePlatform {
  return fakePlatform({ check_journey: () => ({ findings: [], errors: 0, warnings: 0, hints: 0 }) });
}

function sessionOf(journey: Journey): Session {
  return createSession(
    journey,
    catalogueOf({ messages: [{ id: "welcome-offer", channel: "email", cost_minor: null }] }),
    "right",
  );
}

const journeyOf = (session: Session) => session.document.getState().journey;

function Drawing({ session }: { session: Session }) {
  useDrawingKeys(session);
  return <DrawingHint />;
}

function draw(journey: Journey, from: string): Session {
  const session = sessionOf(journey);
  show(
    platform(),
    <SessionProvider value={session}>
      <Drawing session={session} />
    </SessionProvider>,
  );
  choose(session, { steps: [from] });
  act(() => startDrawing(session));
  return session;
}

const toward = (session: Session, candidate: string) =>
  act(() => {
    const { drawing } = session.state.getState();
    if (drawing !== undefined) session.state.setState({ drawing: { ...drawing, candidate } });
  });
const press = (key: string) => fireEvent.keyDown(window, { key });

describe("connecting by keyboard", () => {
  it("says at a step without a way out that nothing can follow it", () => {
    const session = draw(welcome, "end");
    expect(screen.getByRole("status").textContent).toContain("Nothing can follow this step");
    press("Escape");
    expect(session.state.getState().drawing).toBeUndefined();
  });

  it("comes to steps it cannot lead to, says why, and does not connect them", () => {
    const session = draw(welcome, "used");
    toward(session, "start");
    expect(screen.getByRole("status").textContent).toContain("no connection can lead into a trigger");
    press("Enter");
    expect(journeyOf(session)).toEqual(welcome);
    expect(session.state.getState().drawing).toMatchObject({ candidate: "start" });
  });

  it("says what it replaces, and replaces it as one edit", () => {
    const session = draw(welcome, "bought");
    press("c");
    expect(session.state.getState().drawing?.port).toBe("no");
    toward(session, "voucher");
    expect(screen.getByRole("status").textContent).toContain("Replaces the connection to “");
    press("Enter");
    expect(edgeFrom(journeyOf(session), "bought", "no")?.to).toBe("voucher");
    session.document.getState().undo();
    expect(journeyOf(session)).toEqual(welcome);
  });
});

function Clipboard({ session }: { session: Session }) {
  useClipboard(session);
  return null;
}

function paste(text: string): void {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  fireEvent(document.body, event);
}

describe("pasting from another journey", () => {
  it("puts the steps in and tells in one note what is not here", async () => {
    const session = sessionOf({ ...welcome, nodes: [], edges: [], notes: [] });
    show(platform(), <Clipboard session={session} />);
    paste(textOf(fragmentOf(welcome, ["offer", "voucher-mail"])));
    await waitFor(() => expect(journeyOf(session).nodes).toHaveLength(2));
    expect(screen.getByText(/One message design is not here: welcome-voucher\./).textContent).toContain(
      "The steps refer to one that is not here (voucher)",
    );
    session.document.getState().undo();
    expect(journeyOf(session).nodes).toHaveLength(0);
  });

  it("changes nothing while a version is looked at", async () => {
    const session = sessionOf(welcome);
    show(platform(), <Clipboard session={session} />);
    act(() => session.state.setState({ viewing: { shows: "version", version: 1 } }));
    paste(textOf(fragmentOf(welcome, ["offer"])));
    await Promise.resolve();
    expect(journeyOf(session)).toEqual(welcome);
  });
});

function Ids() {
  const node = useJourney().nodes.find(({ kind }) => kind === "assign_voucher");
  return node === undefined ? null : <MoreSettings node={node} />;
}

describe("an id", () => {
  it("is refused with the reason while it is taken, and followed by what names it once it is free", () => {
    const session = sessionOf(welcome);
    show(
      platform(),
      <SessionProvider value={session}>
        <Ids />
      </SessionProvider>,
    );
    fireEvent.click(screen.getByText("More"));
    const field = screen.getByRole("textbox", { name: "Id in the file" });
    fireEvent.change(field, { target: { value: "offer" } });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(within(document.body).getByText("Another step has this id.")).toBeTruthy();
    expect(journeyOf(session)).toEqual(welcome);
    fireEvent.change(field, { target: { value: "gift" } });
    fireEvent.blur(field);
    expect(JSON.stringify(journeyOf(session))).not.toContain('"voucher"');
    expect(journeyOf(session).nodes.find(({ id }) => id === "voucher-mail")).toMatchObject({
      values: { code: { from: "gift", field: "code" } },
    });
  });
});
