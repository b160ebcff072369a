import type { Gold } from '../../eval/gold.ts';
import { type ChatRequest, type ChatServer, chatServer } from './chat-server.ts';
import { emptyAnswer } from './empty-answer.ts';
import { inventions } from './inventions.ts';
import { type Mistake, mistakesOf } from './mistakes.ts';
import { type NumberedLine, numberedLines, wordFinder } from './numbered-lines.ts';
import { trueClaims } from './true-answer.ts';

/** `oracle` answers from the labels; `careless` makes every mistake it can make of every label. */
export const manners = ['oracle', 'careless'] as const;
type Manner = (typeof manners)[number];

export type SimulatedModel = ChatServer &
  Readonly<{
    /** What was answered wrongly about a paper, each mistake once. */
    mistakesAbout(file: string): readonly Mistake[];
  }>;

/** Prose about an answer, or at the end of an investigation. */
const proseOf = {
  oracle: '',
  careless:
    'Yes, they are certified to IEC 62443-4-1 at maturity level 4 until 2031-12-31 [1]. All findings are closed. Falkenberg Holding AG confirms it [2].',
} as const;

/** How a question is read that the rules cannot read. */
const readingOf = { oracle: { kind: 'open' }, careless: { kind: 'several-steps' } } as const;

/** A server that answers like a model about labelled papers. It is none, and is never called one. */
export async function simulatedModel(
  golds: readonly Gold[],
  manner: Manner,
): Promise<SimulatedModel> {
  const made = new Map<string, Map<string, Mistake>>();
  const answer = (request: ChatRequest): string => {
    const schema = request.response_format?.json_schema?.schema;
    if (schema === undefined) return proseOf[manner];
    const types = typesIn(schema);
    if (types.size === 0) return JSON.stringify({ ...emptyAnswer(schema), ...readingOf[manner] });
    const lines = numberedLines(dataOf(request));
    const gold = paperOf(golds, lines);
    if (gold === undefined) return JSON.stringify({ claims: [] });
    const claims = trueClaims(gold, lines, types);
    if (manner === 'oracle') return JSON.stringify({ claims: claims.map((one) => one.answer) });
    const foreign = wordsOfAnother(golds, gold);
    const mistakes = [
      ...claims.flatMap((claim) => mistakesOf(claim, foreign)),
      ...inventions(lines, types),
    ];
    const known = made.getOrInsertComputed(gold.file, () => new Map<string, Mistake>());
    for (const mistake of mistakes) known.set(keyOf(mistake), mistake);
    return JSON.stringify({ claims: mistakes.map((mistake) => mistake.answer) });
  };
  const server = await chatServer(answer);
  return { ...server, mistakesAbout: (file) => [...(made.get(file)?.values() ?? [])] };
}

/** Numbers of lines differ between requests about the same words. */
function keyOf({ kind, wrong, answer: { type, anchor } }: Mistake): string {
  return JSON.stringify([kind, type, wrong, anchor]);
}

const dataOf = ({ messages }: ChatRequest) =>
  messages
    .filter(({ role }) => role === 'user')
    .map(({ content }) => content ?? '')
    .join('\n');

/** The types of claims a request asks for; none when it asks for something else. */
function typesIn(schema: Readonly<Record<string, unknown>> | undefined): ReadonlySet<string> {
  const types: unknown = ['properties', 'claims', 'items', 'properties', 'type', 'enum'].reduce(
    (node: unknown, key) =>
      node !== null && typeof node === 'object' ? Reflect.get(node, key) : undefined,
    schema,
  );
  return new Set(Array.isArray(types) ? types : []);
}

/** The labelled paper most of whose words stand in the lines. */
function paperOf(golds: readonly Gold[], lines: readonly NumberedLine[]): Gold | undefined {
  const find = wordFinder(lines);
  const hits = golds.map((gold) => ({
    gold,
    found: gold.claims.filter(({ quote }) => find(quote) !== null).length,
  }));
  const best = hits.sort((a, b) => b.found - a.found)[0];
  return best && best.found > 0 ? best.gold : undefined;
}

function wordsOfAnother(golds: readonly Gold[], { file }: Gold): string {
  const other = golds.find((gold) => gold.file !== file && gold.claims.length > 0);
  return other?.claims[0]?.quote.split(' ').slice(0, 8).join(' ') ?? 'words of another paper';
}
