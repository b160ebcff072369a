import { expect, test } from 'vitest';
import gazetteer from '../../src/claims/gazetteer/practices.json' with { type: 'json' };
import { findPractices } from '../../src/claims/practices.ts';

const named: readonly (readonly [string, ...string[]])[] = [
  ['Every merge request is approved by a second developer before it is merged.', 'SCD-02'],
  ['Jede Änderung wird nach dem Vier-Augen-Prinzip geprüft.', 'SCD-02'],
  ['We run static code analysis and secret scanning on every commit.', 'SCD-03'],
  ['The firmware is fuzzed for 72 hours before each release.', 'SCD-05'],
  ['A threat model following STRIDE is maintained for every product.', 'SBD-02'],
  ['Signing keys are kept in a hardware security module under dual control.', 'REL-02'],
  ['All firmware updates are digitally signed.', 'REL-03'],
  ['We produce SLSA build provenance as in-toto attestations.', 'REL-04'],
  ['An SBOM in CycloneDX format is generated for every release.', 'DEP-01'],
  ['Third-party components are monitored for known vulnerabilities.', 'DEP-06'],
  ['Dependencies are pinned through lockfiles.', 'DEP-07'],
  ['Vulnerabilities can be reported to psirt@example.com.', 'VUL-01'],
  ['Reported vulnerabilities are scored with CVSS.', 'VUL-02'],
  ['Kritische Schwachstellen werden innerhalb von 30 Tagen behoben.', 'VUL-03'],
  ['Advisories are published in CSAF format.', 'VUL-04'],
  ['Customers are notified of security incidents within 24 hours.', 'VUL-07'],
  ['For every vulnerability a root cause analysis is performed.', 'VUL-08'],
  ['Entwickler werden jährlich in sicherer Programmierung geschult.', 'GOV-08'],
  ['Internal audits of the development process take place once a year.', 'GOV-10'],
];

test.each(named)('%s', (sentence, ...criteria) => {
  expect([...new Set(findPractices(sentence).map(({ criterion }) => criterion))]).toEqual(criteria);
});

test('the vocabulary has words for all 46 criteria', () => {
  expect(Object.keys(gazetteer.criteria)).toHaveLength(46);
});

test('a term is given as it stands in the sentence', () => {
  const sentence = 'Before a release we do penetration testing.';
  const [found] = findPractices(sentence);
  expect(found).toMatchObject({ criterion: 'SCD-06', term: 'penetration testing' });
  expect(sentence.slice(found?.start, found?.end)).toBe(found?.term);
});

test('a word broken at the end of a line is read as one word', () => {
  expect(findPractices('We do threat mo-\ndelling for every product.')).toMatchObject([
    { criterion: 'SBD-02' },
  ]);
  expect(findPractices('We follow the four-\neyes principle.')).toMatchObject([
    { criterion: 'SCD-02' },
  ]);
});
