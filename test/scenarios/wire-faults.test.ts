import { describe, expect, test } from 'vitest';
import { type ConversationDesk, conversationDesks } from '../support/conversation-desk.ts';
import { registerFor } from '../support/conversation-register.ts';
import {
  type Conversation,
  playConversation,
  readConversations,
  type Speaker,
} from '../support/conversation-scenario.ts';
import { temporaryData } from '../support/places.ts';
import type { SlackServer } from '../support/slack-server.ts';
import { type SlackWeather, slackSpeaker } from '../support/slack-speaker.ts';
import { type TeamsWeather, teamsSpeaker } from '../support/teams-speaker.ts';

/** The first conversation of each: an upload with a button, a channel with a secret, many files. */
const conversations = ['upload-then-ask', 'restricted-report', 'several-files'].flatMap((name) =>
  readConversations(new URL(`./conversations/${name}.txt`, import.meta.url)).slice(0, 1),
);
const desks = conversationDesks(await temporaryData());

async function play(conversation: Conversation, speaker: (desk: ConversationDesk) => Speaker) {
  const desk = desks();
  await registerFor(desk, conversation);
  return playConversation(conversation, speaker(desk));
}

type Heard = ReturnType<typeof play>;

/** What is heard when nothing goes wrong; each conversation is played once so. */
function goodDays(speaker: (desk: ConversationDesk) => Speaker): (of: Conversation) => Heard {
  const heard = new Map<Conversation, Heard>();
  return (of) => heard.getOrInsertComputed(of, () => play(of, speaker));
}

const saying = ['chat.postMessage', 'chat.stopStream', 'chat.update'];
const asking = ['files.info', 'chat.startStream'];

const onSlack: Readonly<Record<string, SlackWeather>> = {
  'every event comes three times at once, with its twin': { copies: 3 },
  'a file is told of before its message': { filesFirst: true },
  'files are told of first, and everything three times': { copies: 3, filesFirst: true },
  'Slack has had enough of the first message': {
    strike: once((slack) => slack.fault('chat.postMessage', { retryAfter: 1 })),
  },
  'streams are closed before anything is added': { strike: (slack) => slack.expireStreamsSoon() },
  'a stream is closed before the answer': {
    strike: (slack) => slack.fault('chat.stopStream', { error: 'message_not_in_streaming_state' }),
  },
  'Slack is unwell': {
    strike: (slack) => {
      for (const method of [...saying, ...asking]) slack.fault(method, { status: 503 });
    },
  },
  'what was done is not answered': {
    strike: (slack) => {
      for (const method of saying) slack.fault(method, 'lost');
    },
  },
};

function once(strike: (slack: SlackServer) => void): (slack: SlackServer) => void {
  const struck = new WeakSet<SlackServer>();
  return (slack) => {
    if (!struck.has(slack)) strike(slack);
    struck.add(slack);
  };
}

describe('what people see in Slack is the same, and once', () => {
  const onGoodDay = goodDays((desk) => slackSpeaker(desk));
  describe.each(Object.entries(onSlack))('when %s', (_, weather) => {
    test.each(conversations)('$title', async (conversation) => {
      const heard = await play(conversation, (desk) => slackSpeaker(desk, weather));
      expect(heard).toEqual(await onGoodDay(conversation));
    });
  });
});

const onTeams: Readonly<Record<string, TeamsWeather>> = {
  'every activity comes three times at once': { copies: 3 },
  'Teams has had enough, and does not say for how long': { strikes: [{ status: 429 }] },
  'a precondition fails': { strikes: [{ status: 412 }] },
  'the gateway is bad': { strikes: [{ status: 502 }, { status: 502 }] },
};

describe('what people see in Teams is the same, and once', () => {
  const onGoodDay = goodDays((desk) => teamsSpeaker(desk));
  describe.each(Object.entries(onTeams))('when %s', (_, weather) => {
    test.each(conversations)('$title', async (conversation) => {
      const heard = await play(conversation, (desk) => teamsSpeaker(desk, weather));
      expect(heard).toEqual(await onGoodDay(conversation));
    });
  });
});
