import { count, criterionName, sentence, short } from '../../answers/words.ts';
import type { Alert } from '../../records/alert-record.ts';
import type { Supplier } from '../../suppliers/supplier.ts';
import { type Action, asking, type Reply, reply } from '../reply.ts';

export type ToldAlert = Readonly<{
  alert: Alert;
  supplier: Supplier;
  /** Whether everybody there may read what it says of the papers. */
  isOpen: boolean;
}>;

const linesShown = 10;
/** Each has its own buttons. */
const withButtons = 2;

const happened: Readonly<Record<Alert['what'], string>> = {
  'malicious package': 'an SBOM lists a malicious package',
  'certificate lapsed': 'a certificate is not in force any more',
  'must-have lost': 'a must-have fell to E0',
};

/** What cannot wait for the digest; several at once are one message. */
export function alertReply(told: readonly ToldAlert[]): Reply {
  const [first, ...others] = told;
  const headline =
    first && others.length === 0
      ? `Alert: ${first.supplier.name}, ${happened[first.alert.what]}.`
      : `${count(told.length, 'alert')} that cannot wait`;
  const more = told.length - linesShown;
  return reply({
    headline,
    tone: 'bad',
    text: [
      ...told.slice(0, linesShown).map(line),
      ...(more > 0 ? [`- and ${more} more; say “digest” for all that presses.`] : []),
      'You get this because a digest or alerts were asked for here. To end it, say “stop alerts”.',
    ].join('\n'),
    actions: [
      {
        label: told.length > 1 ? 'Acknowledge all' : 'Acknowledge',
        does: { do: 'acknowledge', alerts: told.slice(0, linesShown).map(({ alert }) => alert.id) },
        style: 'primary',
      },
      ...told.slice(0, withButtons).flatMap((one) => buttons(one, told.length > 1)),
    ],
  });
}

function line({ alert, supplier, isOpen }: ToldAlert): string {
  const { what, criterion, because, day } = alert;
  const whose = supplier.owner ? `${supplier.name} (${supplier.owner})` : supplier.name;
  const where = criterion === undefined ? '' : `, ${criterionName(criterion)}`;
  const why = isOpen
    ? sentence(short(because, 250))
    : 'What the paper says is confidential; ask for it where you may read it.';
  return `- ${whose}${where}, since ${day}: ${happened[what]}. ${why}`;
}

function buttons({ alert, supplier }: ToldAlert, areSeveral: boolean): Action[] {
  const { id, criterion } = alert;
  const whose = areSeveral ? ` ${short(supplier.name, 30)}` : '';
  const question =
    criterion === undefined
      ? `What certificates does ${supplier.name} have?`
      : `Why is ${criterion} at this level for ${supplier.name}?`;
  return [
    asking(`Open${whose}`, question),
    { label: `Mute${whose} for 30 days`, does: { do: 'mute', alert: id } },
  ];
}

export function acknowledgedReply(names: readonly string[], by: string | undefined): Reply {
  return reply({
    headline: `${by ?? 'Somebody'} has seen to it: ${short(names.join(', '), 200)}.`,
    text: 'It is on file who acknowledged it and when. The levels stay what they are.',
  });
}

export function mutedReply(supplier: string, what: string, until: string): Reply {
  return reply({
    headline: `No alerts about ${supplier}, ${what}, until ${until}.`,
    text: 'They are only left out here, and the digest tells what presses all the same.',
  });
}

export function alertsHereReply(about: 'all' | 'mine'): Reply {
  const whose = about === 'mine' ? 'the suppliers you own' : 'all suppliers of this workspace';
  return reply({
    headline: 'Alerts come here from now on.',
    tone: 'good',
    text: `They are about ${whose}: a malicious package in an SBOM, a certificate that is not in force any more, a must-have that fell to E0. Everything else waits for the digest. Say “stop alerts” to end them.`,
    actions: [asking('Stop alerts', 'stop alerts'), asking('Weekly digest', 'weekly digest')],
  });
}

export function alertsStoppedReply(): Reply {
  return reply({
    headline: 'No alerts come here any more.',
    text: 'Say “alert me here” to have them again. A weekly digest goes on.',
    actions: [asking('Alert me here', 'alert me here')],
  });
}

export function alertsNeedChatReply(): Reply {
  return reply({
    headline: 'Alerts need a place to come to.',
    tone: 'warning',
    text: 'Ask for them in Slack, in Teams or on the page.',
  });
}
