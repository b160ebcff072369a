import { describe, expect, test } from 'vitest';
import { readDigestCommand } from '../../../src/conversation/subscriptions/digest-command.ts';

describe('src/conversation/subscriptions/digest-command.ts', () => {
  test.each([
    ['digest', 'now'],
    ['show me the digest, please', 'now'],
    ['Wochenbericht', 'now'],
    ['weekly digest', 'subscribe'],
    ['weekly digest on Monday at 9', 'subscribe'],
    ['digest every Friday 16:30 Europe/Prague', 'subscribe'],
    ['wöchentlicher Digest montags um 9 Uhr', 'subscribe'],
    ['Digest jeden Freitag um 16:30', 'subscribe'],
    ['stop the digest', 'stop'],
    ['unsubscribe from the weekly digest', 'stop'],
    ['bestelle den Digest ab', 'stop'],
    ['pause the digest', 'pause'],
    ['pausiere den Wochenbericht', 'pause'],
    ['resume the digest', 'resume'],
    ['setze den Digest fort', 'resume'],
  ])('%j: %s', (said, what) => {
    expect(readDigestCommand(said)).toMatchObject({ do: 'digest', what });
  });

  test.each([
    ['digest for my suppliers', 'now', 'mine'],
    ['Digest für meine Lieferanten', 'now', 'mine'],
    ['weekly digest for my suppliers on Friday at 16:30', 'subscribe', 'mine'],
    ['digest jede Woche für alle Lieferanten', 'subscribe', 'all'],
    ['digest for Kestrel', 'now', ['Kestrel']],
    [
      'weekly digest for Kestrel Controls s.r.o. and Nordwerk Automation AG on Tuesday 4pm',
      'subscribe',
      ['Kestrel Controls s.r.o.', 'Nordwerk Automation AG'],
    ],
  ])('%j is about some suppliers', (said, what, about) => {
    expect(readDigestCommand(said)).toMatchObject({ what, about });
  });

  test.each([
    'The digest says that Kestrel lapsed',
    'What changed since the last digest at Kestrel',
    'digest the report of Kestrel for me and write a summary',
    'weekly on Monday at 9',
    `digest ${'on Monday '.repeat(40)}`,
  ])('%j says something else', (said) => {
    expect(readDigestCommand(said)).toBeUndefined();
  });
});
