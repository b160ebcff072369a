import type { Store } from '../ports/store.ts';
import type { Place } from './record-kind.ts';

/**
 * Where what belongs to no tenant is kept: which workspaces there are, installations. No chat and
 * no command can name it, because of its spaces.
 */
export function systemPlace(store: Store): Place {
  return { store, workspace: 'assay system records' };
}
