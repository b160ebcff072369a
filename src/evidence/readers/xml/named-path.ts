import { bom } from './bom-kinds.ts';
import { kindOfChild } from './kind.ts';

/** What this asks of a document: XPath 1.0 over its elements. */
type Evaluate = (xpath: string) => unknown;

/**
 * From libxml2's path, which counts among all elements (the third child of the outermost one), to
 * one of names that people read: "/bom/components/component[1]". Entries of lists have a position,
 * as in the paths of the reader.
 */
export function namedPath(positions: string, evaluate: Evaluate): string {
  let path = '';
  let named = '';
  let child: ReturnType<typeof kindOfChild> = { kind: bom, entry: false };
  for (const step of positions.split('/').slice(1)) {
    path += `/${step}`;
    const name = String(evaluate(`local-name(${path})`));
    const same = `*[local-name()='${name}']`;
    const before = Number(evaluate(`count(${path}/preceding-sibling::${same})`));
    const alone = before === 0 && evaluate(`count(${path}/following-sibling::${same}[1])`) === 0;
    if (named !== '') child = child && kindOfChild(child.kind, name);
    named += alone && !child?.entry ? `/${name}` : `/${name}[${before + 1}]`;
  }
  return named;
}
