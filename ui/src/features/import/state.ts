/**
 * What the wizard knows: files, where they go, how they become rows, what a check said. It outlives the screen, so that
 * a look elsewhere loses nothing.
 */
import { create } from "zustand";
import type { ErrorView } from "@/bindings/ErrorView";
import type { FileMapping } from "@/bindings/FileMapping";
import type { ImportFiles } from "@/bindings/ImportFiles";
import type { ImportView } from "@/bindings/ImportView";
import type { InspectedFile } from "@/bindings/InspectedFile";
import type { InspectedFiles } from "@/bindings/InspectedFiles";
import type { Mapping } from "@/bindings/Mapping";
import type { Progress } from "@/bindings/Progress";

/** The steps in their order. */
export const steps = ["files", "preview", "columns", "check", "import"] as const;
/** A step. */
export type Step = (typeof steps)[number];

/** A file on its way in. */
export interface WizardFile {
  /** What the engine found in it. */
  inspected: InspectedFile;
  /** How it is going to be imported. */
  mapping: FileMapping;
  /** Columns of the file, and fixed targets, that a person has mapped herself. */
  chosen: ReadonlySet<string>;
  /** The questions that a person has answered, by their place, with the answer's. */
  answers: ReadonlyMap<number, number>;
}

/** Where the data go. */
export interface Destination {
  /** The workspace that is open, or a new one. */
  kind: "open" | "new";
  /** The new one's name, its file's without the ending. */
  name: string;
  /** The folder it is made in. */
  folder: string;
  /** ISO 4217. */
  currency: string;
  /** IANA zone. */
  timeZone: string;
}

/** How the import treats what is not as it should be. */
export interface Options {
  /** Bad rows are passed over; otherwise one of them stops everything. */
  skipBadRows: boolean;
  /** A row that names something unknown is bad; otherwise it is made. */
  rejectMissing: boolean;
  /** Whether everybody has consented where a consent column is missing; `null` until it is answered. */
  consent: boolean | null;
}

/** A check or an import under way. */
export interface Run {
  what: "check" | "import";
  progress: Progress | null;
  /** When it began, and when its stage did, in milliseconds of the clock of the page. */
  began: number;
  stageBegan: number;
  cancel: () => void;
}

/** What the wizard knows. */
interface Wizard {
  step: Step;
  files: readonly WizardFile[];
  /** The path of the file that is looked at. */
  current: string | null;
  /** A column that is to be looked at when its file's columns are shown. */
  sought: string | null;
  /** A `settings.json` among the files, and whether it is imported. */
  settings: string | null;
  takesSettings: boolean;
  /** Files that are no data. */
  ignored: readonly string[];
  /** `null` until a person has chosen: the default depends on what is open. */
  destination: Destination | null;
  options: Options;
  run: Run | null;
  /** What the last check said, and what was asked. */
  checked: { of: string; view: ImportView } | null;
  failure: { of: Step; error: ErrorView } | null;
  result: ImportView | null;
}

const beginning: Wizard = {
  step: "files",
  files: [],
  current: null,
  sought: null,
  settings: null,
  takesSettings: true,
  ignored: [],
  destination: null,
  options: { skipBadRows: false, rejectMissing: false, consent: null },
  run: null,
  checked: null,
  failure: null,
  result: null,
};

/** What the wizard knows. */
export const useWizard = create<Wizard>(() => beginning);

/** Begins anew. */
export function startOver(): void {
  useWizard.setState(beginning, true);
}

/** Goes to a step; what went wrong stays where it was. */
export function goTo(step: Step): void {
  useWizard.setState({ step });
}

function wizardFile(inspected: InspectedFile): WizardFile {
  return { inspected, mapping: inspected.mapping, chosen: new Set(), answers: new Map() };
}

/** Files were looked into: new ones are added, ones that are there already are read anew. */
export function addFiles({ files, settings, ignored }: InspectedFiles): void {
  useWizard.setState((state) => {
    const added = new Map(files.map((file) => [file.path, wizardFile(file)]));
    const kept = state.files.map((file) => {
      const anew = added.get(file.inspected.path);
      added.delete(file.inspected.path);
      return anew ?? file;
    });
    const all = [...kept, ...added.values()];
    return {
      files: all,
      current: state.current ?? (all.find(isTaken) ?? all[0])?.inspected.path ?? null,
      settings: settings ?? state.settings,
      ignored: [...new Set([...state.ignored, ...ignored])],
      result: null,
      failure: null,
    };
  });
}

/** Changes what is known of one file. */
export function changeFile(path: string, change: (file: WizardFile) => WizardFile): void {
  useWizard.setState((state) => ({
    files: state.files.map((file) => (file.inspected.path === path ? change(file) : file)),
  }));
}

/** Takes a file out; it stays where it is on the disk. */
export function removeFile(path: string): void {
  useWizard.setState((state) => {
    const files = state.files.filter((file) => file.inspected.path !== path);
    const current = state.current === path ? (files[0]?.inspected.path ?? null) : state.current;
    return { files, current };
  });
}

/** Whether a file is imported: it can be read, and it is known what it holds. */
export function isTaken({ inspected, mapping }: WizardFile): boolean {
  return inspected.problem === null && mapping.table !== undefined;
}

/** The questions of a file that nobody has answered. */
export function openDoubts(file: WizardFile): number[] {
  if (!isTaken(file)) return [];
  return file.inspected.doubts.map((_, at) => at).filter((at) => !file.answers.has(at));
}

/** Whether a whole consent column is missing somewhere, so that a person must say how to take that; which ones. */
export function missingConsents(files: readonly WizardFile[]): string[] {
  const consents = ["email_consent", "sms_consent", "chat_consent", "push_consent"];
  const customers = files.filter((file) => isTaken(file) && file.mapping.table === "customers");
  return consents.filter((consent) =>
    customers.some(({ inspected, mapping }) => {
      if (mapping.columns.some((entry) => entry.to === consent)) return false;
      const read = new Set(mapping.columns.flatMap((entry) => entry.from ?? []));
      return mapping.others === "drop" || !inspected.columns.some(({ name }) => name === consent && !read.has(name));
    }),
  );
}

/** The import as the engine takes it. */
export function wishOf(
  state: Pick<Wizard, "files" | "settings" | "takesSettings" | "options">,
  check: boolean,
): ImportFiles {
  return {
    files: state.files.filter(isTaken).map(({ inspected, mapping }) => ({ path: inspected.path, mapping })),
    ...(state.settings !== null && state.takesSettings && { settings: state.settings }),
    skip_bad_rows: state.options.skipBadRows,
    reject_missing: state.options.rejectMissing,
    unknown_consent: state.options.consent ?? false,
    check,
  };
}

/** What a check is a check of: everything but whether bad rows stop the import, which changes no count. */
export function checkKey(wish: ImportFiles, workspace: string | undefined): string {
  return JSON.stringify([{ ...wish, skip_bad_rows: true, check: true }, workspace ?? null]);
}

/** The mapping of all files, as it is kept in a file. */
export function mappingOf(files: readonly WizardFile[]): Mapping {
  return {
    format: 1,
    files: files.filter(({ inspected }) => inspected.problem === null).map(({ mapping }) => mapping),
  };
}
