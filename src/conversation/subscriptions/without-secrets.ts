import type { Digest } from '../../digest/digest.ts';
import type { Place } from '../../records/record-kind.ts';
import type { Turn } from '../message.ts';
import { mayBeReadBy, restrictedIn } from '../quoted-papers.ts';

/**
 * The digest without what confidential papers say: why a level changed is left out where those who
 * read it, a channel or one person, may not read the paper.
 */
export async function withoutSecrets(
  place: Place,
  digest: Digest,
  reader: Pick<Turn, 'person' | 'where'>,
): Promise<Digest> {
  const citations = digest.changed.flatMap(({ citation }) => (citation ? [citation] : []));
  const restricted = await restrictedIn(place, { citations });
  const hidden = restricted
    .filter((paper) => !mayBeReadBy(reader, paper))
    .map(({ evidence }) => evidence.id);
  return {
    ...digest,
    changed: digest.changed.map((change) =>
      hidden.includes(change.citation?.evidenceId ?? '')
        ? { ...change, because: 'a confidential paper' }
        : change,
    ),
  };
}
