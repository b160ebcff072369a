import { z } from 'zod';
import { listed } from '../../answers/words.ts';
import { changeSupplier } from '../../curation/change-supplier.ts';
import type { IngestDesk } from '../../ingest/ingest-desk.ts';
import { listSuppliers } from '../../records/supplier-record.ts';
import { registerEntrySchema } from '../../suppliers/register-entry.ts';
import { resolveSupplier } from '../../suppliers/resolve-supplier.ts';
import { type Supplier, supplierSchema } from '../../suppliers/supplier.ts';
import { typedOrder } from '../../suppliers/typed-order.ts';
import { somebody } from '../form.ts';
import type { HandleOptions, Turn } from '../message.ts';
import { correctionOf } from '../record-override.ts';
import { formReply } from '../replies/form-reply.ts';
import { asking, type Reply, reply } from '../reply.ts';
import { requireSupplier } from '../require-supplier.ts';
import { checkValues, type Problems, problemsReply, type Values } from './check-values.ts';
import type { Submit } from './submit-form.ts';
import { supplierForm } from './supplier-form.ts';

const lines = (text: string) =>
  text
    .split(/[\n;]/u)
    .map((line) => line.trim())
    .filter(Boolean);
const optional = (text: string | undefined) => text || undefined;

/** The fields as a register has them; what is empty is not registered any more. */
function entryOf(values: Values) {
  const { aliases = '', developmentSites = '', orders = '' } = values;
  return {
    aliases: lines(aliases),
    contractingEntity: optional(values['contractingEntity']),
    manufacturer: optional(values['manufacturer']),
    tier: optional(values['tier']),
    owner: optional(values['owner']),
    ownerId: optional(values['ownerId']),
    country: optional(values['country']),
    developmentSites: lines(developmentSites),
    orders: lines(orders).map(typedOrder),
  };
}

const settingsSchema = z.preprocess(
  (values) => entryOf(values as Values),
  registerEntrySchema
    .omit({ name: true, parent: true })
    .extend({ ownerId: z.string().max(200, 'is too long').optional() }),
);
type Settings = z.output<typeof settingsSchema>;

/** Saves the settings of a supplier; without a name it shows those of the one that was chosen. */
export async function submitSupplier(
  desk: IngestDesk,
  { supplier: of, values }: Submit,
  turn: Turn,
  options: HandleOptions,
): Promise<Reply> {
  const supplier = await requireSupplier(desk, of ?? values['supplier'] ?? '');
  const form = await supplierForm(desk, { supplier: supplier.name });
  if (of === undefined) return formReply(form);
  const shown = Object.fromEntries(form.fields.map(({ name, value = '' }) => [name, value]));
  const given = { ...shown, ...values, ...ownerOf(values, turn) };
  const checked = checkValues(settingsSchema, given);
  const problems =
    'problems' in checked ? checked.problems : await problemsOf(desk, supplier, checked.data, turn);
  if ('problems' in checked || Object.keys(problems).length > 0) {
    return problemsReply(form, values, problems);
  }
  const settings = withOwnName(checked.data, turn);
  await changeSupplier(
    desk,
    supplier.id,
    (current) => ({
      supplier: changed(current, settings),
      detail: changes(current, settings).join(', '),
    }),
    correctionOf(desk, turn, options),
  );
  return savedReply(supplier, settings);
}

function ownerOf({ ownerId }: Values, { person }: Turn): Values {
  if (ownerId === somebody.me) return { ownerId: person.id };
  return ownerId === somebody.nobody ? { ownerId: '' } : {};
}

/** Who chooses themselves need not type their name. */
function withOwnName(settings: Settings, { person }: Turn): Settings {
  const isOwn = settings.ownerId === person.id && settings.owner === undefined;
  return isOwn && person.name !== undefined ? { ...settings, owner: person.name } : settings;
}

async function problemsOf(
  { place }: IngestDesk,
  supplier: Supplier,
  settings: Settings,
  { person }: Turn,
): Promise<Problems> {
  const others = (await listSuppliers(place)).filter(({ id }) => id !== supplier.id);
  const taken = settings.aliases.flatMap((alias) => {
    const found = resolveSupplier(alias, others);
    return found.outcome === 'resolved' && found.by !== 'short name'
      ? [`"${alias}" already means ${found.supplier.name}.`]
      : [];
  });
  const isOwner = supplier.ownerId === undefined || supplier.ownerId === person.id;
  const mayHandOn = isOwner || person.sees === 'everything';
  const handsOn = (['owner', 'ownerId'] as const).filter((one) => settings[one] !== supplier[one]);
  const refused = mayHandOn ? [] : handsOn;
  return {
    ...(taken[0] !== undefined && { aliases: taken[0] }),
    ...Object.fromEntries(refused.map((one) => [one, 'Only the owner can hand it on.'])),
  };
}

const names: Readonly<Record<keyof Settings, string>> = {
  aliases: 'other names',
  contractingEntity: 'legal entity on the contract',
  manufacturer: 'manufacturer',
  tier: 'tier',
  owner: 'name of the owner',
  ownerId: 'owner',
  country: 'country',
  developmentSites: 'development sites',
  orders: 'orders',
};

/** Names of the settings that differ. */
function changes(current: Supplier, settings: Settings): string[] {
  const keys = Object.keys(names) as (keyof Settings)[];
  return keys
    .filter((key) => JSON.stringify(current[key]) !== JSON.stringify(settings[key]))
    .map((key) => names[key]);
}

/** The settings take the place of what was registered; name, parent and id stay. */
function changed({ id, name, parent, similarTo }: Supplier, settings: Settings): Supplier {
  return supplierSchema.parse({ ...settings, id, name, parent, similarTo });
}

function savedReply(before: Supplier, settings: Settings): Reply {
  const what = changes(before, settings);
  const owner = settings.owner ?? settings.ownerId;
  const isNewOwner = settings.ownerId !== undefined && settings.ownerId !== before.ownerId;
  return reply({
    headline:
      what.length === 0
        ? `The settings of ${before.name} are as they were.`
        : `The settings of ${before.name} are saved.`,
    tone: 'good',
    text: [
      ...(what.length === 0 ? [] : [`Changed: ${listed(what)}.`]),
      ...(isNewOwner
        ? [`${owner} now owns ${before.name} here and may see its confidential evidence.`]
        : []),
    ].join('\n'),
    actions: [asking('Overview', `How is ${before.name} doing?`)],
  });
}
