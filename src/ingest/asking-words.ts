import type { IngestProgress } from './ingest-desk.ts';

/** "Asking gpt-5-mini about policy.pdf, part 3 of 12"; undefined while pages are read. */
export function askingWords(
  file: string,
  { page, of, asking }: IngestProgress,
): string | undefined {
  if (asking === undefined) return undefined;
  const part = of > 0 ? `, part ${page} of ${of}` : '';
  return `Asking ${asking} about ${file}${part}`;
}
