import { z } from 'zod';
import type { Person } from '../../../../src/conversation/person.ts';
import { type Place, recordKind, type Stored } from '../../../../src/records/record-kind.ts';
import { addressSchema, placeOf, type TeamsAddress } from '../address.ts';

/**
 * Where Assay may write on its own. `state`: dead since Teams said that nothing is taken there;
 * somebody who writes brings it back.
 */
const referenceSchema = z.object({
  address: addressSchema.omit({ activity: true, timeZone: true }),
  state: z.enum(['live', 'dead']),
  greeted: z.boolean(),
});
type TeamsReference = z.infer<typeof referenceSchema>;

const references = recordKind<TeamsReference>({
  folder: 'teams-references',
  schema: referenceSchema,
});

/** The 1:1 chat with a person, or a group or channel; ids of Teams may hold any character. */
const keyOf = (kind: 'person' | 'place', id: string) => [kind, encodeURIComponent(id)] as const;
const maxAttempts = 5;

function idsOf(address: TeamsAddress, person: Pick<Person, 'id'>) {
  return address.kind === 'direct'
    ? keyOf('person', person.id)
    : keyOf('place', placeOf(address.conversation));
}

/** Changes the reference of an address until nobody is in the way; false when nothing changed. */
async function change(
  place: Place,
  ids: readonly string[],
  next: (before: TeamsReference | undefined) => TeamsReference | undefined,
): Promise<boolean> {
  for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
    const before: Stored<TeamsReference> | undefined = await references.get(place, ...ids);
    const data = next(before?.data);
    if (!data || JSON.stringify(data) === JSON.stringify(before?.data)) return false;
    const commit = references.replace(before, data, ...ids);
    if ((await place.store.commit(place.workspace, commit)).ok) return true;
  }
  return false;
}

/** Remembers where to write; every turn does, because Teams moves chats between its services. */
export async function rememberReference(
  place: Place,
  address: TeamsAddress,
  person: Pick<Person, 'id'>,
): Promise<void> {
  const { activity: _answered, timeZone: _told, ...kept } = address;
  const conversation = placeOf(kept.conversation);
  await change(place, idsOf(address, person), (before) => ({
    address: { ...kept, conversation },
    state: 'live',
    greeted: before?.greeted ?? false,
  }));
}

/** Nothing is written there any more. */
export async function retireReference(
  place: Place,
  address: TeamsAddress,
  person: Pick<Person, 'id'>,
): Promise<void> {
  await change(place, idsOf(address, person), (before) => before && { ...before, state: 'dead' });
}

/** True for whoever is first: the greeting is said once. */
export async function claimGreeting(
  place: Place,
  address: TeamsAddress,
  person: Pick<Person, 'id'>,
): Promise<boolean> {
  return await change(
    place,
    idsOf(address, person),
    (before) => before && { ...before, greeted: true },
  );
}

/** The 1:1 chat with a person, if there is one that takes messages. */
export async function personalAddress(
  place: Place,
  person: Pick<Person, 'id'>,
): Promise<TeamsAddress | undefined> {
  const found = await references.get(place, ...keyOf('person', person.id));
  return found?.data.state === 'live' ? found.data.address : undefined;
}
