import type { Desk } from '../records/desk.ts';
import type { ChatAction } from './action.ts';
import type { Form } from './form.ts';
import { overrideForm } from './forms/override-form.ts';
import { requestForm } from './forms/request-form.ts';
import { supplierForm } from './forms/supplier-form.ts';
import { uploadForm } from './forms/upload-form.ts';

export type OpenForm = Extract<ChatAction, { do: 'open' }>;

/** The form that an action asks for, filled in with what is on file. Throws SUPPLIER_UNKNOWN. */
export function formOf(desk: Desk, open: OpenForm): Promise<Form> {
  switch (open.form) {
    case 'override':
      return overrideForm(desk, open);
    case 'request':
      return requestForm(desk, open);
    case 'supplier':
      return supplierForm(desk, open);
    case 'upload':
      return Promise.resolve(uploadForm(open));
  }
}
