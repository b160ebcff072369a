import { count } from '../../answers/words.ts';
import type { Overview } from '../overview.ts';
import { asking, type Reply, reply } from '../reply.ts';
import { suggestedPrompts } from '../suggested-prompts.ts';

const shown = { suppliers: 50, expiries: 5 };

/** All suppliers at a glance, as a table, with what ends first. */
export function overviewReply(overview: Overview): Reply {
  const { asOf, suppliers, registered, expiries, openRequests } = overview;
  const [first] = suppliers;
  if (!first) {
    return reply({
      headline: 'No supplier is registered yet.',
      text: 'Hand in a paper and say whose it is, for example "for Kestrel Controls s.r.o.".',
    });
  }
  const listed = suppliers.slice(0, shown.suppliers);
  return reply({
    headline: `${count(registered, 'supplier')}, as of ${asOf}`,
    text: [
      ...(registered > listed.length ? [`The first ${listed.length} are shown.`] : []),
      ...(expiries.length === 0 ? ['Nothing on file ends within a year.'] : []),
    ].join('\n'),
    facts: [
      ...expiries.slice(0, shown.expiries).map(({ on, days, what, supplier }) => ({
        label: `Ends ${on}`,
        value: `${what} of ${supplier}, in ${count(days, 'day')}`,
      })),
      ...(openRequests
        ? [
            {
              label: 'Open requests',
              value: `${openRequests.number}, ${openRequests.overdue} late`,
            },
          ]
        : []),
    ],
    table: {
      columns: ['supplier', ...first.areas.map(({ area }) => area), 'open must-haves', 'evidence'],
      rows: listed.map(({ name, areas, open, evidence }) => [
        name,
        ...areas.map(({ level }) => level),
        String(open),
        String(evidence),
      ]),
    },
    actions: suggestedPrompts(overview).map(({ title, message }) => asking(title, message)),
  });
}
