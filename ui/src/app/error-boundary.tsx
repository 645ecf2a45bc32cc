import { Component, type ReactNode } from "react";
import { ErrorNote } from "@/components";
import { useT } from "@/i18n";

/** Keeps an error in one screen from taking the whole window: the rail stays, the error is shown. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <ScreenFailed error={this.state.error} retry={() => this.setState({ error: null })} />;
  }
}

function ScreenFailed({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useT();
  return (
    <div className="p-6">
      <ErrorNote
        error={{
          code: "screen-failed",
          message: t("error-screen-failed"),
          help: t("error-screen-failed-help"),
          place: error instanceof Error ? error.message : String(error),
        }}
        retry={retry}
      />
    </div>
  );
}
