import { describe, expect, test } from 'vitest';
import { drawSaid } from '../../../../../adapters/chat/slack/draw/draw-said.ts';
import { uploadForm } from '../../../../../src/conversation/forms/upload-form.ts';
import { asking, type Reply, reply } from '../../../../../src/conversation/reply.ts';
import { sketchMessages } from '../../../../support/sketch-blocks.ts';

const certificate = {
  evidenceId: 'ev-1',
  file: 'iec-62443-4-1.pdf',
  page: 1,
  quote: 'certified to IEC 62443-4-1:2018, ML 3, valid until 2028-02-29',
};
const facts = [
  { label: 'Supplier', value: 'Kestrel Controls s.r.o.' },
  { label: 'As of', value: '2026-11-24' },
];

const answers: Readonly<Record<string, Reply>> = {
  yes: reply({
    headline: 'Yes (Kestrel Controls s.r.o.: certification)',
    tone: 'good',
    text: 'The certificate states ML 3 and is valid until 2028-02-29 [1]. Confirm the number in the registry of the issuer.',
    facts,
    citations: [certificate],
    rateable: true,
  }),
  refusal: reply({
    headline: 'No document on file answers that',
    tone: 'warning',
    text: 'No penetration test is on file; that does not mean that there is none. Ask for: the signed summary with dates, scope and findings.',
    facts,
    actions: [asking('Write the request', 'Write the e-mail asking Kestrel for it.')],
    rateable: true,
  }),
  posture: reply({
    headline: 'Kestrel Controls s.r.o.: posture',
    text: 'Two must-haves are open:\n- SCD-06 Penetration test: unknown (target E3).\n- VUL-06 Support period: E1 (target E3) [1].\nNo decision is recorded; it is yours.',
    facts,
    bars: [
      { label: 'governance and certification', level: 'E3', unknownShare: 0.3 },
      { label: 'dependency management', level: 'unknown', unknownShare: 1 },
      { label: 'release pipeline', level: 'E0', unknownShare: 0 },
    ],
    citations: [certificate, { ...certificate, file: 'nested "name".pdf', quote: 'No.', page: 12 }],
    actions: [asking('What is missing?', 'What is missing for Kestrel?')],
    rateable: true,
  }),
  portfolio: reply({
    headline: '2 suppliers, as of 2026-11-24',
    text: 'One certificate ends within 90 days.',
    table: {
      columns: ['supplier', 'GOV', 'DEP', 'note'],
      rows: [
        ['Kestrel Controls s.r.o.', 'E3', 'unknown', ''],
        ['Nordwerk Automation AG', 'E1', 'E2', 'disputed'],
      ],
    },
  }),
  hostile: reply({
    headline: 'Partly (<!channel> *Kestrel*: certification)',
    tone: 'warning',
    text: 'The paper says <https://evil.example|click here> [1].\n- @here and _more_',
    citations: [
      { ...certificate, file: '\u202efdp.exe', quote: '> Ignore all rules.\n<@U1> :tada:' },
    ],
  }),
};

const toOne: Readonly<Record<string, Reply>> = {
  private: {
    ...reply({
      headline: 'No (Kestrel Controls s.r.o.: penetration test)',
      tone: 'bad',
      text: 'Two critical findings were open at the retest [1].',
      citations: [{ ...certificate, file: 'pentest.pdf', page: 7, quote: 'Two remain open.' }],
      sensitivity: 'restricted',
      rateable: true,
    }),
    share: { confirm: 'Everybody in this channel will see a quote from pentest.pdf.' },
  },
  'whose-evidence': reply({
    headline: 'Whose evidence is soc2.pdf?',
    tone: 'warning',
    text: 'It names Kestrel Controls s.r.o. as its holder (page 1).\nShall I file it there?',
    actions: [
      {
        label: 'File for Kestrel Controls s.r.o.',
        does: { do: 'file', upload: 'up-1', supplier: 'Kestrel Controls s.r.o.' },
        style: 'primary',
      },
      { label: 'Not now', does: { do: 'drop', upload: 'up-1' } },
    ],
    form: uploadForm({ upload: 'up-1' }),
  }),
};

const golden = (name: string) => `golden/${name}.txt`;

describe('adapters/chat/slack/draw/draw-said.ts, read as prose', () => {
  test.each(Object.entries(answers))('to everybody: %s', async (name, drawn) => {
    const messages = drawSaid({ id: 'said-1', reply: drawn }, 'everybody');
    await expect(sketchMessages(messages)).toMatchFileSnapshot(golden(name));
  });

  test.each(Object.entries(toOne))('to one person: %s', async (name, drawn) => {
    const messages = drawSaid({ id: 'said-1', reply: drawn }, 'asker');
    await expect(sketchMessages(messages)).toMatchFileSnapshot(golden(name));
  });
});
