import { once } from 'node:events';
import { createServer } from 'node:http';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ServiceClientCredentialsFactory } from 'botframework-connector';
import express from 'express';
import { botAppId, openDirectory } from './directory.mjs';

/** Outbound tokens are not what is measured: the stub connector asks for none. */
class NoCredentials extends ServiceClientCredentialsFactory {
  isValidAppId(appId) {
    return Promise.resolve(appId === botAppId);
  }
  isAuthenticationDisabled() {
    return Promise.resolve(false);
  }
  createCredentials() {
    return Promise.resolve({ signRequest: (request) => Promise.resolve(request) });
  }
}

async function openStubConnector() {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      response.writeHead(201, { 'Content-Type': 'application/json' });
      response.end('{"id":"1"}');
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${server.address().port}/`;
}

/** The yardstick for the bot: the SDK's own turn with its own check of the token, and an echo. */
export async function serveBare() {
  const directory = await openDirectory();
  const connector = await openStubConnector();
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: botAppId,
      // Naming one of them turns the defaults of all off.
      ValidateAuthority: 'false',
      ToChannelFromBotLoginUrl: directory.origin,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      OAuthUrl: directory.origin,
      ToBotFromChannelOpenIdMetadataUrl: directory.metadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: directory.metadataUrl,
      CallerId: 'urn:botframework:azure',
    },
    new NoCredentials(),
  );
  const adapter = new CloudAdapter(authentication);
  const server = express();
  server.use(express.json());
  server.post('/api/messages', (request, response) =>
    adapter.process(request, response, async (context) => {
      if (context.activity.text === 'echo') await context.sendActivity('echo');
    }),
  );
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return {
    origin: `http://127.0.0.1:${listening.address().port}`,
    botToken: directory.botToken(connector),
    connector,
  };
}
