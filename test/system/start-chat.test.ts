import { afterAll, describe, expect, test } from 'vitest';
import { runAssay, runCommand, startCommand, temporaryData } from '../support/run-assay.ts';

const data = temporaryData();
const untouched = temporaryData();
afterAll(() => {
  data.remove();
  untouched.remove();
});

describe('adapters/chat/terminal/start-chat.ts', () => {
  test('lines from a pipe are answered one by one, and the thread is remembered', async () => {
    const input = 'Is Kestrel Controls IEC 62443-4-1 certified?\n\nwho signed it?\n';
    const { code, stdout } = await runAssay(['--as-of', '2026-11-24'], {
      data: data.folder,
      input,
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/Yes \(Kestrel Controls/);
    expect(stdout).toContain('Erika Sommer');
  }, 60_000);

  test('a file is handed in by naming it, and real evidence drives the samples out', async () => {
    const input = 'samples/evidence/helio-penetration-test-letter.pdf for Orange Robotics AG\n';
    const first = await runAssay(['--workspace', 'plant'], { data: untouched.folder, input });
    expect(first.stdout).toContain('Orange Robotics AG');
    expect(first.stdout).not.toContain('fictional suppliers are loaded');
  }, 60_000);

  test('where nobody speaks it serves until it is told to stop', async () => {
    const child = startCommand(process.execPath, ['src/main.ts'], { data: data.folder });
    const said = new Promise((resolve) => child.stdout?.once('data', resolve));
    const closed = new Promise((resolve) => child.once('close', resolve));
    await said;
    expect(child.exitCode).toBeNull();
    child.kill('SIGTERM');
    expect(await closed).toBe(0);
  }, 60_000);

  test('a closed standard input is nobody, too', async () => {
    const { stdout, code } = await runCommand(
      'bash',
      ['-c', `timeout --signal=TERM --preserve-status 6 "${process.execPath}" src/main.ts <&-`],
      { data: data.folder },
    );
    expect(stdout).toContain('Three fictional suppliers are loaded');
    expect(code).toBe(0);
  }, 60_000);
});
