/** A platform for tests: each test says what the commands it needs answer. */
import {
  asEngineError,
  transportError,
  type CallOptions,
  type CommandName,
  type Params,
  type Platform,
  type Result,
} from "./platform";

/** What commands answer. */
export type Answers = {
  [K in CommandName]?: (params: Params<K>, options: CallOptions) => Result<K> | Promise<Result<K>>;
};

/** A fake platform that also keeps what was called. */
export interface FakePlatform extends Platform {
  /** Every call so far. */
  readonly calls: { name: CommandName; params: unknown }[];
}

/**
 * Makes a platform out of answers; a command without one fails loudly. `files` are the paths chosen, in order; where
 * several may be chosen, all that are left.
 */
export function fakePlatform(answers: Answers, files: string[] = []): FakePlatform {
  const calls: FakePlatform["calls"] = [];
  const chosen = [...files];
  return {
    kind: "fake",
    calls,
    async call<K extends CommandName>(name: K, params: Params<K>, options: CallOptions = {}): Promise<Result<K>> {
      calls.push({ name, params });
      const answer: Answers[K] = answers[name];
      if (answer === undefined) throw transportError("host-answer", name);
      try {
        return await answer(params, options);
      } catch (error) {
        throw asEngineError(error);
      }
    },
    chooseOpenFile: () => Promise.resolve(chosen.shift() ?? null),
    chooseOpenFiles: () => Promise.resolve(chosen.splice(0)),
    chooseFolder: () => Promise.resolve(chosen.shift() ?? null),
    chooseSaveFile: () => Promise.resolve(chosen.shift() ?? null),
    printPage: () => Promise.resolve(chosen.shift() ?? null),
    setTitle: () => undefined,
  };
}
