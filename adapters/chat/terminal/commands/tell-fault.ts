import { randomUUID } from 'node:crypto';
import type { ErrorReport } from '../../../../src/errors.ts';
import { openLogger } from '../../../log/pino-logger.ts';

/**
 * A fault in Assay itself, as one sentence with a reference. The log has the reference with the
 * kind of fault and its place in the code; not its message, which may quote a document.
 */
export function tellFault(error: unknown): ErrorReport {
  const reference = randomUUID().slice(0, 8);
  const fault = error instanceof Error ? error.name : typeof error;
  openLogger({ logLevel: 'error' }).error({ reference, fault, where: placeOf(error) }, 'a fault');
  return {
    code: 'INTERNAL',
    message: `Assay itself failed (reference ${reference}); what was accepted before is kept.`,
    remedy: 'Run `assay doctor`, try again, and report it with the line of the log if it stays so.',
  };
}

/** Files and lines of the innermost calls: "database.ts:41 < pipeline.ts:30". */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '').slice(-4000) : '';
  const calls = [...stack.matchAll(/[/\\]([\w.-]{1,80}):(\d{1,6}):\d{1,6}\)?$/gmu)];
  const places = calls.slice(0, 4).map(([, file, line]) => `${file}:${line}`);
  return places.join(' < ') || 'unknown';
}
