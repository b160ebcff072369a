import { count } from '../../../src/answers/words.ts';
import { dailyRoundId, dailyRoundRecords } from '../../../src/records/daily-round-record.ts';
import { type Desk, today } from '../../../src/records/desk.ts';
import type { Place } from '../../../src/records/record-kind.ts';
import { steadyRecords } from '../../../src/records/steady-record.ts';
import { unjudgedRecords } from '../../../src/records/unjudged-record.ts';
import { knownWorkspaces } from '../../../src/records/workspaces-record.ts';
import type { CheckUp } from '../../desk/check-up.ts';

/**
 * How many postures lag behind their records or the day, and when the last daily round was, in this
 * workspace and in every one where a chat spoke.
 */
export async function checkPostures(desk: Desk): Promise<CheckUp> {
  const { store, workspace } = desk.place;
  const workspaces = new Set([workspace, ...(await knownWorkspaces(store))]);
  const places = [...workspaces].map((one) => ({ store, workspace: one }));
  const day = today(desk);
  const lagging = await Promise.all(places.map((place) => laggingIn(place, day)));
  const sum = lagging.reduce((total, one) => total + one, 0);
  const rounds = await Promise.all(
    places.map((place) => dailyRoundRecords.get(place, dailyRoundId)),
  );
  const oldest = rounds.flatMap((one) => one?.data.doneAt ?? []).toSorted()[0];
  const round =
    oldest === undefined
      ? 'no daily round was made yet'
      : `the last daily round was on ${oldest.slice(0, 16).replace('T', ' at ')} UTC`;
  return {
    name: 'postures',
    state: sum === 0 ? 'ok' : 'warning',
    detail: `${sum === 0 ? 'none lags behind' : `${count(sum, 'posture lags', 'postures lag')} behind`}; ${round}`,
    ...(sum > 0 && {
      remedy: '`npm start` judges them again within minutes, `assay recheck` does at once.',
    }),
  };
}

async function laggingIn(place: Place, day: string): Promise<number> {
  const lagging = new Set<string>();
  for await (const { data } of unjudgedRecords.scan(place)) lagging.add(data.supplierId);
  for await (const { data } of steadyRecords.scan(place)) {
    if (data.day > day) break;
    lagging.add(data.supplierId);
  }
  return lagging.size;
}
