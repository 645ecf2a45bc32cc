import type { RunView } from "@/bindings/RunView";
import { ErrorNote, Skeleton } from "@/components";
import { fileStem } from "@/features/runs/use-export";
import { useEngine } from "@/platform/engine";
import { Calendar } from "./sending-calendar";

/** When the messages of a run go out. */
export function CalendarView({ run }: { run: RunView }) {
  const calendar = useEngine("run_calendar", { run: run.run });
  const file = fileStem({ journey: run.journey.id, made_at: run.made_at }, "calendar");
  return (
    <div className="min-h-0 grow overflow-y-auto p-4 thin-scroll">
      <div className="mx-auto max-w-[1560px]">
        {calendar.error !== null && (
          <ErrorNote error={calendar.error.view} retry={() => void calendar.refetch()} className="mx-auto max-w-2xl" />
        )}
        {calendar.isPending && <Skeleton className="h-80" />}
        {calendar.data !== undefined && <Calendar calendar={calendar.data} file={file} />}
      </div>
    </div>
  );
}
