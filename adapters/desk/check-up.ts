/** One thing that was looked at; `remedy` says what to do when it is not right. */
export type CheckUp = Readonly<{
  name: string;
  state: 'ok' | 'warning' | 'problem';
  detail: string;
  remedy?: string;
}>;
