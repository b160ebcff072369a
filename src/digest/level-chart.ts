import { areaNames } from '../answers/words.ts';
import { addDays } from '../criteria/calendar.ts';
import { catalogue, findCriterion } from '../criteria/catalogue/catalogue.ts';
import { type Area, areas, type Level } from '../criteria/criterion.ts';
import type { PostureChange } from '../posture/compare-postures.ts';
import { type SupplierSummary, summaryFinding } from '../posture/summarise.ts';

/** How much of each area is proven, week by week. */
export type LevelChart = Readonly<{
  /** YYYY-MM-DD, the latest last. */
  days: readonly string[];
  /** Of all criteria of the area and all suppliers, the share that is documented (E2) or better, 0 to 1. */
  areas: readonly Readonly<{ area: Area; shares: readonly number[] }>[];
}>;

type ChartInput = Readonly<{
  asOf: string;
  summaries: readonly SupplierSummary[];
  /** Since `chartSince`, of each supplier in its order. */
  changes: readonly Readonly<{ supplier: string; on: string; change: PostureChange }>[];
}>;

const weeks = 8;
const proven: ReadonlySet<Level> = new Set<Level>(['E2', 'E3', 'E4']);

/** The first day a chart looks at. */
export function chartSince(asOf: string): string {
  return addDays(asOf, -7 * (weeks - 1));
}

/** Today's levels, and those of before by undoing what changed since. */
export function levelChart({ asOf, summaries, changes }: ChartInput): LevelChart {
  const days = Array.from({ length: weeks }, (_, at) => addDays(asOf, -7 * (weeks - 1 - at)));
  const bySupplier = new Map(summaries.map((one) => [one.supplier, one]));
  const undone = days.map((day) => undo(changes.filter(({ on }) => on > day)));
  return {
    days,
    areas: areas.map((area) => {
      const places = catalogue.flatMap((one, at) => (one.area === area ? [at] : []));
      const today = summaries.reduce((sum, one) => sum + provenAmong(one, places), 0);
      const all = places.length * summaries.length;
      const shares = undone.map((firsts) => {
        const shift = firsts
          .filter(({ change }) => findCriterion(change.criterion)?.area === area)
          .reduce((sum, first) => sum + shiftOf(first, bySupplier), 0);
        return all === 0 ? 0 : (today + shift) / all;
      });
      return { area, shares };
    }),
  };
}

type Dated = ChartInput['changes'][number];

/** The first change of each finding: it knows what the level was before all of them. */
function undo(changes: readonly Dated[]): readonly Dated[] {
  const firsts = new Map<string, Dated>();
  for (const one of changes) firsts.getOrInsert(`${one.supplier}\0${one.change.criterion}`, one);
  return [...firsts.values()];
}

/** Levels stand in the order of the catalogue: "2" is E2. */
function provenAmong({ levels }: SupplierSummary, places: readonly number[]): number {
  return places.filter((at) => levels.charAt(at) >= '2' && levels.charAt(at) <= '4').length;
}

/** By how much one finding counted more before, or less. */
function shiftOf(
  { supplier, change: { criterion, from } }: Dated,
  bySupplier: ReadonlyMap<string, SupplierSummary>,
): number {
  const summary = bySupplier.get(supplier);
  if (!summary) return 0;
  const isProven = proven.has(summaryFinding(summary, criterion).level);
  return Number(proven.has(from)) - Number(isProven);
}

/** The numbers of the picture in words. */
export function chartWords({ days, areas: drawn }: LevelChart): string {
  const parts = drawn.map(({ area, shares }) => {
    const [from = 0, to = 0] = [shares.at(0), shares.at(-1)];
    return `${areaNames[area]} ${percent(from)} to ${percent(to)}`;
  });
  return `Share of criteria that are documented (E2) or better, ${days.at(0)} to ${days.at(-1)}: ${parts.join(', ')}.`;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
