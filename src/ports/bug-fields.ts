import { randomUUID } from 'node:crypto';
import type { LogFields } from './logger.ts';

/**
 * What may be logged about an error nobody expected. Its message may hold words of a document, so
 * only its name and the place in the code are kept, and a reference a person can be told.
 */
export function bugFields(error: unknown): LogFields & Readonly<{ reference: string }> {
  const name = error instanceof Error ? error.name : typeof error;
  const [, at] = error instanceof Error ? (error.stack ?? '').split(/\n\s+at /u) : [];
  return { error: name, at, reference: randomUUID() };
}
