import { vexStatusOf } from '../../criteria/vex-status.ts';
import type { ComponentMatch } from '../../sbom/component-match.ts';
import type { VexStatus } from '../../sbom/vex.ts';
import type { OnFile } from '../facts.ts';
import { type Stated, statedIn } from '../papers.ts';
import { type Statement, say } from '../statement.ts';
import { short } from '../words.ts';
import type { StatementRow } from './vulnerability-data.ts';

type Said = Stated<'vulnerability-statement'>;

/** Everything the supplier says about one vulnerability, under any of its ids. */
export function saidAbout(ids: readonly string[], facts: OnFile): readonly Said[] {
  const wanted = new Set(ids.map((id) => id.toUpperCase()));
  return statedIn(facts, 'vulnerability-statement').filter(({ claim }) =>
    wanted.has(claim.attributes.vulnerability?.toUpperCase() ?? ''),
  );
}

export function idsOf({ advisory, aliases }: ComponentMatch): string[] {
  return [advisory, ...aliases];
}

/** The status as printed in the words of OpenVEX. */
export function meaningOf({ claim }: Said): VexStatus | undefined {
  return vexStatusOf(claim.attributes.status);
}

/** T25: "not affected" without a justification does not count. */
export function counts(said: Said): boolean {
  const { polarity, attributes } = said.claim;
  if (polarity !== 'asserted') return false;
  return meaningOf(said) !== 'not_affected' || attributes.justification !== null;
}

export function statementRow(said: Said): StatementRow {
  const { vulnerability, product, status, justification } = said.claim.attributes;
  return {
    vulnerability,
    product,
    status,
    justification,
    counts: counts(said),
    evidenceId: said.evidence.id,
    file: said.evidence.file,
  };
}

/** `of`: the supplier, where the answer is over several. */
export function statementLine(said: Said, of?: string): Statement {
  const { claim, evidence } = said;
  const { vulnerability, product, status, justification } = claim.attributes;
  const { product: cited, justification: reason } = claim.support;
  return say(
    `- ${of === undefined ? '' : `${of}, `}"${evidence.file}": ${vulnerability ?? 'it'} is ${status ?? 'of unknown status'} for ${product ?? 'a product that is not stated'}${whyOf(meaningOf(said), justification)}.`,
    claim.citation,
    cited,
    reason,
  );
}

function whyOf(meaning: VexStatus | undefined, justification: string | null): string {
  if (justification !== null) return `, because: ${short(justification)}`;
  return meaning === 'not_affected'
    ? '; no justification is given, so that it does not count (T25)'
    : '';
}
