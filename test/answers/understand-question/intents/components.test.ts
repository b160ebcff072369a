import { describe, expect, test } from 'vitest';
import type { ThreadMemory } from '../../../../src/answers/thread-memory.ts';
import { understandQuestion } from '../../../../src/answers/understand-question/understand-question.ts';
import { portfolio } from '../../../support/portfolio.ts';

const { suppliers, asOf } = portfolio();
const kestrel = 'Kestrel Controls s.r.o.';

function questionOf(text: string, memory: ThreadMemory = { supplier: kestrel }) {
  return understandQuestion(text, { suppliers, memory, asOf }).question;
}

const asked = {
  component: { kind: 'component', aspect: 'listed' },
  licence: { kind: 'component', aspect: 'licence' },
  campaign: { kind: 'component', aspect: 'campaign' },
} as const;

describe('src/answers/understand-question/intents/components.ts', () => {
  test.each([
    ['Which suppliers ship OpenSSL older than 3.0.13?', 'openssl', '< 3.0.13'],
    ['who ships log4j-core < 2.17.0', 'log4j-core', '< 2.17.0'],
    ['Who ships log4j-core <2.17?', 'log4j-core', '< 2.17'],
    ['Does Kestrel ship openssl 1.1.1?', 'openssl', '1.1.1'],
    ['Does Nordwerk use libfoo between 1.0 and 2.5?', 'libfoo', '>= 1.0, <= 2.5'],
    ['Welche Lieferanten liefern OpenSSL älter als 3.0.13?', 'openssl', '< 3.0.13'],
    ['Who ships zlib up to 1.2.12?', 'zlib', '<= 1.2.12'],
    ['Who ships zlib newer than 1.2.12?', 'zlib', '> 1.2.12'],
  ])('%s names its versions', (text, search, range) => {
    expect(questionOf(text)).toMatchObject({ ...asked.component, search, range });
  });

  test.each([
    'Is log4j in Zephyrtech?',
    'Does Zephyrtech ship log4j-core < 2.17?',
    'Is Zephyrtech affected by CVE-2021-44228?',
    'Is Zephyrtech affected by Log4Shell?',
  ])('a company that is not registered is not answered for by the others: %s', (text) => {
    expect(understandQuestion(text, { suppliers, memory: {}, asOf })).toMatchObject({
      outcome: 'refused',
      reason: 'supplier_unknown',
      typed: 'Zephyrtech',
    });
  });

  test.each(['Is OpenSSL affected by CVE-2021-44228?', 'Is Log4Shell in our products?'])(
    'a component or an incident is no company: %s',
    (text) => {
      expect(understandQuestion(text, { suppliers, memory: {}, asOf }).outcome).toBe('understood');
    },
  );

  test.each(['CVE-2021-44228', 'cve 2021 44228', 'CVE_2021_44228'])('reads the id in %s', (id) => {
    expect(questionOf(`Who is hit by ${id}?`)).toMatchObject({ id: 'CVE-2021-44228' });
  });

  test.each([
    ['Does Kestrel have malware in its SBOM?', 'compromised packages'],
    ['Hat Kestrel Schadcode in der SBOM?', 'compromised packages'],
    ['Is Kestrel on the blueworm list?', 'blueworm'],
  ])('%s is about what is inside', (text, search) => {
    expect(questionOf(text)).toMatchObject({ ...asked.campaign, search, supplier: kestrel });
  });

  test.each([
    'Has Kestrel patched log4j?',
    'Did they update OpenSSL?',
    'Hat Kestrel Log4j entfernt?',
  ])('%s is not answered by what is inside', (text) => {
    expect(questionOf(text)).not.toMatchObject(asked.component);
  });

  test.each([
    ['and older than 3.0.13?', '< 3.0.13'],
    ['which of them are older than 3.0.13?', '< 3.0.13'],
    ['und älter als 3.0.13?', '< 3.0.13'],
  ])('after a question about a component, %s is about its versions', (text, range) => {
    const question = { kind: 'component', search: 'openssl', aspect: 'listed' } as const;
    expect(questionOf(text, { question, supplier: kestrel })).toEqual({ ...question, range });
  });

  test('"does their VEX say so?" is about the vulnerability before', () => {
    const id = 'CVE-2021-44228';
    const question = { kind: 'vulnerability', id, exploited: false } as const;
    const memory = { question, supplier: kestrel };
    expect(questionOf('Does their VEX say so?', memory)).toMatchObject({ id, supplier: kestrel });
    expect(questionOf('Does their VEX say so?')).not.toMatchObject({ kind: 'vulnerability' });
  });

  test.each([
    'Which suppliers did not send an SBOM?',
    'Welche Lieferanten haben keine SBOM geschickt?',
  ])('%s is not about who has sent nothing at all', (text) => {
    expect(questionOf(text)).toMatchObject({ filter: { by: 'level', criterion: 'DEP-01' } });
    expect(questionOf('Who has not sent anything for a year?')).toMatchObject({
      filter: { by: 'silent', months: 12 },
    });
  });

  test('malware protection is a practice', () => {
    expect(questionOf('Does Kestrel have malware protection on its build servers?').kind).toBe(
      'practice',
    );
  });

  test.each(['Who has critical CVEs?', 'Wer hat kritische Schwachstellen?'])(
    '%s is about open vulnerabilities of everybody',
    (text) => {
      expect(questionOf(text)).toEqual({
        kind: 'vulnerability',
        severity: 'critical',
        exploited: false,
      });
    },
  );

  test('the package in brackets is the exact name, and a purl is taken as typed', () => {
    expect(questionOf('Is Log4j (log4j-core) in any product of Nordwerk?')).toMatchObject({
      ...asked.component,
      search: 'log4j-core',
      supplier: 'Nordwerk Automation AG',
    });
    expect(questionOf('Who ships pkg:npm/%40angular/core@12.0.0?')).toMatchObject({
      ...asked.component,
      search: 'pkg:npm/%40angular/core@12.0.0',
    });
  });

  test('licences are read in the spelling of SPDX, and "mit" in German is none', () => {
    expect(questionOf('Any GPLv3 code at Kestrel?')).toMatchObject({
      ...asked.licence,
      search: 'GPL-3.0',
    });
    expect(questionOf('Are there components under the MIT license?')).toMatchObject({
      ...asked.licence,
      search: 'MIT',
    });
    const german = questionOf('Gibt es Komponenten mit bekannten Fehlern?');
    expect(german).not.toMatchObject(asked.licence);
  });

  test('an incident is one where the question speaks of being hit, else its name is a package', () => {
    expect(questionOf('Are we affected by xz?')).toMatchObject({ ...asked.campaign, search: 'xz' });
    expect(questionOf('Is xz in any product?')).toMatchObject({ ...asked.component, search: 'xz' });
    expect(questionOf('Do we buy 3CX?')).toMatchObject({ ...asked.campaign, search: '3cx' });
  });

  test('how somebody works is no component', () => {
    expect(questionOf('Do they use Jenkins?')).not.toMatchObject({ kind: 'component' });
    expect(questionOf('Do they use an HSM for signing?')).toMatchObject({ kind: 'practice' });
    expect(questionOf('Does the SBOM include hashes?')).not.toMatchObject({ kind: 'component' });
  });

  test('"which of them are direct?" narrows the last question, of whom it was asked before', () => {
    const question = { ...asked.component, search: 'zlib' };
    const memory = { supplier: kestrel, question };
    expect(questionOf('Which of them are direct?', memory)).toEqual({
      ...question,
      only: 'direct',
    });
    expect(questionOf('and openssl?', memory)).toEqual({ ...question, search: 'openssl' });
    expect(questionOf('And Nordwerk?', memory)).toMatchObject({
      ...question,
      supplier: 'Nordwerk Automation AG',
    });
  });

  test('a question about a vulnerability says what it expects', () => {
    const id = 'CVE-2025-12345';
    const expectsOf = (text: string) => questionOf(text);
    expect(expectsOf(`Does the VEX say ${id} is not affected?`)).toMatchObject({
      kind: 'vulnerability',
      id,
      expects: 'not_affected',
    });
    expect(expectsOf(`Is ${id} fixed in the X200?`)).toMatchObject({ expects: 'fixed' });
    expect(expectsOf('Are there known exploited vulnerabilities at Kestrel?')).toMatchObject({
      kind: 'vulnerability',
      exploited: true,
    });
  });
});
