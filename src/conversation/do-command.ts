import { criterionName } from '../answers/words.ts';
import { type Decided, recordDecision } from '../curation/record-decision.ts';
import { AssayError } from '../errors.ts';
import type { IngestDesk } from '../ingest/ingest-desk.ts';
import { today } from '../records/desk.ts';
import { doAlertCommand } from './alerts/do-alert-command.ts';
import type { Command } from './commands.ts';
import { formOf } from './form-of.ts';
import type { HandleOptions, Tell, Turn } from './message.ts';
import { moveLast } from './move-last.ts';
import { overviewOf } from './overview-of.ts';
import { correctionOf, recordOverride } from './record-override.ts';
import { formReply } from './replies/form-reply.ts';
import { overviewReply } from './replies/overview-reply.ts';
import { asking, type Reply, reply } from './reply.ts';
import { doRequestCommand } from './requests/do-request-command.ts';
import { requireSupplier } from './require-supplier.ts';
import { doDigestCommand } from './subscriptions/do-digest-command.ts';

/** Does what somebody told Assay to do in words. Throws SUPPLIER_UNKNOWN and its like, BAD_USAGE. */
export async function doCommand(
  desk: IngestDesk,
  command: Command,
  turn: Turn,
  tell: Tell,
  options: HandleOptions,
): Promise<void> {
  const said = await replyTo(desk, command, turn, options);
  tell({ type: 'reply', reply: said, to: said.form ? 'asker' : 'everybody' });
}

async function replyTo(
  desk: IngestDesk,
  command: Command,
  turn: Turn,
  options: HandleOptions,
): Promise<Reply> {
  switch (command.do) {
    case 'overview':
      return overviewReply(await overviewOf(desk, options.asOf ?? today(desk)));
    case 'digest':
      return doDigestCommand(desk, command, turn, options);
    case 'request':
    case 'requests':
    case 'change request':
    case 'report':
      return doRequestCommand(desk, command, turn, options);
    case 'alerts':
      return doAlertCommand(desk, command, turn);
    case 'settings':
      return formReply(await formOf(desk, { ...command, do: 'open', form: 'supplier' }));
    case 'move':
      return moveLast(desk, command.supplier, turn, options);
    case 'override':
      return overridden(desk, command, turn, options);
    case 'decide':
      return decided(desk, command, turn, options);
    case 'accept':
      return accepted(desk, command, turn, options);
  }
}

/** What was not said is asked for in the form. */
async function overridden(
  desk: IngestDesk,
  { criterion, supplier: typed, level, reason }: Extract<Command, { do: 'override' }>,
  turn: Turn,
  options: HandleOptions,
): Promise<Reply> {
  const supplier = await requireSupplier(desk, typed);
  if (level !== undefined && reason !== undefined) {
    return recordOverride(desk, { supplier, criterion, level, reason }, turn, options);
  }
  const form = await formOf(desk, {
    do: 'open',
    form: 'override',
    supplier: supplier.name,
    criterion,
  });
  const values = { level: level ?? '', reason: reason ?? '' };
  const fields = form.fields.map((field) =>
    field.name in values ? { ...field, value: values[field.name as keyof typeof values] } : field,
  );
  return formReply({ ...form, fields });
}

const verdicts = {
  approve: 'we buy from them',
  conditions: 'we buy from them if',
  reject: 'we do not buy from them',
} as const;

async function decided(
  desk: IngestDesk,
  { supplier: typed, verdict, conditions }: Extract<Command, { do: 'decide' }>,
  turn: Turn,
  options: HandleOptions,
): Promise<Reply> {
  const { id, name } = await requireSupplier(desk, typed);
  const decision: Decided = { kind: 'decision', verdict, conditions: [...conditions] };
  await recordDecision(desk, id, decision, correctionOf(desk, turn, options));
  return reply({
    headline: `Your decision on ${name} is on file: ${verdicts[verdict]}${verdict === 'conditions' ? ':' : '.'}`,
    text: [
      ...conditions.map((condition) => `- ${condition}`),
      'The computed levels stay what they are.',
    ].join('\n'),
    actions: [asking('Overview', `How is ${name} doing?`)],
  });
}

async function accepted(
  desk: IngestDesk,
  { criterion, supplier: typed, until, reason }: Extract<Command, { do: 'accept' }>,
  turn: Turn,
  options: HandleOptions,
): Promise<Reply> {
  const { id, name } = await requireSupplier(desk, typed);
  if (until === undefined || reason === undefined || !isDay(until))
    throw incomplete(criterion, name);
  const decision = { kind: 'risk acceptance', criterion, until, reason } as const;
  await recordDecision(desk, id, decision, correctionOf(desk, turn, options));
  return reply({
    headline: `You accept the risk of ${criterionName(criterion)} at ${name} until ${until}.`,
    text: 'It is on file with your name and reason. The computed level stays what it is.',
    facts: [{ label: 'Reason', value: reason }],
    actions: [asking('Why this level?', `Why is ${criterion} at this level for ${name}?`)],
  });
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

function incomplete(criterion: string, supplier: string): AssayError {
  return new AssayError({
    code: 'BAD_USAGE',
    message: 'A risk is accepted until a day and for a reason.',
    remedy: `Say, for example: accept the risk of ${criterion} for ${supplier} until 2027-06-30 because we tested it ourselves.`,
  });
}
