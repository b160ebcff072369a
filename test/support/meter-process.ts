import { AssayError } from '../../src/errors.ts';
import type { Store } from '../../src/ports/store.ts';
import { openMeter } from '../../src/records/open-meter.ts';
import { payingDesk } from './paying-desk.ts';

/**
 * Asks a model that is not there about several documents side by side, in a process of its own, and
 * prints how many requests the budget let through:
 * node meter-process.ts MODULE OPENER LOCATION WORKSPACE DOCUMENTS REQUESTS BUDGET
 */
const [module = '', opener = '', location = '', workspace = '', ...numbers] = process.argv.slice(2);
const [documents = 0, requests = 0, tokens = 0] = numbers.map(Number);
const openers: Readonly<Record<string, (location: string) => Promise<Store>>> = await import(
  module
);
const store = await openers[opener]?.(location);
if (!store) throw new Error(`${module} has no ${opener}.`);
const desk = payingDesk({ store, workspace }, { budget: { tokens } });

async function readOne(nth: number): Promise<number> {
  const meter = openMeter(desk, { kind: 'document', evidenceId: `ev-${nth}` });
  try {
    for (let at = 0; at < requests; at += 1) {
      await meter.permit(110);
      meter.book({ requests: 1, inputTokens: 100, outputTokens: 10 });
    }
  } catch (error) {
    if (!(error instanceof AssayError && error.code === 'MODEL_BUDGET_SPENT')) throw error;
  } finally {
    await meter.close();
  }
  return meter.usage().requests;
}

const done = await Promise.all(Array.from({ length: documents }, (_, nth) => readOne(nth)));
await store.close();
process.stdout.write(String(done.reduce((sum, one) => sum + one, 0)));
