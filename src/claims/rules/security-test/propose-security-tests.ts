import type { EvidenceKind } from '../../../evidence/evidence.ts';
import type { Candidate, PageSpan } from '../../candidate.ts';
import { dateOrderOf } from '../../date-order.ts';
import { analysisOf } from '../analysis/analysis-of.ts';
import type { Source } from '../source.ts';
import { proposeEarlierTests } from './earlier-tests.ts';
import { findKinds } from './kind-words.ts';
import { type Piece, type Report, readReport } from './report.ts';
import { type Fact, readTestFacts, type TestFacts } from './test-facts.ts';
import {
  fixStatements,
  openWeaknesses,
  staleProcesses,
  unmaintainedParts,
  vendorPractices,
} from './test-practices.ts';
import { titleRows } from './title-rows.ts';

const reports: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'security-test-report',
  'scan-result',
  'threat-model',
  'attestation-letter',
]);

const isSamePlace = (a: Piece, b: Piece): boolean =>
  a.page === b.page && a.view === b.view && a.start < b.end && b.start < a.end;

type Place = Readonly<{ piece: Piece; attributes: string[]; link?: Fact['link'] }>;

function spanOf({ piece: { page, view, start, end }, attributes, link }: Place): PageSpan {
  return { page, view, start, end, attributes, ...(link && { link }) };
}

/** One span per place, with every attribute that is printed there; the main statement first. */
function spansOf(main: Piece, facts: readonly Fact[]): [PageSpan, ...PageSpan[]] {
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

/** The title names a kind of test. */
function isTitledSo(report: Report): boolean {
  return titleRows(report).some(({ text }) => findKinds(text).length > 0);
}

/** Enough for a paper of no known kind: tester, time and findings. */
function isPlain({ facts }: TestFacts): boolean {
  const known = new Set<string>(facts.map(({ attribute }) => attribute));
  return ['tester', 'startedOn', 'findings'].every((name) => known.has(name));
}

/** A supplier's own threat model is a practice; one made by another company is a test. */
function isCommissioned(facts: readonly Fact[]): boolean {
  return text(facts, 'tester') !== undefined && text(facts, 'client') !== undefined;
}

/** The candidate for the test itself, where enough is known of it. */
function testCandidate({ main, facts }: TestFacts, isThreatModel: boolean): Candidate | undefined {
  const statement = main ?? facts.find(({ attribute }) => attribute === 'testKind')?.pieces[0];
  if (!statement || !isTest(facts) || (isThreatModel && !isCommissioned(facts))) return undefined;
  const derived = facts.flatMap(({ attribute, derivation }) =>
    derivation ? [[attribute, derivation] as const] : [],
  );
  return {
    type: 'security-test',
    polarity: 'asserted',
    attributes: Object.fromEntries(facts.map(({ attribute, value }) => [attribute, value])),
    spans: spansOf(statement, facts),
    ...(derived.length > 0 && { derivedBy: Object.fromEntries(derived) }),
    proposedBy: 'rules',
  };
}

/** What else a report says: earlier tests, what stayed open, what the vendor does. */
function* besides(report: Report, { facts, lists }: TestFacts): Generator<Candidate> {
  const order = dateOrderOf(report.document);
  yield* proposeEarlierTests(report, partiesOf(facts), order, text(facts, 'startedOn'));
  if (report.classification.sampleOrTemplate) return;
  yield* openWeaknesses(lists.flatMap(({ findings }) => findings));
  yield* unmaintainedParts(report);
  yield* fixStatements(report);
  yield* vendorPractices(report, vendorNames(facts));
  yield* staleProcesses(report);
}

/** The test a report of a security test describes, and what the report says besides. */
export function* proposeSecurityTests(source: Source): Generator<Candidate> {
  const { kind } = source.classification;
  if (!reports.has(kind) && kind !== 'other') return;
  const report = readReport(source);
  const isUnknown = kind === 'other';
  if (isUnknown && !isTitledSo(report)) return;
  const analysis = analysisOf(report);
  if (analysis === 'static' || analysis === 'composition') return;
  const facts = readTestFacts(report);
  if (isUnknown && !isPlain(facts)) return;
  const candidate = testCandidate(facts, kind === 'threat-model');
  if (!candidate || facts.isPlanned) return;
  yield candidate;
  yield* besides(report, facts);
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
