import { randomInt } from 'node:crypto';

/** A whole number from 0 up to, but not including, `below`. */
export type Chance = (below: number) => number;

/**
 * Marks that tell the data of one request from everything written into it: who wrote the data could
 * not know them.
 */
export type Marking = Readonly<{
  /** Stands in every id before its number: "k7q" makes `[k7q12]`. */
  prefix: string;
  /** The lines around the data. */
  open: string;
  close: string;
}>;

/** Without what is mistaken for something else, and without vowels: no words come out. */
const letters = 'bcdfghjkmnpqrstvwxz';
const signs = `${letters}23456789`;

/** A letter at the end keeps the number of an id apart. */
function prefixOf(chance: Chance): string {
  const middle = signs.charAt(chance(signs.length));
  return `${letters.charAt(chance(letters.length))}${middle}${letters.charAt(chance(letters.length))}`;
}

/** Marks for one request. The default is unpredictable; recordings and evaluations pass their own. */
export function marking(chance: Chance = (below) => randomInt(below)): Marking {
  const word = Array.from({ length: 12 }, () => signs.charAt(chance(signs.length))).join('');
  return { prefix: prefixOf(chance), open: `<data ${word}>`, close: `</data ${word}>` };
}
