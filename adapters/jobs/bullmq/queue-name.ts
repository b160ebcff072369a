/** One hash tag, because a queue is one slot of a cluster. */
export const queuePrefix = '{assay}';

export const queueName = (kind: string) => `assay-${kind.replaceAll(/[^\w-]+/gu, '-')}`;
