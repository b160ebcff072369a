import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const adapter = path.resolve('adapters/log/pino-logger.ts');

/** pino writes to the process's own stream, so the logger is tried in a process of its own. */
function logged(level: string, statement: string): string {
  const script = `import { openLogger } from ${JSON.stringify(adapter)};
    const log = openLogger({ logLevel: ${JSON.stringify(level)} }); ${statement}`;
  const { stderr, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
  return stderr;
}

describe('adapters/log/pino-logger.ts', () => {
  test('a line carries its fields and its message, on standard error', () => {
    const line = JSON.parse(logged('info', "log.info({ evidence: 'ev1', ms: 12 }, 'checked');"));
    expect(line).toMatchObject({ evidence: 'ev1', ms: 12, msg: 'checked' });
  });

  test('a credential is cut wherever it stands', () => {
    const text = logged(
      'info',
      "log.info({ note: 'sent xoxb-12-ab to us', auth: 'Bearer abc.def' }, 'key sk-12345678abc');",
    );
    expect(text).not.toMatch(/xoxb|abc\.def|12345678/);
    expect(text.match(/\[secret\]/g)).toHaveLength(3);
  });

  test('below its level nothing is written', () => {
    expect(logged('error', "log.info({}, 'quiet');")).toBe('');
  });
});
