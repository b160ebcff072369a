import { describe, expect, test } from 'vitest';
import { answeredBy } from '../../../src/answers/requests/answered-by.ts';
import type { RequestedDocument } from '../../../src/answers/requests/evidence-request.ts';
import type { EvidenceOnFile } from '../../../src/criteria/evidence-on-file.ts';
import { comparePostures } from '../../../src/posture/compare-postures.ts';
import { certification, claimOf } from '../../support/claims.ts';
import { certificate, onFile, policyPaper } from '../../support/evidence.ts';
import { postureOf } from '../../support/judge.ts';
import { documentFor } from '../../support/requests.ts';

/** What it means for documents that a paper comes on top of what is on file. */
function arrival(
  paper: EvidenceOnFile,
  documents: readonly RequestedDocument[],
  before: readonly EvidenceOnFile[] = [],
) {
  const posture = postureOf([...before, paper]);
  const changes = comparePostures(postureOf(before), posture);
  return answeredBy(documents, { evidence: paper.evidence, changes, posture });
}

const process = documentFor('GOV-01');
const kestrelCertificate = (given: Parameters<typeof certification>[0] = {}) =>
  certificate(certification(given));

describe('src/answers/requests/answered-by.ts', () => {
  test('a certificate that proves it answers the request', () => {
    expect(arrival(kestrelCertificate(), [process])).toEqual({ received: [process.title] });
  });

  test('a sample does not, and the reason is told', () => {
    const { evidence, claims } = kestrelCertificate();
    const sample = onFile(
      { kind: 'certificate', sampleOrTemplate: true, file: evidence.file },
      claims,
    );
    expect(arrival(sample, [process])).toEqual({
      received: [],
      why: 'It is a sample or template.',
    });
  });

  test('a draft does not', () => {
    const draft = onFile({ kind: 'certificate', draft: true }, kestrelCertificate().claims);
    expect(arrival(draft, [process])).toEqual({ received: [], why: 'It is a draft.' });
  });

  test('an expired certificate does not', () => {
    const { received, why } = arrival(kestrelCertificate({ expiresOn: '2025-01-01' }), [process]);
    expect(received).toEqual([]);
    expect(why).toMatch(/expired|ended|2025-01-01/iu);
  });

  test('a certificate of another company does not', () => {
    const other = kestrelCertificate({ holder: 'Nordwerk Automation AG' });
    const { received, why } = arrival(other, [process]);
    expect(received).toEqual([]);
    expect(why).toContain('Nordwerk Automation AG');
  });

  test('a paper about something else says nothing about the request', () => {
    const policy = policyPaper(
      claimOf('practice', { criterion: 'SCD-02' }, { quote: 'We review.' }),
    );
    expect(arrival(policy, [process])).toEqual({ received: [] });
  });

  test('a paper answers the documents whose criteria it proves, and no other', () => {
    const fixes = documentFor('VUL-03');
    const policy = policyPaper(
      claimOf('commitment', { subject: 'fix', severity: 'critical', duration: 'P14D' }),
    );
    expect(arrival(policy, [process, fixes]).received).toEqual([fixes.title]);
  });

  test('weak evidence does not answer it, and the rule says why', () => {
    const policy = policyPaper(
      claimOf('practice', { criterion: 'SCD-02' }, { quote: 'Every change is reviewed.' }),
    );
    expect(arrival(policy, [documentFor('SCD-02')])).toEqual({
      received: [],
      why: 'Weak evidence: policy text only.',
    });
  });

  test('a second paper of the kind that was asked for answers it without raising a level', () => {
    const first = kestrelCertificate({ certificateNumber: 'A-1' });
    const second = kestrelCertificate({ certificateNumber: 'A-2', expiresOn: '2029-01-01' });
    expect(arrival(second, [process], [first]).received).toEqual([process.title]);
  });

  test('what was received is not received again', () => {
    const received = { evidenceId: 'ev-1', file: 'a.pdf', on: '2026-11-20' };
    expect(arrival(kestrelCertificate(), [{ ...process, received }])).toEqual({ received: [] });
  });

  test('a document in a person’s own words is closed by a person only', () => {
    const own = { title: 'The letter we talked about', criteria: [], acceptedInstead: [] };
    expect(arrival(kestrelCertificate(), [own])).toEqual({ received: [] });
  });
});
