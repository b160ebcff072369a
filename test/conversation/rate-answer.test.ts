import { expect, test } from 'vitest';
import { feedbackRecords } from '../../src/records/feedback-record.ts';
import { actionEvent, messageEvent } from '../support/chat-events.ts';
import { recordingChannel } from '../support/recording-channel.ts';
import { answerAll, scriptedChat } from '../support/scripted-chat.ts';

const { freshDesk } = await scriptedChat();

test('the last opinion of each person about an answer is kept with its id', async () => {
  const desk = freshDesk();
  const channel = recordingChannel();
  await answerAll(desk, channel, [messageEvent('Is Kestrel certified?')]);
  const said = channel.seen()[0]?.id ?? '';
  const rates = (id: string, rating: 'good' | 'bad', reason?: string) =>
    actionEvent(
      { do: 'rate', said, rating, ...(reason && { reason }) },
      { person: { id, sees: 'own' }, operation: `${id} says ${rating}` },
    );
  await answerAll(desk, channel, [rates('U1', 'good')]);
  await answerAll(desk, channel, [rates('U1', 'bad', 'wrong supplier'), rates('U2', 'good')]);
  await answerAll(desk, channel, [actionEvent({ do: 'rate', said: 'nothing', rating: 'bad' })]);
  const kept = (await feedbackRecords.list(desk.place)).map(({ data }) => data);
  expect(kept).toHaveLength(2);
  expect(kept).toContainEqual(
    expect.objectContaining({ said, person: 'U1', rating: 'bad', reason: 'wrong supplier' }),
  );
  expect(channel.seen()).toHaveLength(1);
});
