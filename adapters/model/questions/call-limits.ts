import type { AgentMiddleware } from 'langchain';

/** Requests to the model, and look-ups, of one investigation. */
export const maxRequests = 8;
const maxLookUps = 16;

/** Their declared types do not hold under exactOptionalPropertyTypes; this is what they are. */
type Limiting = (
  options: Readonly<{ runLimit: number; exitBehavior: 'continue' | 'error' }>,
) => AgentMiddleware;

/** Ends an agent that asks its model too often, and refuses it further look-ups. */
export async function callLimits(): Promise<AgentMiddleware[]> {
  const { modelCallLimitMiddleware, toolCallLimitMiddleware } = await import('langchain');
  return [
    (modelCallLimitMiddleware as unknown as Limiting)({
      runLimit: maxRequests,
      exitBehavior: 'error',
    }),
    (toolCallLimitMiddleware as unknown as Limiting)({
      runLimit: maxLookUps,
      exitBehavior: 'continue',
    }),
  ];
}
