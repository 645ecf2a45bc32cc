import type { ReactNode } from "react";
import type { RunView } from "@/bindings/RunView";
import { Disclosure } from "@/components";
import { T, useFormat, useT } from "@/i18n";

const strong = { b: <strong className="font-semibold text-text" /> };

/** The rules behind the figures, as the engine applies them. */
export function HowCounted({ view }: { view: RunView }) {
  const t = useT();
  const format = useFormat();
  const values = {
    window: format.duration(view.summary.conversions.window_ms / 1000),
    model: t(`model-${view.summary.conversions.model}`),
  };
  const rules = ["entries", "messages", "vouchers", "sales", "per-1000", "related", "ripe", "replay"];
  return (
    <Disclosure summary={t("counted-title")}>
      {rules.map((rule): ReactNode => (
        <p key={rule}>
          <T id={`counted-${rule}`} values={values} elems={strong} />
        </p>
      ))}
    </Disclosure>
  );
}
