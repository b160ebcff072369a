import { describe, expect, test } from 'vitest';
import type { Candidate, PageCandidate } from '../../src/claims/candidate.ts';
import { verifyCandidates } from '../../src/claims/verify-candidates.ts';
import type { Document } from '../../src/evidence/document.ts';
import { candidate, spanOf } from '../support/candidates.ts';
import { printedDocument } from '../support/printed-pages.ts';

const letter = printedDocument(`# Certificate of Registration
This is to certify that the management system of Kestrel Controls s.r.o. complies with the
requirements of ISO/IEC 27001:2022.

Certificate No.      IS 774120
Issue date           1 June 2024
Expiry date          04/05/2027
Scope                Design and development of industrial
                     controllers in Brno`);

const brochure = printedDocument(`# Kestrel brochure
Our process is not certified to IEC 62443-4-1. Our hosting provider is certified to ISO/IEC 27001.
Do you know ISO 9001? Builders like ISO/IEC 27017 a lot.
=== page ===
We notify customers of incidents within 72 hours.`);

function verify(document: Document, ...candidates: readonly Candidate[]) {
  return verifyCandidates(document, 'e1', candidates);
}

function certificateOf(attributes: object, ...names: readonly string[]): PageCandidate {
  return candidate('certification', { standard: 'ISO/IEC 27001', ...attributes }, [
    spanOf(letter, 'ISO/IEC 27001:2022', ['standard', 'edition']),
    ...names.map((name) => ({
      ...spanOf(letter, rowOf[name] ?? '', [name], { view: 'layout' }),
      link: 'same certificate' as const,
    })),
  ]);
}

const rowOf: Readonly<Record<string, string>> = {
  certificateNumber: 'IS 774120',
  issuedOn: '1 June 2024',
  expiresOn: '04/05/2027',
  scope: 'Design and development',
};

describe('claims/verify-candidates', () => {
  test('a claim is cited by its whole sentence, byte for byte', () => {
    const { claims } = verify(letter, certificateOf({ edition: '2022' }));
    const [claim] = claims;
    const { start = 0, end = 0, quote = '' } = claim?.citation ?? {};
    expect(letter.pages[0]?.text.slice(start, end)).toBe(quote);
    expect(quote).toMatch(/^This is to certify[\s\S]*27001:2022\.$/u);
    expect(claim).toMatchObject({ polarity: 'asserted', attributes: { edition: '2022' } });
  });

  test('values on other rows are cited where they stand, with the link that holds them', () => {
    const { claims, dropped } = verify(
      letter,
      certificateOf(
        { certificateNumber: 'IS 774120', issuedOn: '2024-06-01' },
        'certificateNumber',
        'issuedOn',
      ),
    );
    expect(dropped).toEqual([]);
    expect(claims[0]?.support).toMatchObject({
      certificateNumber: {
        quote: 'Certificate No. | IS 774120',
        link: 'same certificate',
        page: 1,
      },
      issuedOn: { quote: 'Issue date | 1 June 2024' },
    });
  });

  test('a value over several lines of a cell is proven by its wrapped row', () => {
    const scope = 'Design and development of industrial controllers in Brno';
    const { claims } = verify(letter, certificateOf({ scope }, 'scope'));
    expect(claims[0]?.attributes).toMatchObject({ scope });
  });

  test('an ambiguous date keeps its earliest reading and names the other', () => {
    for (const expiresOn of ['2027-04-05', '2027-05-04']) {
      const { claims } = verify(letter, certificateOf({ expiresOn }, 'expiresOn'));
      expect(claims[0]?.attributes).toMatchObject({ expiresOn: '2027-04-05' });
      expect(claims[0]?.notes.join()).toContain('2027-05-04');
    }
    const twice = certificateOf({ expiresOn: '2027-04-05' }, 'expiresOn');
    const { warnings } = verify(letter, twice, twice);
    expect(warnings).toMatchObject([{ code: 'DATE_AMBIGUOUS', page: 1 }]);
  });

  test('a wrong value is taken out and counted; the claim stands without it', () => {
    const { claims, dropped } = verify(
      letter,
      certificateOf({ issuedOn: '2024-06-02' }, 'issuedOn'),
    );
    expect(claims[0]?.attributes).toMatchObject({ issuedOn: null });
    expect(dropped).toMatchObject([
      { attribute: 'issuedOn', reason: 'VALUE_NOT_PRINTED', claimId: claims[0]?.id },
    ]);
  });

  test('a value without any citation is not printed in the main statement and goes', () => {
    const { claims, dropped } = verify(letter, certificateOf({ certificateNumber: 'IS 774120' }));
    expect(claims[0]?.attributes).toMatchObject({ certificateNumber: null });
    expect(dropped).toMatchObject([{ reason: 'VALUE_NOT_CITED' }]);
  });

  test('a candidate whose standard is not printed is refused whole', () => {
    const { claims, rejected } = verify(letter, certificateOf({ standard: 'IEC 62443-4-1' }));
    expect(claims).toEqual([]);
    expect(rejected).toMatchObject([{ reason: 'CORE_NOT_PROVEN' }]);
  });

  test('the whole sentence decides the polarity, whatever the proposer pointed to and said', () => {
    const { claims } = verify(
      brochure,
      candidate('certification', { standard: 'IEC 62443-4-1' }, [
        spanOf(brochure, 'certified to IEC 62443-4-1', ['standard']),
      ]),
      candidate('certification', { standard: 'ISO/IEC 27001' }, [
        spanOf(brochure, 'certified to ISO/IEC 27001', ['standard']),
      ]),
    );
    expect(claims.map(({ polarity }) => polarity)).toEqual(['negated', 'other-party']);
    expect(claims[0]?.notes.join()).toContain('"not"');
  });

  test('a less favourable reading of the proposer stands', () => {
    const { claims } = verify(letter, { ...certificateOf({}), polarity: 'expired' });
    expect(claims[0]?.polarity).toBe('expired');
  });

  test('a question is no statement, and a mere mention no certification', () => {
    const { claims, rejected } = verify(
      brochure,
      candidate('certification', { standard: 'ISO 9001' }, [
        spanOf(brochure, 'ISO 9001', ['standard']),
      ]),
      candidate('certification', { standard: 'ISO/IEC 27017' }, [
        spanOf(brochure, 'ISO/IEC 27017', ['standard']),
      ]),
    );
    expect(rejected).toMatchObject([{ reason: 'QUESTION' }]);
    expect(claims).toMatchObject([{ polarity: 'hedged' }]);
  });

  test('hidden text proves nothing, not even as part of a sentence', () => {
    const [page] = brochure.pages;
    if (!page) throw new Error('no page');
    const at = page.text.indexOf('hosting');
    const hidden = { ...brochure, pages: [{ ...page, hidden: [{ start: at, end: at + 7 }] }] };
    const proposed = candidate('certification', { standard: 'ISO/IEC 27001' }, [
      spanOf(brochure, 'ISO/IEC 27001', ['standard']),
    ]);
    expect(verify(hidden, proposed).rejected).toMatchObject([{ reason: 'HIDDEN_TEXT' }]);
    const inside = {
      ...proposed,
      spans: [{ ...proposed.spans[0], start: at, end: at + 7 }],
    } as Candidate;
    expect(verify(hidden, inside).rejected).toMatchObject([{ reason: 'HIDDEN_TEXT' }]);
  });

  test('spans outside the document are refused', () => {
    const [span] = certificateOf({}).spans;
    const spans = [
      { ...span, page: 9 },
      { ...span, end: 100_000 },
      { ...span, start: -1 },
      { ...span, start: span.end },
      { ...span, start: 0.5 },
      { ...span, view: 'html' },
    ] as unknown as Candidate['spans'][];
    const { claims, rejected } = verify(
      letter,
      ...spans.map((one) => ({ ...certificateOf({}), spans: [one] }) as unknown as Candidate),
    );
    expect(claims).toEqual([]);
    expect(new Set(rejected.map(({ reason }) => reason))).toEqual(new Set(['SPAN_OUT_OF_RANGE']));
  });

  test('attributes that do not fit the type are refused', () => {
    const wrong = { ...certificateOf({}), attributes: { standard: 7 } } as unknown as Candidate;
    const unknown = { ...certificateOf({}), type: 'promise' } as unknown as Candidate;
    expect(verify(letter, wrong, unknown).rejected).toMatchObject([
      { reason: 'ATTRIBUTES_INVALID' },
      { reason: 'ATTRIBUTES_INVALID' },
    ]);
  });

  test('a support without a link, or on a page the link cannot reach, supports nothing', () => {
    const pages = Array.from({ length: 20 }, () => 'nothing\n=== page ===\n').join('');
    const long = printedDocument(
      `ACME is certified to ISO 9001.\n=== page ===\n${pages}Holder: ACME GmbH`,
    );
    const main = spanOf(long, 'ISO 9001', ['standard']);
    const holder = spanOf(long, 'Holder: ACME GmbH', ['holder']);
    const proposals = [holder, { ...holder, link: 'same certificate' as const }].map((span) =>
      candidate('certification', { standard: 'ISO 9001', holder: 'ACME GmbH' }, [main, span]),
    );
    for (const { attributes } of verify(long, ...proposals).claims) {
      expect(attributes).toMatchObject({ holder: null });
    }
  });

  test('a support that denies or belongs to others supports nothing', () => {
    const paper = printedDocument(`ACME is certified to ISO 9001.

Certificate 4711 is not ours.`);
    const { dropped } = verify(
      paper,
      candidate('certification', { standard: 'ISO 9001', certificateNumber: '4711' }, [
        spanOf(paper, 'ISO 9001', ['standard']),
        spanOf(paper, 'Certificate 4711', ['certificateNumber'], { link: 'same certificate' }),
      ]),
    );
    expect(dropped).toMatchObject([{ reason: 'SUPPORT_NOT_ASSERTED' }]);
  });

  test('a subject is kept as far as the paper names it', () => {
    const { claims } = verify(brochure, {
      ...candidate('commitment', { subject: 'notify', duration: 'PT72H' }, [
        spanOf(brochure, 'within 72 hours', ['subject', 'duration']),
      ]),
      subject: { entity: 'Kestrel', product: 'K7' },
    });
    expect(claims).toMatchObject([{ subject: { entity: 'Kestrel' } }]);
    expect(claims[0]?.subject).not.toHaveProperty('product');
  });

  test('notes of a model are not trusted, notes of a rule are kept', () => {
    const noted = { ...certificateOf({}), notes: ['as read'] };
    const { claims } = verify(letter, noted, { ...noted, proposedBy: 'langchain:x' });
    expect(claims.map(({ notes }) => notes)).toEqual([['as read'], []]);
  });

  test('the same candidates give the same claims, ids included', () => {
    const proposals = [certificateOf({ edition: '2022' }), certificateOf({})];
    expect(verify(letter, ...proposals)).toEqual(verify(letter, ...proposals));
    const { claims } = verify(letter, ...proposals);
    expect(claims[0]?.id).not.toBe(claims[1]?.id);
    expect(claims[0]?.id).toMatch(/^[0-9a-f]{24}$/u);
  });
});
