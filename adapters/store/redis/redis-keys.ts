/**
 * Where a workspace is kept. The part in braces is the hash tag: everything of a workspace is in one
 * slot of a cluster, so that a commit can be one step (Redis cluster specification, hash tags).
 */
export function redisKey(workspace: string, part: string): string {
  return `assay:{${tagOf(workspace)}}:${part}`;
}

/** Readable where nothing in the name could end the tag. */
function tagOf(workspace: string): string {
  if (/^[\w.-]{1,100}$/u.test(workspace)) return workspace;
  return `~${Buffer.from(workspace).toString('base64url')}`;
}
