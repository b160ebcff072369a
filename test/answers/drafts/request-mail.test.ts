import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requestMail } from '../../../src/answers/drafts/request-mail.ts';

const headerOf = (mail: string) => mail.slice(0, mail.indexOf('\r\n\r\n'));
const bodyOf = (mail: string) => mail.slice(mail.indexOf('\r\n\r\n') + 4).replaceAll('\r\n', '');

describe('src/answers/drafts/request-mail.ts', () => {
  test('a mail program opens it as a draft to the supplier', () => {
    const mail = requestMail({
      to: 'psirt@kestrel.example',
      subject: 'Evidence',
      text: 'Dear all\n',
    });
    expect(headerOf(mail).split('\r\n')).toEqual([
      'X-Unsent: 1',
      'To: psirt@kestrel.example',
      'Subject: Evidence',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
    ]);
    expect(Buffer.from(bodyOf(mail), 'base64').toString()).toBe('Dear all\r\n');
  });

  test('no subject begins another header, and every letter of it arrives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (subject) => {
        const mail = requestMail({ subject, text: 'x' });
        const lines = headerOf(mail).replaceAll('\r\n ', ' ').split('\r\n');
        expect(lines).toHaveLength(5);
        expect(Math.max(...mail.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
        const words = [...(lines[1] ?? '').matchAll(/=\?utf-8\?B\?([^?]*)\?=/gu)];
        const read = words.map(([, word = '']) => Buffer.from(word, 'base64').toString()).join('');
        const plain = subject.toWellFormed().replace(/\s+/gu, ' ');
        expect([plain, subject]).toContain(
          words.length > 0 ? read : lines[1]?.slice('Subject: '.length),
        );
      }),
      { numRuns: 200 },
    );
  });
});
