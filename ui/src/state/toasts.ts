/** Short notes about what happened somewhere else than where the person looks. */
import { create } from "zustand";
import type { ErrorView } from "@/bindings/ErrorView";

/** A note. */
export interface Toast {
  /** Counts up. */
  id: number;
  /** What happened. */
  text: string;
  /** What went wrong, where something did. */
  error?: ErrorView;
  /** One thing to do about it, for instance undo. */
  action?: { label: string; run: () => void };
}

interface ToastState {
  /** The notes that are shown, oldest first. */
  toasts: Toast[];
  /** Shows a note. */
  show: (toast: Omit<Toast, "id">) => void;
  /** Takes a note away. */
  dismiss: (id: number) => void;
}

let last = 0;

/** The notes. */
export const useToasts = create<ToastState>((set) => ({
  toasts: [],
  show: (toast) => {
    last += 1;
    const shown = { ...toast, id: last };
    // More than three at once is a list nobody reads.
    set((state) => ({ toasts: [...state.toasts, shown].slice(-3) }));
  },
  dismiss: (id) => set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
}));
