import { isStale } from '../../sbom/advisories/is-stale.ts';
import type { Findings } from '../answer.ts';
import type { Facts } from '../facts.ts';
import type { QuestionOf } from '../question.ts';
import { refuse } from '../refuse.ts';
import { type Statement, say } from '../statement.ts';
import type { CountedSbom, VulnerabilitySearch } from '../vulnerability-search.ts';
import { count } from '../words.ts';
import { advisoriesOf } from './component-data.ts';
import { cannotTellLines } from './component-words.ts';
import { noSbomFindings } from './no-sbom.ts';

type Question = QuestionOf<'vulnerability'>;

const shown = 20;

/** "Which suppliers have critical vulnerabilities?": how many matches each has, before its VEX. */
export function answerOpenEverywhere(
  question: Question,
  search: VulnerabilitySearch,
  all: Facts,
): Findings {
  const { snapshots, matchable, cannotTell, sboms } = search;
  const stale = isStale(snapshots, all.asOf);
  const rows = rowsOf(question, search.counted);
  if (sboms.length === 0) return noSbomFindings(undefined, all);
  if (rows.length === 0 && snapshots.length === 0) return notLoaded(question);
  const which = wordsFor(question);
  return {
    verdict: rows.length > 0 ? 'yes' : 'unknown',
    statements: [
      say(
        rows.length > 0
          ? `${count(rows.length, 'supplier')} with ${which}advisory matches in the SBOMs on file, before what their VEX says:`
          : `No ${which}advisory is known to name a component in the SBOMs on file.`,
      ),
      ...rows.slice(0, shown).map(({ supplier, matches, files }) => {
        const found = count(matches, 'match', 'matches');
        return say(`- ${supplier}: ${found} in ${count(files, 'SBOM')}.`);
      }),
      ...(rows.length > shown ? [say(`- and ${rows.length - shown} more.`)] : []),
      ...cannotTellLines(cannotTell),
      ...reachLines(search, stale),
    ],
    data: {
      statements: [],
      matches: [],
      matchable,
      cannotTell: [...cannotTell],
      advisories: advisoriesOf({ advisories: { snapshots, stale } }),
    },
  };
}

/** Most matches first; malware is as urgent as any severity. */
function rowsOf(question: Question, counted: readonly CountedSbom[]) {
  const hit = counted.filter((one) => matchesIn(question, one) > 0);
  return [...Map.groupBy(hit, ({ sbom }) => sbom.supplier)]
    .map(([supplier, ones]) => ({
      supplier,
      files: ones.length,
      matches: ones.reduce((sum, one) => sum + matchesIn(question, one), 0),
    }))
    .toSorted((a, b) => b.matches - a.matches || (a.supplier < b.supplier ? -1 : 1));
}

function matchesIn({ severity, exploited }: Question, { counts }: CountedSbom): number {
  if (exploited) return counts.exploited;
  if (severity !== undefined) {
    const rated = severity === 'informational' ? 0 : counts[severity];
    return rated + counts.unknown + counts.malicious;
  }
  const { critical, high, medium, low, unknown, malicious } = counts;
  return critical + high + medium + low + unknown + malicious;
}

function wordsFor({ severity, exploited }: Question): string {
  if (exploited) return 'exploited ';
  return severity === undefined ? '' : `${severity} (or unrated, or malware) `;
}

function reachLines({ snapshots, matchable, sboms }: VulnerabilitySearch, stale: boolean) {
  const feeds = snapshots.map(({ source, date }) => `${source} of ${date}`).join(', ');
  const lines: Statement[] = [
    say(
      stale
        ? `The advisory data is stale or no feed (${feeds || 'only the built-in incidents'}): who is not listed is not assessed, and not clean.`
        : `Advisory data: ${feeds}.`,
    ),
    say(
      `Could be looked up: ${matchable.have} of ${count(matchable.of, 'component')} in ${count(sboms.length, 'SBOM')}. The others are not assessed. Ask about one supplier to see each match and what its VEX says.`,
    ),
  ];
  return lines;
}

function notLoaded(question: Question): Findings {
  return refuse(
    'external_fact_not_loaded',
    undefined,
    { criterion: 'VUL-04' },
    say(
      `No advisory feed is loaded, so that ${question.exploited ? 'exploited ' : ''}vulnerabilities of suppliers cannot be listed.`,
    ),
    say('Zero advisories would not mean zero vulnerabilities.'),
  );
}
