import { describe, expect, test } from 'vitest';
import { handedIn } from '../../../support/conversation-papers.ts';
import { ada } from '../../../support/conversation-scenario.ts';
import { temporaryData } from '../../../support/places.ts';
import { readingDesks } from '../../../support/reading-desks.ts';
import { terminalSpeaker } from '../../../support/terminal-speaker.ts';

const desks = readingDesks(await temporaryData());

function typist() {
  const { say, press } = terminalSpeaker(desks());
  return {
    say: async (text: string, ...papers: readonly string[]) => {
      const files = await Promise.all(papers.map(handedIn));
      return (await say(ada, { text, files }))(ada.name);
    },
    press: async (label: string) => (await press(ada, label, {}))(ada.name),
  };
}

describe('adapters/chat/terminal/answer-lines.ts', () => {
  test('a button is pressed by typing its label, as long as it is on the screen', async () => {
    const { say, press } = typist();
    const [asked] = await say('here', 'zephyr-certificate.pdf');
    expect(asked).toContain('→ type: File for Zephyr Motion GmbH');
    expect(asked).toContain('→ type: for SUPPLIER');
    const [filed] = await press('file for zephyr motion gmbh');
    expect(filed).toContain('zephyr-certificate.pdf is read, as evidence of Zephyr Motion GmbH.');
    const [overview] = await press('Overview');
    expect(overview).toContain('governance and certification');
  });

  test('a form shows what is filled in, and how to say the rest', async () => {
    const { say } = typist();
    await say('for Zephyr Motion GmbH', 'zephyr-certificate.pdf');
    const [form] = await say('override DEP-01 for Zephyr to E2');
    expect(form).toContain('Level as you see it: E2');
    expect(form).toContain('→ type: override DEP-01 for Zephyr Motion GmbH to E2 because REASON');
    const [settings] = await say('settings for Zephyr');
    expect(settings).toContain('Country: Two letters, for example CZ.');
  });

  test('restricted evidence is open to the operator of the machine', async () => {
    const { say } = typist();
    await say('for Helio Grid Systems Inc.', 'helio-soc2-type2-report.pdf');
    const [answer] = await say('Any exceptions in Helio’s SOC 2 report?');
    expect(answer).toContain('[1] helio-soc2-type2-report.pdf');
  });
});
