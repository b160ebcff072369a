/** The callback_id of every form; what it is about stands in private_metadata. */
export const formCallbackId = 'assay:form';

/** The action_id of selects whose options are names of the register (block_suggestion). */
export const supplierSelectId = 'assay:supplier';

const prefix = 'field:';

/** The block_id of a field, by which Slack returns its value and shows its problem. */
export const blockIdOf = (field: string): string => `${prefix}${field}`;

/** Undefined for blocks that are no field. */
export const fieldOf = (blockId: string): string | undefined =>
  blockId.startsWith(prefix) ? blockId.slice(prefix.length) : undefined;
