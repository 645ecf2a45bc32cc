import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { cx, foldForSearch, StepIcon } from "@/components";
import { useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { summaryOf, titleOf } from "@/journey/summaries";
import { choose, useBuilder, useSession, useShownJourney } from "./session";

/** Ctrl F: find a step on the canvas by its name, its settings or its id. */
export function FindStep() {
  return useBuilder((state) => state.searching) ? <OpenFind /> : null;
}

function OpenFind() {
  const t = useT();
  const say = useSay();
  const session = useSession();
  const journey = useShownJourney();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const words = foldForSearch(query).split(/\s+/).filter(Boolean);
  // Who writes a whole id, or a whole name, means that step.
  const whole = foldForSearch(query).trim();
  const rank = (id: string, title: string) =>
    foldForSearch(id) === whole ? 0 : foldForSearch(title) === whole ? 1 : 2;
  const found = journey.nodes
    .map((node) => ({ node, title: say(titleOf(node)), summary: say(summaryOf(node, session.catalogue)) }))
    .filter(({ node, title, summary }) => {
      const text = foldForSearch(`${title} ${summary} ${node.id}`);
      return words.length > 0 && words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => rank(a.node.id, a.title) - rank(b.node.id, b.title))
    .slice(0, 50);
  const close = () => session.state.setState({ searching: false });
  const go = (id: string | undefined, stay: boolean) => {
    if (id === undefined) return;
    choose(session, { steps: [id] });
    session.canvas()?.reveal(id);
    if (stay) return;
    close();
    session.canvas()?.focusStep(id);
  };
  return (
    <div
      role="search"
      className="absolute top-3 right-3 z-30 w-72 overflow-hidden rounded-card border border-border-strong bg-surface shadow-menu"
    >
      <div className="flex items-center gap-2 px-2.5">
        <Search aria-hidden size={14} className="shrink-0 text-text-3" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls="find-step-list"
          aria-activedescendant={found[active] === undefined ? undefined : `found-${active}`}
          aria-label={t("builder-find-step")}
          placeholder={t("builder-find-step")}
          value={query}
          autoComplete="off"
          onBlur={close}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={(event) => {
            const at = Math.max(0, Math.min(found.length - 1, active + (event.key === "ArrowUp" ? -1 : 1)));
            if (event.key === "ArrowDown" || event.key === "ArrowUp") {
              setActive(at);
              go(found[at]?.node.id, true);
            } else if (event.key === "Enter") go(found[active]?.node.id, false);
            else if (event.key === "Escape") close();
            else return;
            event.preventDefault();
          }}
          className="h-9 w-full bg-transparent text-13 placeholder:text-text-3 focus-visible:shadow-none"
        />
        {words.length > 0 && <span className="shrink-0 text-11 text-text-3 tabular">{found.length}</span>}
      </div>
      <div
        id="find-step-list"
        role="listbox"
        aria-label={t("builder-find-step")}
        className={cx(found.length > 0 && "max-h-64 overflow-y-auto border-t border-border p-1 thin-scroll")}
      >
        {found.map(({ node, title, summary }, at) => (
          <div
            key={node.id}
            id={`found-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            onMouseDown={(event) => {
              event.preventDefault();
              go(node.id, false);
            }}
            className={cx("flex items-center gap-2.5 rounded-control px-2 py-1", at === active && "bg-surface-3")}
          >
            <StepIcon kind={node.kind} channel={node.kind === "send_message" ? node.channel : undefined} size={24} />
            <span className="min-w-0">
              <span className="block truncate text-13">{title}</span>
              <span className="block truncate text-11 text-text-2">{summary}</span>
            </span>
          </div>
        ))}
      </div>
      {words.length > 0 && found.length === 0 && (
        <p className="border-t border-border px-3 py-2 text-12 text-text-3">{t("builder-found-none")}</p>
      )}
    </div>
  );
}
