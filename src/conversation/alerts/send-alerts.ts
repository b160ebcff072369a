import { hash } from 'node:crypto';
import { type AlertTarget, alertTargets } from '../../records/alert-place-record.ts';
import {
  type AlertBatch,
  alertBatchRecords,
  openAlertRecords,
} from '../../records/alert-record.ts';
import { together } from '../../records/change.ts';
import { type Desk, timestamp } from '../../records/desk.ts';
import type { Stored } from '../../records/record-kind.ts';
import type { DueAlert } from '../due.ts';
import { dueEvent } from '../incoming-event.ts';
import type { SendOptions } from '../send-options.ts';

/** What nobody could be told of for so long is no alert any more. */
const keepHours = 24;

/**
 * Puts every alert into the inbox of each place that wants alerts. What is new together is told
 * together: a batch is written down with the places that are to be told, in the commit that ends
 * the list of new ones, and the inbox knows each batch once in each place. So any number of
 * schedulers that die at any moment tell each alert once. Places of chats that this process does not
 * speak in are left to another one.
 */
export async function sendAlerts(desk: Desk, options: SendOptions): Promise<void> {
  await gather(desk);
  const batches = await alertBatchRecords.list(desk.place);
  if (batches.length === 0) return;
  const targets = new Map((await alertTargets(desk.place)).map((one) => [one.id, one]));
  for (const batch of batches) {
    if (!options.signal.aborted) await send(desk, batch, targets, options);
  }
}

async function gather(desk: Desk): Promise<void> {
  const { place } = desk;
  const open = await openAlertRecords.list(place);
  if (open.length === 0) return;
  const alerts = open.map(({ data }) => data.id).toSorted();
  const places = (await alertTargets(place)).map(({ id }) => id);
  const batch: AlertBatch = { alerts, places, at: timestamp(desk) };
  const written = together(
    places.length > 0 ? alertBatchRecords.put(batch, batchId(alerts)) : {},
    ...open.map(({ key, version }) => ({ check: [{ key, version }], delete: [key] })),
  );
  // Another process was quicker: it has written the batch.
  await place.store.commit(place.workspace, written);
}

function batchId(alerts: readonly string[]): string {
  return hash('sha256', alerts.join('\n')).slice(0, 24);
}

async function send(
  { place, clock }: Desk,
  { key, version, data: batch }: Stored<AlertBatch>,
  targets: ReadonlyMap<string, AlertTarget>,
  { receive, speaks, signal }: SendOptions,
): Promise<void> {
  const left: string[] = [];
  for (const id of batch.places) {
    const target = targets.get(id);
    if (!target) continue;
    if (signal.aborted || !speaks(target.platform)) left.push(id);
    else await receive(alertEvent(place.workspace, target, batch.alerts));
  }
  const age = clock.now().since(batch.at).total('hours');
  const rest = alertBatchRecords.put({ ...batch, places: left }, batchId(batch.alerts));
  const change = left.length === 0 || age > keepHours ? { delete: [key] } : rest;
  if (left.length < batch.places.length || age > keepHours) {
    await place.store.commit(place.workspace, { check: [{ key, version }], ...change });
  }
}

function alertEvent(workspace: string, target: AlertTarget, alerts: readonly string[]) {
  const due: DueAlert = { kind: 'alert', place: target.id, alerts: [...alerts] };
  return dueEvent(workspace, target, `alert ${target.id} ${batchId(alerts)}`, due);
}
