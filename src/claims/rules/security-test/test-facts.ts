import type { Derivation, LinkRule } from '../../candidate.ts';
import type { PartialAttributes } from '../../claim-types.ts';
import { dateOrderOf } from '../../date-order.ts';
import { chooseTally } from './choose-tally.ts';
import { findingCounts } from './count-tally.ts';
import { coverFacts } from './cover-facts.ts';
import { partyMentions } from './engagement.ts';
import { type FindingsList, findingsLists } from './findings-list.ts';
import { mainStatement } from './main-statement.ts';
import { nothingFound } from './nothing-found.ts';
import { clientFromTarget, findClient, findTester } from './parties.ts';
import type { Piece, Report, Sentence } from './report.ts';
import { reportDate } from './report-date.ts';
import { findRetest } from './retest.ts';
import { findTarget } from './target.ts';
import { findTargetVersion } from './target-version.ts';
import { findTestKind } from './test-kind.ts';
import { findPeriod } from './test-period.ts';

type Attributes = PartialAttributes<'security-test'>;

/** One attribute of the test and where it is printed. */
export type Fact = Readonly<{
  attribute: keyof Attributes & string;
  value: unknown;
  pieces: readonly Piece[];
  link: LinkRule;
  derivation?: Derivation;
}>;

/** What a report says about its own test. */
export type TestFacts = Readonly<{
  main: Sentence | undefined;
  facts: readonly Fact[];
  /** The paper is about a test that is still to come. */
  isPlanned: boolean;
  lists: readonly FindingsList[];
}>;

const linkOf = (piece: Piece): LinkRule =>
  piece.view === 'layout' && piece.page <= 12 ? 'cover field' : 'report section';

function fact(
  attribute: Fact['attribute'],
  value: unknown,
  ...pieces: readonly (Piece | undefined)[]
): Fact[] {
  const known = pieces.filter((piece) => piece !== undefined);
  const [first] = known;
  return value === undefined || !first
    ? []
    : [{ attribute, value, pieces: known, link: linkOf(first) }];
}

function findingFacts(report: Report, lists: readonly FindingsList[]): Fact[] {
  const tally = chooseTally(
    report,
    lists.map((list) => list.tally),
  );
  if (!tally)
    return fact('findings', { total: 0 }, nothingFound(report)).filter(
      ({ pieces }) => pieces.length > 0,
    );
  const { pieces, counted } = tally;
  const derivation = counted && { rule: `counted in the ${counted}`, inputs: ['findings'] };
  const value = findingCounts(tally);
  return [
    {
      attribute: 'findings',
      value,
      pieces,
      link: 'report section',
      ...(derivation && { derivation }),
    },
  ];
}

/** Reads every cover fact, the findings and the retest of a report. */
export function readTestFacts(report: Report): TestFacts {
  const cover = coverFacts(report);
  const mentions = partyMentions(report);
  const { done: main, isPlanned } = mainStatement(report, mentions);
  const order = dateOrderOf(report.document);
  const lists = findingsLists(report);
  const kind = findTestKind(report, cover, main, mentions);
  const tester = findTester(report, cover, mentions);
  const target = findTarget(report, cover, main, tester?.name);
  const client = findClient(cover, mentions, tester?.name) ?? clientFromTarget(target);
  const version = findTargetVersion(report, cover, target);
  const period = findPeriod(report, cover, order);
  const dated = reportDate(report, order);
  const listed = lists.toSorted((a, b) => b.findings.length - a.findings.length)[0];
  const retest = findRetest(report, listed?.findings ?? []);
  const facts = [
    ...fact('testKind', kind?.kind, kind?.piece),
    ...fact('tester', tester?.name, tester?.piece),
    ...fact('client', client?.name, client?.piece),
    ...fact('target', target?.name, target?.piece),
    ...fact('targetVersion', version?.version, version?.piece),
    ...fact('startedOn', period?.start?.iso, period?.start?.piece),
    ...fact('endedOn', period?.end?.iso, period?.end?.piece),
    ...fact('reportedOn', dated?.iso, dated?.piece),
    ...findingFacts(report, lists),
    ...fact('retest', retest?.value, retest?.piece),
  ];
  return { main, isPlanned, facts, lists };
}
