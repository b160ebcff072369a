/** What a server says instead of an answer. Its words are there to be classified, never shown. */
export type Refusal = Readonly<{
  status: number;
  /** Code and type as the server names them: "insufficient_quota"; empty when it does not. */
  code: string;
  /** The parameter it complains about, or empty. */
  param: string;
  /** At most 2,000 characters. */
  message: string;
  /** When to ask again, in milliseconds from now. */
  retryAfter?: number;
}>;

/** Why a request was not answered. */
export type Failure =
  | Readonly<{ kind: 'refused'; refusal: Refusal }>
  /** No connection, or it broke. */
  | Readonly<{ kind: 'broken' }>
  /** Not within the deadline. */
  | Readonly<{ kind: 'late' }>
  | Readonly<{ kind: 'oversize' }>;

const quotaCode = /insufficient_quota|billing/iu;
const quotaMessage = /exceeded your current quota|credit balance|out of credits|quota exhausted/iu;
const lengthWords =
  /context[ _](?:length|window|size)|prompt is too long|input (?:is too long|token count)|input tokens exceed|too many (?:input )?tokens|too large for model/iu;

/** A key without money: asking again does not help before somebody pays. */
export function isQuotaSpent({ status, code, message, retryAfter }: Refusal): boolean {
  if (status === 402) return true;
  if (status !== 429) return false;
  return quotaCode.test(code) || (retryAfter === undefined && quotaMessage.test(message));
}

/** The server judges what a text is about, and does not pass it on to the model. */
export function isFiltered({ status, code }: Refusal): boolean {
  return status === 400 && /content_filter|content_policy/iu.test(code);
}

/** The server does not understand the request; other words may help. */
export function isAboutWords({ status }: Refusal): boolean {
  return status === 400 || status === 422;
}

/** The question does not fit the model. */
export function isTooLong(refusal: Refusal): boolean {
  if (refusal.status === 413) return true;
  return isAboutWords(refusal) && lengthWords.test(`${refusal.code} ${refusal.message}`);
}
