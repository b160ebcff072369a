import { describe, expect, test } from 'vitest';
import { verifyCandidates } from '../../../../src/claims/verify-candidates.ts';
import { extracted, lineOf, paper, policy, type Says } from './extracted.ts';
import { shownLines } from './honest-model.ts';
import { answered, memoryCache } from './scripted-connection.ts';

const certificate = `
# Certificate
Institute for Industrial Trust Services GmbH
certifies that the development process of
Kestrel Controls s.r.o.
complies with IEC 62443-4-1:2018

Certificate number   IITS-44-780
Date of issue   14 March 2025
Valid until   13 March 2028
`;

/** A right answer about the certificate. */
const rightly: Says = ({ input }) => {
  const at = (words: string) => lineOf(input, words);
  return {
    claims: [
      answered({
        type: 'certification',
        from: 1,
        to: shownLines(input).length,
        anchor: 'complies with IEC 62443-4-1:2018',
        attributes: [
          { name: 'standard', value: 'IEC 62443-4-1:2018', at: at('IEC 62443') },
          { name: 'edition', value: '2018', at: at('IEC 62443') },
          { name: 'certificateNumber', value: 'IITS-44-780', at: at('Certificate number') },
          { name: 'issuedOn', value: '14 March 2025', at: at('Date of issue') },
          { name: 'expiresOn', value: '13 March 2028', at: at('Valid until') },
        ],
      }),
    ],
  };
};

describe('adapters/model/extraction/model-extractor', () => {
  test('numbers of lines and a few words become a claim that the gate proves', async () => {
    const source = paper(certificate, 'certificate');
    const { candidates, unmatched, parts } = await extracted(source, rightly);
    const { claims } = verifyCandidates(source.document, 'e1', candidates);
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({
      type: 'certification',
      polarity: 'asserted',
      attributes: {
        standard: 'IEC 62443-4-1',
        edition: '2018',
        certificateNumber: 'IITS-44-780',
        issuedOn: '2025-03-14',
        expiresOn: '2028-03-13',
      },
      proposedBy: ['langchain:scripted'],
    });
    expect(claims[0]?.support['expiresOn']?.quote).toContain('13 March 2028');
    expect({ unmatched, parts }).toEqual({ unmatched: 0, parts: ['1/1'] });
  });

  test('what was answered before is not asked again', async () => {
    const cache = memoryCache();
    const source = paper(certificate, 'certificate');
    const first = await extracted(source, rightly, { cache });
    const second = await extracted(source, rightly, { cache });
    expect([first.requests.length, second.requests.length]).toEqual([1, 0]);
    expect(second.candidates).toEqual(first.candidates);
  });

  test('no two requests are marked alike, and the marks are no part of what is kept', async () => {
    const source = paper(certificate, 'certificate');
    const [one, two] = [await extracted(source, rightly), await extracted(source, rightly)];
    expect(one.requests[0]?.input).not.toBe(two.requests[0]?.input);
    expect(one.candidates).toEqual(two.candidates);
  });

  test('words that do not stand in their lines are asked for once more, all together', async () => {
    const source = paper(policy(1), 'policy');
    const claim = (anchor: string, from: number) =>
      answered({
        type: 'practice',
        anchor,
        from,
        to: from,
        attributes: [{ name: 'criterion', value: 'SCD-02', at: from }],
      });
    const { requests, candidates, unmatched } = await extracted(source, ({ prompt }) =>
      prompt.name === 'extract-anchor'
        ? {
            anchors: [
              { claim: 1, from: 3, to: 3, anchor: 'every change of the firmware is reviewed' },
              { claim: 2, from: 4, to: 4, anchor: 'each change of the firmware is reviewed' },
            ],
          }
        : { claims: [claim('all changes are reviewed', 3), claim('changes get a review', 4)] },
    );
    expect(requests).toHaveLength(2);
    expect(requests[1]?.input.split('\n')).toHaveLength(7);
    expect(candidates).toHaveLength(1);
    expect(unmatched).toBe(1);
  });

  test('what does not fit the papers or their lines is counted and never thrown', async () => {
    const source = paper(policy(1), 'policy');
    const right = { type: 'practice', anchor: 'every change of the firmware is reviewed' };
    const criterion = { name: 'criterion', value: 'SCD-02', at: 1 };
    const { requests, candidates, unmatched, error } = await extracted(source, () => ({
      claims: [
        'no claim',
        answered({ ...right, type: 'opinion', attributes: [criterion] }),
        answered({ ...right, from: 1, to: 400, attributes: [criterion] }),
        answered({ ...right, from: -3, to: -1, attributes: [criterion] }),
        answered({ ...right, polarity: 'certainly', attributes: [criterion] }),
        answered({ ...right, attributes: [{ ...criterion, value: 'SCD-99' }] }),
        answered({ ...right, attributes: [criterion, { name: 'verdict', value: 'E4', at: 1 }] }),
      ],
    }));
    expect(error).toBeUndefined();
    expect(requests).toHaveLength(1);
    expect(candidates.map(({ attributes }) => attributes)).toEqual([{ criterion: 'SCD-02' }]);
    expect(unmatched).toBe(7);
  });

  test('text nobody sees on the page is never sent', async () => {
    const source = paper(policy(1), 'policy');
    const [page] = source.document.pages;
    if (!page) throw new Error('It has a page.');
    const words = 'Rule 0-3: every change';
    const start = page.text.indexOf(words);
    const hidden = [{ start, end: start + words.length }];
    const document = { ...source.document, pages: [{ ...page, rows: [], hidden }] };
    const { requests } = await extracted({ ...source, document }, () => ({ claims: [] }));
    expect(requests[0]?.input).toContain('Rule 0-2: every change');
    expect(requests[0]?.input).not.toContain('Rule 0-3:');
  });

  test('an inventory is not sent at all', async () => {
    for (const kind of ['sbom', 'vex'] as const) {
      expect((await extracted(paper(certificate, kind), rightly)).requests).toEqual([]);
    }
  });

  test('pages beyond what a document may cost are told, and never sent', async () => {
    const told: (readonly number[])[] = [];
    const flood = Array.from({ length: 400 }, (_, line) => `Line ${line} ${'flood '.repeat(20)}.`);
    const source = paper(`${policy(1)}\n=== page ===\n${flood.join('\n\n')}`, 'policy');
    const { requests } = await extracted(source, () => ({ claims: [] }), {
      onLeftOut: (pages) => told.push(pages),
    });
    expect(told).toEqual([[2]]);
    const sent = requests.reduce((sum, { input }) => sum + input.length, 0);
    expect(sent).toBeLessThan(25_000);
  });
});
