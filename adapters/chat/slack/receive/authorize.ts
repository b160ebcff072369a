import type { Authorize } from '@slack/bolt';
import { AssayError } from '../../../../src/errors.ts';
import type { Tokens } from '../install/tokens.ts';

/** Finds the token of the workspace that the signed envelope names. */
export function authorize(tokenOf: Tokens): Authorize<boolean> {
  return async ({ isEnterpriseInstall, enterpriseId, teamId }) => {
    const { token, botUserId, botId } = await tokenOf(
      (isEnterpriseInstall ? enterpriseId : teamId) ?? '',
    );
    return {
      botToken: token,
      ...(botUserId && { botUserId }),
      ...(botId && { botId }),
      ...(teamId && { teamId }),
      ...(enterpriseId && { enterpriseId }),
    };
  };
}

/** Whether an event came from where Assay is not installed (any more): sending it again is no use. */
export function isNotInstalled(error: unknown): boolean {
  const { original } = error as Readonly<{ original?: unknown }>;
  return original instanceof AssayError && original.code === 'CHAT_GONE';
}
