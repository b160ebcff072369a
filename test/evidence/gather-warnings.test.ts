import { describe, expect, test } from 'vitest';
import type { Warning, WarningCode } from '../../src/evidence/document.ts';
import { gatherWarnings } from '../../src/evidence/gather-warnings.ts';
import type { ReaderEvent } from '../../src/evidence/readers/reader-event.ts';
import { textPage } from '../../src/evidence/readers/text.ts';

const warning = (code: WarningCode, page: number): ReaderEvent => ({
  type: 'warning',
  warning: { code, page, detail: `On page ${page}.` },
});

async function* read(pages: number, warnings: readonly ReaderEvent[], encrypted = false) {
  const opened = { type: 'opened', mediaType: 'application/pdf', pageCount: pages } as const;
  yield { ...opened, info: { encrypted } };
  yield* warnings;
  for (let number = 1; number <= pages; number += 1)
    yield { type: 'page', page: { ...textPage('Words'), number } } as const;
}

async function gathered(...given: Parameters<typeof read>): Promise<Warning[]> {
  const events = await Array.fromAsync(gatherWarnings(read(...given)));
  return events.flatMap((event) => (event.type === 'warning' ? [event.warning] : []));
}

describe('the warnings of a document', () => {
  test('come last and in page order', async () => {
    const events = [warning('TINY_TEXT', 2), warning('HIDDEN_TEXT', 1)];
    const all = await Array.fromAsync(gatherWarnings(read(2, events)));
    expect(all.map(({ type }) => type)).toEqual(['opened', 'page', 'page', 'warning', 'warning']);
    expect((await gathered(2, events)).map(({ code }) => code)).toEqual([
      'HIDDEN_TEXT',
      'TINY_TEXT',
    ]);
  });

  test('become one where a scan would give one for every page', async () => {
    const events = [2, 3, 4, 6, 7, 8].map((page) => warning('HIDDEN_TEXT', page));
    expect(await gathered(9, events)).toEqual([
      {
        code: 'HIDDEN_TEXT',
        page: 2,
        detail:
          'Pages 2–4, 6–8 hold text that is not on the printed page. It is kept but proves nothing.',
      },
    ]);
  });

  test('say of a scan that the whole file has no text', async () => {
    const events = [1, 2].map((page) => warning('NO_TEXT_LAYER', page));
    const [only, ...more] = await gathered(2, events);
    expect(only).toEqual({ code: 'NO_TEXT_LAYER', detail: expect.stringContaining('The file') });
    expect(more).toEqual([]);
  });

  test('raise no suspicion about the recognised words of a scan', async () => {
    const numbers = [1, 2, 3, 4, 5, 6];
    const hidden = numbers.map((page) => warning('HIDDEN_TEXT', page));
    const pictures = numbers.map((page) => warning('NO_TEXT_LAYER', page));
    const details = (await gathered(6, [...hidden, ...pictures])).map(({ detail }) => detail);
    expect(details[0]).toMatch(/^Pages 1–6 hold invisible text behind a picture, as in a scan/);
  });

  test('tell that a readable file is protected', async () => {
    expect((await gathered(1, [], true)).map(({ code }) => code)).toEqual(['ENCRYPTED']);
  });
});
