import { afterAll } from 'vitest';
import { openExaminer } from '../../src/ingest/examiner.ts';
import type { IngestDesk } from '../../src/ingest/ingest-desk.ts';
import { freshDesk, type TestDesk } from './desks.ts';
import type { TestData } from './places.ts';

/** Desks that really read and check; `module` replaces what runs in the examiner's threads. */
export function readingDesks(data: TestData, module?: URL): () => IngestDesk & TestDesk {
  const examiner = openExaminer(module ? { module } : {});
  afterAll(() => examiner.close());
  return () => ({ ...freshDesk(data), examiner, maxUpload: 1024 * 1024 });
}
