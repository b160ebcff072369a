import type { EvidenceKind } from '../../../evidence/evidence.ts';
import { findKnownComponents } from '../../../sbom/known-components.ts';
import type { Candidate } from '../../candidate.ts';
import { type PaperStatement, paperStatements } from '../practice/paper-statements.ts';
import { questionnaireItems } from '../questionnaire/questionnaire-items.ts';
import type { ProposeRule, Source } from '../source.ts';
import { asksForUse, deniesUse, knownVulnerabilitiesIn } from './denies-use.ts';

/** What a supplier writes itself, to customers. */
const papers: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'policy',
  'contract',
  'architecture',
  'attestation-letter',
  'questionnaire',
  'advisory',
  'incident-report',
  'other',
]);

/**
 * "We do not use Log4j", "free of known vulnerabilities": what a supplier says is not in its
 * products, so that an SBOM and its match can be held against it.
 */
export const proposeComponentStatements: ProposeRule = function* (source) {
  const { kind, sampleOrTemplate } = source.classification;
  if (!papers.has(kind) || sampleOrTemplate) return;
  for (const statement of paperStatements(source.document)) yield* denialsIn(statement);
  if (kind === 'questionnaire') yield* deniedItems(source);
};

function* denialsIn(statement: PaperStatement): Generator<Candidate> {
  const { page, start, end, text } = statement;
  if (text.trimEnd().endsWith('?')) return;
  for (const found of [...findKnownComponents(text), ...knownVulnerabilitiesIn(text)]) {
    if (!deniesUse(text, found)) continue;
    yield denial(text.slice(found.start, found.end), {
      ...{ page, view: 'text', start, end },
      attributes: ['component'],
    });
  }
}

/** "Is Log4j used in the product? | No". */
function* deniedItems({ document }: Source): Generator<Candidate> {
  for (const { page, view, span, question, answer } of questionnaireItems(document)) {
    if (answer !== 'no' || !asksForUse(question.text)) continue;
    for (const { start, end } of findKnownComponents(question.text)) {
      yield denial(question.text.slice(start, end), {
        ...{ page, view, ...span },
        attributes: ['component'],
      });
    }
  }
}

function denial(component: string, span: Candidate['spans'][0]): Candidate {
  return {
    type: 'component-statement',
    polarity: 'negated',
    attributes: { component },
    spans: [span],
    proposedBy: 'rules',
  } as Candidate;
}
