import { describe, expect, test } from 'vitest';
import { readCommand } from '../../../src/conversation/commands.ts';

const id = 'rq-0123456789';

describe('src/conversation/requests/request-commands.ts', () => {
  test.each([
    [
      'request evidence from Kestrel Controls s.r.o.',
      { do: 'request', supplier: 'Kestrel Controls s.r.o.' },
    ],
    [
      'request the missing documents from Kestrel by 2027-01-31',
      { do: 'request', supplier: 'Kestrel', deadline: '2027-01-31' },
    ],
    ['Write the request', { do: 'request' }],
    ['fordere Nachweise von Kestrel an', { do: 'request', supplier: 'Kestrel' }],
    [
      'Nachweise von Kestrel anfordern bis 2027-01-31',
      { do: 'request', supplier: 'Kestrel', deadline: '2027-01-31' },
    ],
    ['open requests', { do: 'requests' }],
    ['show overdue requests of Kestrel', { do: 'requests', supplier: 'Kestrel' }],
    ['offene Anfragen an Kestrel', { do: 'requests', supplier: 'Kestrel' }],
    [`withdraw request ${id}`, { do: 'change request', request: id, to: 'withdrawn' }],
    [`I sent ${id}`, { do: 'change request', request: id, to: 'open' }],
    [`Close ${id}.`, { do: 'change request', request: id, to: 'received' }],
    [`Change ${id}`, { do: 'request', request: id }],
    [`Anfrage ${id} zurückziehen`, { do: 'change request', request: id, to: 'withdrawn' }],
    ['send me the report on Kestrel', { do: 'report', supplier: 'Kestrel' }],
    ['report', { do: 'report' }],
    ['report on Kestrel as html', { do: 'report', supplier: 'Kestrel', format: 'html' }],
    [
      'schick mir den Bericht über Kestrel als PDF',
      { do: 'report', supplier: 'Kestrel', format: 'pdf' },
    ],
  ])('%s', (said, command) => {
    expect(readCommand(said)).toEqual(command);
  });

  test.each([
    'Is there a SOC 2 report on Kestrel?',
    'What should I request next from Kestrel?',
    'list the SOC 2 reports',
    'withdraw request 7',
    'Write the e-mail asking Kestrel for the missing documents.',
  ])('%s is a question, or nothing that is done', (said) => {
    expect(readCommand(said)).toBeUndefined();
  });
});
