import { commitAudited } from '../../records/audit.ts';
import { type Desk, timestamp } from '../../records/desk.ts';
import { subscriptionRecords } from '../../records/subscription-record.ts';

/**
 * Ends a subscription whose chat takes nothing any more. There is nowhere to tell it, so the audit
 * log and `assay doctor` do; whoever asks for a digest there again has it again.
 */
export async function endSubscription(desk: Desk, id: string): Promise<void> {
  const { place } = desk;
  for (;;) {
    const before = await subscriptionRecords.get(place, id);
    if (!before || before.data.state === 'gone') return;
    const commit = subscriptionRecords.replace(before, { ...before.data, state: 'gone' }, id);
    const deed = { at: timestamp(desk), by: 'Assay', action: 'digest ended', detail: id } as const;
    if ((await commitAudited(place, commit, deed)).ok) return;
  }
}
