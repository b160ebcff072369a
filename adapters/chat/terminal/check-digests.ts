import { count } from '../../../src/answers/words.ts';
import type { Desk } from '../../../src/records/desk.ts';
import { listSubscriptions, type Subscription } from '../../../src/records/subscription-record.ts';
import { knownWorkspaces } from '../../../src/records/workspaces-record.ts';
import type { CheckUp } from '../../desk/check-up.ts';

/** Where digests go, in every workspace where a chat spoke, and those that nobody can be told have ended. */
export async function checkDigests({ place: { store } }: Desk): Promise<CheckUp> {
  const workspaces = await knownWorkspaces(store);
  const all = await Promise.all(
    workspaces.map((workspace) => listSubscriptions({ store, workspace })),
  );
  const inState = (state: Subscription['state']) =>
    all.flat().filter((one) => one.state === state).length;
  const gone = inState('gone');
  const told = `${count(inState('active'), 'subscription')}, ${inState('paused')} paused`;
  return {
    name: 'weekly digests',
    state: gone === 0 ? 'ok' : 'warning',
    detail: gone === 0 ? told : `${told}, ${gone} ended because their chat took nothing any more`,
    ...(gone > 0 && { remedy: 'Invite Assay there again and ask for the digest again.' }),
  };
}
