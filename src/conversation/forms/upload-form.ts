import type { Form } from '../form.ts';

/** Asks whose evidence a waiting upload is. */
export function uploadForm(
  of: Readonly<{ upload?: string | undefined; supplier?: string | undefined }>,
): Form {
  return {
    title: 'Whose evidence is it?',
    submit: 'File',
    fields: [
      {
        name: 'supplier',
        label: 'Supplier',
        kind: 'supplier',
        ...(of.supplier === undefined ? {} : { value: of.supplier }),
        required: false,
      },
      {
        name: 'newSupplier',
        label: 'Or a new supplier',
        kind: 'line',
        hint: 'The name as the contract prints it.',
        required: false,
      },
    ],
    typed: 'for SUPPLIER',
    does: {
      do: 'submit',
      form: 'upload',
      ...(of.upload === undefined ? {} : { upload: of.upload }),
    },
  };
}
