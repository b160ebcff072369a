import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Turn } from '../../src/conversation/message.ts';
import type { Person } from '../../src/conversation/person.ts';
import { repeats } from '../../src/conversation/word-runs.ts';
import { changeSupplier } from '../../src/curation/change-supplier.ts';
import { claimsOf } from '../../src/records/claims-record.ts';
import { evidenceOf } from '../../src/records/link-record.ts';
import { listSuppliers } from '../../src/records/supplier-record.ts';
import { chatTurn } from '../support/chat-turn.ts';
import { conversationDay } from '../support/conversation-day.ts';
import { wordsOf } from '../support/desk-speaker.ts';
import { press, say, type Told } from '../support/hear.ts';
import { temporaryData } from '../support/places.ts';
import { readingDesks } from '../support/reading-desks.ts';

const desk = readingDesks(await temporaryData())();
const ann: Person = { id: 'U-ANN', name: 'Ann', sees: 'own' };
const bob: Person = { id: 'U-BOB', name: 'Ann', sees: 'own' };
const channel = { id: 'C-SUPPLIERS', kind: 'channel' } as const;
const direct = { id: 'D-BOB', kind: 'direct' } as const;

let operations = 0;

const turnOf = (given: Partial<Turn>) => {
  operations += 1;
  return chatTurn({ ...given, operation: `event-${operations}` });
};

const sayAs = (text: string, given: Partial<Turn>, files: readonly string[] = []) =>
  say(
    desk,
    turnOf(given),
    text,
    files.map((name) => ({
      name,
      bytes: readFileSync(new URL(`../../samples/evidence/${name}`, import.meta.url)),
    })),
  );

const publicly = (told: readonly Told[]) =>
  told.filter(({ to }) => to === 'everybody').map(({ reply }) => wordsOf(reply));
const privately = (told: readonly Told[]) => told.filter(({ to }) => to === 'asker');

const report = 'helio-soc2-type2-report.pdf';
const papers = [
  report,
  'helio-penetration-test-letter.pdf',
  'helio-soc2-bridge-letter.pdf',
  'helio-iso-27001-certificate.pdf',
];
const handedIn = await sayAs(
  'for Helio Grid Systems Inc.',
  { person: ann, where: channel },
  papers,
);

async function quotesOf(restricted: (file: string) => boolean): Promise<readonly string[]> {
  const [helio] = await listSuppliers(desk.place);
  const evidence = await evidenceOf(desk.place, helio?.id ?? '');
  const claims = await Promise.all(
    evidence.filter(({ file }) => restricted(file)).map(({ id }) => claimsOf(desk.place, id)),
  );
  return claims
    .flat()
    .flatMap(({ citation, support }) =>
      [citation, ...Object.values(support)].map(({ quote }) => quote),
    );
}

const leaks = repeats(await quotesOf((file) => file !== 'helio-iso-27001-certificate.pdf'), [
  'Helio Grid Systems Inc.',
]);

describe('src/conversation/restrict-reply.ts', () => {
  test('an auditor’s report in a channel: everybody learns that it is read, its sender the rest', () => {
    const [everybody, sender] = handedIn;
    expect(everybody).toMatchObject({
      to: 'everybody',
      reply: {
        headline: `${report} is read, as evidence of Helio Grid Systems Inc.`,
        citations: [],
        sensitivity: 'internal',
      },
    });
    expect(sender?.to).toBe('asker');
    expect(sender?.reply.sensitivity).toBe('restricted');
    expect(sender?.reply.citations.length).toBeGreaterThan(0);
    expect(sender?.reply.share?.confirm).toContain(report);
    expect(privately(handedIn)).toHaveLength(3);
    expect(publicly(handedIn).some(leaks)).toBe(false);
  });

  test('a certificate is nobody’s secret', async () => {
    const told = await sayAs('Is Helio certified to ISO 27001?', { person: bob, where: channel });
    expect(told).toHaveLength(1);
    expect(told[0]?.reply.citations.length).toBeGreaterThan(0);
  });

  test('who handed it in is answered privately, with a button to share', async () => {
    const question = 'Any exceptions in Helio’s SOC 2 report?';
    const told = await sayAs(question, { person: ann, where: channel });
    expect(told.map(({ to }) => to)).toEqual(['everybody', 'asker']);
    expect(told[0]?.reply.text).toContain('privately');
    expect(told[0]?.reply.facts).toEqual([{ label: 'Evidence', value: report }]);
    expect(privately(told)[0]?.reply.share?.confirm).toContain('Everybody here will see');
    expect(privately(told)[0]?.question?.text).toBe(question);
  });

  test.each([channel, direct])(
    'somebody else learns the verdict and whom to ask',
    async (where) => {
      const told = await sayAs('Any exceptions in Helio’s SOC 2 report?', { person: bob, where });
      expect(told).toMatchObject([
        { to: 'everybody', reply: { citations: [], facts: [{ value: report }] } },
      ]);
      expect(told[0]?.reply.text).toContain('Ask whoever handed it in.');
      expect(told[0]?.reply.headline).toContain('Helio');
    },
  );

  test('the owner is known by the id; a name opens nothing', async () => {
    const [helio] = await listSuppliers(desk.place);
    const eve: Person = { id: 'U-EVE', name: 'Dana', sees: 'own' };
    const own = (ownerId?: string) =>
      changeSupplier(
        desk,
        helio?.id ?? '',
        (supplier) => ({ supplier: { ...supplier, owner: 'Dana', ownerId }, detail: 'owner' }),
        { by: 'test', asOf: conversationDay },
      );
    await own('U-DANA');
    const question = 'Any exceptions in Helio’s SOC 2 report?';
    const where = { id: 'D-1', kind: 'direct' } as const;
    const dana = await sayAs(question, { person: { id: 'U-DANA', sees: 'own' }, where });
    expect(dana[0]?.reply.citations.length).toBeGreaterThan(0);
    const imposter = await sayAs(question, { person: eve, where });
    expect(imposter[0]?.reply.citations).toEqual([]);
    expect(imposter[0]?.reply.text).toContain('Ask Dana, who looks after Helio Grid Systems Inc.');
    await own();
  });

  test('an overview keeps its levels, without the words they stand on', async () => {
    const told = await sayAs('How is Helio doing?', { person: bob, where: channel });
    expect(told).toHaveLength(1);
    expect(told[0]?.reply.text).toContain('SCD-06 Penetration test: E0, gap (target E2).');
    expect(told[0]?.reply.text).toContain('are left out');
    expect(told[0]?.reply.bars).toHaveLength(6);
  });

  const questions = [
    'Any exceptions in Helio’s SOC 2 report?',
    'Which subservice organisations does Helio use?',
    'What do we have to do ourselves at Helio (user entity controls)?',
    'Who tested Helio and when?',
    'What does the penetration test of Helio say?',
    'What did the auditor write about access reviews at Helio?',
    'How is Helio doing?',
    'What is missing for Helio?',
    'Why is GOV-04 at this level for Helio?',
    'Why is SCD-06 at this level for Helio?',
    'Any red flags at Helio?',
    'Which documents do we have from Helio?',
    'What expires in the next 365 days?',
    'Which suppliers have a valid SOC 2 report?',
    'Export the portfolio as CSV',
    'What changed since 2026-01-01?',
    'Do the papers of Helio contradict each other?',
    'What should I request next from Helio?',
    'Is Helio SOC 2 certified?',
    'Write the e-mail asking Helio for the missing documents.',
    'Does Helio encrypt backups?',
    'What do they say about subservice organisations?',
    'overview',
    'digest',
    'request evidence from Helio',
    'open requests',
  ];

  test('no five words in a row of a restricted quote reach everybody', async () => {
    const anyQuestion = fc.constantFrom(...questions);
    const anyTurn = fc.constantFrom(
      { person: ann, where: channel },
      { person: bob, where: channel },
      { person: bob, where: { id: 'G-1', kind: 'group' } as const },
      { person: bob, where: direct },
    );
    await fc.assert(
      fc.asyncProperty(anyQuestion, anyTurn, async (question, turn) => {
        const told = await sayAs(question, turn);
        const shown = publicly(told).filter(leaks);
        expect(shown, question).toEqual([]);
        const alone = privately(told).filter(({ reply }) => !reply.form);
        if (turn.person === bob) expect(alone).toEqual([]);
      }),
      { numRuns: 70, seed: 20261124 },
    );
  });

  test('the search finds its words, so the property can fail', async () => {
    const told = await sayAs('Any exceptions in Helio’s SOC 2 report?', {
      person: ann,
      where: channel,
    });
    expect(
      privately(told)
        .map(({ reply }) => wordsOf(reply))
        .some(leaks),
    ).toBe(true);
  });

  test('a form in between is only for who asked for it', async () => {
    const told = await press(desk, turnOf({ person: bob, where: channel }), {
      do: 'open',
      form: 'override',
      supplier: 'Helio',
      criterion: 'GOV-04',
    });
    expect(told).toMatchObject([{ to: 'asker', reply: { form: { submit: 'Record' } } }]);
  });
});
