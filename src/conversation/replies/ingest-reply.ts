import { criterionName, listed, sentence, short } from '../../answers/words.ts';
import type { IngestResult } from '../../ingest/ingest-result.ts';
import type { RequestOutcome } from '../../ingest/settle-requests.ts';
import { asking, type Reply, reply } from '../reply.ts';
import { readersOf } from './readers-of.ts';

/**
 * What was found in a paper that was handed in, and what it changed. `others`: suppliers the paper
 * names as its own, where that is not the one it was filed for.
 */
export function ingestReply(result: IngestResult, others: readonly string[] = []): Reply {
  const { file, supplier, error, status, changes } = result;
  if (error) {
    return reply({
      headline: `${file} could not be read.`,
      tone: 'bad',
      text: `${error.message} ${error.remedy}`,
    });
  }
  const known = status === 'duplicate' ? 'is on file already' : 'is read';
  return reply({
    headline: sentence(`${file} ${known}, as evidence of ${supplier}`),
    tone: result.sampleOrTemplate || others.length > 0 ? 'warning' : 'good',
    text: [
      ...others.map((name) => `The paper names ${name}, not ${supplier}.`),
      ...aboutPaper(result),
      ...changes.map(changeLine),
      ...(result.requests ?? []).map(requestLine),
    ].join('\n'),
    facts: [
      { label: 'Kind', value: result.kind },
      { label: 'Pages', value: String(result.pages) },
      { label: 'Claims proven', value: String(result.claims.length) },
      { label: 'Refused', value: String(result.rejected) },
      // What is in data files is computed.
      ...(result.pages > 0 ? [{ label: 'Read by', value: readersOf(result) }] : []),
    ],
    citations: result.claims
      .slice(0, 5)
      .map(({ citation: { evidenceId, page, pointer, quote } }) => ({
        evidenceId,
        file,
        ...(page === undefined ? {} : { page }),
        ...(pointer === undefined ? {} : { pointer }),
        quote,
      })),
    actions: [
      ...others
        .slice(0, 2)
        .map((name) => asking(`Move it to ${short(name, 50)}`, `move it to ${name}`)),
      asking('Overview', `How is ${supplier} doing?`),
      asking('What is missing?', `What is missing for ${supplier}?`),
    ],
  });
}

function aboutPaper(result: IngestResult): string[] {
  const { sampleOrTemplate, similarTo, warnings, changes, model } = result;
  return [
    ...(sampleOrTemplate ? ['It is a sample or template, which never counts as evidence.'] : []),
    ...(similarTo?.length
      ? [`The supplier is new; is it the same as ${similarTo.join(' or ')}?`]
      : []),
    ...warnings.map(
      ({ code, page, detail }) => `- ${code}${page ? ` on page ${page}` : ''}: ${detail}`,
    ),
    ...(model?.detail === undefined ? [] : [model.detail]),
    changes.length > 0 ? 'It changes:' : 'It changes no level.',
  ];
}

function changeLine({ criterion, from, to }: IngestResult['changes'][number]): string {
  return `- ${criterionName(criterion)}: ${from} to ${to}`;
}

/** Also why a paper that looks like the one that was asked for is not it. */
function requestLine({ request, askedOn, received, missing, why }: RequestOutcome): string {
  const of = `the request ${request} of ${askedOn}`;
  const open = missing.length > 0 ? ` Still missing: ${listed(missing)}.` : ' Nothing is missing.';
  if (received.length > 0) return `It answers ${of}: ${listed(received)}.${open}`;
  return `It does not answer ${of}, which stays open. ${why ?? ''}`.trim();
}
