import { z } from 'zod';
import { isAsserted } from '../../claims/claim.ts';
import { isDuration } from '../../criteria/calendar.ts';
import { nameOfAdvisory } from '../../criteria/component-holds.ts';
import { fixTiming } from '../../criteria/fix-timing.ts';
import { isStale } from '../../sbom/advisories/is-stale.ts';
import type { SupplierFacts } from '../facts.ts';
import type { Stated } from '../papers.ts';
import { type Statement, say } from '../statement.ts';
import { count } from '../words.ts';
import { advisoriesSchema } from './component-data.ts';
import { durationWords } from './duration-words.ts';
import { type AnsweredMatch, answeredMatches } from './match-rows.ts';
import { advisoriesIn, citeMatch, type MatchedPaper, matchedPapers } from './matched-papers.ts';
import { subjectOf } from './sbom-papers.ts';

/** How a promised fix time compares with one SBOM. */
const comparison = z.object({
  /** The SBOM. */
  evidenceId: z.string(),
  file: z.string(),
  /** YYYY-MM-DD the SBOM says of itself; null: nothing can be compared. */
  createdOn: z.string().nullable(),
  duration: z.string(),
  severity: z.string().nullable(),
  /** Advisories that name a component and a fix, were public when the SBOM was made and are not answered. */
  lookedAt: z.number().int(),
  /** Of them, public for longer than the promised time. */
  late: z.number().int(),
  /** All advisories that name a component of it. */
  advisories: z.number().int(),
});
type Comparison = z.infer<typeof comparison>;

/** Whether the times are kept can only be seen where a fresh feed was laid beside an SBOM. */
export const commitmentRecordSchema = z.union([
  z.literal('not loaded'),
  z.object({ comparisons: z.array(comparison), advisories: advisoriesSchema }),
]);

type FixRecord = Readonly<{
  statements: readonly Statement[];
  data: z.infer<typeof commitmentRecordSchema>;
}>;

type Promised = Stated<'commitment'>;

const most = { promises: 4, sboms: 3, cited: 3 } as const;

/** "Do they keep it?": what the newest SBOMs still held of what had been fixable for longer. */
export function commitmentRecord(
  stated: readonly Promised[],
  facts: SupplierFacts,
  asked: string | undefined,
): FixRecord {
  const { asOf } = facts.input;
  const papers = matchedPapers(facts, undefined);
  const fresh = papers.filter(({ matched }) => !isStale(matched.snapshots, asOf));
  if (fresh.length === 0) return unknown(papers);
  const promises = stated.filter(({ claim }) => isTimed(claim)).slice(0, most.promises);
  if (promises.length === 0) {
    return {
      statements: [say('Whether they keep it is unknown: no time is promised.')],
      data: 'not loaded',
    };
  }
  const compared = fresh.slice(0, most.sboms).flatMap((paper) => {
    const all = answeredMatches([paper], facts);
    const open = all.filter(({ answer }) => answer?.counts !== true);
    return promises.map((promise) => compare(promise, paper, open, asked));
  });
  return {
    statements: [...compared.map(({ statement }) => statement), limits],
    data: {
      comparisons: compared.map((one) => one.comparison),
      advisories: advisoriesIn(fresh, asOf),
    },
  };
}

function unknown(papers: readonly MatchedPaper[]): FixRecord {
  const feeds = papers
    .flatMap(({ matched }) => matched.snapshots)
    .filter(({ kind = 'feed' }) => kind === 'feed');
  const [oldest] = feeds.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const why = oldest
    ? `the advisory data is stale (${oldest.source} of ${oldest.date})`
    : 'no advisory feed is loaded to compare with';
  return { statements: [say(`Whether they keep it is unknown: ${why}.`)], data: 'not loaded' };
}

const limits = say(
  'An SBOM shows only what is still in it: what they fixed in time does not appear. The day an advisory was published stands for the day of the fix.',
);

function isTimed(claim: Promised['claim']): boolean {
  const { duration } = claim.attributes;
  return isAsserted(claim) && duration !== null && isDuration(duration);
}

function compare(
  { claim }: Promised,
  paper: MatchedPaper,
  open: readonly AnsweredMatch[],
  asked: string | undefined,
): Readonly<{ comparison: Comparison; statement: Statement }> {
  const { duration } = claim.attributes;
  const severity = claim.attributes.severity ?? asked ?? null;
  const createdOn = /^\d{4}-\d{2}-\d{2}/u.exec(paper.facts.createdOn?.value ?? '')?.[0] ?? null;
  const timed = Map.groupBy(open, ({ match }) =>
    fixTiming(match, { duration, severity }, createdOn),
  );
  const late = timed.get('late') ?? [];
  const comparison = {
    evidenceId: paper.evidence.id,
    file: paper.evidence.file,
    createdOn,
    duration: duration ?? '',
    severity,
    lookedAt: late.length + (timed.get('in time') ?? []).length,
    late: late.length,
    advisories: paper.matched.matches.length,
  };
  const cites = late.slice(0, most.cited).map(citeMatch);
  const text = sentence(comparison, paper, late[0]);
  return { comparison, statement: say(`- Record: ${text}`, claim.citation, ...cites) };
}

function sentence(
  { createdOn, duration, severity, lookedAt, late, advisories }: Comparison,
  paper: MatchedPaper,
  first: AnsweredMatch | undefined,
): string {
  const subject = `the SBOM of ${subjectOf(paper)}`;
  if (createdOn === null) return `unknown, as ${subject} does not say when it was made.`;
  const what = severity === null ? 'known vulnerability' : `${severity} known vulnerability`;
  if (lookedAt === 0) {
    const { matchable, components } = paper.matched;
    return `unknown, as no ${what} with a fix was public when ${subject} was made on ${createdOn} (${count(advisories, 'advisory', 'advisories')}; ${matchable} of ${count(components, 'component')} could be looked up).`;
  }
  const example = first ? `, first ${told(first)}` : '';
  const whole = count(lookedAt, what, what.replace(/y$/u, 'ies'));
  return `when ${subject} was made on ${createdOn}, ${late} of ${whole} with a fix still in it had been public for longer than ${durationWords(duration)}${example}.`;
}

function told({ match }: AnsweredMatch): string {
  const { name, version, published = '', fixedIn } = match;
  return `${nameOfAdvisory(match)} of ${published.slice(0, 10)} in ${name} ${version}, fixed in ${fixedIn}`;
}
