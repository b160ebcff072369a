import type { EvidenceRequest } from '../../src/answers/requests/evidence-request.ts';
import {
  acknowledgedReply,
  alertReply,
  alertsHereReply,
  alertsNeedChatReply,
  alertsStoppedReply,
  mutedReply,
} from '../../src/conversation/replies/alert-replies.ts';
import {
  arrivedReply,
  changedReply,
  draftReply,
  dueReply,
  noRequestReply,
  openRequestsReply,
  unchangedReply,
} from '../../src/conversation/replies/request-replies.ts';
import {
  needsChatReply,
  noDigestHereReply,
  pausedDigestReply,
  resumedDigestReply,
  stoppedDigestReply,
  subscribedReply,
} from '../../src/conversation/replies/subscription-replies.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Alert } from '../../src/records/alert-record.ts';
import type { Subscription } from '../../src/records/subscription-record.ts';
import { supplier } from './suppliers.ts';

const kestrel = supplier({ name: 'Kestrel Controls s.r.o.' });

const subscription: Subscription = {
  id: 'sub-1',
  platform: 'slack',
  thread: 'C1',
  person: { id: 'U1', name: 'Dana Novak', sees: 'own' },
  where: { id: 'C1', kind: 'channel' },
  address: {},
  schedule: { weekday: 1, hour: 9, minute: 0, timeZone: 'Europe/Prague' },
  suppliers: 'mine',
  createdAt: '2026-11-24T09:00:00Z',
  from: '2026-11-24T09:00:00Z',
  sent: [],
  state: 'active',
  told: {},
};
const now = Temporal.Instant.from('2026-11-24T09:00:00Z');

const request: EvidenceRequest = {
  id: 'rq-1',
  supplierId: kestrel.id,
  supplier: kestrel.name,
  documents: [
    {
      title: 'SOC 2 report',
      criteria: ['GOV-04'],
      acceptedInstead: [],
      received: { evidenceId: 'ev-1', file: 'soc2.pdf', on: '2026-12-01' },
    },
    { title: 'Penetration test', criteria: ['SCD-06'], acceptedInstead: ['a summary'] },
  ],
  askedOn: '2026-11-24',
  by: 'U1',
  name: 'Dana Novak',
  deadline: '2026-12-24',
  recipient: 'security@kestrel.example',
  state: 'open',
  history: [],
};

const alert: Alert = {
  id: 'al-1',
  supplierId: kestrel.id,
  what: 'must-have lost',
  subject: 'GOV-01',
  criterion: 'GOV-01',
  because: 'The certificate ended on 2026-11-23.',
  day: '2026-11-24',
  at: '2026-11-24T09:00:00Z',
  evidence: ['ev-1'],
  fresh: [],
};

/** What Assay says without being asked, and what it says of that, one of each kind. */
export const typicalNotices: Readonly<Record<string, Reply>> = {
  'a digest will come': subscribedReply({
    subscription,
    suppliers: ['Kestrel Controls s.r.o.'],
    now,
    zone: 'chat',
  }),
  'no digest comes any more': stoppedDigestReply(),
  'no digest comes for a while': pausedDigestReply(),
  'a digest comes again': resumedDigestReply(subscription, now),
  'there is no digest': noDigestHereReply(),
  'there is no place for a digest': needsChatReply(),
  'a letter is drafted': draftReply(request, kestrel),
  'a request is tracked': changedReply(request),
  'a request stands as it was': unchangedReply(request),
  'no such request': noRequestReply('rq-2'),
  'requests are open': openRequestsReply([request], '2026-12-01'),
  'a request has no answer yet': dueReply(request, '2026-12-25'),
  'a request was answered in part': arrivedReply(request),
  'something cannot wait': alertReply([{ alert, supplier: kestrel, isOpen: true }]),
  'two things cannot wait': alertReply([
    { alert, supplier: kestrel, isOpen: false },
    { alert: { ...alert, id: 'al-2' }, supplier: kestrel, isOpen: true },
  ]),
  'somebody has seen to it': acknowledgedReply([kestrel.name], 'Dana Novak'),
  'no alerts for a while': mutedReply(kestrel.name, 'GOV-01', '2026-12-24'),
  'alerts come here': alertsHereReply('mine'),
  'alerts come no more': alertsStoppedReply(),
  'there is no place for alerts': alertsNeedChatReply(),
};
