import type { Sample } from './sample.ts';

/** A file of data about a fictional product: what it says is computed, so that it needs no labels. */
export type DataSample = Pick<Sample, 'supplier' | 'file'> & Readonly<{ content: () => unknown }>;
