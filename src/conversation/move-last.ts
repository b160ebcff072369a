import { moveEvidence } from '../curation/move-evidence.ts';
import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { evidenceRecords } from '../records/evidence-record.ts';
import { threadMemory } from '../records/thread-record.ts';
import type { HandleOptions, Turn } from './message.ts';
import { correctionOf } from './record-override.ts';
import { asking, type Reply, reply } from './reply.ts';
import { requireSupplier } from './require-supplier.ts';
import { mayRead } from './restrict-reply.ts';

/**
 * Moves the paper the thread was last about to another supplier. Who moves restricted evidence has
 * to be one who may read it: its new supplier's owner could. Throws SUPPLIER_UNKNOWN, BAD_USAGE.
 */
export async function moveLast(
  desk: IngestDesk,
  typed: string,
  turn: Turn,
  options: HandleOptions,
): Promise<Reply> {
  const { place } = desk;
  const { evidence: id } = await threadMemory(place, turn.thread);
  const evidence = id === undefined ? undefined : (await evidenceRecords.get(place, id))?.data;
  if (!evidence) return nothingToMove();
  if (!(await mayRead(place, evidence, turn.person))) return notYours(evidence.file);
  const { id: to, name } = await requireSupplier(desk, typed);
  await moveEvidence(desk, evidence.id, { to }, correctionOf(desk, turn, options));
  return reply({
    headline: `${evidence.file} is now evidence of ${name}.`,
    tone: 'good',
    text: 'Both suppliers were judged again.',
    actions: [asking('Overview', `How is ${name} doing?`)],
  });
}

function nothingToMove(): Reply {
  return reply({
    headline: 'It is not clear which paper is meant.',
    tone: 'warning',
    text: 'Say it in the thread where the paper was handed in.',
  });
}

function notYours(file: string): Reply {
  return reply({
    headline: `${file} is confidential.`,
    tone: 'warning',
    text: 'Only who handed it in, or owns the supplier, can move it.',
  });
}
