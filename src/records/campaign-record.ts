import { z } from 'zod';
import type { ListedPackage } from '../sbom/advisories/feed-part.ts';
import { landmarks } from '../sbom/advisories/landmarks.ts';
import { snapshotId, snapshotRecords } from './advisory-snapshot-record.ts';
import { largeRecordKind } from './large-record-kind.ts';
import type { Place } from './record-kind.ts';

const intervalSchema = z.object({
  from: z.string().optional(),
  before: z.string().optional(),
  upTo: z.string().optional(),
});

const listedPackageSchema: z.ZodType<ListedPackage> = z.object({
  key: z.string(),
  versions: z.array(z.string()).readonly().optional(),
  revisions: z.boolean().optional(),
  ranges: z.array(intervalSchema).readonly().optional(),
});

/** Packages of an imported campaign list, by snapshot id. */
export const campaignRecords = largeRecordKind({
  folder: 'campaign',
  schema: z.object({ packages: z.array(listedPackageSchema).readonly() }),
});

/** A list of packages of one incident: built in, or imported as CSV. */
export type Campaign = Readonly<{
  name: string;
  /** Words it may be asked for by, the name included. */
  aliases: readonly string[];
  source: string;
  /** YYYY-MM-DD the list speaks of. */
  date: string;
  builtIn: boolean;
  /** Whether the list is known to be all of it. */
  complete: boolean;
  packages: readonly ListedPackage[];
}>;

/** Every campaign that can be looked for: the imported lists first, then the built-in pack. */
export async function campaignsOf(place: Place): Promise<readonly Campaign[]> {
  const imported: Campaign[] = [];
  for await (const { data } of snapshotRecords.scan(place)) {
    if (data.kind !== 'campaign') continue;
    const { source, date } = data;
    const list = await campaignRecords.get(place, snapshotId(source));
    const packages = list?.data.packages ?? [];
    const aliases = [source];
    imported.push({
      name: source,
      aliases,
      source,
      date,
      builtIn: false,
      complete: true,
      packages,
    });
  }
  return [...imported, ...builtIn];
}

const builtIn: readonly Campaign[] = landmarks.map((landmark) => ({
  name: landmark.name,
  aliases: [landmark.name, ...landmark.aliases],
  source: 'built-in pack',
  date: landmark.published,
  builtIn: true,
  complete: landmark.complete,
  packages: landmark.packages.flatMap(({ keys, ...versions }) =>
    keys.map((key) => ({ key, ...versions })),
  ),
}));
