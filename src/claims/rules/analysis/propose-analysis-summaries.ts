import type { EvidenceKind } from '../../../evidence/evidence.ts';
import type { Candidate } from '../../candidate.ts';
import { asPrinted } from '../../canonical.ts';
import { polarityOf } from '../../polarity.ts';
import { type Piece, type Report, readReport } from '../security-test/report.ts';
import type { Source } from '../source.ts';
import { analysisOf } from './analysis-of.ts';
import { type AnalysisKind, criterionOf, namesAnalysis, namesTool } from './analysis-words.ts';

const papers: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'security-test-report',
  'scan-result',
  'other',
]);
const longest = 240;
const done =
  /\b(?:was|were|has been|have been|ran|run|performed|conducted|carried out|executed|analy[sz]ed|scanned|checked|fuzzed|tested|wurden?|durchgeführt|geprüft|analysiert)\b/iu;
const result =
  /\b\d[\d,.]*\s(?:[\p{L}-]+\s){0,3}(?:findings?|issues?|defects?|violations?|warnings?|vulnerabilit(?:y|ies)|crashes|components?|dependencies|test cases|executions|hours|befunde|schwachstellen|komponenten|stunden)\b/iu;
const advice = /\b(?:should|recommend\w*|would|could|if|must|shall|plan\w*|will)\b/iu;
const silent = new Set(['definitions', 'recommendations', 'method', 'legal']);

/** The statement that says most: what was analysed, with which tool, with what result. */
function weigh({ text, page }: Piece, kind: AnalysisKind): number {
  const names = (namesTool(text, kind) ? 3 : 0) + (namesAnalysis(text, kind) ? 2 : 0);
  if (names === 0 || !done.test(text) || advice.test(text)) return 0;
  return names + 2 + (result.test(text) ? 2 : 0) - page / 4;
}

function statementOf(report: Report, kind: AnalysisKind): Piece | undefined {
  return report.sentences
    .filter(({ section, text }) => !silent.has(section ?? '') && text.length < 500)
    .map((sentence) => ({ sentence, weight: weigh(sentence, kind) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ sentence }) => sentence)
    .find(({ text }) => polarityOf(text, undefined, 'practice').polarity === 'asserted');
}

/** What a summary of a tool's run proves: that this product was analysed so, by whom it was made. */
export function* proposeAnalysisSummaries(source: Source): Generator<Candidate> {
  const { kind: paper, sampleOrTemplate } = source.classification;
  if (!papers.has(paper) || sampleOrTemplate) return;
  const report = readReport(source);
  const kind = analysisOf(report);
  const statement = kind && statementOf(report, kind);
  if (!kind || !statement) return;
  const { page, view, start, end, text } = statement;
  const words = asPrinted(text).replace(/[.;]$/u, '');
  const detail = words.length <= longest ? words : words.slice(0, words.lastIndexOf(' ', longest));
  yield {
    type: 'practice',
    polarity: 'asserted',
    attributes: { criterion: criterionOf(kind), detail },
    spans: [{ page, view, start, end, attributes: ['criterion', 'detail'] }],
    derivedBy: { criterion: { rule: `summary of a ${kind} analysis run`, inputs: ['detail'] } },
    proposedBy: 'rules',
  };
}
