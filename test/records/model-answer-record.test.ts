import { describe, expect, test } from 'vitest';
import { answerCache, removeAnswers } from '../../src/records/model-answer-record.ts';
import { temporaryData } from '../support/places.ts';

const { freshPlace } = await temporaryData();
const long = { text: 'x'.repeat(400_000) };

describe('answers of a model', () => {
  test('are found again, also where one is larger than a record', async () => {
    const place = freshPlace();
    await answerCache(place, 'ev-1').put('first', long);
    await answerCache(place, 'ev-1').put('second', ['a claim']);
    expect(await answerCache(place, 'ev-1').get('first')).toEqual(long);
    expect(await answerCache(place, 'ev-1').get('second')).toEqual(['a claim']);
    expect(await answerCache(place, 'ev-1').get('third')).toBeUndefined();
  });

  test('are those of one evidence in one workspace', async () => {
    const place = freshPlace();
    await answerCache(place, 'ev-1').put('same', 1);
    expect(await answerCache(place, 'ev-2').get('same')).toBeUndefined();
    expect(await answerCache(freshPlace(), 'ev-1').get('same')).toBeUndefined();
  });

  test('kept twice at once are one answer, and nobody fails', async () => {
    const place = freshPlace();
    const put = (answer: string) => answerCache(place, 'ev-1').put('same', answer);
    await Promise.all([put('one'), put('two')]);
    expect(['one', 'two']).toContain(await answerCache(place, 'ev-1').get('same'));
  });

  test('that nobody asked for any more are forgotten, the others stay', async () => {
    const place = freshPlace();
    const before = answerCache(place, 'ev-1');
    await before.put('old prompt', long);
    await before.put('same', 'kept');
    await answerCache(place, 'ev-2').put('old prompt', 'of another');
    const now = answerCache(place, 'ev-1');
    await now.get('same');
    await now.put('new prompt', 'new');
    await now.forgetOthers();
    expect(await now.get('old prompt')).toBeUndefined();
    expect(await now.get('same')).toBe('kept');
    expect(await now.get('new prompt')).toBe('new');
    expect(await answerCache(place, 'ev-2').get('old prompt')).toBe('of another');
  });

  test('about one evidence are removed without a rest', async () => {
    const place = freshPlace();
    await answerCache(place, 'ev-1').put('one', long);
    await answerCache(place, 'ev-1').put('two', 2);
    await removeAnswers(place, 'ev-1');
    expect(await place.store.list(place.workspace, { prefix: 'model-answer/' })).toEqual([]);
  });
});
