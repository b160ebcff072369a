import { afterEach, describe, expect, test, vi } from 'vitest';
import { tellFault } from '../../../../../adapters/chat/terminal/commands/tell-fault.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('adapters/chat/terminal/commands/tell-fault.ts', () => {
  test('a fault has a reference, stands in the log, and quotes nothing', () => {
    const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { code, message, remedy } = tellFault(new TypeError('words of a document'));
    const [line] = logged.mock.calls.map(([text]) => String(text));
    const [, reference = 'none'] = /\(reference ([0-9a-f]{8})\)/u.exec(message) ?? [];
    expect(code).toBe('INTERNAL');
    expect(JSON.parse(line ?? '')).toMatchObject({
      reference,
      fault: 'TypeError',
      where: expect.stringMatching(/^tell-fault\.test\.ts:\d+/u) as string,
    });
    expect(`${line}${message}${remedy}`).not.toContain('words of a document');
  });
});
