import { describe, expect, test } from 'vitest';
import { questionSchema } from '../../../src/answers/question.ts';
import { ask } from '../../../src/conversation/ask.ts';
import { askedDesk } from '../../support/asked-desk.ts';
import { askedWithModel } from '../../support/asked-with-model.ts';
import { temporaryData } from '../../support/places.ts';
import { readingDesks } from '../../support/reading-desks.ts';

const data = await temporaryData();
const desks = readingDesks(data);

const desk = await askedDesk(desks());

const withModel = askedWithModel.bind(undefined, desk);

const both =
  'Which suppliers have no valid 62443-4-1 certificate but a pen test, and what do I ask?';

const typed = (question: object) => questionSchema.parse(question);

describe('src/conversation/ask-model/investigate.ts', () => {
  const reads = () => ({ as: 'several steps' }) as const;

  test('is answered from what was looked up, with numbers of its own', async () => {
    const { at } = withModel({
      reads,
      async investigates(lookUp) {
        const answers = [
          await lookUp(
            typed({
              kind: 'portfolio',
              filter: { by: 'certificate', standard: 'IEC 62443-4-1', valid: false },
            }),
          ),
          await lookUp(
            typed({ kind: 'commitment', supplier: 'Arc AG', subject: 'fix', severity: 'high' }),
          ),
          await lookUp(
            typed({ kind: 'commitment', supplier: 'Volt Oy', subject: 'fix', severity: 'high' }),
          ),
        ];
        const prose = [
          '**2 of 2 suppliers have no valid IEC 62443-4-1 certificate.**',
          'Volt Oy fixes high vulnerabilities within 20 days [2].',
          'Volt Oy fixes high vulnerabilities within 10 days [2].',
          'Arc AG has a valid IEC 62443-4-1 certificate.',
          'Zephyr Motion GmbH has no certificate.',
          'There is more [9].',
        ].join(' ');
        return { prose, answers };
      },
    });
    const answer = await ask(at, both);
    expect(answer.text).toBe(
      '2 of 2 suppliers have no valid IEC 62443-4-1 certificate. Volt Oy fixes high vulnerabilities within 20 days [1].',
    );
    expect(answer.citations.map(({ file }) => file)).toEqual(['volt-policy.txt']);
    expect(answer).toMatchObject({
      outcome: 'answered',
      question: { kind: 'open' },
      data: { passages: [], steps: [{ question: { kind: 'portfolio' } }, {}, {}] },
      model: { did: 'investigated', dropped: 4 },
    });
  });

  test('looks nothing up about a supplier nobody asked about', async () => {
    const question = 'Does Arc AG have a pen test and a SOC 2 report, and what do I ask them?';
    const { model, at } = withModel({
      reads,
      async investigates(lookUp) {
        const answers = [
          await lookUp(
            typed({ kind: 'commitment', supplier: 'Volt Oy', subject: 'fix', severity: 'high' }),
          ),
          await lookUp(typed({ kind: 'portfolio', filter: { by: 'all' } })),
        ];
        return { prose: 'Volt Oy fixes high vulnerabilities within 20 days [1].', answers };
      },
    });
    const answer = await ask(at, question);
    expect(JSON.stringify(model.shown)).not.toContain('20 days');
    expect(answer.text).not.toContain('Volt');
  });

  test('names are resolved by code: a supplier that is not registered is refused', async () => {
    const { model, at } = withModel({
      reads,
      async investigates(lookUp) {
        const answers = [
          await lookUp(typed({ kind: 'gaps', supplier: 'Brightwell' })),
          await lookUp(typed({ kind: 'gaps', supplier: 'Arc GmbH' })),
        ];
        return { prose: 'Brightwell has no gaps.', answers };
      },
    });
    await ask(at, both);
    expect(model.shown.map(({ outcome }) => outcome)).toEqual(['refused', 'clarify']);
  });

  test('without a sentence that is proven the answer by rules stands', async () => {
    const { at } = withModel({
      reads,
      investigates: async () => ({ prose: 'All good!', answers: [] }),
    });
    const byRules = await ask(desk, both);
    expect(await ask(at, both)).toEqual({
      ...byRules,
      model: { name: 'test-model', did: 'investigated', dropped: 1 },
    });
  });
});
