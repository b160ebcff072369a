import { randomInt } from 'node:crypto';

/** A number from 0 up to, but not including, 1. */
export type Chance = () => number;

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

const finest = 2 ** 40;
const unguessable: Chance = () => randomInt(finest) / finest;

/** Without what is mistaken for something else, and without vowels: no words come out. */
const letters = 'bcdfghjkmnpqrstvwxz';
const signs = `${letters}23456789`;

function anyOf(from: string, chance: Chance): string {
  return from.charAt(Math.floor(chance() * from.length));
}

/** Marks for one request; recordings and evaluations pass a chance of their own. */
export function marking(chance: Chance = unguessable): Marking {
  const word = Array.from({ length: 12 }, () => anyOf(signs, chance)).join('');
  // A letter at the end keeps the number of an id apart.
  const prefix = [letters, signs, letters].map((from) => anyOf(from, chance)).join('');
  return { prefix, open: `<data ${word}>`, close: `</data ${word}>` };
}
