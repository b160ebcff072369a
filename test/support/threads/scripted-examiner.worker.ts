import { parentPort } from 'node:worker_threads';
import { AssayError } from '../../../src/errors.ts';
import type { FromExaminer, ToExaminer } from '../../../src/ingest/examine-messages.ts';

/** An examiner thread that does what the file name says; it proves how the caller reacts. */
const tell = (message: FromExaminer) => parentPort?.postMessage(message);
let handled = 0;

const scripts: Readonly<Record<string, () => void>> = {
  'loop.txt'() {
    for (;;);
  },
  'hang.txt'() {
    tell({ type: 'progress', progress: { page: 1, of: 2 } });
  },
  'crash.txt'() {
    process.exit(1);
  },
  'memory.txt'() {
    const hoard: unknown[] = [];
    for (;;) hoard.push(Array.from({ length: 10_000 }, (_, at) => ({ at })));
  },
  'bug.txt'() {
    const { name, stack = '' } = new TypeError('words of the document');
    tell({ type: 'bug', name, stack });
  },
  'locked.txt'() {
    const { code, message, remedy } = new AssayError({
      code: 'PASSWORD_REQUIRED',
      message: 'Locked.',
      remedy: 'Unlock it.',
    });
    tell({ type: 'failed', report: { code, message, remedy } });
  },
  'good.txt'() {
    handled += 1;
    const classification = {
      kind: 'other',
      sampleOrTemplate: false,
      draft: false,
      reasons: [],
    } as const;
    const rest = {
      pages: handled,
      classification: { ...classification, reasons: [] },
      warnings: [],
      rejected: {},
      extractorVersion: 'scripted',
      packedDocument: new Uint8Array(3),
    };
    tell({ type: 'claims', claims: [] });
    tell({ type: 'examined', rest });
  },
};

parentPort?.on('message', (message: ToExaminer) => {
  if (message.type === 'examine') scripts[message.task.file]?.();
});
