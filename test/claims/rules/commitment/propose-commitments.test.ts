import { describe, expect, test } from 'vitest';
import type { EvidenceKind } from '../../../../src/evidence/evidence.ts';
import { ownClaims } from '../../../support/own-papers.ts';
import { typedPages } from '../../../support/typed-pages.ts';

/** "fix critical P30D", one for each promise of a text. */
function promises(text: string, kind: EvidenceKind = 'policy'): string[] {
  return ownClaims(typedPages(`Paper of Example Controls\n\n${text}\n`), kind).flatMap((claim) => {
    if (claim.type !== 'commitment') return [];
    const { subject, severity, duration } = claim.attributes;
    return [[subject, severity, duration].filter(Boolean).join(' ')];
  });
}

describe('promises', () => {
  test.each([
    ['Critical vulnerabilities are fixed within 30 days.', ['fix critical P30D']],
    [
      'Critical and high vulnerabilities are remediated within thirty (30) days, medium within 90 days.',
      ['fix critical P30D', 'fix high P30D', 'fix medium P90D'],
    ],
    [
      'Fixes are released within 7 days for critical, 30 days for high and 90 days for medium vulnerabilities.',
      ['fix critical P7D', 'fix high P30D', 'fix medium P90D'],
    ],
    [
      'Kritische Schwachstellen werden innerhalb von 30 Tagen, hohe innerhalb von 60 Tagen behoben.',
      ['fix critical P30D', 'fix high P60D'],
    ],
    [
      'We acknowledge vulnerability reports within two business days and provide a fix within 90 days.',
      ['acknowledge P2D', 'fix P90D'],
    ],
    [
      'Der Anbieter informiert Kunden innerhalb von 24 Stunden über Sicherheitsvorfälle und behebt kritische Schwachstellen innerhalb von 14 Tagen.',
      ['notify PT24H', 'fix critical P14D'],
    ],
    ['Customers are notified of security incidents no later than 72 hours.', ['notify PT72H']],
    ['Security updates are provided for at least ten years after delivery.', ['support P10Y']],
    ['Der Supportzeitraum beträgt 5 Jahre.', ['support P5Y']],
    ['An SBOM is delivered within 5 business days of each release.', ['sbom-delivery P5D']],
    ['An SBOM is delivered with each release.', ['sbom-delivery']],
  ])('%s', (text, expected) => {
    expect(promises(text)).toEqual(expected);
  });

  test.each([
    ['an embargo', 'We observe an embargo of 90 days before vulnerabilities are published.'],
    ['a statistic', 'The median time to fix a vulnerability was 8 days.'],
    ['a record', 'In 2025 all critical vulnerabilities were fixed within 21 days.'],
    ['the age of a password', 'Passwords must be changed every 90 days.'],
    ['a retention time', 'Logs of vulnerability scans are retained for 12 months.'],
    ['a paid response time', 'The premium plan includes 15-minute critical response times.'],
    ['a duty of the customer', 'Customers must report vulnerabilities within 24 hours.'],
    ['a duty of suppliers', 'Suppliers must fix critical vulnerabilities within 30 days.'],
    ['the time of a triage', 'Vulnerability reports are triaged within five days.'],
    ['a warranty', 'The warranty for software defects lasts 24 months.'],
    ['a payment', 'Invoices for security updates are payable within 30 days.'],
  ])('%s promises nothing', (_, text) => {
    expect(promises(text)).toEqual([]);
  });

  test('business days keep their number, and a note says what they are', () => {
    const text = 'Vulnerability reports are acknowledged within 2 business days.';
    const [claim] = ownClaims(typedPages(text), 'policy');
    expect(claim).toMatchObject({
      attributes: { subject: 'acknowledge', duration: 'P2D' },
      notes: ['the duration counts business days'],
    });
  });

  test('items of a list take their subject from the sentence above them', () => {
    const text =
      'We fix vulnerabilities within the following times:\n- Critical: 7 days\n- High: 30 days\n';
    expect(promises(text)).toEqual(['fix critical P7D', 'fix high P30D']);
  });

  test('in a contract a prompt notice binds without a time', () => {
    const text = 'Supplier shall notify Customer of security incidents without undue delay.';
    expect(promises(text, 'contract')).toEqual(['notify']);
    expect(promises(text, 'policy')).toEqual([]);
  });

  test('an aim is no promise', () => {
    const [claim] = ownClaims(
      typedPages('We aim to fix critical vulnerabilities within 30 days.'),
      'policy',
    );
    expect(claim).toMatchObject({ type: 'commitment' });
    expect(claim?.polarity).not.toBe('asserted');
  });
});
