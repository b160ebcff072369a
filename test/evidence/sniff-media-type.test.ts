import { describe, expect, test } from 'vitest';
import { looksLikeInventory, sniffMediaType } from '../../src/evidence/sniff-media-type.ts';

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
    ['{"bomFormat": "CycloneDX"}', 'sbom.txt', 'application/json'],
    ['\xef\xbb\xbf{"a": 1}', 'bom.json', 'application/json'],
    ['\xff\xfe{\0"\0a\0"\0', 'utf-16.json', 'application/json'],
    ['{\0"\0a\0"\0', 'utf-16 without a mark', 'application/json'],
    ['\n [ {"a": 1} ]', 'x', 'application/json'],
    ['"a"', 'scalar.json', 'application/json'],
    ['<?xml version="1.0"?>\n<bom>', 'x', 'application/xml'],
    ['<bom xmlns="http://cyclonedx.org/schema/bom/1.4">', 'x', 'application/xml'],
    ['# a remark\nSPDXVersion: SPDX-2.3\n', 'sbom.txt', 'text/spdx'],
    ['Our SBOMs begin with this line:\nSPDXVersion: SPDX-2.3\n', 'policy.txt', 'text/plain'],
    ['Our SBOMs begin so:\n\nbomFormat: CycloneDX\n', 'policy.txt', 'text/plain'],
    ['```\nspdxVersion: "SPDX-2.3"\n```', 'policy.md', 'text/markdown'],
  ])('of %j named %s is %s', (text, file, type) => {
    expect(sniffMediaType(bytes(text), file)).toBe(type);
  });

  test.each([
    ['PK\x03\x04', 'sheet.xlsx', 'an Office file or another ZIP archive'],
    ['PK\x03\x04', 'renamed.pdf', 'an Office file or another ZIP archive'],
    ['\x89PNG\r\n', 'scan.png', 'an image'],
    ['<!DOCTYPE html><html>', 'x', 'a web page'],
    ['<?xml version="1.0"?>\n<html xmlns="x">', 'x.xml', 'a web page'],
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

  test.each([
    ['spdxVersion: "SPDX-2.3"\n', 'sbom.yaml', 'an SBOM in YAML'],
    ['\n\x031.6\x10\x01\x1a-urn:uuid:6b1f', 'bom.cdx', 'a CycloneDX file in protocol buffers'],
    ['spec_version: "1.6"\n', 'bom.textproto', 'a CycloneDX file in protocol buffers'],
    ['---\nSPDXID: "SPDXRef-DOCUMENT"\nspdxVersion: "SPDX-2.2"\n', 'x.yml', 'an SBOM in YAML'],
    ['@prefix spdx: <http://spdx.org/rdf/terms#> .', 'sbom.ttl', 'SPDX in RDF'],
  ])('of %j named %s is refused as %s, with the formats that are read', (text, file, what) => {
    expect(() => sniffMediaType(bytes(text), file)).toThrow(
      expect.objectContaining({
        code: 'UNSUPPORTED_TYPE',
        message: `${file} is ${what}, which Assay cannot read.`,
        remedy: expect.stringContaining('CycloneDX (JSON or XML) or SPDX'),
      }),
    );
  });

  test.each([
    ['{"bomFormat": "CycloneDX"', true],
    ['\xff\xfe{\0"\0s\0p\0d\0x\0V\0e\0r\0s\0i\0o\0n\0"\0:\0', true],
    ['<bom xmlns="http://cyclonedx.org/schema/bom/1.4">', true],
    ['SPDXVersion: SPDX-2.2', true],
    ['{"document": {"csaf_version": "2.0"}}', true],
    ['{"document": {"category": "csaf_vex"', true],
    ['{"SPDXID": "SPDXRef-DOCUMENT"', true],
    ['{"@context": "https://openvex.dev/ns/v0.2.0"}', true],
    ['{"name": "package.json"}', false],
    ['Our SBOM is at cyclonedx.org/schema', false],
  ])('of %j is that of an inventory: %s', (text, expected) => {
    expect(looksLikeInventory(bytes(text))).toBe(expected);
  });

  test('of an empty file is no type', () => {
    expect(() => sniffMediaType(new Uint8Array(), 'x.pdf')).toThrow('x.pdf is empty.');
  });
});
