/** The only source of time; everything pure takes a date as a parameter. */
export interface Clock {
  now(): Temporal.Instant;
}
