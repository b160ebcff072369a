import adoptions from '../claims/gazetteer/adoptions.json' with { type: 'json' };

/** International editions whose end matters, with the last day on which a certificate for it counts. */
const editions: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  'ISO/IEC 27001': { '2005': '2015-10-01', '2013': '2025-10-31', '2022': undefined },
};

/** National adoptions carry other years: printed year to international edition, per standard. */
const adopted: ReadonlyMap<string, string> = new Map(
  adoptions.entries.flatMap(({ standard, editions: years }) =>
    Object.entries(years).map(([year, edition]) => [`${standard}|${year}`, String(edition)]),
  ),
);

export type EndedEdition = Readonly<{ edition: string; lastDay: string }>;

/** The withdrawn international edition behind a printed one; nothing for one in force or unknown. */
export function endedEdition(
  standard: string | null,
  printed: string | null,
): EndedEdition | undefined {
  const known = editions[standard ?? ''];
  const year = printed?.match(/(?:19|20)\d\d/u)?.[0];
  if (known === undefined || year === undefined) return undefined;
  const edition = year in known ? year : (adopted.get(`${standard}|${year}`) ?? year);
  const lastDay = known[edition];
  return lastDay === undefined ? undefined : { edition, lastDay };
}
