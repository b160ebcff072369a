import { type Reply, reply } from '../reply.ts';

const shown = 8;

/** A file came without a name: a paper is bound to a supplier only by a person. */
export function whoseEvidenceReply(files: readonly string[], suppliers: readonly string[]): Reply {
  const example = suppliers[0] ?? 'Kestrel Controls s.r.o.';
  const known = suppliers.slice(0, shown).join(', ');
  return reply({
    headline: `Whose evidence is ${files.join(', ')}?`,
    tone: 'warning',
    text: `Send it again with the name of the supplier, for example "for ${example}".${known ? ` Registered: ${known}${suppliers.length > shown ? ', …' : ''}.` : ''}`,
  });
}
