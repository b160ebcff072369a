import { z } from 'zod';
import type { AnswerCache } from '../ports/model-work.ts';
import type { Json } from '../ports/store.ts';
import { largeRecordKind } from './large-record-kind.ts';
import { type Place, recordKey, recordKind, scanRows } from './record-kind.ts';

const folder = 'model-answer';

/** What a model answered about an evidence, by evidence id and the key of the question. */
const answerRecords = largeRecordKind({
  folder,
  schema: z.custom<Json>((value) => value !== undefined),
});

/** Answers about evidence that was removed, by evidence id: they go like its bytes, a day later. */
export const forsakenAnswers = recordKind({
  folder: 'forsaken-answer',
  /** Instant, ISO 8601. */
  schema: z.object({ evidenceId: z.string(), since: z.string() }),
});

export type KeptAnswers = AnswerCache &
  Readonly<{
    /** Removes what was neither asked for nor kept since this was opened: nobody asks that any more. */
    forgetOthers(): Promise<void>;
  }>;

/**
 * What a model answered before about an evidence. The id of an evidence is made of the workspace and
 * the bytes, so the same file finds its answers again, also after it was removed and handed in once
 * more on the same day; and no workspace finds those of another.
 */
export function answerCache(place: Place, evidenceId: string): KeptAnswers {
  const used = new Set<string>();
  return {
    async get(key) {
      used.add(key);
      return (await answerRecords.get(place, evidenceId, key))?.data;
    },
    async put(key, answer) {
      used.add(key);
      const before = await answerRecords.get(place, evidenceId, key);
      // Somebody who was faster has kept an answer to the same question.
      const change = answerRecords.replace(before, answer, evidenceId, key);
      await place.store.commit(place.workspace, change);
    },
    async forgetOthers() {
      await removeAnswers(place, evidenceId, (key) => !used.has(key));
    },
  };
}

/** Removes the answers about an evidence whose key is not wanted any more. */
export async function removeAnswers(
  place: Place,
  evidenceId: string,
  isUnwanted: (key: string) => boolean = () => true,
): Promise<void> {
  const prefix = `${recordKey(folder, [evidenceId])}/`;
  const unwanted: string[] = [];
  for await (const { key } of scanRows(place, prefix)) {
    const [question = ''] = key.slice(prefix.length).split('/');
    if (isUnwanted(question)) unwanted.push(key);
  }
  // At once: an answer of several parts is there as a whole, or not at all.
  if (unwanted.length > 0) await place.store.commit(place.workspace, { delete: unwanted });
}
