/** What this asks of a document: XPath 1.0 over its elements. */
type Evaluate = (xpath: string) => unknown;

/**
 * From libxml2's path, which counts among all elements (the third child of the outermost one), to
 * one of names that people read: "/bom/components/component[1]".
 */
export function namedPath(positions: string, evaluate: Evaluate): string {
  let path = '';
  let named = '';
  for (const step of positions.split('/').slice(1)) {
    path += `/${step}`;
    const name = String(evaluate(`local-name(${path})`));
    const same = `*[local-name()='${name}']`;
    const before = Number(evaluate(`count(${path}/preceding-sibling::${same})`));
    const alone = before === 0 && evaluate(`count(${path}/following-sibling::${same}[1])`) === 0;
    named += alone ? `/${name}` : `/${name}[${before + 1}]`;
  }
  return named;
}
