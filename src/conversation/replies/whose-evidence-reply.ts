import { listed, short } from '../../answers/words.ts';
import type { PaperGuess } from '../../ingest/guess-supplier.ts';
import type { WaitingUpload } from '../../records/waiting-upload-record.ts';
import type { Supplier } from '../../suppliers/supplier.ts';
import { uploadForm } from '../forms/upload-form.ts';
import { type Action, type Reply, reply } from '../reply.ts';

type Asked = Pick<WaitingUpload, 'id' | 'files' | 'guesses' | 'sure'>;

/** Characters of a name on a button. */
const labelLength = 60;

/** Files wait for a person to say whose evidence they are: a paper is never bound by a guess. */
export function whoseEvidenceReply(
  { id, files, guesses, sure }: Asked,
  papers: readonly PaperGuess[],
  suppliers: readonly Supplier[],
): Reply {
  const registered = new Set(suppliers.map(({ name }) => name));
  const [first] = guesses;
  return reply({
    headline: `Whose evidence is ${short(listed(files.map(({ file }) => file)), 300)}?`,
    tone: 'warning',
    text: [
      ...papers.flatMap(paperSentences),
      ...questionOf(guesses, sure, registered),
      ...(guesses.length > 1 ? guesses.map((name, at) => `- ${at + 1}: ${name}`) : []),
      howToAnswer(guesses),
    ].join('\n'),
    actions: [
      ...guesses.map((supplier) => fileAction(id, supplier, sure && supplier === first)),
      { label: 'Not now', does: { do: 'drop', upload: id } },
    ],
    form: uploadForm({ upload: id }),
  });
}

function fileAction(upload: string, supplier: string, likely: boolean): Action {
  return {
    label: `File for ${short(supplier, labelLength)}`,
    does: { do: 'file', upload, supplier },
    ...(likely && { style: 'primary' as const }),
  };
}

function paperSentences({ file, kind, names, error }: PaperGuess): string[] {
  if (error) return [`${error.message} ${error.remedy}`];
  const what = kind === 'sbom' ? 'SBOM' : kind === 'other' ? 'paper' : kind.replaceAll('-', ' ');
  return names.slice(0, 3).map(({ name, as, page }) => {
    const where = page === undefined ? '' : ` (page ${page})`;
    const said =
      as === 'only company of the register'
        ? `speaks of ${name} and of no other supplier`
        : `names ${name} as ${as}`;
    return `The ${what} ${file} ${said}${where}.`;
  });
}

function questionOf(
  guesses: readonly string[],
  sure: boolean,
  registered: ReadonlySet<string>,
): string[] {
  const [first, second] = guesses;
  if (first === undefined) return ['Nothing in it says so for certain.'];
  if (second !== undefined && !sure) return ['Whose is it?'];
  return [
    registered.has(first)
      ? `Shall I file it for ${first}?`
      : `${first} is not registered yet. Shall I file it there, as a new supplier?`,
  ];
}

function howToAnswer(guesses: readonly string[]): string {
  if (guesses.length === 0) return 'Answer with the name of the supplier; it is kept until then.';
  const yes = guesses.length === 1 ? '"yes"' : 'a number';
  return `Answer with ${yes} or the name of another supplier; it is kept until then.`;
}
