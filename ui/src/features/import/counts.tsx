import type { ImportedFile } from "@/bindings/ImportedFile";
import { cx } from "@/components";
import { useFormat, useT } from "@/i18n";
import { tableName } from "./names";

const figures = ["rows", "new", "changed", "same", "rejected"] as const;

/** What became, or would become, of each file's rows; the rejected ones can be opened. */
export function CountsTable({
  files,
  onRejected,
  opened,
}: {
  files: readonly ImportedFile[];
  /** Shows the rejected rows of a file. */
  onRejected?: (file: string) => void;
  /** The file whose rejected rows are shown. */
  opened?: string | null;
}) {
  const t = useT();
  const format = useFormat();
  const sum = (figure: (typeof figures)[number]) => files.reduce((total, file) => total + file[figure], 0);
  const write = (count: number) => (count === 0 ? <span className="text-text-3">0</span> : format.number(count));
  return (
    <div className="overflow-x-auto thin-scroll">
      <table className="w-full text-13 tabular">
        <thead>
          <tr className="border-b border-border bg-surface-2 text-12 text-text-3">
            <th scope="col" className="h-[30px] px-3.5 text-left font-normal">
              {t("import-file")}
            </th>
            {figures.map((figure) => (
              <th key={figure} scope="col" className="w-28 px-3.5 text-right font-normal">
                {t(`import-count-${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr
              key={file.name}
              className={cx("border-b border-border last:border-0", file.name === opened && "bg-accent-weak")}
            >
              <th scope="row" className="max-w-80 px-3.5 py-1.5 text-left font-medium">
                <span className="block truncate" title={file.name}>
                  {file.name}
                </span>
                <Beside file={file} />
              </th>
              {figures.map((figure) => (
                <td key={figure} className="px-3.5 text-right">
                  {figure === "rejected" && file.rejected > 0 && onRejected !== undefined ? (
                    <button
                      type="button"
                      aria-label={t("import-rejected-of", { count: file.rejected, name: file.name })}
                      aria-pressed={file.name === opened}
                      onClick={() => onRejected(file.name)}
                      className="rounded-small font-semibold text-error hover:underline"
                    >
                      {format.number(file.rejected)}
                    </button>
                  ) : (
                    <span className={cx(figure === "rejected" && file.rejected > 0 && "font-semibold text-error")}>
                      {write(file[figure])}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {files.length > 1 && (
          <tfoot>
            <tr className="border-t border-border bg-surface-2 font-semibold">
              <th scope="row" className="h-[33px] px-3.5 text-left font-semibold">
                {t("import-all-files")}
              </th>
              {figures.map((figure) => (
                <td
                  key={figure}
                  className={cx("px-3.5 text-right", figure === "rejected" && sum(figure) > 0 && "text-error")}
                >
                  {format.number(sum(figure))}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** What happens beside a file's own rows: things made for unknown ids, lines that are gone. */
function Beside({ file }: { file: ImportedFile }) {
  const t = useT();
  const format = useFormat();
  const made = Object.entries(file.stubs)
    .filter(([, count]) => count > 0)
    .map(([table, count]) => `${tableName(t, table).toLocaleLowerCase()} ${format.number(count)}`);
  const notes = [
    ...(made.length > 0 ? [t("import-stubs", { what: made.join(", ") })] : []),
    ...(file.removed > 0 ? [t("import-removed", { count: file.removed })] : []),
  ];
  if (notes.length === 0) return null;
  return <span className="block text-12 font-normal text-text-2">{notes.join(" · ")}</span>;
}
