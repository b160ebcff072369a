import { AssayError } from '../../../../src/errors.ts';
import type { SlackFileObject } from './file-object.ts';

const elsewhere =
  'is a link to a file in another service, and Assay fetches files from Slack only.';

/** Why a file cannot be fetched, by its mode or its access. Source: docs.slack.dev, file object. */
const reasons: Readonly<Record<string, readonly [why: string, remedy: string]>> = {
  external: [elsewhere, 'Download it there and upload it here.'],
  remote: [elsewhere, 'Download it there and upload it here.'],
  tombstone: ['was deleted from Slack.', 'Upload it again.'],
  hidden_by_limit: [
    'is hidden by Slack, because the workspace has reached the limit of its plan.',
    'Upload it again, or ask an owner of the workspace about the plan.',
  ],
  access_denied: ['may not be read by Assay.', 'Upload it in a channel where Assay is a member.'],
  file_not_found: ['is not in Slack any more.', 'Upload it again.'],
  check_file_info: [
    'belongs to another company, and Slack does not let Assay read it.',
    'Download it and upload it here yourself.',
  ],
};

/** Says no to what is no file in Slack, before anything is fetched. */
export function fileRefusal(file: SlackFileObject, name: string): AssayError | undefined {
  const { mode, is_external, file_access, url_private, url_private_download } = file;
  const why =
    reasons[mode ?? ''] ??
    (is_external ? reasons['external'] : undefined) ??
    reasons[file_access ?? ''] ??
    (url_private || url_private_download ? undefined : reasons['access_denied']);
  return why && refusal(`"${name}" ${why[0]}`, why[1]);
}

/**
 * Says no to a file of another company, and to one that may be: it was told of without its message in
 * a channel that is shared, where only a message says who speaks.
 */
export function strangersFile(
  { user_team: team }: SlackFileObject,
  insiders: readonly string[],
  name: string,
): AssayError | undefined {
  if (team && insiders.includes(team)) return undefined;
  const message = team
    ? `"${name}" was handed in by another company, and Assay reads what colleagues hand in.`
    : `Slack does not say whether "${name}" is from a colleague or from another company.`;
  return refusal(message, 'If it is evidence, mention Assay and upload it here yourself.');
}

export const mayRead =
  'Give the Slack app the scope files:read and install it again, then upload the file again.';

/** Slack shows its sign-in page, with status 200, to an app that may not read files. */
export function htmlInstead(name: string): AssayError {
  return refusal(`Slack sent its sign-in page instead of "${name}".`, mayRead);
}

function refusal(message: string, remedy: string): AssayError {
  return new AssayError({ code: 'FILE_REFUSED', message, remedy });
}
