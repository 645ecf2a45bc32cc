/** The last plan of the open workspace: leaving the screen does not lose it. */
import { create } from "zustand";
import type { ContactPlan } from "@/bindings/ContactPlan";

interface PlanState {
  /** Of which workspace, by its path. */
  path: string | undefined;
  plan: ContactPlan | undefined;
  keep: (path: string | undefined, plan: ContactPlan) => void;
}

/** The last plan. */
export const usePlan = create<PlanState>((set) => ({
  path: undefined,
  plan: undefined,
  keep: (path, plan) => set({ path, plan }),
}));
