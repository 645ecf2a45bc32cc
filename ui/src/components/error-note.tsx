import { CircleAlert, RotateCw, X } from "lucide-react";
import type { ErrorView } from "@/bindings/ErrorView";
import { useT, type Translate } from "@/i18n";
import { transportErrors } from "@/platform/platform";
import { Button, IconButton } from "./button";
import { cx } from "./cx";

/** An error's sentence and what to do; those of the way to the engine are worded here, all others by the engine. */
export function errorWords(view: ErrorView, t: Translate): { message: string; help: string } {
  const code = transportErrors.find((known) => known === view.code);
  if (code === undefined) return { message: view.message, help: view.help };
  return { message: t(`error-${code}`), help: t(`error-${code}-help`) };
}

/** What went wrong, where it belongs, until it is mended: sentence, what to do, place and code. */
export function ErrorNote({
  error,
  retry,
  dismiss,
  className,
}: {
  error: ErrorView;
  /** Tries again. */
  retry?: () => void;
  /** Takes the note away. */
  dismiss?: () => void;
  className?: string;
}) {
  const t = useT();
  const { message, help } = errorWords(error, t);
  const findings = error.findings ?? [];
  return (
    <div
      role="alert"
      className={cx("flex items-start gap-2.5 rounded-card border border-error/40 bg-error-weak p-3", className)}
    >
      <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0 text-error" />
      <div className="min-w-0 grow selectable">
        <p className="text-13 font-medium text-text">{message}</p>
        {help !== "" && <p className="mt-0.5 text-12 text-text-2">{help}</p>}
        {findings.length > 0 && (
          <ul className="mt-1 list-disc pl-4 text-12 text-text">
            {findings.slice(0, 5).map((finding) => (
              <li key={`${finding.code}/${finding.place.node ?? ""}/${finding.message}`}>{finding.message}</li>
            ))}
          </ul>
        )}
        <p className="mt-1 font-mono text-11 break-all text-text-2">
          {error.code}
          {error.place !== undefined && ` · ${error.place}`}
        </p>
      </div>
      {retry !== undefined && (
        <Button size="small" icon={<RotateCw aria-hidden size={12} />} onClick={retry}>
          {t("try-again")}
        </Button>
      )}
      {dismiss !== undefined && <IconButton size="small" label={t("close")} icon={<X size={14} />} onClick={dismiss} />}
    </div>
  );
}
