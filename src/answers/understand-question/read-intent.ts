import { certificateIntent } from './intents/certificates.ts';
import { checkIntent } from './intents/checks.ts';
import { componentIntent } from './intents/components.ts';
import {
  draftIntent,
  evidenceListIntent,
  expiryIntent,
  exportIntent,
  overviewIntent,
  requestIntent,
  wordsIntent,
} from './intents/documents.ts';
import {
  explainIntent,
  postureIntent,
  practiceIntent,
  promiseIntent,
} from './intents/practices.ts';
import { assuranceIntent, reportListIntent, securityTestIntent } from './intents/reports.ts';
import { compareIntent, portfolioIntent } from './intents/suppliers.ts';
import type { Intent, QuestionDraft } from './question-draft.ts';
import type { Reading } from './reading.ts';

/** The first that fits decides: what names its purpose comes before what names only a topic. */
const intents: readonly Intent[] = [
  draftIntent,
  exportIntent,
  checkIntent,
  wordsIntent,
  explainIntent,
  compareIntent,
  componentIntent,
  expiryIntent,
  portfolioIntent,
  requestIntent,
  overviewIntent,
  evidenceListIntent,
  reportListIntent,
  assuranceIntent,
  promiseIntent,
  securityTestIntent,
  certificateIntent,
  practiceIntent,
  postureIntent,
];

/** What a question asks; anything else is looked up in the words of the documents. */
export function readIntent(reading: Reading): QuestionDraft {
  for (const intent of intents) {
    const draft = intent(reading);
    if (draft) return draft;
  }
  const bare = reading.said.replace(/[^\p{L}\p{N}]/gu, '') === '';
  return bare ? { kind: 'posture' } : { kind: 'open', text: reading.text };
}
