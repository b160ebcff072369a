/** An edition of BSI TR-03183-2 with the formats it allows, oldest first. */
export type BsiEdition = Readonly<{
  edition: '1.1' | '2.0.0' | '2.1.0';
  publishedOn: string;
  /** Lowest version of each format. */
  formats: Readonly<Record<'CycloneDX' | 'SPDX', string>>;
}>;

/**
 * Dates and formats as the editions print them; edition 1.0 (July 2023) was replaced before SBOMs
 * were delivered by it. Each edition allows the one before it for six months more (2.1.0, 7).
 */
const bsiEditions: readonly BsiEdition[] = [
  { edition: '1.1', publishedOn: '2023-11-28', formats: { CycloneDX: '1.4', SPDX: '2.3' } },
  { edition: '2.0.0', publishedOn: '2024-09-20', formats: { CycloneDX: '1.5', SPDX: '2.2.1' } },
  { edition: '2.1.0', publishedOn: '2025-08-20', formats: { CycloneDX: '1.6', SPDX: '3.0.1' } },
];

const monthsAllowed = 6;

/** Editions a file delivered on this day may follow, newest first; none before the first one. */
export function editionsOn(deliveredOn: string): readonly BsiEdition[] {
  const day = Temporal.PlainDate.from(deliveredOn);
  return bsiEditions
    .filter(({ publishedOn }, index) => {
      const next = bsiEditions[index + 1];
      const lastDay =
        next && Temporal.PlainDate.from(next.publishedOn).add({ months: monthsAllowed });
      const isOver = lastDay !== undefined && Temporal.PlainDate.compare(day, lastDay) > 0;
      return publishedOn <= deliveredOn && !isOver;
    })
    .toReversed();
}
