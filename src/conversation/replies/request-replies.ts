import { requestMail } from '../../answers/drafts/request-mail.ts';
import { writeEvidenceRequest } from '../../answers/drafts/write-evidence-request.ts';
import { isUnanswered } from '../../answers/requests/due-step.ts';
import {
  type EvidenceRequest,
  isPending,
  missingTitles,
} from '../../answers/requests/evidence-request.ts';
import { count, short } from '../../answers/words.ts';
import type { Supplier } from '../../suppliers/supplier.ts';
import { type Action, asking, type Reply, reply } from '../reply.ts';

/** The letter, to copy or to open in a mail program, and the button that says it was sent. */
export function draftReply(request: EvidenceRequest, supplier: Supplier): Reply {
  const { id, deadline, documents, recipient, note, name } = request;
  const letter = { documents, deadline, note, from: name };
  const { body } = writeEvidenceRequest(supplier, { findings: [] }, letter);
  const [first = '', ...rest] = body.split('\n\n');
  const subject = first.replace(/^Subject: /u, '');
  const mail = requestMail({ to: recipient, subject, text: `${rest.join('\n\n')}\n` });
  return reply({
    headline: `Draft of a request to ${supplier.name}: ${count(documents.length, 'document')}`,
    text: [
      'Assay sends no mail. Copy the text, or open the file in your mail program, and send it yourself.',
      body,
      'Once you say that you sent it, I keep track of it until the deadline.',
    ].join('\n\n'),
    facts: [
      { label: 'Request', value: id },
      { label: 'Answer until', value: deadline },
      ...(recipient === undefined ? [] : [{ label: 'To', value: recipient }]),
    ],
    actions: [
      { label: `I sent ${id}`, style: 'primary', does: { do: 'request', request: id, to: 'open' } },
      {
        label: `Change ${id}`,
        does: { do: 'open', form: 'request', supplier: supplier.name, request: id },
      },
      { label: `Drop ${id}`, does: { do: 'request', request: id, to: 'withdrawn' } },
    ],
    file: { name: `${id}.eml`, mediaType: 'message/rfc822', content: mail },
  });
}

const words = {
  draft: 'is a draft',
  open: 'is open',
  reminded: 'is open',
  overdue: 'is overdue',
  received: 'is answered',
  withdrawn: 'is withdrawn',
} as const satisfies Readonly<Record<EvidenceRequest['state'], string>>;

/** "The request rq-… to Kestrel of 2026-11-24" */
function requestName({ id, supplier, askedOn }: EvidenceRequest): string {
  return `The request ${id} to ${supplier} of ${askedOn}`;
}

export function changedReply(request: EvidenceRequest): Reply {
  const { deadline, state, supplier } = request;
  return reply({
    headline: `${requestName(request)} ${words[state]}.`,
    tone: state === 'withdrawn' ? 'neutral' : 'good',
    text: isPending(request)
      ? `I remind whoever sent it three days before ${deadline}, and close it when the papers come.`
      : '',
    actions: [
      ...(isPending(request) ? [withdrawing(request)] : []),
      asking('Open requests', `open requests of ${supplier}`),
    ],
  });
}

export function unchangedReply(request: EvidenceRequest): Reply {
  return reply({
    headline: `${requestName(request)} ${words[request.state]} already.`,
    tone: 'warning',
    text: 'Nothing was changed.',
  });
}

export function noRequestReply(id: string): Reply {
  return reply({
    headline: `There is no request ${id}.`,
    tone: 'warning',
    text: 'Say "open requests" to see those that wait for an answer.',
  });
}

const shown = 20;

/** What is waited for, the earliest deadline first. */
export function openRequestsReply(
  requests: readonly EvidenceRequest[],
  asOf: string,
  supplier?: string,
): Reply {
  const of = supplier === undefined ? '' : ` to ${supplier}`;
  if (requests.length === 0) {
    return reply({
      headline: `No request${of} is open.`,
      text: 'Say "request evidence from SUPPLIER" to write one.',
    });
  }
  const late = requests.filter((request) => isUnanswered(request, asOf)).length;
  return reply({
    headline: `${count(requests.length, 'open request')}${of}, as of ${asOf}`,
    tone: late > 0 ? 'warning' : 'neutral',
    text: [
      ...(late > 0 ? [`${late} of them ${late === 1 ? 'is' : 'are'} overdue or unanswered.`] : []),
      ...(requests.length > shown ? [`The first ${shown} are shown.`] : []),
    ].join('\n'),
    table: {
      columns: ['request', 'supplier', 'asked on', 'until', 'state', 'missing'],
      rows: requests
        .slice(0, shown)
        .map((one) => [
          one.id,
          one.supplier,
          one.askedOn,
          one.deadline,
          one.state,
          `${missingTitles(one).length}: ${short(missingTitles(one).join('; '), 120)}`,
        ]),
    },
    actions: requests.slice(0, 3).map(withdrawing),
  });
}

function withdrawing({ id, supplier }: EvidenceRequest): Action {
  return {
    label: `Withdraw ${id}`,
    style: 'danger',
    confirm: `The request to ${supplier} is no longer tracked. The supplier is not told.`,
    does: { do: 'request', request: id, to: 'withdrawn' },
  };
}

/** That a request ends in a few days, or that its deadline has passed. */
export function dueReply(request: EvidenceRequest, asOf: string): Reply {
  const { id, supplier, deadline, by, name } = request;
  const isLate = asOf > deadline;
  return reply({
    headline: isLate
      ? `${supplier} has not answered the request ${id}: it was due on ${deadline}.`
      : `${supplier} has until ${deadline} to answer the request ${id}.`,
    tone: isLate ? 'bad' : 'warning',
    text: ['Not received yet:', ...missingTitles(request).map((title) => `- ${title}`)].join('\n'),
    facts: [
      { label: 'Asked by', value: name ?? by },
      { label: 'Asked on', value: request.askedOn },
    ],
    actions: [
      { label: 'Request evidence', does: { do: 'open', form: 'request', supplier } },
      { label: `Close ${id}`, does: { do: 'request', request: id, to: 'received' } },
      withdrawing(request),
    ],
  });
}

/** What came of what was asked for. */
export function arrivedReply(request: EvidenceRequest): Reply {
  const { id, supplier, documents, by, name, deadline } = request;
  const missing = missingTitles(request);
  const came = documents.flatMap(({ title, received }) =>
    received ? [`- ${title}: ${received.file}, on ${received.on}`] : [],
  );
  return reply({
    headline:
      missing.length === 0
        ? `${supplier} has answered the request ${id}.`
        : `${supplier} has answered part of the request ${id}.`,
    tone: missing.length === 0 ? 'good' : 'neutral',
    text: [
      ...came,
      ...(missing.length === 0 ? [] : [`Still missing, until ${deadline}:`]),
      ...missing.map((title) => `- ${title}`),
    ].join('\n'),
    facts: [{ label: 'Asked by', value: name ?? by }],
    actions: [asking('Overview', `How is ${supplier} doing?`)],
  });
}
