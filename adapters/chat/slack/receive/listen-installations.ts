import type { Installations } from '../install/installation-record.ts';
import { envelopeOf } from './envelope.ts';
import type { Receiving } from './receiving.ts';

/**
 * Forgets the token where Assay was removed. Slack may tell it late, so an installation that is
 * younger than the event stays.
 */
export function listenToInstallations(
  { app, log }: Pick<Receiving, 'app' | 'log'>,
  installed: Installations,
): void {
  const forget = async (workspace: string, eventTime: number) => {
    const installation = await installed.get(workspace);
    if (!installation || installation.installedAt > eventTime) return;
    await installed.remove(workspace);
    log.info({ workspace }, 'Assay was removed from a Slack workspace.');
  };
  app.event('app_uninstalled', ({ context, body }) =>
    forget(envelopeOf(context).workspace, body.event_time),
  );
  app.event('tokens_revoked', async ({ event, context, body }) => {
    if ((event.tokens.bot ?? []).length === 0) return;
    await forget(envelopeOf(context).workspace, body.event_time);
  });
}
