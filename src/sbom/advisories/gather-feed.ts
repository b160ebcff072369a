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
  add(reading: FeedReading): void;
  /** By source, in the order of names. */
  sources(): readonly Gathered[];
  notes(): Readonly<Partial<Record<FeedNoteCode, number>>>;
}>;

type Open = {
  readonly first: FeedPart;
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
    add(reading) {
      for (const part of reading.parts) addPart(open, part);
      for (const { note, count } of reading.notes) notes[note] = (notes[note] ?? 0) + count;
    },
    sources: () =>
      distinct([...open.values()].map(gathered).sort((a, b) => (a.source < b.source ? -1 : 1))),
    notes: () => notes,
  };
}

function addPart(open: Map<string, Open>, part: FeedPart): void {
  const id = `${part.kind}\0${part.source}`;
  const into = open.get(id) ?? openSource(part);
  open.set(id, into);
  if (part.date !== undefined && part.date > (into.date ?? '')) into.date = part.date;
  for (const record of part.records) into.records.add(record);
  for (const [key, value] of part.lines) into.lines.add(tableLine(key, value));
  for (const listed of part.packages ?? []) into.packages.push(listed);
}

function openSource(first: FeedPart): Open {
  return { first, date: undefined, records: new Set(), lines: new Set(), packages: [] };
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

/** A feed of one record is a record: its silence about everything else means nothing. */
function gathered({ first, date, records, lines, packages }: Open): Gathered {
  const isAlone = records.size === 1 && first.alone !== undefined;
  return {
    source: isAlone ? (first.alone ?? first.source) : first.source,
    kind: isAlone && first.kind === 'feed' ? 'document' : first.kind,
    ...(date !== undefined && { date }),
    records: records.size,
    lines,
    packages,
  };
}
