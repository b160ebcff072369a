import { catalogue } from '../../criteria/catalogue/catalogue.ts';
import { type Area, areas } from '../../criteria/criterion.ts';
import { requestFor } from '../requests/requestable.ts';
import { areaNames } from '../words.ts';
import type { Draft } from './write-clause.ts';

const intro = [
  'Evidence of secure development',
  'The bidder proves for the offered product and version how it is developed, delivered and maintained securely. Each answer names the document, page and date it rests on. A statement without a document counts as a claim.',
  'Every document states the legal entity, the development site, and the product and version it applies to. Certificates come with scope annex and maturity level. Drafts, samples and documents of other companies of the group do not count.',
];
const outro =
  'For each item the bidder states: fulfilled, partly fulfilled or not fulfilled; the evidence; and, where it is not fulfilled, the date from which it will be.';

/** An RFP section that asks for evidence on every must-have of the catalogue. */
export function writeRfpSection(): Draft {
  const asked = catalogue.filter(({ mustHave }) => mustHave);
  const numbers = new Map(asked.map(({ id }, at) => [id, at + 1]));
  const sections = areas.flatMap((area: Area) => {
    const ofArea = asked.filter((one) => one.area === area);
    if (ofArea.length === 0) return [];
    const title = areaNames[area].charAt(0).toUpperCase() + areaNames[area].slice(1);
    const items = ofArea.map(
      ({ id, question }) =>
        `${numbers.get(id)}. ${question} (${id})\n   Evidence: ${requestFor(id)?.title}.`,
    );
    return [[title, ...items].join('\n')];
  });
  return {
    title: 'Evidence of secure development',
    body: [...intro, ...sections, outro].join('\n\n'),
    basis: ['NIS 2 Art. 21(2)(d), (e), 21(3)', 'IR (EU) 2024/2690 points 5.1.2(a), 6.1.2'],
    facts: [
      'NIS 2 puts the duty on the buyer: it has regulated entities look at how their suppliers develop. It does not itself demand each of these documents of every manufacturer.',
    ],
  };
}
