import { z } from 'zod';

const guid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, {
  message: 'must be a GUID in lower case',
});
const port = z.coerce.number().int().min(1).max(65_535);
const list = z
  .string()
  .transform((text) => text.split(',').map((item) => item.trim()))
  .pipe(z.array(z.string().min(1)).min(1));
const httpsUrl = z.url({ protocol: /^https$/, message: 'must be an https:// address' });
const hostName = z.string().regex(/^[a-z0-9.:[\]-]+$/, {
  message: 'must be host names in lower case, without scheme or path',
});
const secretKey = z
  .string()
  .regex(/^[0-9a-f]{64,}$/, { message: 'must be at least 64 hex digits' });

const everywhere = {
  PORT: port.default(3978),
  DATA_DIR: z.string().min(1).default('.data'),
  LEDGER_DIGEST_DIR: z.string().min(1).optional(),
};

const localSchema = z.object({
  ...everywhere,
  CAUSEWAY_MODE: z.literal('local'),
  DEMO_PEOPLE: z.string().min(1).default('infra/dev/demo-people.json'),
  PLAYGROUND_ORIGINS: list.default(['http://localhost:56150', 'http://localhost:56151']),
});

const defaultServiceHosts = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
];

const teamsSchema = z.object({
  ...everywhere,
  CAUSEWAY_MODE: z.literal('teams'),
  HOST: z.string().min(1).default('0.0.0.0'),
  PUBLIC_URL: httpsUrl,
  ALLOWED_TENANTS: list.pipe(z.array(guid)),
  BOT_APP_ID: guid,
  BOT_APP_PASSWORD: z.string().min(16, { message: 'must be the secret of the bot registration' }),
  BOT_APP_TENANT: guid,
  TAB_CLIENT_ID: guid,
  TAB_APP_ID_URI: z.string().regex(/^api:\/\/.+/, { message: 'must begin with api://' }),
  TEAMS_APP_ID: guid,
  LEDGER_KEY: secretKey,
  PERSON_KEY: secretKey,
  MSSQL_URL: z
    .string()
    .regex(/^mssql:\/\//, { message: 'must begin with mssql://' })
    .optional(),
  SERVICE_URL_HOSTS: list.default(defaultServiceHosts),
  WEBHOOK_HOSTS: list.pipe(z.array(hostName)).optional(),
  BOT_OPENID_METADATA: httpsUrl.default(
    'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ),
  LOGIN_AUTHORITY: httpsUrl.default('https://login.microsoftonline.com'),
  V1_ISSUER: httpsUrl.default('https://sts.windows.net'),
});

const configSchema = z.discriminatedUnion('CAUSEWAY_MODE', [localSchema, teamsSchema]);
export type Config = z.infer<typeof configSchema>;
export type TeamsConfig = z.infer<typeof teamsSchema>;

const settingNames = new Set([
  ...Object.keys(localSchema.shape),
  ...Object.keys(teamsSchema.shape),
]);

export type ReadConfig =
  | { readonly kind: 'read'; readonly config: Config }
  | { readonly kind: 'unusable'; readonly problems: readonly string[] };

/** Everything that is wrong with the settings at once, each named; values are not repeated, some are secret. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): ReadConfig {
  const given = Object.entries(env).filter(
    ([name, value]) => settingNames.has(name) && value !== undefined && value !== '',
  );
  const result = configSchema.safeParse(Object.fromEntries(given));
  const isDemo = env['CAUSEWAY_MODE'] === 'local';
  if (isDemo && env['NODE_ENV'] === 'production') {
    const sentence = 'NODE_ENV is "production", where nobody may sign in as a demo person';
    return { kind: 'unusable', problems: [`${sentence}: set CAUSEWAY_MODE to "teams"`] };
  }
  if (result.success) return { kind: 'read', config: result.data };
  const problems = result.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? 'CAUSEWAY_MODE');
    if (name === 'CAUSEWAY_MODE') return 'CAUSEWAY_MODE must be "local" or "teams"';
    return env[name] ? `${name} ${issue.message}` : `${name} is missing`;
  });
  return { kind: 'unusable', problems: [...new Set(problems)] };
}
