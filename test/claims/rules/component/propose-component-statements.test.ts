import { describe, expect, test } from 'vitest';
import { proposeComponentStatements } from '../../../../src/claims/rules/component/propose-component-statements.ts';
import { verifyCandidates } from '../../../../src/claims/verify-candidates.ts';
import { classifyDocument } from '../../../../src/evidence/classify-document.ts';
import type { EvidenceKind } from '../../../../src/evidence/evidence.ts';
import { printedDocument } from '../../../support/printed-pages.ts';

function claimsIn(text: string, kind: EvidenceKind) {
  const document = printedDocument(text);
  const classification = { ...classifyDocument(document), kind, sampleOrTemplate: false };
  const proposed = [...proposeComponentStatements({ document, classification })];
  const { claims, rejected } = verifyCandidates(document, 'e1', proposed);
  expect(rejected).toEqual([]);
  return claims.map(({ polarity, attributes, citation }) => [polarity, attributes, citation.quote]);
}

describe('A paper of the supplier', () => {
  test('says of a named component that it is not used', () => {
    expect(
      claimsIn('# Security statement\nThe firmware is small. We do not use Log4j in it.', 'policy'),
    ).toEqual([['negated', { component: 'Log4j' }, 'We do not use Log4j in it.']]);
  });

  test('says so in two languages, once for each component', () => {
    const claims = claimsIn('# Erklärung\nWir verwenden kein Log4j und kein OpenSSL.', 'other');
    expect(claims.map(([, attributes]) => attributes)).toEqual([
      { component: 'Log4j' },
      { component: 'OpenSSL' },
    ]);
  });

  test('says that it is free of known vulnerabilities', () => {
    const claims = claimsIn(
      '# Statement\nReleases ship without known exploitable vulnerabilities.\nUnsere Geräte sind frei von bekannten Schwachstellen.\nWe fix all known vulnerabilities.',
      'policy',
    );
    expect(claims.map(([, attributes]) => attributes)).toEqual([
      { component: 'known exploitable vulnerabilities' },
      { component: 'bekannten Schwachstellen' },
    ]);
  });

  test('that asks, or is the work of an auditor, denies nothing', () => {
    expect(claimsIn('# Questions\nDo you not use Log4j?', 'policy')).toEqual([]);
    expect(claimsIn('# Report\nThey do not use Log4j.', 'audit-report')).toEqual([]);
  });
});
