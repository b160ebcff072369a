import { maySee } from '../../access/audience.ts';
import type { Digest } from '../../digest/digest.ts';
import type { Place } from '../../records/record-kind.ts';
import type { Turn } from '../message.ts';
import { restrictedIn } from '../quoted-papers.ts';

/**
 * The digest without what confidential papers say: why a level changed is left out where those who
 * read it, a channel or one person, may not read the paper.
 */
export async function withoutSecrets(
  place: Place,
  digest: Digest,
  { person, where }: Pick<Turn, 'person' | 'where'>,
): Promise<Digest> {
  const citations = digest.changed.flatMap(({ citation }) => (citation ? [citation] : []));
  const restricted = await restrictedIn(place, { citations });
  const isAlone = where.kind === 'direct';
  const hidden = restricted
    .filter(({ evidence, suppliers }) => !(isAlone && maySee(person, evidence, suppliers)))
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
