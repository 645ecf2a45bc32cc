import { useMemo } from "react";
import type { RunView } from "@/bindings/RunView";
import { Canvas } from "@/canvas";
import { choose, useBuilder, useSession } from "@/features/builder/session";
import { useT } from "@/i18n";
import { readJourney } from "@/journey/read";
import { comparedOf } from "./difference";

const NOTHING = () => undefined;
const NO_PROBLEMS = new Map<string, never>();

/** Two runs over one canvas: at each step both counts and the difference, on each way more or less than before. */
export function ComparedCanvas({ before, after }: { before: RunView; after: RunView }) {
  const session = useSession();
  const { mountCanvas, catalogue } = session;
  const direction = useBuilder((state) => state.direction);
  const choice = useBuilder((state) => state.choice);
  const compared = useMemo(
    () =>
      comparedOf(
        { journey: readJourney(before.journey).journey, summary: before.summary },
        { journey: readJourney(after.journey).journey, summary: after.summary },
      ),
    [before, after],
  );
  return (
    <>
      <Canvas
        key={`${before.run} ${after.run}`}
        ref={mountCanvas}
        journey={compared.journey}
        direction={direction}
        known={catalogue}
        choice={choice}
        problems={NO_PROBLEMS}
        results={compared.results}
        changes={compared.changes}
        trail={undefined}
        readOnly
        onChoose={(next) => choose(session, next)}
        onMove={NOTHING}
        onConnect={NOTHING}
        onDropWay={NOTHING}
        onInsert={NOTHING}
        onNote={NOTHING}
        onOpenPort={(step) => choose(session, { steps: [step] })}
        onEdit={NOTHING}
      />
      <Key />
    </>
  );
}

/** What the lines mean. */
function Key() {
  const t = useT();
  return (
    <ul className="pointer-events-none absolute bottom-3 left-3 z-10 flex gap-3 rounded-card border border-border-strong bg-surface px-2.5 py-1.5 text-12 text-text-2">
      <li className="flex items-center gap-1.5">
        <svg aria-hidden width={22} height={4}>
          <path d="M0 2H22" stroke="var(--chart-1)" strokeWidth={2.5} />
        </svg>
        {t("compare-more")}
      </li>
      <li className="flex items-center gap-1.5">
        <svg aria-hidden width={22} height={4}>
          <path d="M0 2H22" stroke="var(--chart-2)" strokeWidth={2.5} strokeDasharray="7 5" />
        </svg>
        {t("compare-less")}
      </li>
    </ul>
  );
}
