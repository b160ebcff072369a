import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvidenceKind } from '../../../src/evidence/evidence.ts';
import { ownClaims, scorePaper } from '../../support/own-papers.ts';
import { typedPages } from '../../support/typed-pages.ts';

const papers: readonly (readonly [string, string, EvidenceKind])[] = [
  ['a development policy', 'brandt-development-policy', 'policy'],
  ['a German development policy', 'lindner-richtlinie', 'policy'],
  ['an SDL manual', 'orrin-sdl-manual', 'policy'],
  ['a supply contract', 'tallis-contract', 'contract'],
  ['a letter that admits gaps', 'corvin-admissions-letter', 'attestation-letter'],
  ['a signed security.txt', 'veridian-security', 'policy'],
  ['an old security.txt', 'haldane-security', 'policy'],
  ['a lifecycle page', 'quillon-lifecycle', 'other'],
  ['a shared-responsibility paper', 'nimbus-shared-responsibility', 'architecture'],
  ['a brochure', 'zephyrine-brochure', 'other'],
  ['a table of fix times', 'marlow-severity-tables', 'policy'],
  ['a questionnaire', 'tern-questionnaire', 'questionnaire'],
  ['a page of a response team', 'halvorsen-psirt-page', 'policy'],
  ['a paper by engineers', 'pembrook-engineering-paper', 'other'],
  ['an annex to a German contract', 'kessler-rahmenvertrag', 'contract'],
  ['a product security guide', 'wexford-security-guide', 'policy'],
  ['a trust paper of a cloud service', 'stellan-trust-paper', 'other'],
  ['a German SDL manual', 'auer-sdl-handbuch', 'policy'],
  ['an end-of-sale notice', 'rowan-eol-notice', 'other'],
  ['a process description', 'arden-process-description', 'policy'],
  ['questions and answers for customers', 'ostrava-faq', 'other'],
  ['German terms of maintenance', 'melzer-agb', 'contract'],
  ['a product security policy', 'norvik-psl-policy', 'policy'],
  ['a secure engineering standard', 'thorne-secure-engineering-standard', 'policy'],
  ['a German development directive', 'reuter-entwicklungsrichtlinie', 'policy'],
  ['a German annex on security', 'albers-vertragsanlage', 'contract'],
  ['a division of responsibilities', 'quarry-cloud-responsibilities', 'other'],
  ['a flyer', 'solvent-flyer', 'other'],
  ['a letter about support', 'marsh-support-letter', 'attestation-letter'],
  ['a user manual', 'calder-user-manual', 'other'],
  ['a job advert', 'finch-job-advert', 'other'],
];

describe('the rules for a supplier’s own papers', () => {
  test.each(papers)('find every claim of %s and no other', (_, name, kind) => {
    expect(scorePaper(name, kind)).toMatchObject({ missed: [], extra: [] });
  });

  test('take nothing from a template', () => {
    const document = typedPages('Every change is reviewed by a second developer.');
    expect(ownClaims(document, 'policy')).toHaveLength(1);
    expect(ownClaims(document, 'policy', { sampleOrTemplate: true })).toEqual([]);
  });

  test('make of any words only claims whose quotes stand on the page', () => {
    const words = [
      ...[
        'Critical',
        'vulnerabilities',
        'are',
        'fixed',
        'within',
        '30 days',
        'SBOM',
        '|',
        '\n',
        '- ',
      ],
      ...[
        'Yes',
        'No',
        '?',
        '.',
        ':',
        'until',
        '31 December 2030',
        'You are responsible for',
        'AWS',
      ],
      ...[
        'Contact: mailto:a@b.example',
        'Expires: 2030-01-01T00:00:00Z',
        'not',
        'signed',
        'firmware',
      ],
    ];
    const kinds = fc.constantFrom<EvidenceKind>('policy', 'contract', 'questionnaire', 'other');
    const texts = fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 60 });
    fc.assert(
      fc.property(texts, kinds, (pieces, kind) => {
        const document = typedPages(pieces.join(' '));
        for (const { citation } of ownClaims(document, kind)) {
          const view = document.pages[0]?.[citation.view ?? 'text'] ?? '';
          expect(view.slice(citation.start, citation.end)).toBe(citation.quote);
        }
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  test('come to an end on text without one', () => {
    const endless = 'fix critical vulnerability within 30 days until 2031 for '.repeat(3000);
    expect(ownClaims(typedPages(endless), 'policy')).toEqual([]);
  }, 30_000);
});
