import { describe, expect, test } from 'vitest';
import { sniffMediaType } from '../../src/evidence/sniff-media-type.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('the type of a file', () => {
  test.each([
    ['%PDF-1.7\n%âãÏÓ', 'a.pdf', 'application/pdf'],
    ['%PDF-1.7', 'renamed.docx', 'application/pdf'],
    [`${'\0'.repeat(1000)}%PDF-1.4`, 'junk first.pdf', 'application/pdf'],
    ['Secure development policy\n', 'policy.txt', 'text/plain'],
    ['Grundsätze der Entwicklung', 'latin1.txt', 'text/plain'],
    ['Contact: mailto:x@example.com', 'security.txt', 'text/plain'],
    ['# Policy', 'POLICY.MD', 'text/markdown'],
    ['<h1 align="center">Policy</h1>', 'readme.md', 'text/markdown'],
    ['[draft] Policy', 'policy', 'text/plain'],
    ['\xff\xfeP\0o\0l\0i\0c\0y\0', 'utf-16.txt', 'text/plain'],
  ])('of %j named %s is %s', (text, file, type) => {
    expect(sniffMediaType(bytes(text), file)).toBe(type);
  });

  test.each([
    ['PK\x03\x04', 'sheet.xlsx', 'an Office file or another ZIP archive'],
    ['PK\x03\x04', 'renamed.pdf', 'an Office file or another ZIP archive'],
    ['\x89PNG\r\n', 'scan.png', 'an image'],
    ['{"bomFormat": "CycloneDX"}', 'sbom.txt', 'a JSON file'],
    ['\n [ {"a": 1} ]', 'x', 'a JSON file'],
    ['<?xml version="1.0"?>', 'x', 'an XML file'],
    ['<!DOCTYPE html><html>', 'x', 'a web page'],
    ['{\\rtf1', 'x.txt', 'a Rich Text file'],
    ['Received: from mail', 'x', 'an e-mail'],
    ['a,b,c', 'list.csv', 'a CSV file'],
    ['\x00\x01\x02', 'x.txt', 'a file of a kind Assay does not know'],
  ])('of %j named %s is refused as %s', (text, file, what) => {
    expect(() => sniffMediaType(bytes(text), file)).toThrow(
      expect.objectContaining({
        code: 'UNSUPPORTED_TYPE',
        message: `${file} is ${what}, which Assay cannot read.`,
        remedy: 'Upload it as a PDF, plain text or Markdown file.',
      }),
    );
  });

  test('of an empty file is no type', () => {
    expect(() => sniffMediaType(new Uint8Array(), 'x.pdf')).toThrow('x.pdf is empty.');
  });
});
