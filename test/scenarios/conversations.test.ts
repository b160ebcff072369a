import { readdirSync } from 'node:fs';
import { describe, test } from 'vitest';
import { conversationDesks } from '../support/conversation-desk.ts';
import { registerFor } from '../support/conversation-register.ts';
import {
  type Need,
  needsOf,
  playConversation,
  readConversations,
} from '../support/conversation-scenario.ts';
import { deskSpeaker } from '../support/desk-speaker.ts';
import { temporaryData } from '../support/places.ts';
import { slackSpeaker } from '../support/slack-speaker.ts';
import { teamsSpeaker } from '../support/teams-speaker.ts';
import { terminalSpeaker } from '../support/terminal-speaker.ts';
import { webSpeaker } from '../support/web-speaker.ts';

const folder = new URL('./conversations/', import.meta.url);
const desks = conversationDesks(await temporaryData());

/** Where each conversation takes place, with what the place has to offer. */
const chats = [
  { name: 'conversation itself', speaker: deskSpeaker, offers: ['form'] },
  { name: 'terminal', speaker: terminalSpeaker, offers: [] },
  { name: 'page', speaker: webSpeaker, offers: ['form', 'meanwhile', 'time'] },
  { name: 'Slack', speaker: slackSpeaker, offers: ['people', 'form', 'meanwhile', 'time'] },
  { name: 'Teams', speaker: teamsSpeaker, offers: ['people', 'form', 'meanwhile', 'time'] },
] as const;

const conversations = readdirSync(folder).flatMap((name) =>
  readConversations(new URL(name, folder)).map((conversation) => ({
    name,
    title: conversation.title,
    conversation,
  })),
);

describe.each(chats)('on the $name', ({ speaker, offers }) => {
  const isOffered = (need: Need) => (offers as readonly Need[]).includes(need);
  const here = conversations.filter(({ conversation }) => needsOf(conversation).every(isOffered));
  test.each(here)('$name: $title', async ({ conversation }) => {
    const desk = desks();
    await registerFor(desk, conversation);
    await playConversation(conversation, speaker(desk));
  });
});
