import type { Snapshot } from '../component-match.ts';
import type { FeedNoteCode, FeedPart, FeedReading, ListedPackage } from './feed-part.ts';

/** Everything that was read of one source. */
export type Gathered = Readonly<{
  source: string;
  kind: NonNullable<Snapshot['kind']>;
  date?: string;
  records: number;
  lines: readonly (readonly [key: string, value: unknown])[];
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
  readonly lines: (readonly [string, unknown])[];
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
    sources: () => [...open.values()].map(gathered).sort((a, b) => (a.source < b.source ? -1 : 1)),
    notes: () => notes,
  };
}

function addPart(open: Map<string, Open>, part: FeedPart): void {
  const id = `${part.kind}\0${part.source}`;
  const known = open.get(id);
  const into = known ?? {
    first: part,
    date: undefined,
    records: new Set(),
    lines: [],
    packages: [],
  };
  if (!known) open.set(id, into);
  if (part.date !== undefined && part.date > (into.date ?? '')) into.date = part.date;
  for (const record of part.records) into.records.add(record);
  for (const line of part.lines) into.lines.push(line);
  for (const listed of part.packages ?? []) into.packages.push(listed);
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
