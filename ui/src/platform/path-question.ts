/** Where there is no file dialog, a question on the screen takes its place. The app frame shows and answers it. */
import { create } from "zustand";
import type { FileDialog } from "./platform";

/** A question for a path. */
export interface PathQuestion extends FileDialog {
  /** Whether the file is going to be read or written. */
  purpose: "open" | "save";
  /** Whether there may be several, each on a line of its own. */
  several?: boolean;
}

interface PathQuestionState {
  /** The question that is open. */
  question: PathQuestion | null;
  /** Answers it; null stands for "changed my mind". */
  answer: (path: string | null) => void;
}

/** The question that is open, if any. */
export const usePathQuestion = create<PathQuestionState>(() => ({ question: null, answer: () => undefined }));

/** Asks and waits for the answer. */
export function askForPath(question: PathQuestion): Promise<string | null> {
  usePathQuestion.getState().answer(null);
  return new Promise((resolve) => {
    usePathQuestion.setState({
      question,
      answer: (path) => {
        usePathQuestion.setState({ question: null, answer: () => undefined });
        resolve(path);
      },
    });
  });
}
