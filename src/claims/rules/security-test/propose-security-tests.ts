import type { EvidenceKind } from '../../../evidence/evidence.ts';
import type { Candidate, CandidateSpan, Derivation } from '../../candidate.ts';
import type { PartialAttributes } from '../../claim-types.ts';
import { dateOrderOf } from '../../date-order.ts';
import type { Source } from '../source.ts';
import { proposeEarlierTests } from './earlier-tests.ts';
import { type Piece, readReport } from './report.ts';
import { type Fact, readTestFacts } from './test-facts.ts';
import {
  fixStatements,
  openWeaknesses,
  staleProcesses,
  unmaintainedParts,
  vendorPractices,
} from './test-practices.ts';

const reports: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'security-test-report',
  'scan-result',
  'threat-model',
  'attestation-letter',
]);

const isSamePlace = (a: Piece, b: Piece): boolean =>
  a.page === b.page && a.view === b.view && a.start < b.end && b.start < a.end;

type Place = Readonly<{ piece: Piece; attributes: string[]; link?: Fact['link'] }>;

function spanOf({ piece: { page, view, start, end }, attributes, link }: Place): CandidateSpan {
  return { page, view, start, end, attributes, ...(link && { link }) };
}

/** One span per place, with every attribute that is printed there; the main statement first. */
function spansOf(main: Piece, facts: readonly Fact[]): [CandidateSpan, ...CandidateSpan[]] {
  const first: Place = { piece: main, attributes: [] };
  const places = [first];
  for (const { attribute, pieces, link } of facts) {
    for (const piece of pieces) {
      const place = places.find((known) => isSamePlace(known.piece, piece));
      if (!place) places.push({ piece, attributes: [attribute], link });
      else if (!place.attributes.includes(attribute)) place.attributes.push(attribute);
    }
  }
  return [spanOf(first), ...places.slice(1).map(spanOf)];
}

/** What must be known before a paper counts as the report of a test. */
function isTest(facts: readonly Fact[]): boolean {
  const known = new Set(facts.map(({ attribute }) => attribute));
  return (
    known.has('testKind') &&
    (known.has('tester') || known.has('findings') || known.has('startedOn'))
  );
}

/** The test a report of a security test describes. */
export function* proposeSecurityTests(source: Source): Generator<Candidate> {
  if (!reports.has(source.classification.kind)) return;
  const report = readReport(source);
  const test = readTestFacts(report);
  const { main, facts } = test;
  const kindPiece = facts.find(({ attribute }) => attribute === 'testKind')?.pieces[0];
  const statement = main ?? kindPiece;
  if (!statement || !isTest(facts)) return;
  const derivedBy: Record<string, Derivation> = {};
  const attributes: Record<string, unknown> = {};
  for (const { attribute, value, derivation } of facts) {
    attributes[attribute] = value;
    if (derivation) derivedBy[attribute] = derivation;
  }
  yield {
    type: 'security-test',
    polarity: 'asserted',
    attributes: attributes as PartialAttributes<'security-test'>,
    spans: spansOf(statement, facts),
    ...(Object.keys(derivedBy).length > 0 && { derivedBy }),
    proposedBy: 'rules',
  };
  const order = dateOrderOf(source.document);
  yield* proposeEarlierTests(report, partiesOf(facts), order, text(facts, 'startedOn'));
  if (source.classification.sampleOrTemplate) return;
  yield* openWeaknesses(test.lists.flatMap(({ findings }) => findings));
  yield* unmaintainedParts(report);
  yield* fixStatements(report);
  yield* vendorPractices(report, vendorNames(facts));
  yield* staleProcesses(report);
}

function partiesOf(facts: readonly Fact[]): { attribute: 'tester' | 'client'; value: string }[] {
  return (['tester', 'client'] as const).flatMap((attribute) => {
    const value = text(facts, attribute);
    return value === undefined ? [] : [{ attribute, value }];
  });
}

function text(facts: readonly Fact[], attribute: Fact['attribute']): string | undefined {
  const value = facts.find((fact) => fact.attribute === attribute)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** The client, and the product or project by the first word of its name. */
function vendorNames(facts: readonly Fact[]): string[] {
  const target = text(facts, 'target')?.split(' ')[0];
  const names = [text(facts, 'client'), target].filter((name) => name !== undefined);
  return names.filter((name) => /^\p{Lu}|^\d+\p{L}/u.test(name) && name.length > 2);
}
