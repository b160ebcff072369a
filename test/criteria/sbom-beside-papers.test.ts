import { describe, expect, test } from 'vitest';
import { certification, securityTest } from '../support/claims.ts';
import { certificate, onFile } from '../support/evidence.ts';
import { findingOf } from '../support/judge.ts';
import { orderOfX7, sbomPaper } from '../support/sbom-papers.ts';

type Papers = Parameters<typeof findingOf>[1];

const notesBeside = (...papers: Papers) =>
  findingOf('DEP-01', [sbomPaper(), ...papers], orderOfX7).notes.filter((note) =>
    note.includes('and the SBOM of'),
  );
const report = (attributes: Parameters<typeof securityTest>[0]) =>
  onFile({ kind: 'security-test-report', file: 'test.pdf' }, [securityTest(attributes)]);

describe('An SBOM beside the other papers of its product', () => {
  test('is told apart from a test of another version', () => {
    expect(notesBeside(report({ target: 'X7', targetVersion: '4.1.0' }))).toEqual([
      '"x7.cdx.json": the test report "test.pdf" is of "X7 version 4.1.0", and the SBOM of "X7 4.2.1".',
    ]);
  });

  test('is told apart from a certificate of another version', () => {
    const [note] = notesBeside(certificate(certification({ product: 'X7, version 3.9.0' })));
    expect(note).toContain('the certificate "certificate.pdf" is of "X7, version 3.9.0"');
  });

  test('is not held against papers of the same version, of none, or of other products', () => {
    expect(notesBeside(report({ target: 'X7', targetVersion: '4.2.1' }))).toEqual([]);
    expect(notesBeside(report({ target: 'X7' }))).toEqual([]);
    expect(notesBeside(report({ target: 'HMI Panel', targetVersion: '1.0' }))).toEqual([]);
    expect(notesBeside(certificate(certification()))).toEqual([]);
  });
});
