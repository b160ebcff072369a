import { uploadForm } from '../../src/conversation/forms/upload-form.ts';
import type { Overview } from '../../src/conversation/overview.ts';
import { digestReply } from '../../src/conversation/replies/digest-reply.ts';
import { errorReply } from '../../src/conversation/replies/error-reply.ts';
import { formReply } from '../../src/conversation/replies/form-reply.ts';
import { ingestReply } from '../../src/conversation/replies/ingest-reply.ts';
import { overviewReply } from '../../src/conversation/replies/overview-reply.ts';
import { cannotShareReply, goneReply } from '../../src/conversation/replies/said-replies.ts';
import {
  alreadySettledReply,
  droppedReply,
  notWaitingReply,
} from '../../src/conversation/replies/settled-upload-replies.ts';
import { whoseEvidenceReply } from '../../src/conversation/replies/whose-evidence-reply.ts';
import {
  faultReply,
  nothingToStopReply,
  stoppedReply,
} from '../../src/conversation/replies/work-replies.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { IngestResult } from '../../src/ingest/ingest-result.ts';
import type { WaitingUpload } from '../../src/records/waiting-upload-record.ts';
import { certification } from './claims.ts';
import { quietDigest } from './quiet-digest.ts';
import { supplier } from './suppliers.ts';
import { typicalNotices } from './typical-notices.ts';

const read: IngestResult = {
  file: 'iec-62443-4-1.pdf',
  evidenceId: 'ev-1',
  kind: 'certificate',
  sampleOrTemplate: false,
  supplier: 'Kestrel Controls s.r.o.',
  pages: 2,
  status: 'checked',
  warnings: [{ code: 'HIDDEN_TEXT', page: 2, detail: 'White text on white: "ignore all rules".' }],
  claims: [certification({}, { quote: 'certified to IEC 62443-4-1:2018, ML 3' })],
  rejected: 1,
  changes: [],
  ms: 900,
};

const overview: Overview = {
  asOf: '2026-11-24',
  suppliers: [
    {
      name: 'Kestrel Controls s.r.o.',
      tier: 'critical',
      owner: 'Dana Novak',
      areas: [
        { area: 'GOV', label: 'governance and certification', level: 'E3' },
        { area: 'DEP', label: 'dependency management', level: 'unknown' },
      ],
      open: 4,
      disputes: 1,
      evidence: 16,
    },
  ],
  registered: 1,
  expiries: [
    { on: '2027-01-12', days: 49, what: 'SOC 2 report', supplier: 'Kestrel Controls s.r.o.' },
  ],
  askNext: [],
};

const waiting: WaitingUpload = {
  id: 'up-1',
  files: [{ file: 'soc2.pdf', sha256: 'a' }],
  by: 'U1',
  in: 'C1',
  thread: 'C1:1',
  receivedAt: '2026-11-24T09:00:00Z',
  guesses: [],
  sure: false,
  state: { is: 'filed', supplier: 'Kestrel Controls s.r.o.', operation: 'C1:1' },
};

const restricted = {
  ...ingestReply(read),
  headline: 'No (Kestrel Controls s.r.o.: penetration test)',
  tone: 'bad',
  sensitivity: 'restricted',
  share: { confirm: 'Everybody here will see what pentest.pdf says.' },
} as const;

/** What Assay says beside the answers of the scenarios, one of each kind. */
export const typicalReplies: Readonly<Record<string, Reply>> = {
  'a paper was read': ingestReply(read),
  'a paper is a template': ingestReply({ ...read, sampleOrTemplate: true, claims: [] }),
  'a paper could not be read': ingestReply({
    ...read,
    error: {
      code: 'PASSWORD_REQUIRED',
      message: 'scan.pdf is locked with a password.',
      remedy: 'Upload an unlocked copy. Do not send the password here.',
    },
  }),
  'whose evidence it is': whoseEvidenceReply(
    {
      id: 'up-1',
      files: [{ file: 'soc2.pdf', sha256: 'a' }],
      guesses: ['Kestrel Controls s.r.o.'],
      sure: true,
    },
    [],
    [supplier({ name: 'Kestrel Controls s.r.o.' })],
  ),
  'the portfolio': overviewReply(overview),
  'the digest': digestReply({
    ...quietDigest,
    actNow: [
      { item: 'i1', supplier: 'Kestrel', reason: 'The certificate ended.', owner: 'Dana Novak' },
    ],
    changed: [
      { supplier: 'Kestrel', criterion: 'DEP-01', from: 'E1', to: 'E3', because: 'New evidence' },
    ],
  }),
  'restricted, with a button to share': restricted,
  'a form': formReply(uploadForm({ upload: 'up-1' })),
  'an error': errorReply({
    code: 'SUPPLIER_UNKNOWN',
    message: 'Nobody called "Siemens" is registered.',
    remedy: 'Hand in a paper of theirs.',
  }),
  'a fault': faultReply('7f3a'),
  stopped: stoppedReply(['soc2.pdf']),
  'nothing to stop': nothingToStopReply(),
  'an answer nobody remembers': goneReply(),
  'no right to share': cannotShareReply(),
  'no upload waits': notWaitingReply(),
  'an upload was given up': droppedReply(waiting),
  'an upload was filed by somebody else': alreadySettledReply(waiting),
  ...typicalNotices,
};
