import type { Command } from 'commander';
import { writeEvidenceRequest } from '../../../../src/answers/drafts/write-evidence-request.ts';
import {
  type EvidenceRequest,
  isPending,
} from '../../../../src/answers/requests/evidence-request.ts';
import { requestForm } from '../../../../src/conversation/forms/request-form.ts';
import { submitRequest } from '../../../../src/conversation/forms/submit-request.ts';
import { openRequestsReply } from '../../../../src/conversation/replies/request-replies.ts';
import { changeRequest } from '../../../../src/conversation/requests/change-request.ts';
import { requireSupplier } from '../../../../src/conversation/require-supplier.ts';
import { AssayError } from '../../../../src/errors.ts';
import { timestamp } from '../../../../src/records/desk.ts';
import { requestId, requestsOf, requestWithId } from '../../../../src/records/request-record.ts';
import type { Supplier } from '../../../../src/suppliers/supplier.ts';
import { drawReply } from '../draw-reply.ts';
import { terminalStyle } from '../style.ts';
import { terminalRoom } from '../terminal-room.ts';
import { type CommonOptions, inSession, type Session, withCommonOptions } from './command.ts';

type OpenOptions = CommonOptions &
  Readonly<{ deadline?: string; document?: string[]; to?: string; note?: string; by: string }>;
type CloseOptions = CommonOptions & Readonly<{ withdraw?: boolean; by: string }>;

/** `assay requests [list | open SUPPLIER … | close ID]` */
export function addRequests(program: Command): void {
  const requests = program
    .command('requests')
    .description('what suppliers were asked for, and what has come of it');
  addList(requests);
  addOpen(requests);
  addClose(requests);
}

function addList(requests: Command): void {
  const list = requests
    .command('list', { isDefault: true })
    .description('show the requests; as text only those that wait for an answer');
  withCommonOptions(list).action((options: CommonOptions) =>
    inSession(options, async ({ desk, out, asOf, colour }) => {
      const all = await requestsOf(desk.place);
      const style = terminalStyle(process.stdout, colour);
      out.result(all.map(told), () =>
        drawReply(openRequestsReply(all.filter(isPending), asOf), style, terminalRoom()),
      );
      return 0;
    }),
  );
}

function addOpen(requests: Command): void {
  const command = requests
    .command('open')
    .description('write the letter and keep track of it; you send it yourself')
    .argument('<supplier...>', 'name or alias')
    .option('--deadline <date>', 'answer until, YYYY-MM-DD; default: in three weeks')
    .option('--document <title...>', 'what to ask for; default: what is missing')
    .option('--to <address>', 'e-mail address of the supplier')
    .option('--note <text>', 'what you want to add')
    .option('--by <person>', 'who asks', 'terminal');
  withCommonOptions(command).action((words: readonly string[], options: OpenOptions) =>
    inSession(options, async (session) => {
      const { desk, out } = session;
      const supplier = await requireSupplier(desk, words.join(' '));
      const request = await openRequest(session, supplier, options);
      const { documents, deadline, note } = request;
      const letter = { documents, deadline, note };
      const { body } = writeEvidenceRequest(supplier, { findings: [] }, letter);
      out.result({ ...told(request), letter: body }, () =>
        [body, '', `Send it yourself: Assay sends no mail. It is tracked as ${request.id}.`].join(
          '\n',
        ),
      );
      return 0;
    }),
  );
}

/** As in a chat: the form is filled in, and the person says that it is sent. */
async function openRequest(
  { desk, asOf, signal }: Session,
  { id: supplierId, name: supplier }: Supplier,
  { deadline, document, to, note, by }: OpenOptions,
): Promise<EvidenceRequest> {
  const { fields, does } = await requestForm(desk, { supplier });
  const shown = Object.fromEntries(fields.map(({ name, value = '' }) => [name, value]));
  const values = {
    ...shown,
    ...(deadline !== undefined && { deadline }),
    ...(document && { documents: document.join('\n') }),
    ...(to !== undefined && { recipient: to }),
    ...(note !== undefined && { note }),
  };
  const turn = turnOf(`terminal ${timestamp(desk)}`, by);
  const { problems = {} } = await submitRequest(desk, { ...does, values }, turn, { asOf, signal });
  const [problem] = Object.values(problems);
  if (problem !== undefined) throw usage(problem);
  const id = requestId(supplierId, turn.operation);
  await changeRequest(desk, { request: id, to: 'open' }, turn, { asOf });
  return known(await requestWithId(desk.place, id), id);
}

function addClose(requests: Command): void {
  const command = requests
    .command('close')
    .description('all of it has come, or, with --withdraw, it is given up')
    .argument('<id>', 'of the request, as listed')
    .option('--withdraw', 'it is given up')
    .option('--by <person>', 'who closes it', 'terminal');
  withCommonOptions(command).action((id: string, options: CloseOptions) =>
    inSession(options, async ({ desk, out, asOf }) => {
      known(await requestWithId(desk.place, id), id);
      const to = options.withdraw ? 'withdrawn' : 'received';
      const { headline } = await changeRequest(
        desk,
        { request: id, to },
        turnOf(`terminal close ${id}`, options.by),
        { asOf },
      );
      const request = known(await requestWithId(desk.place, id), id);
      out.result(told(request), () => headline);
      return request.state === to ? 0 : 1;
    }),
  );
}

function turnOf(operation: string, by: string) {
  return {
    operation,
    thread: 'terminal',
    person: { id: by, sees: 'everything' },
    where: { id: 'terminal', kind: 'direct' },
  } as const;
}

/** Where it was asked is nobody's business outside. */
function told({
  id,
  supplier,
  documents,
  askedOn,
  by,
  deadline,
  recipient,
  note,
  state,
  history,
}: EvidenceRequest) {
  return { id, supplier, documents, askedOn, by, deadline, recipient, note, state, history };
}

function known(stored: Awaited<ReturnType<typeof requestWithId>>, id: string): EvidenceRequest {
  if (stored) return stored.data;
  throw new AssayError({
    code: 'BAD_USAGE',
    message: `There is no request ${id}.`,
    remedy: 'Run `assay requests` to see them.',
  });
}

function usage(problem: string): AssayError {
  return new AssayError({
    code: 'BAD_USAGE',
    message: `The request was not written: ${problem}`,
    remedy: 'Correct it and try again; `assay requests open --help` explains every option.',
  });
}
