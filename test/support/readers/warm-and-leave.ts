import { warmReader } from '../../../src/evidence/sandbox/warm-reader.ts';

/** Warms a reader for a document that never comes. */
warmReader({ loads: 'pdf', heapMegabytes: 512 });
