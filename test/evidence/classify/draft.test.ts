import { describe, expect, test } from 'vitest';
import { classifyDocument } from '../../../src/evidence/classify-document.ts';
import { printedDocument } from '../../support/printed-pages.ts';

function classify(text: string) {
  return classifyDocument(printedDocument(text));
}

describe('evidence/classify/draft', () => {
  test.for([
    ['# Policy\nStatus: Draft'],
    ['# DRAFT Report on Findings'],
    ['# Richtlinie\nStatus: Entwurf'],
    ['# Policy\nVersion: 0.9 (draft)'],
    ['# Report\nDRAFT\nText'],
    ['# Report\nThis is a draft report and subject to change.'],
    ['# Report\nACME - DRAFT - Page 1\n=== page ===\nACME - DRAFT - Page 2'],
    ['# Policy\nStatus: in review'],
  ] as const)('a draft: %j', ([text]) => {
    expect(classify(text)).toMatchObject({ draft: true });
  });

  test.for([
    ['# Policy\nDrafting rules apply. A draft standard is not used.\nStatus: Final'],
    ['# Report\nThe draft report was sent to the client on 3 May 2024.'],
    ['# Report\n0.1      05-07-2023      First draft\n1.0      12-07-2023      Final'],
  ] as const)('no draft: %j', ([text]) => {
    expect(classify(text)).toMatchObject({ draft: false });
  });
});
