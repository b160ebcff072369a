import { describe, expect, test } from 'vitest';
import { readAlertCommand } from '../../../src/conversation/alerts/alert-command.ts';

describe('words about alerts', () => {
  test.each([
    'alert me here',
    'Alert us here.',
    'please warn me',
    'alerts only here',
    'send alerts here',
    'turn on alerts',
    'alarmiere mich hier',
    'Warne uns bitte hier!',
    'Warnungen hier',
    'abonniere die Alarme',
  ])('%j begins them', (said) => {
    expect(readAlertCommand(said)).toEqual({ do: 'alerts', what: 'begin' });
  });

  test.each([
    'stop alerts',
    'Stop the alerts here.',
    'no more alerts',
    'unsubscribe from alerts',
    'stoppe die Alarme',
    'keine Warnungen mehr',
    'Alarme abbestellen',
  ])('%j ends them', (said) => {
    expect(readAlertCommand(said)).toEqual({ do: 'alerts', what: 'stop' });
  });

  test.each([
    ['alert me here about my suppliers', 'mine'],
    ['alert us for all suppliers', 'all'],
    ['warne mich hier für meine Lieferanten', 'mine'],
  ])('%j says about whom', (said, about) => {
    expect(readAlertCommand(said)).toEqual({ do: 'alerts', what: 'begin', about });
  });

  test.each(['alert', 'alerts of Kestrel', 'What alerts are there', 'stop', 'warn Kestrel'])(
    '%j says something else',
    (said) => {
      expect(readAlertCommand(said)).toBeUndefined();
    },
  );
});
