import type { ThreadMemory } from '../answers/thread-memory.ts';
import { vocabulary } from '../answers/understand-question/ordinary-words.ts';
import { findMentions } from '../suppliers/find-mentions.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import { nameProblem } from '../suppliers/supplier-name.ts';

const stated =
  /(?:^|\b)(?:supplier|vendor|lieferant)\s*[:=]\s*(.{2,200})$|^(?:(?:this|that|here|it) (?:is|are) )?(?:evidence |papers? |documents? )?(?:for|from|of|by|für|von)\s+(.{2,200})$/iu;

/**
 * The supplier a file is evidence of, as its sender names it: "for Kestrel", "supplier: Zephyr
 * Motion GmbH". Without words the thread's supplier; undefined when nobody, or several, are named.
 */
export function uploadSupplier(
  text: string,
  suppliers: readonly Supplier[],
  memory: ThreadMemory,
): string | undefined {
  const [first] = text.split(/[\n?]/u);
  const mentions = findMentions(text, suppliers, vocabulary);
  const resolved = mentions.flatMap(({ resolution }) =>
    resolution.outcome === 'resolved' ? [resolution.supplier.name] : [],
  );
  const [only, another] = new Set(resolved);
  if (only && !another && mentions.length === 1) return only;
  const fitsSeveral = mentions.some(
    ({ resolution }) => resolution.outcome === 'ambiguous' && resolution.because === 'several fit',
  );
  if (fitsSeveral) return undefined;
  const match = stated.exec(
    (first ?? '').trim().replace(/[.!]+$/u, (end) => (end.length > 1 ? '' : end)),
  );
  const name = (match?.[1] ?? match?.[2])?.trim();
  if (name && nameProblem(name) === undefined && mentions.length < 2) return name;
  const [typed] = mentions;
  if (typed && mentions.length === 1 && typed.resolution.outcome === 'unknown') return typed.text;
  return text.trim() === '' ? memory.supplier : undefined;
}
