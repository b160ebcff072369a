import { describe, expect, test } from 'vitest';
import { textPage } from '../../../src/evidence/readers/text.ts';
import { Outbox } from '../../../src/evidence/sandbox/outbox.ts';

const page = (number: number) =>
  ({ type: 'page', page: { ...textPage(`Page ${number}`), number } }) as const;

async function numbers(outbox: Outbox): Promise<number[]> {
  const events = await Array.fromAsync(outbox.events());
  return events.flatMap((event) => (event.type === 'page' ? [event.page.number] : []));
}

describe('the outbox', () => {
  test('hands pages on in order, whoever read them first', async () => {
    const outbox = new Outbox();
    for (const number of [3, 4, 1]) outbox.add(page(number));
    const received = numbers(outbox);
    outbox.add(page(2));
    outbox.close();
    expect(await received).toEqual([1, 2, 3, 4]);
  });

  test('does not wait for a page that was given up', async () => {
    const outbox = new Outbox();
    outbox.add(page(1));
    outbox.add(page(4));
    outbox.giveUp(1, 3);
    outbox.close();
    expect(await numbers(outbox)).toEqual([1, 4]);
  });

  test('passes warnings on at once', async () => {
    const outbox = new Outbox();
    outbox.add(page(2));
    outbox.add({ type: 'warning', warning: { code: 'CORRUPT', page: 1, detail: 'Damaged.' } });
    const first = await outbox.events().next();
    expect(first.value).toMatchObject({ type: 'warning' });
  });
});
