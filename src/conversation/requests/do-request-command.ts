import { isPending } from '../../answers/requests/evidence-request.ts';
import type { IngestDesk } from '../../ingest/ingest-desk.ts';
import { today } from '../../records/desk.ts';
import { requestsOf } from '../../records/request-record.ts';
import { threadMemory } from '../../records/thread-record.ts';
import { formOf } from '../form-of.ts';
import type { HandleOptions, Turn } from '../message.ts';
import { formReply } from '../replies/form-reply.ts';
import { openRequestsReply } from '../replies/request-replies.ts';
import type { Reply } from '../reply.ts';
import { requireSupplier } from '../require-supplier.ts';
import { changeRequest } from './change-request.ts';
import { reportReply } from './report-reply.ts';
import type { RequestCommand } from './request-commands.ts';

/** Does what somebody said about evidence requests, or hands out the report. Throws SUPPLIER_UNKNOWN. */
export async function doRequestCommand(
  desk: IngestDesk,
  command: RequestCommand,
  turn: Turn,
  options: HandleOptions,
): Promise<Reply> {
  const { asOf = today(desk) } = options;
  switch (command.do) {
    case 'request': {
      const { deadline, request } = command;
      const supplier = command.supplier ?? (await supplierOfThread(desk, turn));
      const form = await formOf(desk, {
        do: 'open',
        form: 'request',
        ...(supplier && { supplier }),
        ...(request && { request }),
      });
      const fields = form.fields.map((field) =>
        field.name === 'deadline' && deadline ? { ...field, value: deadline } : field,
      );
      return formReply({ ...form, fields });
    }
    case 'requests': {
      const of = command.supplier;
      const supplier = of === undefined ? undefined : await requireSupplier(desk, of);
      const requests = await requestsOf(desk.place, ...(supplier ? [supplier.id] : []));
      return openRequestsReply(requests.filter(isPending), asOf, supplier?.name);
    }
    case 'change request':
      return changeRequest(desk, command, turn, options);
    case 'report': {
      const named = command.supplier ?? (await supplierOfThread(desk, turn)) ?? '';
      return reportReply(desk, await requireSupplier(desk, named), turn, {
        asOf,
        ...(command.format && { format: command.format }),
      });
    }
  }
}

async function supplierOfThread({ place }: IngestDesk, { thread }: Turn) {
  return (await threadMemory(place, thread)).supplier;
}
