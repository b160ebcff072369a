import { describe, expect, test } from 'vitest';
import { AssayError } from '../../src/errors.ts';
import { allDone, testBot } from '../support/bots.ts';
import { fileEvent, messageEvent } from '../support/chat-events.ts';
import { recordingChannel } from '../support/recording-channel.ts';
import {
  answerAll,
  headlines,
  inWorkspace,
  readings,
  scriptedChat,
} from '../support/scripted-chat.ts';

const { freshDesk, file, files } = await scriptedChat();
const alone = fileEvent(file);
const thread = 'C1:5.0';

describe('a file that is told of on its own', () => {
  test('becomes a message without words, in the thread where it lies', async () => {
    const desk = freshDesk();
    const channel = recordingChannel('slack', { files, describe: async () => ({ file, thread }) });
    await answerAll(desk, channel, [alone, alone]);
    expect(channel.seen()).toHaveLength(1);
    expect(channel.seen()[0]).toMatchObject({ thread });
    expect(channel.seen()[0]?.reply.headline).toContain('good.txt');
  });

  test('is left alone when the chat says nothing about it', async () => {
    const desk = freshDesk();
    const silent = recordingChannel('slack', { files, describe: async () => undefined });
    await answerAll(desk, silent, [alone]);
    const gone = new AssayError({ code: 'CHAT_GONE', message: 'Gone.', remedy: 'None.' });
    const left = recordingChannel('slack', { files, describe: () => Promise.reject(gone) });
    await answerAll(freshDesk(), left, [alone]);
    await answerAll(freshDesk(), recordingChannel('slack', { files }), [alone]);
    expect([...silent.seen(), ...left.seen()]).toEqual([]);
  });

  test('is told to be refused when the chat says why it cannot be had', async () => {
    const message = 'good.txt lies outside Slack.';
    const refused = { code: 'FILE_REFUSED', message, remedy: 'Upload it here.' } as const;
    const channel = recordingChannel('slack', {
      describe: async () => ({ file, thread, refused }),
    });
    await answerAll(freshDesk(), channel, [alone]);
    expect(headlines(channel)).toEqual([message]);
    expect(channel.downloads).toEqual([]);
  });

  test('waits for its message, which may come later', async () => {
    const desk = freshDesk();
    const { store, workspace } = desk.place;
    const channel = recordingChannel('slack', { files, describe: async () => ({ file, thread }) });
    const bot = testBot(channel, { desk, fileGraceMs: 300 });
    await bot.start();
    await bot.receive(inWorkspace(desk, alone));
    const message = messageEvent('for Nordwerk GmbH', { files: [file] });
    await bot.receive(inWorkspace(desk, message));
    await allDone(store, workspace);
    await bot.close();
    expect(headlines(channel)).toEqual(['good.txt is read, as evidence of Nordwerk GmbH.']);
  });

  test('is not read again with a message that comes too late', async () => {
    const desk = freshDesk();
    const channel = recordingChannel('slack', { files, describe: async () => ({ file, thread }) });
    await answerAll(desk, channel, [alone]);
    const late = messageEvent('', { files: [file] });
    expect(await answerAll(desk, channel, [late])).toEqual(['known']);
    expect(channel.seen()).toHaveLength(1);
    const other = { ...file, key: 'F2@C1', name: 'more.txt' };
    const both = messageEvent('for Nordwerk GmbH', { ts: '7.0', files: [file, other] });
    await answerAll(desk, channel, [both]);
    expect(headlines(channel).slice(1)).toEqual(['more.txt could not be read.']);
    expect(await readings(desk)).toBe(0);
  });
});
