import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { AssayError } from '../../../../src/errors.ts';
import { changeRegister } from '../../../../src/ingest/change-register.ts';
import { listSuppliers } from '../../../../src/records/supplier-record.ts';
import { requireRegister } from '../../../../src/suppliers/register.ts';
import { registerEntrySchema } from '../../../../src/suppliers/register-entry.ts';
import type { Supplier } from '../../../../src/suppliers/supplier.ts';
import { typedOrder } from '../../../../src/suppliers/typed-order.ts';
import { drawTable } from '../draw-table.ts';
import { terminalRoom } from '../terminal-room.ts';
import { type CommonOptions, inSession, withCommonOptions } from './command.ts';

type SetOptions = CommonOptions &
  Readonly<{
    alias?: string[];
    entity?: string;
    manufacturer?: string;
    parent?: string;
    country?: string;
    site?: string[];
    order?: string[];
    tier?: string;
    owner?: string;
  }>;

/** `assay suppliers [list | import FILE | set NAME …]` */
export function addSuppliers(program: Command): void {
  const suppliers = program
    .command('suppliers')
    .description('the register of what we buy from whom');
  addList(suppliers);
  addImport(suppliers);
  addSet(suppliers);
}

function addList(suppliers: Command): void {
  const list = suppliers
    .command('list', { isDefault: true })
    .description('show the registered suppliers');
  withCommonOptions(list).action((options: CommonOptions) =>
    inSession(options, async ({ desk, out }) => {
      const registered = await listSuppliers(desk.place);
      out.result(registered, () => drawRegister(registered));
      return 0;
    }),
  );
}

function addImport(suppliers: Command): void {
  const command = suppliers
    .command('import')
    .description('read the register from a JSON or CSV file')
    .argument('<file>', 'JSON {"suppliers": […]} or CSV with the same columns');
  withCommonOptions(command).action((file: string, options: CommonOptions) =>
    inSession(options, async ({ desk, out, asOf }) => {
      const { entries, ignored } = requireRegister(await readText(file));
      const registered = await changeRegister(desk, entries, { by: 'terminal', asOf });
      const unread = ignored.length === 0 ? '' : ` Nobody reads the columns ${ignored.join(', ')}.`;
      out.result(registered, () => `${registered.length} suppliers are registered.${unread}`);
      return 0;
    }),
  );
}

function addSet(suppliers: Command): void {
  const command = suppliers
    .command('set')
    .description('register one supplier, or change what is registered')
    .argument('<name>', 'name of the supplier')
    .option('--alias <name...>', 'other names it goes by')
    .option('--entity <name>', 'legal entity on the contract')
    .option('--manufacturer <name>', 'legal entity that makes the product, if another one')
    .option('--parent <name>', 'parent company')
    .option('--country <code>', 'two letters, ISO 3166-1')
    .option('--site <name...>', 'sites where the product is developed')
    .option('--order <product...>', 'what we buy: PRODUCT, PRODUCT@VERSION, or cloud:SERVICE')
    .option('--tier <tier>', 'critical, important or standard')
    .option('--owner <person>', 'who looks after the supplier on our side');
  withCommonOptions(command).action((name: string, options: SetOptions) =>
    inSession(options, async ({ desk, out, asOf }) => {
      const [supplier] = await changeRegister(desk, [entryOf(name, options)], {
        by: 'terminal',
        asOf,
      });
      out.result(supplier, () => drawRegister(supplier === undefined ? [] : [supplier]));
      return 0;
    }),
  );
}

function entryOf(name: string, options: SetOptions) {
  const parsed = registerEntrySchema.safeParse({
    name,
    aliases: options.alias,
    contractingEntity: options.entity,
    manufacturer: options.manufacturer,
    parent: options.parent,
    country: options.country,
    developmentSites: options.site,
    orders: options.order?.map(typedOrder),
    tier: options.tier,
    owner: options.owner,
  });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  throw new AssayError({
    code: parsed.error.issues.some(({ path }) => path[0] === 'name')
      ? 'SUPPLIER_NAME_INVALID'
      : 'REGISTER_INVALID',
    message: `The supplier was not registered: ${problems.join('; ')}.`,
    remedy: 'Correct it and try again; `assay suppliers set --help` explains every option.',
  });
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new AssayError({
      code: 'FILE_NOT_FOUND',
      message: `${file} cannot be read.`,
      remedy: 'Name an existing JSON or CSV file.',
      cause,
    });
  }
}

function drawRegister(suppliers: readonly Supplier[]): string {
  if (suppliers.length === 0) {
    return 'No supplier is registered yet. `assay suppliers set NAME` or `assay ingest` adds one.';
  }
  const rows = suppliers.map((supplier) => [
    supplier.name,
    supplier.contractingEntity ?? '–',
    supplier.orders
      .map(({ product, version }) => [product, version].filter(Boolean).join(' '))
      .join(', '),
    supplier.tier ?? '–',
    supplier.owner ?? '–',
  ]);
  return drawTable(
    [['supplier', 'legal entity', 'ordered', 'tier', 'owner'], ...rows],
    terminalRoom(),
  );
}
