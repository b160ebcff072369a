import type { ErrorReport } from '../../../../src/errors.ts';

/** What the server says when it cannot do something; shown as it is. */
export class ServerError extends Error {
  readonly status: number;
  constructor(status: number, { message, remedy }: Pick<ErrorReport, 'message' | 'remedy'>) {
    super(`${message} ${remedy}`);
    this.status = status;
  }
}

const token =
  document.querySelector<HTMLMetaElement>('meta[name="assay-token"]')?.content ?? 'missing';

export const tokenHeader = { 'X-Assay-Token': token } as const;

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

const retriesMs = [300, 1_000, 3_000];

export async function read<T>(path: string): Promise<T> {
  return answerOf(await fetch(path));
}

/**
 * Sends again when the connection fails: the server knows the operation in the body, so that it is
 * done once.
 */
export async function send<T>(path: string, body: object): Promise<T> {
  for (const pause of retriesMs) {
    try {
      return await sendOnce(path, body);
    } catch (error) {
      if (error instanceof ServerError) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return sendOnce(path, body);
}

async function sendOnce<T>(path: string, body: object): Promise<T> {
  const told = { ...body, timeZone };
  const headers = { 'Content-Type': 'application/json', ...tokenHeader };
  return answerOf(await fetch(path, { method: 'POST', headers, body: JSON.stringify(told) }));
}

async function answerOf<T>(response: Response): Promise<T> {
  const body = await response.json();
  if (!response.ok) throw new ServerError(response.status, body.error);
  return body;
}

/** What to show of an error. */
export function wordsOf(error: unknown): string {
  if (error instanceof ServerError) return error.message;
  return 'Assay cannot be reached. See whether it still runs in the terminal.';
}
