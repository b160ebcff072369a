import { z } from 'zod';
import type { Findings } from '../answer.ts';
import type { Facts, SupplierFacts } from '../facts.ts';
import { type LevelChange, levelChangeSchema } from '../level-change.ts';
import type { QuestionOf } from '../question.ts';
import { say } from '../statement.ts';
import { count, criterionName, sentence, short } from '../words.ts';

export const changesDataSchema = z.object({
  since: z.string(),
  changes: z.array(levelChangeSchema),
  received: z.array(
    z.object({ supplier: z.string(), evidenceId: z.string(), file: z.string(), on: z.string() }),
  ),
});

const shown = 15;

/** "What changed since last month?": the stored history, and what was handed in. */
export function answerChanges(
  { since, supplier }: QuestionOf<'changes'>,
  facts: SupplierFacts | undefined,
  all: Facts,
): Findings {
  const changes = all.changes.filter((one) => !supplier || one.supplier === supplier);
  const received = (facts?.input.evidence ?? [])
    .filter(({ evidence }) => evidence.receivedAt.slice(0, 10) >= since)
    .map(({ evidence }) => ({
      supplier: supplier ?? '',
      evidenceId: evidence.id,
      file: evidence.file,
      on: evidence.receivedAt.slice(0, 10),
    }));
  const whose = supplier ?? 'all suppliers';
  return {
    statements: [
      say(
        changes.length === 0
          ? `No level of ${whose} has changed since ${since}.`
          : `${count(changes.length, 'change')} of ${whose} since ${since}:`,
      ),
      ...changes
        .slice(0, shown)
        .map((one) =>
          say(
            `- ${supplier ? '' : `${one.supplier}, `}${criterionName(one.criterion)}: ${movedWords(one)} on ${one.on}, because: ${sentence(short(one.because, 160))}`,
          ),
        ),
      ...(changes.length > shown ? [say(`- and ${changes.length - shown} more.`)] : []),
      ...(received.length > 0
        ? [
            say(
              `${count(received.length, 'document was', 'documents were')} handed in: ${received
                .slice(0, 8)
                .map(({ file }) => `"${file}"`)
                .join(', ')}.`,
            ),
          ]
        : []),
    ],
    data: { since, changes: changes.map(({ now: _, ...change }) => change), received },
  };
}

function movedWords({ from, to, now }: LevelChange): string {
  return now === undefined ? `${from} to ${to}` : `stays ${to}, ${now}`;
}
