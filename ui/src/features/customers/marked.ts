/** What of a text a search has found. Pure. */
import { foldForSearch } from "@/components";

/** A piece of a text. */
export interface Piece {
  text: string;
  /** Whether it is what was searched for. */
  found: boolean;
}

const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/**
 * Takes a text apart where words of it begin with what was searched for, whatever their case and accents. Letters that
 * fold into several, or into none, stay whole.
 */
export function markedPieces(text: string, search: string): Piece[] {
  const words = foldForSearch(search)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  if (words.length === 0 || text === "") return [{ text, found: false }];
  const letters = [...text];
  const folded = letters.map((letter) => foldForSearch(letter));
  const found = letters.map(() => false);
  letters.forEach((letter, at) => {
    if (!isLetter(letter) || isLetter(letters[at - 1])) return;
    for (const word of words) {
      let [taken, end] = ["", at];
      while (taken.length < word.length && end < letters.length) {
        taken += folded[end];
        end += 1;
      }
      if (taken.startsWith(word)) found.fill(true, at, end);
    }
  });
  const pieces: Piece[] = [];
  letters.forEach((letter, at) => {
    const last = pieces.at(-1);
    if (last !== undefined && last.found === found[at]) last.text += letter;
    else pieces.push({ text: letter, found: found[at] === true });
  });
  return pieces;
}

/** Whether anything of a text is what was searched for. */
export function isFound(text: string | null, search: string): boolean {
  return text !== null && markedPieces(text, search).some(({ found }) => found);
}
