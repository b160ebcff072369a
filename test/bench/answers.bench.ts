import { performance } from 'node:perf_hooks';
import { ask } from '../../src/conversation/ask.ts';
import type { Desk } from '../../src/records/desk.ts';
import { today } from '../support/evidence.ts';
import { type Benchmark, percentile } from './measurement.ts';
import { nameOf, portfolioDesk, suppliers } from './portfolio-desk.ts';

const ofOne = [
  (name: string) => `Is ${name} certified to IEC 62443-4-1?`,
  (name: string) => `Does ${name} have a SOC 2 Type 2 report?`,
  (name: string) => `Do they do code reviews at ${name}?`,
  (name: string) => `How is ${name} doing?`,
  (name: string) => `What is missing for ${name}?`,
];
const ofAll = [
  'Which suppliers have no valid 62443-4-1 certificate?',
  'How many suppliers are below E2 in release pipelines?',
  'Give me the top 5 gaps across all suppliers',
  'What expires in the next 90 days?',
];

async function times(desk: Desk, questions: readonly string[]): Promise<number[]> {
  const taken: number[] = [];
  for (const question of questions) {
    const since = performance.now();
    const { outcome } = await ask(desk, question, { asOf: today });
    taken.push(performance.now() - since);
    if (outcome === 'clarify') throw new Error(`"${question}" was asked back about.`);
  }
  return taken;
}

/** Answers over 1,000 suppliers with 20 evidences each, from SQLite on disk, in one process. */
export const run: Benchmark = async () => {
  const { desk, close } = await portfolioDesk();
  try {
    const one = Array.from(
      { length: 200 },
      (_, at) => ofOne[at % ofOne.length]?.(nameOf((at * 37) % suppliers)) ?? '',
    );
    const all = Array.from({ length: 40 }, (_, at) => ofAll[at % ofAll.length] ?? '');
    await times(desk, [...one.slice(0, 10), ...all.slice(0, 4)]);
    const ofOneTimes = await times(desk, one);
    const ofAllTimes = await times(desk, all);
    return [
      {
        name: 'answer about one of 1,000 suppliers, p95',
        ...measured(percentile(ofOneTimes, 0.95), 30),
      },
      {
        name: 'answer about one of 1,000 suppliers, median',
        ...measured(percentile(ofOneTimes, 0.5), 30),
      },
      { name: 'answer over 1,000 suppliers, p95', ...measured(percentile(ofAllTimes, 0.95), 150) },
    ];
  } finally {
    await close();
  }
};

function measured(value: number, goal: number) {
  return { value, unit: 'ms', goal, met: value <= goal };
}
