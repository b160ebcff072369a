import type { Evaluation } from './evaluation.ts';
import type { AnswerScores } from './score-answers.ts';

/** Every number of `now` that is worse than in `baseline`; the gates must be zero. */
export function regressions(now: Evaluation, baseline: Evaluation | undefined): string[] {
  const gates = (['falselyAsserted', 'forbidden', 'invalidQuotes'] as const)
    .filter((gate) => now[gate] > 0)
    .map((gate) => `${gate} is ${now[gate]}, must be 0`);
  const flips =
    now.injection.flips > 0 ? [`injection flips are ${now.injection.flips}, must be 0`] : [];
  const worse = baseline === undefined ? [] : worseThan(now, baseline);
  return [...gates, ...flips, ...worse].map((line) => `${now.split}: ${line}`);
}

function worseThan(now: Evaluation, baseline: Evaluation): string[] {
  const types = baseline.perType.flatMap((old) => {
    const current = now.perType.find(({ type }) => type === old.type);
    return (['precision', 'recall', 'attributes'] as const).flatMap((measure) =>
      fell(`${old.type} ${measure}`, old[measure], current?.[measure] ?? null),
    );
  });
  return [
    ...types,
    ...rose('polarity errors', baseline.polarityErrors, now.polarityErrors),
    ...(['own', 'criteria'] as const).flatMap((set) => {
      const [before, after] = [baseline.questions?.[set], now.questions?.[set]];
      // The one set is not on every machine.
      return before && after ? worseAnswers(`questions (${set})`, before, after) : [];
    }),
  ];
}

function worseAnswers(name: string, before: AnswerScores, now: AnswerScores): string[] {
  return [
    ...rose(`${name} wrong yes`, before.wrongYes, now.wrongYes),
    ...fell(`${name} outcomes`, before.outcomes, now.outcomes),
    ...fell(`${name} verdicts`, before.verdicts, now.verdicts),
    ...fell(`${name} refusal recall`, before.refusals.recall, now.refusals.recall),
    ...fell(`${name} citation recall`, before.citations.recall, now.citations.recall),
  ];
}

function fell(name: string, before: number | null, now: number | null): string[] {
  return (now ?? 0) < (before ?? 0) ? [`${name} fell from ${before} to ${now ?? 'nothing'}`] : [];
}

function rose(name: string, before: number, now: number): string[] {
  return now > before ? [`${name} rose from ${before} to ${now}`] : [];
}
