/** The workspace that is open, or null. Filled when the program starts and when a workspace is opened or closed. */
import { create } from "zustand";
import type { WorkspaceSummary } from "@/bindings/WorkspaceSummary";

interface WorkspaceState {
  /** The open workspace. */
  workspace: WorkspaceSummary | null;
  /** Says which one is open now. */
  opened: (workspace: WorkspaceSummary | null) => void;
}

/** The workspace that is open. */
export const useWorkspace = create<WorkspaceState>((set) => ({
  workspace: null,
  opened: (workspace) => set({ workspace }),
}));
