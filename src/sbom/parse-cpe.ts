/** Vendor and product in lower case with their escapes; `version` is absent where it says any. */
export type ParsedCpe = Readonly<{ vendor: string; product: string; version?: string }>;

const isPart = /^[aho]$/;
/** Printable without quotes or blanks; an escape stands for itself. */
const isField = /^[\w.\-~%*?!\\+@$&'()/,;:=#[\]{}|^`<>"]+$/;
const notStated: ReadonlySet<string> = new Set(['*', '-', '']);

/** Splits a formatted string at the colons that no backslash escapes (NISTIR 7695, 6.2). */
function fieldsOf(text: string): string[] {
  return text
    .replaceAll('\\:', '\u0000')
    .split(':')
    .map((field) => field.replaceAll('\u0000', '\\:'));
}

/**
 * Reads a CPE 2.3 formatted string (eleven fields after "cpe:2.3") or a CPE 2.2 URI; undefined where
 * it is not well formed or names no vendor and product.
 */
export function parseCpe(text: string): ParsedCpe | undefined {
  if (text.length > 1000) return undefined;
  const value = text.trim().toLowerCase();
  const isUri = value.startsWith('cpe:/');
  if (!isUri && !value.startsWith('cpe:2.3:')) return undefined;
  const fields = fieldsOf(value.slice(isUri ? 5 : 8));
  if (isUri ? fields.length < 3 || fields.length > 7 : fields.length !== 11) return undefined;
  const [part = '', vendor = '', product = '', version = ''] = fields;
  if (!isPart.test(part) || notStated.has(vendor) || notStated.has(product)) return undefined;
  if (!fields.every((field) => (isUri && field === '') || isField.test(field))) return undefined;
  return { vendor, product, ...(notStated.has(version) ? {} : { version }) };
}
