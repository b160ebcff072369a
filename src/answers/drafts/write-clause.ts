import type { Policy } from '../../criteria/policy.ts';
import { durationWords } from '../kinds/duration-words.ts';
import type { QuestionOf } from '../question.ts';
import data from './clauses.json' with { type: 'json' };

export type ClauseTopic = NonNullable<QuestionOf<'draft'>['topic']>;

/** A text for the buyer. `basis` are the ids of the laws it answers to; never their words. */
export type Draft = Readonly<{
  title: string;
  body: string;
  basis: readonly string[];
  /** What is known about the matter, in sentences; no legal advice. */
  facts: readonly string[];
}>;

/** A contract clause with the thresholds of the workspace policy, or brackets to fill. */
export function writeClause(topic: ClauseTopic, policy: Policy): Draft {
  const { title, text, basis, facts } = data.clauses[topic];
  const values = placesOf(policy);
  const paragraphs = text.map((paragraph, at) => {
    const filled = paragraph.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '[…]');
    return `(${at + 1}) ${filled}`;
  });
  return { title, body: [title, ...paragraphs].join('\n\n'), basis, facts };
}

function placesOf(policy: Policy): Readonly<Record<string, string>> {
  const words = (duration: string | undefined, fallback: string) =>
    duration ? durationWords(duration) : fallback;
  const { critical, high, medium } = policy.fixTime;
  return {
    notice: words(policy.noticeTime, '[24 / 48 / 72] hours'),
    critical: words(critical, '[7] days'),
    high: words(high, '[30] days'),
    medium: words(medium, '[90] days'),
    support: policy.supportUntil ?? '[date]',
    maturity: String(policy.minimumMaturity ?? 3),
  };
}
