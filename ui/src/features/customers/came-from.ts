/** The list that a customer was opened from, so that the ones before and after her are known, and the way back. */
import { create } from "zustand";

/** A place in the list of customers. */
export interface ListPlace {
  /** The list, as it stands behind `?`. */
  query: string;
  /** The row, from 0. */
  index: number;
  /** Who stands there. */
  customer: string;
  /** How many the list has, and of how many customers. */
  total: number;
}

/** The place in the list that was looked at last; null before there was one. */
export const useListPlace = create<{ place: ListPlace | null }>(() => ({ place: null }));
