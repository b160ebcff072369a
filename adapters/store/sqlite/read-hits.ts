import type { IndexHit } from '../../../src/ports/component-index.ts';
import type { Found, Hits } from './component-messages.ts';
import { joinPointer, unpackPlace } from './component-place.ts';

/** The hits of the index as everybody else knows them. */
export function readHits({ releases, documents, forms, document, place }: Hits): IndexHit[] {
  const names = new Map<number, string>(JSON.parse(documents));
  const texts = new Map<number, readonly [before: string, after: string]>(JSON.parse(forms));
  const hits: IndexHit[] = [];
  for (const found of JSON.parse(releases) as Found[]) {
    const component = componentOf(found);
    const [, , , , end] = found;
    for (let at = hits.length; at < end; at += 1) {
      const { form, number, direct } = unpackPlace(place[at] ?? 0);
      const [before = '', after = ''] = texts.get(form) ?? [];
      const pointer = joinPointer({ before, number, after });
      hits.push({ ...component, direct, pointer, document: names.get(document[at] ?? 0) ?? '' });
    }
  }
  return hits;
}

function componentOf([key, name, version, purl]: Found) {
  return {
    ...(key === '' ? {} : { key }),
    name,
    ...(version === '' ? {} : { version }),
    ...(purl === '' ? {} : { purl }),
  };
}
