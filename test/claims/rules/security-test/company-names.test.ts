import { describe, expect, test } from 'vitest';
import {
  nameAfter,
  nameBefore,
  sameCompany,
} from '../../../../src/claims/rules/security-test/company-names.ts';

function behind(text: string, word: string): string | undefined {
  const span = nameAfter(text, text.indexOf(word) + word.length);
  return span && text.slice(span.start, span.end);
}

function inFrontOf(text: string, word: string): string | undefined {
  const span = nameBefore(text, text.indexOf(word));
  return span && text.slice(span.start, span.end);
}

describe('src/claims/rules/security-test/company-names.ts', () => {
  test.each([
    ['by Doyle, LLC. The test', 'by', 'Doyle, LLC'],
    ['engaged the security firm Tern & Gannet LLC to', 'engaged', 'Tern & Gannet LLC'],
    ['by the team of Open Estuary Security B.V. carried', 'by', 'Open Estuary Security B.V.'],
    ['mit der secuhaus GmbH einen Test', 'mit', 'secuhaus GmbH'],
    ['by Agile Inc. dba 1Key in August', 'by', 'Agile Inc. dba 1Key'],
    ['by Sekurus sp. z o.o. in May', 'by', 'Sekurus sp. z o.o.'],
    ['by a leading provider of services', 'by', undefined],
  ])('in "%s" the company behind "%s" is %s', (text, word, name) => {
    expect(behind(text, word)).toBe(name);
  });

  test.each([
    ['In June 2025, Halyard performed', 'performed', 'Halyard'],
    ['In March 2025 Acme Robotics engaged', 'engaged', 'Acme Robotics'],
    ['Heron, a provider of VPN services, engaged', 'engaged', 'Heron'],
    ['Acme Corp. (“Acme”) engaged', 'engaged', 'Acme Corp.'],
    ['The Halyard team performed', 'performed', 'Halyard'],
    ['The application performed', 'performed', undefined],
  ])('in "%s" the company before "%s" is %s', (text, word, name) => {
    expect(inFrontOf(text, word)).toBe(name);
  });

  test('a name with and without its legal form is one company', () => {
    expect(sameCompany('Halyard Labs', 'Halyard Labs GmbH')).toBe(true);
    expect(sameCompany('Halyard Labs', 'Heron Labs')).toBe(false);
  });
});
