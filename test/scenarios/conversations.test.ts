import { readdirSync } from 'node:fs';
import { describe, test } from 'vitest';
import { registerFor } from '../support/conversation-register.ts';
import { playConversation, readConversations } from '../support/conversation-scenario.ts';
import { deskSpeaker } from '../support/desk-speaker.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';
import { teamsSpeaker } from '../support/teams-speaker.ts';
import { terminalSpeaker } from '../support/terminal-speaker.ts';

const folder = new URL('./conversations/', import.meta.url);
const desks = readingDesks(await temporaryData());
const speakers = { conversation: deskSpeaker, terminal: terminalSpeaker, teams: teamsSpeaker };

describe.each(Object.entries(speakers))('on the %s', (_, speaker) => {
  describe.each(readdirSync(folder))('%s', (name) => {
    test.each(readConversations(new URL(name, folder)))('$title', async (conversation) => {
      const desk = desks();
      await registerFor(desk, conversation);
      await playConversation(conversation, speaker(desk));
    });
  });
});
