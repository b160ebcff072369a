import { asPrinted } from '../../claims/canonical.ts';
import type { CapRule } from '../weighing.ts';

const quoted = /["“„«'‘][^"”“»'’]{8,}["”“»'’]/gu;

/** T30: words that instruct a machine prove nothing; the rest of the paper is judged as ever. */
export const injectionCaps: CapRule = ({ claim, paper }) => {
  const { page, quote } = claim.citation;
  const isInstruction = paper.evidence.warnings.some((warning) => {
    if (warning.code !== 'INJECTION_SUSPECTED') return false;
    if (warning.page !== undefined && page !== undefined && warning.page !== page) return false;
    const said = asPrinted(quote);
    const found = [...warning.detail.matchAll(quoted)].map(([match]) => match.slice(1, -1));
    return found.some((words) => said.includes(words) || words.includes(said));
  });
  if (!isInstruction) return [];
  const reason = 'The sentence gives instructions to a machine and proves nothing.';
  return [{ id: 'T30', reason, counts: false }];
};
