import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { checkTeams } from '../../../../adapters/chat/teams/check-teams.ts';
import { temporaryData } from '../../../support/places.ts';
import { recordingBot } from '../../../support/recording-bot.ts';
import { localTeams, servedTeams } from '../../../support/teams-bot.ts';
import { startTeamsLogin, teamsApp } from '../../../support/teams-login.ts';

const data = await temporaryData();
const { store } = data.freshPlace();
const login = await startTeamsLogin();
const { cloud } = login;
const teams = await servedTeams(recordingBot(), store, { config: teamsApp, cloud });
const publicUrl = new URL(teams.url).origin;
afterAll(login.close);
beforeEach(() => {
  login.refuse(undefined);
  login.outage(false);
});

const named = async (name: string, options: Parameters<typeof checkTeams>[1] = { cloud }) =>
  (await checkTeams(teamsApp, options)).find((check) => check.name === name);

describe('adapters/chat/teams/check-teams', () => {
  test('where everything is right nothing is to be done', async () => {
    const checks = await checkTeams(teamsApp, { cloud, publicUrl });
    expect(checks.map(({ name, state }) => [name, state])).toEqual([
      ['Teams app', 'ok'],
      ['Teams keys', 'ok'],
      ['clock', 'ok'],
      ['Teams endpoint', 'ok'],
    ]);
    expect(JSON.stringify(checks)).not.toContain(teamsApp.app.password);
  });

  test.each([
    [7000215, /not its id/u],
    [7000222, /expired/u],
    [700016, /MicrosoftAppId/u],
    [90002, /MicrosoftAppTenantId/u],
    [1, /Entra/u],
  ])('AADSTS%d is told with what to do', async (code, remedy) => {
    login.refuse({ error: 'invalid_client', error_codes: [code] });
    const check = await named('Teams app');
    expect(check).toMatchObject({ state: 'problem', detail: expect.stringContaining(`${code}`) });
    expect(check?.remedy).toMatch(remedy);
  });

  test('Microsoft out of reach is told', async () => {
    login.outage(true);
    expect(await named('Teams app')).toMatchObject({ state: 'problem' });
    expect(await named('Teams keys')).toMatchObject({ state: 'problem' });
  });

  test('a clock that is minutes off is told', async () => {
    const now = () => Temporal.Now.instant().add({ minutes: 7 });
    expect(await named('clock', { cloud, now })).toMatchObject({ state: 'problem' });
  });

  test('an endpoint that is not known, not there, or not this bot is told', async () => {
    expect(await named('Teams endpoint')).toMatchObject({ state: 'warning' });
    const nowhere = { cloud, publicUrl: 'http://127.0.0.1:9' };
    expect(await named('Teams endpoint', nowhere)).toMatchObject({
      state: 'problem',
      detail: 'does not answer',
    });
    const other = { cloud, publicUrl: cloud.login.replace(/\/$/u, '') };
    expect(await named('Teams endpoint', other)).toMatchObject({
      state: 'problem',
      detail: 'answers with HTTP 404 instead of 401',
    });
  });

  test('without an app it is said that only this machine is served', async () => {
    expect(await checkTeams(localTeams)).toMatchObject([{ name: 'Teams', state: 'warning' }]);
  });
});
