import type { ChildProcess } from 'node:child_process';
import { startCommand } from './run-assay.ts';
import { slackSender } from './signed-slack-request.ts';

/** The whole program, beside a server that speaks like Slack; `command` starts it with PORT=0. */
export async function startSlackProgram(command: string, data: string) {
  const child = startCommand('bash', ['-c', `exec env PORT=0 ${command}`], { data });
  const port = await portOf(child);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    child,
    send: slackSender(`http://127.0.0.1:${port}/slack/events`, 'local'),
    async end(signal: NodeJS.Signals = 'SIGTERM') {
      if (child.kill(signal)) await ended;
    },
  };
}

function portOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (text: Buffer) => {
      output += text;
      const [, port] = /listens on port (\d+)/u.exec(output) ?? [];
      if (port) resolve(port);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(output)));
  });
}
