import parse from 'spdx-expression-parse';

/** An SPDX expression as a tree: a licence, or two sides that both apply or that one may choose. */
export type LicenceExpression = ReturnType<typeof parse>;

/** Longer ones, and deeper ones, are no statement about a licence but an attempt on its reader. */
const maxLength = 2000;
const maxParentheses = 100;

/** An SPDX id or expression, LicenseRef included; undefined where it does not follow the grammar. */
export function parseLicence(text: string): LicenceExpression | undefined {
  if (text.length > maxLength || text.split('(').length > maxParentheses) return undefined;
  try {
    return parse(text.trim());
  } catch {
    return undefined;
  }
}
