import type { Command } from 'commander';
import { auditRecords, verifyAudit } from '../../../../src/records/audit.ts';
import { drawTable } from '../draw-table.ts';
import { terminalRoom } from '../terminal-room.ts';
import { type CommonOptions, inSession, withCommonOptions } from './command.ts';

/** `assay audit [verify]` */
export function addAudit(program: Command): void {
  const audit = program.command('audit').description('who did what to which record');
  const list = audit.command('list', { isDefault: true }).description('the last 50 entries');
  withCommonOptions(list).action((options: CommonOptions) =>
    inSession(options, async ({ desk, out }) => {
      const entries = (await auditRecords.list(desk.place)).map(({ data }) => data).slice(-50);
      const rows = entries.map(({ seq, at, by, action, evidence, supplier }) => [
        String(seq),
        at,
        by,
        action,
        evidence ?? '',
        supplier ?? '',
      ]);
      const head = ['no.', 'at', 'by', 'action', 'evidence', 'supplier'];
      out.result(entries, () =>
        rows.length === 0
          ? 'Nothing has been recorded yet.'
          : drawTable([head, ...rows], terminalRoom()),
      );
      return 0;
    }),
  );
  const verify = audit.command('verify').description('check the chain of hashes');
  withCommonOptions(verify).action((options: CommonOptions) =>
    inSession(options, async ({ desk, out }) => {
      const check = await verifyAudit(desk.place);
      out.result(check, () =>
        check.intact
          ? `The audit log is intact: ${check.entries} entries, head ${check.head.slice(0, 16) || 'none'}.`
          : `The audit log is broken at entry ${check.seq}: ${check.problem}. Restore the data folder from a backup.`,
      );
      return check.intact ? 0 : 1;
    }),
  );
}
