import { MicrosoftAppCredentials } from 'botframework-connector';

export interface BotRegistration {
  readonly appId: string;
  readonly password: string;
  readonly tenantId: string;
}

const timeoutMs = 10_000;

/** The SDK waits for ever; nothing here does. */
async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No bot token in time')), timeoutMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The bot's own token for the connector, kept by the SDK until shortly before it expires. */
export function createTokenSource({
  appId,
  password,
  tenantId,
}: BotRegistration): (which: 'current' | 'fresh') => Promise<string> {
  const credentials = new MicrosoftAppCredentials(appId, password, tenantId);
  return (which) => inTime(credentials.getToken(which === 'fresh'));
}
