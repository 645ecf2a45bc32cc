/** Fixes come as RFC 6902 patches; here they become operations like any other edit. */
import { applyPatch } from "rfc6902";
import type { Operation as PatchOperation } from "rfc6902";
import type { PatchStep } from "../bindings/PatchStep";
import type { Journey } from "./document";
import { changesBetween } from "./operations";
import type { Operation } from "./operations";

/** The operations of a fix, or `undefined` where it does not fit the document any more. */
export function patchOperations(journey: Journey, patch: readonly PatchStep[]): Operation[] | undefined {
  const copy = structuredClone(journey);
  // The engine writes the operations of RFC 6902; the library refuses what is none.
  const failures = applyPatch(copy, patch as PatchOperation[]);
  return failures.some((failure) => failure !== null) ? undefined : changesBetween(journey, copy);
}
