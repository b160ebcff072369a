import type { Paper } from '../paper.ts';
import type { Sample } from '../sample.ts';

function draw(paper: Paper): void {
  paper.centred(80, 'Nordwerk NW-500: motion you can trust', 20, true);
  paper.centred(115, 'Product brochure, spring 2026', 11);
  paper
    .at(60, 160, '')
    .heading('Security built in')
    .paragraphs(
      'Our development process is aligned with IEC 62443-4-1, so you are always on the safe side.',
      'The NW-500 is designed to meet the requirements of the EU Cyber Resilience Act.',
      'Certification of our development process according to IEC 62443-4-1 is planned for 2027.',
      'Our cloud services run in data centres that are ISO/IEC 27001 certified by our hosting provider.',
    );
  paper
    .heading('Made for harsh environments')
    .paragraphs(
      'The controller works from -20 to 60 degrees Celsius and resists vibration. Ask our sales team for a quote.',
      'Nordwerk drives have moved cranes, lines and presses for more than forty years.',
    );
}

/** Marketing: hedged and planned words that a hurried reader takes for a certificate. */
export const brochure: Sample = {
  supplier: 'Nordwerk Automation AG',
  file: 'nordwerk-nw500-brochure.pdf',
  title: 'Nordwerk NW-500 brochure',
  author: 'Nordwerk Automation AG',
  draw,
  gold: {
    evidenceKind: 'other',
    evidenceKindAccept: ['architecture', 'policy'],
    claims: [
      {
        type: 'certification',
        polarity: 'hedged',
        attributes: { standard: 'IEC 62443-4-1' },
        page: 1,
        quote: 'Our development process is aligned with IEC 62443-4-1',
      },
      {
        type: 'certification',
        polarity: 'planned',
        attributes: { standard: 'IEC 62443-4-1' },
        page: 1,
        quote: 'is planned for 2027',
      },
      {
        type: 'certification',
        polarity: 'other-party',
        attributes: { standard: 'ISO/IEC 27001' },
        page: 1,
        quote: 'certified by our hosting provider',
      },
      {
        type: 'practice',
        polarity: 'hedged',
        attributes: { criterion: 'GOV-09' },
        page: 1,
        quote: 'designed to meet the requirements of the EU Cyber Resilience Act',
        optional: true,
      },
      {
        type: 'practice',
        polarity: 'hedged',
        attributes: { criterion: 'GOV-07' },
        page: 1,
        quote: 'Our development process is aligned with IEC 62443-4-1',
        optional: true,
      },
    ],
    mustNotFind: [
      {
        type: 'certification',
        polarity: 'asserted',
        attributes: {},
        why: 'nothing in this brochure is a certification of the supplier',
      },
    ],
  },
};
