import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { bigCycloneDx } from '../support/big-cyclone-dx.ts';
import { longReport } from '../support/long-report.ts';
import { temporaryData } from '../support/run-assay.ts';
import { mention } from '../support/slack/mention.ts';
import { startSlackProgram } from '../support/slack-program.ts';
import { startSlackServer } from '../support/slack-server.ts';
import type { Measurement } from './measurement.ts';

const restMs = 8_000;
const betweenMs = 25;
const atLeast = 200;
const longestMs = 60_000;

/** Slack and Teams in one process: its memory at rest, and its acknowledgements while it reads. */
export async function run(): Promise<readonly Measurement[]> {
  const data = temporaryData();
  const slack = await startSlackServer({ tokens: { 'xoxb-local': 'T1' } });
  const settings = `SLACK_API_URL=${slack.apiUrl} SLACK_BOT_TOKEN=xoxb-local SLACK_SIGNING_SECRET=local TEAMS_LOCAL=1`;
  const assay = await startSlackProgram(`${settings} node src/main.ts`, data.folder);
  try {
    await wait(restMs);
    const status = readFileSync(`/proc/${assay.child.pid}/status`, 'utf8');
    const memory = Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1024;
    const times = (await acknowledgements(slack, assay.send)).toSorted((a, b) => a - b);
    const p99 = times[Math.floor(times.length * 0.99)] ?? Number.NaN;
    const read = papersRead(slack);
    return [
      { name: 'idle, Slack and Teams', value: memory, unit: 'MB', goal: 260, met: memory <= 260 },
      { name: 'acknowledged p99', value: p99, unit: 'ms', goal: 300, met: p99 < 300 },
      {
        name: 'events meanwhile',
        value: times.length,
        unit: '',
        goal: atLeast,
        met: times.length >= atLeast,
      },
      { name: 'papers read meanwhile', value: read, unit: '', goal: 2, met: read === 2 },
    ];
  } finally {
    await assay.end();
    await slack.close();
    data.remove();
  }
}

type Slack = Awaited<ReturnType<typeof startSlackServer>>;
type Send = Awaited<ReturnType<typeof startSlackProgram>>['send'];

/** Hands in a 150-page PDF and 50,000 components, and asks all the while they are read. */
async function acknowledgements(slack: Slack, send: Send): Promise<readonly number[]> {
  const papers = [
    { id: 'F1', name: 'report.pdf', bytes: longReport(150) },
    { id: 'F2', name: 'big.cdx.json', bytes: Buffer.from(JSON.stringify(bigCycloneDx(50_000))) },
  ];
  for (const [at, { id, name, bytes }] of papers.entries()) {
    slack.addFile({ id, name, bytes });
    await send.event({
      ...mention(`1790000001.00010${at}`, 'evidence of Kestrel Controls s.r.o.'),
      files: [{ id, name, size: bytes.length }],
    });
  }
  const times: number[] = [];
  const began = performance.now();
  const isRead = () => papersRead(slack) >= papers.length;
  while ((!isRead() || times.length < atLeast) && performance.now() - began < longestMs) {
    const since = performance.now();
    await send.event(mention(`17900001${String(times.length).padStart(2, '0')}.000100`, 'help'));
    times.push(performance.now() - since);
    await wait(betweenMs);
  }
  return times;
}

const papersRead = (slack: Slack) =>
  slack.messages('C1').filter((message) => /is read, as evidence of/u.test(JSON.stringify(message)))
    .length;
