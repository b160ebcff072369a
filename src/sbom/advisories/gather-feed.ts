import type { Snapshot } from '../component-match.ts';
import type { FeedNoteCode, FeedPart, FeedReading, ListedPackage } from './feed-part.ts';
import { tableLine } from './table.ts';

/** Everything that was read of one source. */
export type Gathered = Readonly<{
  source: string;
  kind: NonNullable<Snapshot['kind']>;
  date?: string;
  records: number;
  /** Of its table; see table.ts. */
  lines: ReadonlySet<string>;
  packages: readonly ListedPackage[];
}>;

export type Gathering = Readonly<{
  /** `named`: the file was named by a person, not found in a folder or an archive. */
  add(reading: FeedReading, named: boolean): void;
  /** By source, in the order of names. */
  sources(): readonly Gathered[];
  notes(): Readonly<Partial<Record<FeedNoteCode, number>>>;
}>;

type Open = {
  readonly first: FeedPart;
  isNamed: boolean;
  files: number;
  date: string | undefined;
  readonly records: Set<string>;
  readonly lines: Set<string>;
  readonly packages: ListedPackage[];
};

/** Collects the parts of many files by what they are called and of which kind they are. */
export function gatherFeed(): Gathering {
  const open = new Map<string, Open>();
  const notes: Partial<Record<FeedNoteCode, number>> = {};
  return {
    add(reading, named) {
      for (const part of reading.parts) {
        const into = addPart(open, part);
        into.isNamed &&= named;
        into.files += 1;
      }
      for (const { note, count } of reading.notes) notes[note] = (notes[note] ?? 0) + count;
    },
    sources: () =>
      distinct([...open.values()].map(gathered).sort((a, b) => (a.source < b.source ? -1 : 1))),
    notes: () => notes,
  };
}

function addPart(open: Map<string, Open>, part: FeedPart): Open {
  const id = `${part.kind}\0${part.source}`;
  const into = open.get(id) ?? openSource(part);
  open.set(id, into);
  if (part.date !== undefined && part.date > (into.date ?? '')) into.date = part.date;
  for (const record of part.records) into.records.add(record);
  for (const [key, value] of part.lines) into.lines.add(tableLine(key, value));
  for (const listed of part.packages ?? []) into.packages.push(listed);
  return into;
}

function openSource(first: FeedPart): Open {
  const empty = { records: new Set<string>(), lines: new Set<string>(), packages: [] };
  return { first, isNamed: true, files: 0, date: undefined, ...empty };
}

/** A list may be called like a feed of another kind; they stay two sources. */
function distinct(sources: readonly Gathered[]): Gathered[] {
  const names = new Set<string>();
  return sources.map((one) => {
    const source = names.has(one.source) ? `${one.source} (${one.kind})` : one.source;
    names.add(source);
    return { ...one, source };
  });
}

/** One record that was named is a document: its silence about everything else means nothing. */
function gathered({ first, isNamed, files, date, records, lines, packages }: Open): Gathered {
  const isAlone = isNamed && files === 1 && first.alone !== undefined;
  return {
    source: sourceName(isAlone ? (first.alone ?? first.source) : first.source),
    kind: isAlone && first.kind === 'feed' ? 'document' : first.kind,
    ...(date !== undefined && { date }),
    records: records.size,
    lines,
    packages,
  };
}

/** Publishers name themselves: one line without control characters, short enough for a table. */
export function sourceName(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim();
  return plain.slice(0, 200) || 'unnamed source';
}
