import { describe, expect, test } from 'vitest';
import { writeEvidenceRequest } from '../../../src/answers/drafts/write-evidence-request.ts';
import { requestables } from '../../../src/answers/requests/requestable.ts';
import { factsOf } from '../../support/facts.ts';
import { kestrel } from '../../support/kestrel.ts';
import { documentFor } from '../../support/requests.ts';

describe('src/answers/drafts/write-evidence-request.ts', () => {
  test('says what is missing, why it is needed, what is accepted instead and until when', () => {
    const { body } = writeEvidenceRequest(kestrel(), factsOf([]).posture, {
      documents: [documentFor('DEP-01')],
      deadline: '2026-12-20',
      note: 'Our plant stops on 2027-01-04.',
      from: 'Ann',
    });
    expect(body).toContain('1. SBOM of exactly the delivered version');
    expect(body).toContain('Why: lets us find affected products within minutes');
    expect(body).toContain('Accepted instead: ');
    expect(body).toContain('Our plant stops on 2027-01-04.');
    expect(body).toContain('Could you send them by 2026-12-20?');
    expect(body).toMatch(/Kind regards\nAnn$/u);
  });

  test('the supplier does not read how we judged it', () => {
    const { body } = writeEvidenceRequest(kestrel(), factsOf([]).posture);
    expect(body).not.toMatch(/must-have|\bE[0-4]\b|unknown|GOV-|refuted/u);
  });

  test('every document of the catalogue says why, and names two substitutes at least', () => {
    for (const { why, acceptedInstead, kinds } of requestables) {
      expect(why).toMatch(/^[a-z].{20,}[^.]$/u);
      expect(acceptedInstead.length).toBeGreaterThanOrEqual(2);
      expect(kinds.length).toBeGreaterThan(0);
    }
  });
});
