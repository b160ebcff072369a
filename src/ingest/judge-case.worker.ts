import { parentPort } from 'node:worker_threads';
import type { EvidenceOnFile } from '../criteria/evidence-on-file.ts';
import { type Case, judgeCase } from './judge-case.ts';
import type { FromJudge, ToJudge } from './judge-messages.ts';

const papers = new Map<number, EvidenceOnFile[]>();

function judge(id: number, rest: Case): FromJudge {
  try {
    const input = { ...rest.input, evidence: papers.get(id) ?? [] };
    return { type: 'verdict', id, verdict: judgeCase({ ...rest, input }) };
  } catch (error) {
    const { name = typeof error, stack = '' } = error instanceof Error ? error : {};
    return { type: 'bug', id, name, stack };
  } finally {
    papers.delete(id);
  }
}

parentPort?.on('message', (message: ToJudge) => {
  const { id } = message;
  if (message.type === 'judge') parentPort?.postMessage(judge(id, message.rest));
  else papers.set(id, [...(papers.get(id) ?? []), message.paper]);
});
