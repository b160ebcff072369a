import type { IndexHit } from '../../../src/ports/component-index.ts';
import type { Found, Hits } from './component-messages.ts';
import { directOfPlace, formOfPlace, joinPointer, numberOfPlace } from './component-place.ts';

/** The hits of the index as everybody else knows them. */
export function readHits({ releases, documents, forms, places }: Hits): IndexHit[] {
  const names: readonly string[] = JSON.parse(documents);
  const texts = new Map<number, readonly [before: string, after: string]>(JSON.parse(forms));
  const hits: IndexHit[] = [];
  for (const found of JSON.parse(releases) as Found[]) {
    const component = componentOf(found);
    const [, , , , end] = found;
    for (let at = hits.length; at < end; at += 1) {
      const place = places[at] ?? 0;
      const [before, after] = texts.get(formOfPlace(place)) ?? ['', ''];
      const pointer = joinPointer(before, numberOfPlace(place), after);
      const document = names[at] ?? '';
      hits.push({ ...component, direct: directOfPlace(place), pointer, document });
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
