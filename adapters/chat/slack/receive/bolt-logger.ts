import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import { AssayError } from '../../../../src/errors.ts';
import { bugFields } from '../../../../src/ports/bug-fields.ts';
import type { LogFields, Logger } from '../../../../src/ports/logger.ts';

/**
 * Bolt's own log lines may hold bodies, tokens and addresses. Kept is how its sentence begins, up to
 * the first mark, quote or number: enough to look it up in Bolt's source.
 */
function fieldsOf([first]: readonly unknown[]): LogFields {
  if (first instanceof AssayError) return { code: first.code };
  if (first instanceof Error) return bugFields(first);
  return { said: /^[A-Za-z ()]{0,80}/u.exec(String(first))?.[0].trim() };
}

/** Slack's libraries speak into our log: warnings and errors only. */
export function boltLogger(log: Logger): BoltLogger {
  const ignore = () => undefined;
  return {
    debug: ignore,
    info: ignore,
    warn: (...parts) => log.warn(fieldsOf(parts), "Slack's library warns."),
    error: (...parts) => log.error(fieldsOf(parts), "Slack's library reports an error."),
    setLevel: ignore,
    getLevel: () => LogLevel.WARN,
    setName: ignore,
  };
}
