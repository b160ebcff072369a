import type { EvidenceKind } from '../../../evidence/evidence.ts';
import type { Candidate } from '../../candidate.ts';
import { asPrinted } from '../../canonical.ts';
import { dateOrderOf } from '../../date-order.ts';
import type { DateOrder } from '../../dates.ts';
import type { Source } from '../source.ts';
import { type PartyMention, partyMentions } from './engagement.ts';
import { readReport, type Sentence } from './report.ts';
import { kindsDone } from './test-kind.ts';
import { periodIn } from './test-period.ts';

/** Papers in which a supplier tells of a test whose report is not at hand. */
const papers: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'policy',
  'architecture',
  'questionnaire',
  'other',
]);
const mostTests = 5;

/** A test told of in one sentence: what kind, by whom, and when; less than that is no fact. */
function reportedTest(
  sentence: Sentence,
  mentions: readonly PartyMention[],
  order: DateOrder | undefined,
): Candidate | undefined {
  const [kind] = kindsDone(sentence);
  const tester = mentions.find(({ role, strength }) => role === 'tester' && strength >= 5);
  const period = periodIn(sentence, order);
  if (!kind || !tester || !period) return undefined;
  const { page, view, start, end } = sentence;
  const attributes = {
    testKind: kind.kind,
    tester: asPrinted(tester.name),
    startedOn: period.start ?? null,
    endedOn: period.end ?? null,
  };
  return {
    type: 'security-test',
    polarity: 'asserted',
    attributes,
    spans: [{ page, view, start, end, attributes: Object.keys(attributes) }],
    proposedBy: 'rules',
  };
}

/** "In March 2025, Acme Labs performed a penetration test of the portal", told by the supplier. */
export function* proposeReportedTests(source: Source): Generator<Candidate> {
  const { kind, sampleOrTemplate } = source.classification;
  if (!papers.has(kind) || sampleOrTemplate) return;
  const report = readReport(source);
  const mentions = partyMentions(report);
  const order = dateOrderOf(source.document);
  const sentences = new Set(mentions.map(({ sentence }) => sentence));
  let told = 0;
  for (const sentence of sentences) {
    const own = mentions.filter((mention) => mention.sentence === sentence);
    const candidate = reportedTest(sentence, own, order);
    if (!candidate) continue;
    yield candidate;
    told += 1;
    if (told >= mostTests) return;
  }
}
