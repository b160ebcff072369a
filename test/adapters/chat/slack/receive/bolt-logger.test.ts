import { describe, expect, test } from 'vitest';
import { boltLogger } from '../../../../../adapters/chat/slack/receive/bolt-logger.ts';
import { AssayError } from '../../../../../src/errors.ts';
import type { LogFields, Logger } from '../../../../../src/ports/logger.ts';

function recorded() {
  const lines: [level: string, fields: LogFields][] = [];
  const at = (level: string) => (fields: LogFields) => {
    lines.push([level, fields]);
  };
  const log: Logger = {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
  };
  return { lines, logger: boltLogger(log) };
}

describe('adapters/chat/slack/receive/bolt-logger', () => {
  test('of what Bolt says, the beginning is kept', () => {
    const { lines, logger } = recorded();
    logger.warn('Failed to parse and verify the request data: signature mismatch of xoxb-1');
    logger.error(new TypeError('Kestrel Controls s.r.o. is secret'));
    logger.error(new AssayError({ code: 'STORE_BUSY', message: 'Busy.', remedy: 'Wait.' }));
    logger.error('{"text":"the words of a person"}');
    expect(lines).toEqual([
      ['warn', { said: 'Failed to parse and verify the request data' }],
      ['error', expect.objectContaining({ error: 'TypeError' })],
      ['error', { code: 'STORE_BUSY' }],
      ['error', { said: '' }],
    ]);
    expect(JSON.stringify(lines)).not.toContain('Kestrel');
  });

  test('what it says for itself goes nowhere', () => {
    const { lines, logger } = recorded();
    logger.debug('http request headers: {"Authorization":"Bearer xoxb-1"}');
    logger.info('the words of a person');
    expect(lines).toEqual([]);
  });
});
