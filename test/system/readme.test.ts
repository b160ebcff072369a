import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand, temporaryData } from '../support/run-assay.ts';

const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
const commands = blocks.flatMap((block) => block.trim().split('\n'));
const data = temporaryData();
afterAll(data.remove);

const run = (command: string, input?: string) =>
  runCommand('bash', ['-c', command], {
    data: data.folder,
    ...(input === undefined ? {} : { input }),
  });

describe('README.md', () => {
  test('promises two commands to begin with', () => {
    expect(commands[0]).toBe('npm ci && npm start');
    expect(commands.at(-1)).toBe('npm ci && npm test');
  });

  test('the build server runs exactly the test command of the README', () => {
    const script = readFileSync('.ci/run', 'utf8').split('\n');
    const at = script.indexOf('npm ci && npm test');
    expect(at).toBeGreaterThan(0);
    expect(script[at + 1]).toBe('npm run test:system');
  });

  test('npm start answers the first question it suggests, with the page', async () => {
    const { code, stdout } = await run(
      'npm start',
      'Is Kestrel Controls IEC 62443-4-1 certified?\n',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('Three fictional suppliers are loaded');
    expect(stdout).toMatch(/Yes .*kestrel-iec-62443-4-1-certificate\.pdf/s);
    expect(stdout).toMatch(/\[1\] kestrel-iec-62443-4-1-certificate\.pdf, p\. 1/);
  }, 60_000);

  test('every other command of the README runs, in the order in which it stands there', async () => {
    const others = commands.filter((command) => !command.startsWith('npm ci'));
    expect(others.length).toBeGreaterThanOrEqual(6);
    for (const command of others) {
      const { code, stdout, stderr } = await run(command);
      expect(code, `${command}\n${stderr}`).toBe(0);
      expect(stdout.trim()).not.toBe('');
    }
  }, 60_000);

  test('every link to a file of the repository leads somewhere', () => {
    const links = [...readme.matchAll(/\]\(([^):]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(() => readFileSync(link), link).not.toThrow(/ENOENT/);
  });
});
