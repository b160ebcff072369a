import { resolveSupplier } from '../../suppliers/resolve-supplier.ts';
import type { Supplier } from '../../suppliers/supplier.ts';
import type { Question } from '../question.ts';
import { options } from './name-supplier.ts';
import type { Understanding } from './understanding.ts';

/**
 * A typed question whose suppliers somebody else named: who they are is decided as for words of a
 * person. A legal form that differs, and a name that several bear, is asked back.
 */
export function understandLookUp(
  question: Question,
  suppliers: readonly Supplier[],
): Understanding {
  if (question.kind === 'compare') return ofSeveral(question, suppliers);
  if (!('supplier' in question) || question.supplier === undefined) {
    return { outcome: 'understood', question };
  }
  const found = registered(question.supplier, question, suppliers);
  if (typeof found !== 'string') return found;
  return { outcome: 'understood', question: { ...question, supplier: found } };
}

function ofSeveral(
  question: Extract<Question, { kind: 'compare' }>,
  suppliers: readonly Supplier[],
): Understanding {
  const names: string[] = [];
  for (const typed of question.suppliers) {
    const found = registered(typed, question, suppliers);
    if (typeof found !== 'string') return found;
    names.push(found);
  }
  return { outcome: 'understood', question: { ...question, suppliers: names } };
}

/** The registered name, or why there is none. */
function registered(
  typed: string,
  question: Question,
  suppliers: readonly Supplier[],
): string | Understanding {
  const resolution = resolveSupplier(typed, suppliers);
  if (resolution.outcome === 'resolved') return resolution.supplier.name;
  if (resolution.outcome === 'unknown') {
    return { outcome: 'refused', reason: 'supplier_unknown', question, typed };
  }
  const { because, candidates } = resolution;
  return {
    outcome: 'clarify',
    reason: 'ambiguous_supplier',
    because,
    typed,
    question,
    options: options({ text: typed }, candidates, typed),
  };
}
