import { foldText } from '../../suppliers/fold-text.ts';
import type { SupplierFacts } from '../facts.ts';
import { isSample, paperDate } from '../papers.ts';
import type { Question, QuestionOf } from '../question.ts';
import { isOfProduct, type SbomPaper, sbomDay, sbomPapers } from './sbom-papers.ts';

/**
 * The SBOMs of one product, newest first, superseded ones included: what was delivered before is
 * what a change is seen against. Without a product in the question it is that of the newest SBOM
 * of which there are two.
 */
export function deliveriesOf(
  { product }: QuestionOf<'sbom-diff'>,
  facts: SupplierFacts,
): readonly SbomPaper[] {
  const all = delivered(facts);
  const fitting = product ? all.filter((paper) => isOfProduct(paper, product)) : [];
  const byProduct = Map.groupBy(fitting.length > 0 ? fitting : all, productOf);
  const groups = [...byProduct.values()];
  return groups.find((group) => group.length > 1) ?? groups[0] ?? [];
}

function delivered({ input }: SupplierFacts): readonly SbomPaper[] {
  return input.evidence
    .flatMap(({ evidence, sbom }): SbomPaper[] =>
      sbom && evidence.progress.status === 'checked' && !isSample(evidence)
        ? [{ evidence, facts: sbom }]
        : [],
    )
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
}

const keyOf = (paper: SbomPaper) =>
  `${sbomDay(paper)}|${paper.facts.createdOn?.value ?? ''}|${paperDate(paper.evidence)}|${paper.evidence.receivedAt}`;

/** Its subject by name alone: the version is what changes. */
function productOf({ evidence, facts }: SbomPaper): string {
  return foldText(facts.subject?.name ?? evidence.file);
}

/** Evidence ids of the SBOMs whose single components an answer looks at. */
export function sbomsToLoad(question: Question, facts: SupplierFacts): readonly string[] {
  switch (question.kind) {
    case 'sbom-diff':
      return deliveriesOf(question, facts)
        .slice(0, 2)
        .map(({ evidence }) => evidence.id);
    case 'sbom-quality':
    case 'component':
      return sbomPapers(facts)
        .slice(0, maxLoaded)
        .map(({ evidence }) => evidence.id);
    default:
      return [];
  }
}

/** Whole SBOMs a question may look into. */
const maxLoaded = 20;
