import { findMentions } from '../../suppliers/find-mentions.ts';
import type { Supplier } from '../../suppliers/supplier.ts';
import { vocabulary } from '../understand-question/ordinary-words.ts';
import type { Ground } from './grounds.ts';

/** Where a text names a supplier. Offsets are into the text. */
export type Subject = Readonly<{ name: string; start: number; end: number }>;

export function subjectsIn(text: string, suppliers: readonly Supplier[]): Subject[] {
  if (suppliers.length === 0) return [];
  return findMentions(text, suppliers, vocabulary).flatMap(({ start, end, resolution }) =>
    resolution.outcome === 'resolved' ? [{ name: resolution.supplier.name, start, end }] : [],
  );
}

/** The suppliers that a looked-up answer may have spoken of; all others are strangers to it. */
export function suppliersAmong(
  grounds: readonly Ground[],
  register: readonly Supplier[],
): readonly Supplier[] {
  const texts = grounds.map(({ text }) => text).join('\n');
  const asked = new Set(grounds.map(({ about }) => about));
  return register.filter(({ name }) => asked.has(name) || texts.includes(name));
}

/** A ground with the suppliers it is about: none where it is about all of them or nobody. */
export type Attributed = Ground &
  Readonly<{
    subjects: ReadonlySet<string>;
    /** Of a statement: the words it is proven by. */
    quotes: readonly string[];
  }>;

/** A quote of a list is about whom the line is that cites it. */
export function attributed(
  grounds: readonly Ground[],
  suppliers: readonly Supplier[],
): Attributed[] {
  const named = grounds.map((ground) => {
    const names = subjectsIn(ground.text, suppliers).map(({ name }) => name);
    const quotes = ground.is === 'quote' ? [] : sharing(ground, 'quote', grounds);
    const subjects = new Set([...(ground.about ? [ground.about] : []), ...names]);
    return { ...ground, subjects, quotes: quotes.map(({ text }) => text) };
  });
  return named.map((ground) => {
    if (ground.is === 'statement' || ground.subjects.size > 0) return ground;
    const citing = sharing(ground, 'statement', named);
    return { ...ground, subjects: new Set(citing.flatMap(({ subjects }) => [...subjects])) };
  });
}

/** The grounds of a kind that have a citation in common with this one. */
function sharing<G extends Ground>(
  { marks }: Ground,
  kind: Ground['is'],
  among: readonly G[],
): G[] {
  return among.filter((one) => one.is === kind && one.marks.some((mark) => marks.includes(mark)));
}
