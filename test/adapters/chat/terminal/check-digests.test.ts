import { describe, expect, test } from 'vitest';
import { checkDigests } from '../../../../adapters/chat/terminal/check-digests.ts';
import { scriptedChat } from '../../../support/scripted-chat.ts';
import { keepSubscription, subscription } from '../../../support/subscriptions.ts';

const { freshDesk } = await scriptedChat();
const at = (id: string, state: 'active' | 'paused' | 'gone') =>
  subscription({ where: { id, kind: 'channel' }, state });

describe('adapters/chat/terminal/check-digests.ts', () => {
  test('a digest whose chat is gone is seen by the administrator', async () => {
    const desk = freshDesk();
    await keepSubscription(desk, at('C1', 'active'));
    await keepSubscription(desk, at('C2', 'paused'));
    expect(await checkDigests(desk)).toMatchObject({
      state: 'ok',
      detail: '1 subscription, 1 paused',
    });
    await keepSubscription(desk, at('C3', 'gone'));
    const { state, detail, remedy } = await checkDigests(desk);
    expect(state).toBe('warning');
    expect(detail).toContain('1 ended because their chat took nothing any more');
    expect(remedy).toContain('Invite Assay');
  });
});
