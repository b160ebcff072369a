import type { Store, Workspace } from '../ports/store.ts';
import type { Place } from './record-kind.ts';

/** Workspaces kept per question; the one that was asked for longest ago goes first. */
const maxWorkspaces = 16;

type Kept<T> = Readonly<{ revisions: string; value: Promise<T> }>;

/**
 * A question over whole folders of records whose answer is kept in memory until anybody writes to one
 * of them, in this process or another. What it gives is shared: never change it.
 */
export function remembered<T>(
  folders: readonly string[],
  load: (place: Place) => Promise<T>,
): (place: Place) => Promise<T> {
  const kept = new WeakMap<Store, Map<Workspace, Kept<T>>>();
  return async (place) => {
    const { store, workspace } = place;
    // Read before what they are revisions of: a commit in between makes the answer too new, never old.
    const found = await Promise.all(folders.map((folder) => store.revision(workspace, folder)));
    const revisions = found.join(' ');
    const workspaces = kept.getOrInsertComputed(store, () => new Map<Workspace, Kept<T>>());
    const before = workspaces.get(workspace);
    workspaces.delete(workspace);
    const known = before?.revisions === revisions ? before : { revisions, value: load(place) };
    workspaces.set(workspace, known);
    known.value.catch(() => {
      if (workspaces.get(workspace) === known) workspaces.delete(workspace);
    });
    const [oldest] = workspaces.keys();
    if (workspaces.size > maxWorkspaces && oldest !== undefined) workspaces.delete(oldest);
    return known.value;
  };
}
