import type { Clock } from '../ports/clock.ts';
import type { ComponentIndex } from '../ports/component-index.ts';
import type { FileStore } from '../ports/file-store.ts';
import type { Logger } from '../ports/logger.ts';
import type { Model } from '../ports/model.ts';
import type { Place } from './record-kind.ts';

/**
 * Where the work on one workspace is done: its records, its files, its components, the time and the
 * log.
 */
export type Desk = Readonly<{
  place: Place;
  files: FileStore;
  components: ComponentIndex;
  clock: Clock;
  log: Logger;
  /** Absent: the rules alone read and answer. */
  model?: Model;
}>;

/** The instant as records hold it: ISO 8601 in UTC with milliseconds, so that it sorts as text. */
export function timestamp({ clock }: Pick<Desk, 'clock'>): string {
  return clock.now().toString({ fractionalSecondDigits: 3 });
}

/** The date of judgement, YYYY-MM-DD in UTC. */
export function today({ clock }: Pick<Desk, 'clock'>): string {
  return clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString();
}
