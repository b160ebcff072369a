import { type AlertTarget, alertTargets } from '../../records/alert-place-record.ts';
import {
  type Alert,
  alertMuteRecords,
  alertRecords,
  muteTopic,
} from '../../records/alert-record.ts';
import { type Desk, today } from '../../records/desk.ts';
import { evidenceRecords } from '../../records/evidence-record.ts';
import type { Place } from '../../records/record-kind.ts';
import type { Supplier } from '../../suppliers/supplier.ts';
import type { DueAlert } from '../due.ts';
import type { HandleOptions, Tell } from '../message.ts';
import { mayBeReadBy, quotedIn, restricted } from '../quoted-papers.ts';
import { alertReply, type ToldAlert } from '../replies/alert-replies.ts';
import { reply } from '../reply.ts';
import { suppliersOf } from '../subscriptions/suppliers-of.ts';

/**
 * Tells a place what cannot wait, in one message: what is about its suppliers, is not muted there,
 * and was not brought about by a paper that was handed in there, where its answer says the same.
 * What a confidential paper says is left out where not everybody may read it.
 */
export async function tellAlerts(
  desk: Desk,
  { place: id, alerts: ids }: DueAlert,
  tell: Tell,
  options: HandleOptions,
): Promise<void> {
  const { place } = desk;
  const target = (await alertTargets(place)).find((one) => one.id === id);
  if (!target) return;
  const suppliers = await suppliersOf(desk, target.suppliers, target.person);
  const found = await Promise.all(ids.map((one) => alertRecords.get(place, one)));
  const told: ToldAlert[] = [];
  for (const alert of found.flatMap((one) => one?.data ?? [])) {
    const supplier = suppliers.find((one) => one.id === alert.supplierId);
    const day = options.asOf ?? today(desk);
    if (!supplier || (await isMuted(place, id, alert, day))) continue;
    if (await isKnownThere(place, alert, target)) continue;
    const isOpen = await mayBeTold(place, alert, supplier, target);
    told.push({ alert, supplier, isOpen });
  }
  if (told.length > 0) tell({ type: 'reply', reply: alertReply(told), to: 'everybody' });
}

async function isMuted(place: Place, id: string, alert: Alert, day: string): Promise<boolean> {
  const mute = await alertMuteRecords.get(place, id, alert.supplierId, muteTopic(alert));
  return mute !== undefined && day < mute.data.until;
}

async function isKnownThere(
  place: Place,
  { fresh }: Alert,
  { where }: AlertTarget,
): Promise<boolean> {
  if (fresh.length === 0) return false;
  const papers = await Promise.all(fresh.map((id) => evidenceRecords.get(place, id)));
  return papers.every((paper) => paper?.data.uploadedIn === where.id);
}

/** Whether everybody who reads it there may read what it says of the papers. */
async function mayBeTold(
  place: Place,
  { because, evidence: ids }: Alert,
  { name }: Supplier,
  reader: AlertTarget,
): Promise<boolean> {
  const papers = await Promise.all(ids.map((id) => evidenceRecords.get(place, id)));
  const closed = await Promise.all(papers.map((one) => one && restricted(place, one.data)));
  const said = reply({ headline: name, text: because });
  const quoted = [
    ...closed.filter((one) => one !== undefined),
    ...(await quotedIn(place, said, { suppliers: [name] })),
  ];
  return quoted.every((paper) => mayBeReadBy(reader, paper));
}
