import { compilePatterns, type PatternSet } from '../../claims/polarity-patterns.ts';
import type { EvidenceKind } from '../evidence.ts';
import type { Zones } from './document-zones.ts';
import vocabulary from './kind-words.json' with { type: 'json' };

type Zone = 'title' | 'name' | 'opening' | 'front' | 'heading' | 'body';
type Word = Readonly<{ kind: EvidenceKind; pattern: string }>;

/** What one word in a zone is worth, and how many different words of a zone count. */
const weights: Readonly<Record<Zone, Readonly<{ worth: number; most: number }>>> = {
  title: { worth: 6, most: 2 },
  name: { worth: 3, most: 2 },
  opening: { worth: 4, most: 2 },
  front: { worth: 1.5, most: 5 },
  heading: { worth: 1, most: 6 },
  body: { worth: 0.5, most: 4 },
};
/** Below this the paper is of no known kind. */
const least = 6;
const tooLong = 0.4;
const headBonus = 3;

const zoneNames = ['title', 'name', 'opening', 'front', 'heading', 'body'] as const;
const kinds = Object.entries(vocabulary.kinds) as [
  EvidenceKind,
  Partial<Record<Zone, readonly string[]>> & { mostPages?: number },
][];
const masks = compilePatterns([{ patterns: vocabulary.masks, value: true }]);
const words: Readonly<Record<Zone, PatternSet<Word>>> = {
  title: wordsIn('title'),
  name: wordsIn('name'),
  opening: wordsIn('opening'),
  front: wordsIn('front'),
  heading: wordsIn('heading'),
  body: wordsIn('body'),
};

function wordsIn(zone: Zone): PatternSet<Word> {
  return compilePatterns(
    kinds.flatMap(([kind, rule]) =>
      (rule[zone] ?? []).map((pattern) => ({ patterns: [pattern], value: { kind, pattern } })),
    ),
  );
}

/** `isHead`: the word a title line ends with says what it is, what stands before says of what. */
type Hit = Readonly<{ zone: Zone; kind: EvidenceKind; printed: string; isHead: boolean }>;

const headEnd =
  /^\s*(?:$|[\n:|,(–-]|(?:for|of|on|to|by|version|zur|zum|der|des|für|nach|gemäß)\s)/u;

/** Each word once per zone and kind, where it does not stand inside a look-alike or a longer word. */
function hitsIn(zone: Zone, text: string): readonly Hit[] {
  const masked = masks.find(text);
  const found = words[zone]
    .find(text)
    .filter(({ start, end }) => !masked.some((mask) => mask.start <= start && mask.end >= end));
  const seen = new Set<string>();
  const reached = new Map<EvidenceKind, number>();
  return found.flatMap(({ start, end, value: { kind, pattern } }) => {
    const key = `${kind} ${pattern}`;
    if (seen.has(key) || start < (reached.get(kind) ?? 0)) return [];
    seen.add(key);
    reached.set(kind, end);
    const isHead = zone === 'title' && headEnd.test(text.slice(end, end + 12));
    return { zone, kind, printed: text.slice(start, end), isHead };
  });
}

function scoreOf(hits: readonly Hit[], mostPages: number | undefined, pageCount: number): number {
  const sum = zoneNames.reduce((total, zone) => {
    const { worth, most } = weights[zone];
    const count = hits.filter((hit) => hit.zone === zone).length;
    return total + worth * Math.min(count, most);
  }, 0);
  const score = hits.some(({ isHead }) => isHead) ? sum + headBonus : sum;
  return mostPages !== undefined && pageCount > mostPages ? score * tooLong : score;
}

const places: Readonly<Record<Zone, string>> = {
  title: 'the title says',
  name: 'the file name or properties say',
  opening: 'the first pages open with',
  front: 'the first pages say',
  heading: 'headings say',
  body: 'the text says',
};

function reasonOf(kind: EvidenceKind, hits: readonly Hit[]): string {
  const said = zoneNames.flatMap((zone) => {
    const printed = hits.filter((hit) => hit.zone === zone).map((hit) => `"${hit.printed}"`);
    return printed.length > 0 ? [`${places[zone]} ${printed.slice(0, 3).join(', ')}`] : [];
  });
  return `Kind ${kind}: ${said.slice(0, 3).join('; ')}.`;
}

/** What kind of paper a document is, by the words in the places that say so, and why. */
export function kindOf(zones: Zones): Readonly<{ kind: EvidenceKind; reason: string }> {
  const { title, front, headings, body, pageCount } = zones;
  const name = `${zones.name} | ${zones.properties}`;
  const hits = [
    ...hitsIn('title', title),
    ...hitsIn('name', name),
    ...hitsIn('opening', front),
    ...hitsIn('front', front),
    ...hitsIn('heading', headings),
    ...hitsIn('body', body),
  ];
  const scored = kinds.map(([kind, rule]) => {
    const own = hits.filter((hit) => hit.kind === kind);
    return { kind, own, score: scoreOf(own, rule.mostPages, pageCount) };
  });
  const [best] = scored.sort((left, right) => right.score - left.score);
  if (!best || best.score < least) {
    return { kind: 'other', reason: 'Kind other: nothing says clearly what kind of paper it is.' };
  }
  return { kind: best.kind, reason: reasonOf(best.kind, best.own) };
}
