/** Checks the draft a moment after every edit. What is about an earlier state never reaches the screen as new. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { usePlatform } from "@/platform/context";
import { asEngineError } from "@/platform/platform";
import type { Session } from "./session";

const REST_MS = 150;

let sessions = 0;

/** Keeps the findings of a session fresh. */
export function useChecks(session: Session): void {
  const platform = usePlatform();
  const [name] = useState(() => {
    sessions += 1;
    return sessions;
  });
  const [revision, setRevision] = useState(() => session.document.getState().revision);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = session.document.subscribe((now, before) => {
      if (now.revision === before.revision) return;
      clearTimeout(timer);
      timer = setTimeout(() => setRevision(now.revision), REST_MS);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [session]);

  // A query and not a call: when the language changes, the findings are asked for again like everything else.
  const { data, error } = useQuery({
    queryKey: ["check_journey", name, revision],
    queryFn: async ({ signal }) => {
      const { journey, revision: asked } = session.document.getState();
      return { checked: await platform.call("check_journey", { journey }, { signal }), asked };
    },
    gcTime: 0,
  });

  useEffect(() => {
    if (data !== undefined && data.asked === session.document.getState().revision) {
      const { checked: before, drawer } = session.state.getState();
      // What is wrong with a journey shows itself when it is opened; later the person opens and closes the panel.
      if (before === undefined && drawer === undefined && data.checked.findings.length > 0) {
        session.state.setState({ drawer: "problems" });
      }
      session.state.setState({ checked: data.checked, checkedRevision: data.asked, checkError: undefined });
    }
  }, [data, session]);
  useEffect(() => {
    if (error !== null) session.state.setState({ checkError: asEngineError(error).view });
  }, [error, session]);
}
