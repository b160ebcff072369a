/** What somebody wants of alerts. */
export type AlertCommand = Readonly<{
  do: 'alerts';
  what: 'begin' | 'stop';
  /** @defaultValue all */
  about?: 'all' | 'mine';
}>;

const begin = [
  /^(?:alert|warn) (?:me|us)(?: here)?(?: only)?$/u,
  /^(?:send |give )?(?:me |us )?(?:only )?alerts?(?: only)? here(?: only)?$/u,
  /^(?:subscribe to|turn on|switch on) alerts(?: here)?$/u,
  /^(?:alarmiere?|warne?) (?:mich|uns)(?: bitte)?(?: hier)?$/u,
  /^(?:nur )?(?:alarme|warnungen) (?:hier|an|abonnieren|einschalten)$/u,
  /^abonniere (?:die )?(?:alarme|warnungen)(?: hier)?$/u,
];
const stop = [
  /^(?:stop|end|cancel|turn off|switch off|unsubscribe from) (?:the |all )?alerts?(?: here)?$/u,
  /^no (?:more )?alerts?(?: here)?$/u,
  /^(?:stopp|stoppe|beende) (?:die |alle )?(?:alarme|warnungen)(?: hier)?$/u,
  /^keine (?:alarme|warnungen)(?: mehr)?(?: hier)?$/u,
  /^(?:alarme|warnungen) (?:aus|abbestellen|stoppen|beenden|ausschalten)$/u,
];
const whose =
  / (?:for|about|of|für|über|zu) (?:(my|meine|meinen)|(?:all|alle|allen)(?: our| unsere)?)(?: own)? (?:suppliers|lieferanten)$/u;

/** Reads a message as a command about alerts; undefined when it says anything else. */
export function readAlertCommand(said: string): AlertCommand | undefined {
  if (said.length > 120) return undefined;
  const words = said
    .toLowerCase()
    .replace(/[.!]$/u, '')
    .replace(/^(?:please|bitte),? /u, '')
    .replace(/ (?:please|bitte)$/u, '');
  const about = whose.exec(words);
  const rest = about ? words.slice(0, about.index) : words;
  if (stop.some((pattern) => pattern.test(rest))) return { do: 'alerts', what: 'stop' };
  if (!begin.some((pattern) => pattern.test(rest))) return undefined;
  return { do: 'alerts', what: 'begin', ...(about && { about: about[1] ? 'mine' : 'all' }) };
}
