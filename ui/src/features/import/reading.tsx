import type { ReadAs } from "@/bindings/ReadAs";
import { NumberField, Pill, Select, type Option } from "@/components";
import { useT, type Translate } from "@/i18n";
import type { WizardFile } from "./state";
import type { Rereading } from "./use-files";

const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1250", "windows-1252"] as const;
const delimiters = [";", ",", "\t", "|"] as const;

/** What an encoding is called, with its usual spelling. */
function encodingName(encoding: string): string {
  return encoding
    .replace(/^utf/, "UTF")
    .replace(/^windows/, "Windows")
    .replace("le", " LE")
    .replace("be", " BE");
}

function delimiterName(t: Translate, delimiter: string): string {
  const names: Record<string, string> = { ";": "semicolon", ",": "comma", "\t": "tab", "|": "bar" };
  const name = names[delimiter];
  return name === undefined ? delimiter : t(`import-delimiter-${name}`);
}

/** How a file is read, as small chips; what can be read in another way can be changed. */
export function ReadingChips({ file, rereading }: { file: WizardFile; rereading: Rereading }) {
  const t = useT();
  const { shape, path, name } = file.inspected;
  if (shape === null) return null;
  const disabled = rereading.busy !== null;
  const change = (read: ReadAs) => rereading.read(path, { ...file.mapping, read: { ...file.mapping.read, ...read } });
  const encoding = shape.encoding;
  const delimiter = shape.delimiter;
  const sheetOptions: Option[] = shape.sheets.map((sheet) => ({ value: sheet, label: sheet }));
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <Pill className="h-6 text-12">
        {t(`import-format-${shape.format}`)}
        {shape.compression !== null && ` · ${shape.compression}`}
      </Pill>
      {encoding !== null && (
        <Chip
          label={t("import-encoding-of", { name })}
          value={encoding}
          face={shape.encoding_guessed ? t("import-guessed", { what: encodingName(encoding) }) : encodingName(encoding)}
          options={encodings.map((each) => ({ value: each, label: encodingName(each) }))}
          disabled={disabled}
          onChange={(next) => change({ encoding: next })}
        />
      )}
      {delimiter !== null && (
        <Chip
          label={t("import-delimiter-of", { name })}
          value={delimiter}
          face={delimiterName(t, delimiter)}
          options={delimiters.map((each) => ({
            value: each,
            label: delimiterName(t, each),
            detail: each === "\t" ? "⇥" : each,
          }))}
          disabled={disabled}
          onChange={(next) => change({ delimiter: next })}
        />
      )}
      {shape.sheets.length > 0 && (
        <Chip
          label={t("import-sheet-of", { name })}
          value={shape.sheet ?? ""}
          face={t("import-sheet", { name: shape.sheet ?? "" })}
          options={sheetOptions}
          disabled={disabled}
          onChange={(next) => change({ sheet: next })}
        />
      )}
    </div>
  );
}

function Chip({
  label,
  value,
  face,
  options,
  disabled,
  onChange,
}: {
  label: string;
  value: string;
  face: string;
  options: readonly Option[];
  disabled: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <Select
      aria-label={`${label}: ${face}`}
      size="small"
      quiet
      value={value}
      face={<span className="truncate">{face}</span>}
      options={options}
      disabled={disabled}
      onChange={onChange}
      className="max-w-48 rounded-pill bg-surface-3 pr-1.5 pl-2.5"
    />
  );
}

/** The row with the names of the columns, for files that begin with something else. */
export function HeaderRow({ file, rereading }: { file: WizardFile; rereading: Rereading }) {
  const t = useT();
  const { shape, path } = file.inspected;
  if (shape === null || (shape.format !== "csv" && shape.format !== "xlsx")) return null;
  return (
    <label className="flex shrink-0 items-center gap-2 text-12 text-text-2">
      {t("import-header-row")}
      <span className="w-14">
        <NumberField
          aria-label={t("import-header-row")}
          whole
          min={1}
          max={100}
          value={file.mapping.read?.header_row ?? 1}
          onChange={(next) => {
            if (next === null || next === (file.mapping.read?.header_row ?? 1)) return;
            rereading.read(path, { ...file.mapping, read: { ...file.mapping.read, header_row: next } });
          }}
        />
      </span>
    </label>
  );
}
