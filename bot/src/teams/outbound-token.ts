import { AppCredentials, PasswordServiceClientCredentialFactory } from 'botframework-connector';

export interface BotRegistration {
  readonly appId: string;
  readonly password: string;
  readonly tenantId: string;
  /** `https://login.microsoftonline.com` except in national clouds. */
  readonly authority: string;
}

const connectorAudience = 'https://api.botframework.com';

/** The bot's own token for the connector; the SDK's credentials keep it until it expires. */
export function outboundToken(
  registration: BotRegistration,
): (which: 'current' | 'fresh') => Promise<string | undefined> {
  const { appId, password, tenantId, authority } = registration;
  const factory = new PasswordServiceClientCredentialFactory(appId, password, tenantId);
  let credentials: Promise<AppCredentials> | undefined;
  return async (which) => {
    credentials ??= factory
      .createCredentials(appId, connectorAudience, `${authority}/${tenantId}`, true)
      .then((made) => {
        if (made instanceof AppCredentials) return made;
        throw new Error('The SDK made credentials of another kind');
      });
    return (await credentials).getToken(which === 'fresh');
  };
}
