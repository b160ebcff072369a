import { findBodies } from '../../../src/claims/bodies.ts';
import type { PageSpan } from '../../../src/claims/candidate.ts';
import { severities } from '../../../src/claims/claim-types.ts';
import { isTrue, type Mutator, same, spansFor, valuesOf, withValue } from './mutation.ts';

type Choices = Readonly<Record<string, readonly string[]>>;

const standards = [
  ...['IEC 62443-4-1', 'IEC 62443-4-2', 'IEC 62443-3-3', 'IEC 62443-2-4', 'ISO/IEC 27001'],
  ...['ISO/IEC 27017', 'ISO/IEC 27018', 'ISO 9001', 'SOC 2', 'SOC 1', 'SOC 3'],
];
const levels = ['ML 1', 'ML 2', 'ML 3', 'ML 4', 'SL 1', 'SL 2', 'SL 3', 'EAL 2', 'EAL 4'];

const closed: Readonly<Record<string, Choices>> = {
  certification: { standard: standards, level: levels, edition: ['2013', '2018', '2019', '2022'] },
  'assurance-report': {
    standard: standards,
    reportType: ['Type 1', 'Type 2'],
    opinion: ['unqualified', 'qualified', 'adverse', 'disclaimer'],
    subserviceMethod: ['inclusive', 'carve-out'],
    form: ['report', 'letter', 'bridge letter'],
  },
  'subservice-organisation': { method: ['inclusive', 'carve-out'] },
  'security-test': {
    testKind: ['penetration test', 'source code audit', 'vulnerability scan', 'fuzzing'],
    retest: ['none', 'partial', 'complete'],
  },
  commitment: {
    subject: ['acknowledge', 'fix', 'notify', 'support', 'sbom-delivery'],
    severity: severities,
    duration: ['PT24H', 'PT72H', 'P3D', 'P30D', 'P90D', 'P5Y', 'P10Y'],
  },
};

/** Another value of the list, whether the base has one or not. */
const listed =
  (...names: readonly string[]): Mutator =>
  (base, pick) => {
    const choices = closed[base.claim.type] ?? {};
    const name = pick(names.filter((one) => choices[one]));
    if (name === undefined) return undefined;
    const known = String(valuesOf(base.claim)[name]).replaceAll(' ', '');
    const wrong = (choices[name] ?? []).filter(
      (one) => !isTrue(base, name, one) && !known.startsWith(one.replaceAll(' ', '')),
    );
    const value = pick(wrong);
    return value === undefined ? undefined : withValue(base, name, value);
  };

/** The value a neighbouring claim of the paper has, from where that claim cites it. */
const borrowed =
  (types: readonly string[], names: readonly string[]): Mutator =>
  (base, pick) => {
    if (!types.includes(base.claim.type)) return undefined;
    const others = base.paper.bases.filter(
      (one) => one !== base && one.claim.type === base.claim.type,
    );
    const other = pick(others);
    const name = pick(names.filter((one) => other && valuesOf(other.candidate)[one] !== undefined));
    if (!other || name === undefined) return undefined;
    const value = valuesOf(other.candidate)[name];
    if (isTrue(base, name, value)) return undefined;
    return pick([
      withValue(base, name, value, spansFor(other, name)),
      withValue(base, name, value),
    ]);
  };

const parties: Readonly<Record<string, readonly string[]>> = {
  certification: ['holder', 'issuer', 'signedBy', 'accreditation', 'product'],
  'assurance-report': ['holder', 'auditor', 'signedBy'],
  'security-test': ['tester', 'client', 'target'],
};

/** Holder for issuer, tester for client: both are printed, in other roles. */
const exchanged: Mutator = (base, pick) => {
  const names = parties[base.claim.type] ?? [];
  const from = pick(names.filter((name) => typeof valuesOf(base.candidate)[name] === 'string'));
  const to = pick(names.filter((name) => name !== from));
  if (from === undefined || to === undefined) return undefined;
  const value = valuesOf(base.candidate)[from];
  return isTrue(base, to, value) ? undefined : withValue(base, to, value, spansFor(base, from));
};

const company =
  /\p{Lu}[\p{L}&.-]+(?: \p{Lu}[\p{L}&.-]+){0,3},? (?:GmbH|AG|Inc\.|Ltd\.?|LLP|LLC|B\.V\.|s\.r\.o\.|SE|S\.A\.)/gu;

/** Another company or body the paper names somewhere: a customer, an assessor, a registrar. */
const named: Mutator = (base, pick) => {
  const name = pick((parties[base.claim.type] ?? []).slice(0, 2));
  const page = pick(base.paper.document.pages);
  if (name === undefined || page === undefined) return undefined;
  const view = pick(['text', 'layout'] as const) ?? 'text';
  const text = page[view];
  const found = pick([
    ...[...text.matchAll(company)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    })),
    ...findBodies(text),
  ]);
  if (!found) return undefined;
  const value = text.slice(found.start, found.end).replace(/\s+/gu, ' ');
  const known = valuesOf(base.claim)[name];
  if (typeof known === 'string' && isAlike(known, value)) return undefined;
  const span: PageSpan = { page: page.number, view, ...found, attributes: [name] };
  return withValue(base, name, value, [span]);
};

/** The same name in capitals, or a part of it. */
function isAlike(known: string, value: string): boolean {
  const [a, b] = [known.toLowerCase(), value.toLowerCase()];
  return a.includes(b) || b.includes(a);
}

const misspelt: Mutator = (base, pick) => {
  const name = pick(
    ['certificateNumber', 'reportNumber', 'targetVersion'].filter(
      (one) => typeof valuesOf(base.candidate)[one] === 'string',
    ),
  );
  if (name === undefined) return undefined;
  const value = String(valuesOf(base.candidate)[name]);
  const at = pick([...value].flatMap((sign, index) => (/\d/u.test(sign) ? [index] : [])));
  if (at === undefined) return undefined;
  const digit = (Number(value[at]) + 1) % 10;
  const cut = pick([value.slice(0, at) + digit + value.slice(at + 1), value.slice(0, -1)]) ?? '';
  return cut === value || cut === '' ? undefined : withValue(base, name, cut);
};

/** Counts moved from one severity to another, or one left out or made up. */
const counted: Mutator = (base, pick) => {
  const { findings } = valuesOf(base.candidate);
  if (!findings) return undefined;
  const counts = { ...(findings as Record<string, number>) };
  const from = pick(severities.filter((one) => (counts[one] ?? 0) > 0));
  const to = pick(severities.filter((one) => one !== from));
  if (from === undefined || to === undefined) return undefined;
  const by = pick([1, counts[from] ?? 1]) ?? 1;
  const wrong = { ...counts, [from]: (counts[from] ?? 0) - by, [to]: (counts[to] ?? 0) + by };
  const fewer = { ...counts, [from]: 0 };
  const value = pick([wrong, fewer]);
  return same(value, findings) ? undefined : withValue(base, 'findings', value);
};

/** A right criterion, moved to a true sentence about something else. */
const criterion: Mutator = (base, pick, papers) => {
  if (base.claim.type !== 'practice') return undefined;
  const other = pick((pick(papers)?.claims ?? []).filter(({ type }) => type === 'practice'));
  const value = other && valuesOf(other)['criterion'];
  const own = base.paper.claims.filter(
    ({ type, citation }) => type === 'practice' && citation.quote === base.claim.citation.quote,
  );
  if (!value || own.some((claim) => valuesOf(claim)['criterion'] === value)) return undefined;
  const mutation = withValue(base, 'criterion', value);
  return {
    ...mutation,
    isBelieved: (claim) => mutation.isBelieved(claim) && claim.polarity === 'asserted',
  };
};

const words = [
  'detail',
  'description',
  'response',
  'scope',
  'opinionBasis',
  'summary',
  'product',
  'name',
  'service',
  'control',
];

/** The words of a value told in other words. */
const paraphrased: Mutator = (base, pick) => {
  const name = pick(words.filter((one) => typeof valuesOf(base.candidate)[one] === 'string'));
  if (name === undefined) return undefined;
  const parts = String(valuesOf(base.candidate)[name]).split(' ');
  const at = pick(parts.map((_, index) => index)) ?? 0;
  const told = [...parts];
  told.splice(at, 1, ...(pick([['surely'], [], [parts[at] ?? '', 'always']]) ?? []));
  const value = told.join(' ');
  return value.trim() === '' || isPart(String(valuesOf(base.candidate)[name]), value)
    ? undefined
    : withValue(base, name, value);
};

const isPart = (whole: string, part: string): boolean => whole.includes(part.trim());

export const valueMutators: Readonly<Record<string, Mutator>> = {
  'the standard': listed('standard'),
  'the edition': listed('edition'),
  'the level': listed('level'),
  'the type of report': listed('reportType'),
  'the opinion': listed('opinion'),
  'the form or method': listed('subserviceMethod', 'form', 'method'),
  'the kind of test': listed('testKind'),
  'the retest': listed('retest'),
  'what is promised': listed('subject'),
  'the severity promised': listed('severity'),
  'the time promised': listed('duration'),
  'a promise of another sentence': borrowed(['commitment'], ['subject', 'severity', 'duration']),
  'the support of another row': borrowed(['support-period'], ['product', 'until']),
  'another certificate of the paper': borrowed(
    ['certification'],
    [
      'certificateNumber',
      'edition',
      'level',
      'issuedOn',
      'expiresOn',
      'scope',
      'holder',
      'product',
    ],
  ),
  'the words of another claim': borrowed(
    [
      'audit-exception',
      'subservice-organisation',
      'user-entity-control',
      'practice',
      'security-test',
    ],
    ['control', 'response', 'name', 'method', 'description', 'findings', 'tester', 'reportedOn'],
  ),
  'two parties exchanged': exchanged,
  'another company of the paper': named,
  'a number by a digit': misspelt,
  'counts moved between severities': counted,
  'the criterion': criterion,
  'a value in other words': paraphrased,
};
