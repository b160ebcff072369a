import type { MediaType } from '../document.ts';

/** What a reader process loads before the bytes arrive. */
export type ReaderLoads = 'pdf' | 'sbom' | 'text';

export function readerLoads(mediaType: MediaType): ReaderLoads {
  if (mediaType === 'application/pdf') return 'pdf';
  return ['text/plain', 'text/markdown'].includes(mediaType) ? 'text' : 'sbom';
}
