import type { SupplierFacts } from '../facts.ts';
import type { Match } from './matched-papers.ts';
import { counts, idsOf, meaningOf, saidAbout, statementRow } from './vex-statements.ts';
import type { MatchRow } from './vulnerability-data.ts';

/** A match as answers carry it, with what the supplier says about it. */
export function matchRow({ match, paper }: Match, facts: SupplierFacts): MatchRow {
  const said = saidAbout(idsOf(match), facts);
  const best = said.find(counts) ?? said[0];
  return {
    ...match,
    supplier: facts.posture.supplier,
    evidenceId: paper.evidence.id,
    file: paper.evidence.file,
    answered: best ? statementRow(best) : null,
  };
}

/** Whether a statement that counts says that nothing is to be done. */
export function isSettled({ match }: Match, facts: SupplierFacts): boolean {
  return saidAbout(idsOf(match), facts).some((said) => {
    const meaning = meaningOf(said);
    return counts(said) && (meaning === 'not_affected' || meaning === 'fixed');
  });
}
