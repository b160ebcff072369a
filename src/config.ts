import { homedir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import {
  chatSettings,
  type SlackConfig,
  slackConfig,
  type TeamsConfig,
  teamsConfig,
} from './chat-config.ts';
import { AssayError } from './errors.ts';
import { type ModelConfig, modelConfig, modelSettings } from './model-config.ts';
import { isTimeZone } from './time-zone.ts';

/** Every setting, its default and what it is for; .env.example is tested against this table. */
export const settings = {
  ASSAY_DATA: z
    .string()
    .min(1)
    .optional()
    .describe('Folder for the database and the evidence files.'),
  ASSAY_WORKSPACE: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,64}$/u, 'use 1 to 64 letters, digits, dots, dashes or underscores')
    .optional()
    .describe('Workspace of the command line; the samples live in "demo".'),
  ASSAY_MAX_UPLOAD_MB: z.coerce
    .number()
    .positive()
    .max(50)
    .default(25)
    .describe('Largest file that is accepted, in megabytes.'),
  ASSAY_LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('warn')
    .describe('How much is logged to standard error.'),
  REDIS_URL: z
    .string()
    .regex(
      /^rediss?:\/\/\S+(?:\s*,\s*rediss?:\/\/\S+)*$/u,
      'use redis://host:port, or several with commas between for a cluster',
    )
    .optional()
    .describe('Redis instead of SQLite, for several processes; several addresses: a cluster.'),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .optional()
    .describe('Port of the web page, or of the endpoints for Slack and Teams; default 3000.'),
  ASSAY_PUBLIC_URL: z
    .url({ protocol: /^https$/u, error: 'use an address that begins with https://' })
    .optional()
    .describe('Where Slack and Teams reach this machine; `assay doctor` tries it.'),
  ASSAY_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'use a name like Europe/Berlin')
    .optional()
    .describe('Time zone of digests where a chat does not tell one; default: that of the machine.'),
  NODE_ENV: z.string().optional().describe('production: refuses what is a development aid.'),
  ...chatSettings,
  ...modelSettings,
  NO_COLOR: z.string().optional().describe('Any value: the terminal draws without colours.'),
} as const;

const settingsSchema = z.object(settings);

export type Config = Readonly<{
  dataFolder: string;
  workspace: string;
  /** Bytes. */
  maxUpload: number;
  logLevel: z.output<typeof settings.ASSAY_LOG_LEVEL>;
  colour: boolean;
  production: boolean;
  /** One address, or those of a cluster with commas between. */
  redis?: string;
  /** Undefined when nobody chose one: then another is taken where 3000 is in use. */
  port?: number;
  /** IANA name, for people whose chat does not tell theirs. */
  timeZone: string;
  /** Without "/" at the end. */
  publicUrl?: string;
  slack?: SlackConfig;
  teams?: TeamsConfig;
  /** Absent: the rules alone read and answer. */
  model?: ModelConfig;
}>;

type Environment = Readonly<Record<string, string | undefined>>;

/** The platform's folder for user data: XDG on Linux, Application Support on macOS, LOCALAPPDATA on Windows. */
function userDataFolder(environment: Environment): string {
  if (process.platform === 'darwin') {
    return path.join(homedir(), 'Library', 'Application Support', 'Assay');
  }
  const local = environment['LOCALAPPDATA'];
  if (process.platform === 'win32' && local !== undefined) return path.join(local, 'Assay');
  const shared = environment['XDG_DATA_HOME'];
  return path.join(shared ?? path.join(homedir(), '.local', 'share'), 'assay');
}

/**
 * Reads and checks the whole environment at once; what the command line says goes before it. Throws
 * BAD_CONFIGURATION naming every problem, never a value, because a value may be a secret.
 */
export function readConfig(
  fromCommandLine: Environment = {},
  environment: Environment = process.env,
): Config {
  const stated = Object.entries(fromCommandLine).filter(([, value]) => value !== undefined);
  const merged = { ...environment, ...Object.fromEntries(stated) };
  const given = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    throw unusable(
      parsed.error.issues.map(
        (issue) => `${issue.path.join('.')} is not usable (${issue.message})`,
      ),
    );
  }
  const { data } = parsed;
  const production = data.NODE_ENV === 'production';
  const slack = slackConfig(data, { production });
  const teams = teamsConfig(data, { production });
  const model = modelConfig(data);
  if (typeof slack === 'string' || typeof teams === 'string' || typeof model === 'string') {
    throw unusable([slack, teams, model].filter((problem) => typeof problem === 'string'));
  }
  return {
    dataFolder: path.resolve(data.ASSAY_DATA ?? userDataFolder(given)),
    workspace: data.ASSAY_WORKSPACE ?? 'demo',
    maxUpload: Math.round(data.ASSAY_MAX_UPLOAD_MB * 1024 * 1024),
    logLevel: data.ASSAY_LOG_LEVEL,
    colour: data.NO_COLOR === undefined,
    production,
    timeZone: data.ASSAY_TIME_ZONE ?? Temporal.Now.timeZoneId(),
    ...(data.REDIS_URL ? { redis: data.REDIS_URL } : {}),
    ...(data.PORT === undefined ? {} : { port: data.PORT }),
    ...(data.ASSAY_PUBLIC_URL ? { publicUrl: data.ASSAY_PUBLIC_URL.replace(/\/+$/u, '') } : {}),
    ...(slack && { slack }),
    ...(teams && { teams }),
    ...(model && { model }),
  };
}

/**
 * Makes this process forget what would send prompts and answers to somebody else or to standard
 * output: LangChain and its tracing service read these names, the openai package the last one.
 */
export function forgetTracing(environment: NodeJS.ProcessEnv = process.env): void {
  for (const name of Object.keys(environment)) {
    if (/^(?:LANGCHAIN|LANGSMITH)_|^OPENAI_LOG$/u.test(name)) delete environment[name];
  }
}

function unusable(problems: readonly string[]): AssayError {
  return new AssayError({
    code: 'BAD_CONFIGURATION',
    message: `${problems.join('; ')}.`,
    remedy: 'Correct these settings in the environment or in .env; .env.example explains each.',
  });
}
