import { criterionName, sentence, short } from '../../answers/words.ts';
import type { Digest } from '../../digest/digest.ts';
import { type Action, asking } from '../reply.ts';

type Item = Digest['actNow'][number];

const snoozeWeeks = 2;

/** "2. Kestrel Controls (Ines): …"; the number is that of its buttons. */
export function itemLine(item: Item, at: number): string {
  const { supplier, criterion, reason, owner } = item;
  const what = criterion ? `${criterionName(criterion)}: ` : '';
  const whose = owner ? `${supplier} (${owner})` : supplier;
  return `- ${at + 1}. ${whose}: ${what}${sentence(short(reason, 200))}${escalation(item)}`;
}

/** Said once; from then on it is left out until it changes. */
function escalation({ openSince, owner, supplier }: Item): string {
  if (openSince === undefined) return '';
  const next = owner
    ? `escalate it to ${owner}`
    : `nobody owns ${supplier}, so assign it to somebody`;
  return ` Still open since ${openSince}: ${next}; it is not repeated unless it changes.`;
}

/** Open and snooze each; a supplier is written to and assigned once. */
export function itemActions({ actNow, askNext, asOf }: Digest): Action[] {
  const until = Temporal.PlainDate.from(asOf).add({ weeks: snoozeWeeks }).toString();
  const suppliers = [...new Set(actNow.map(({ supplier }) => supplier))];
  const asked = askNext.map(({ supplier }) => supplier);
  return [
    ...actNow.map(opening),
    ...actNow.map(
      ({ item, supplier }, at): Action => ({
        label: `Snooze ${at + 1}`,
        does: { do: 'snooze', item, supplier, until },
      }),
    ),
    ...suppliers.filter((name) => !asked.includes(name)).map(writing),
    ...suppliers.map(
      (supplier): Action => ({
        label: short(`Assign ${supplier}`, 70),
        does: { do: 'open', form: 'supplier', supplier },
      }),
    ),
  ];
}

function opening({ supplier, criterion }: Item, at: number): Action {
  const question = criterion
    ? `Why is ${criterion} at this level for ${supplier}?`
    : `How is ${supplier} doing?`;
  return asking(`Open ${at + 1}`, question);
}

/** Asks for the draft of a letter. */
export const writing = (supplier: string): Action =>
  asking(
    short(`Write to ${supplier}`, 70),
    `Write the e-mail asking ${supplier} for the missing documents.`,
  );
