import type { Activity, InvokeResponse, ResourceResponse, TurnContext } from 'botbuilder';
import { ActivityTypes, CloudAdapter } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import {
  AuthenticationConstants,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  ConnectorFactory,
} from 'botframework-connector';

function notHere(): never {
  throw new Error('Nothing is sent from a turn; it leaves through the outbox.');
}

/** A turn needs something to stand where the SDK's client would be; it is never asked for anything. */
class NoConnector extends ConnectorFactory {
  override create(): ReturnType<ConnectorFactory['create']> {
    return Promise.resolve({} as Awaited<ReturnType<ConnectorFactory['create']>>);
  }
}

/** The guard has authenticated the request before a turn begins, so the SDK does not do it again. */
class AuthenticatedAlready extends BotFrameworkAuthentication {
  override authenticateRequest(): Promise<AuthenticateRequestResult> {
    return notHere();
  }

  override authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    return notHere();
  }

  override createConnectorFactory(): ConnectorFactory {
    return new NoConnector();
  }

  override createUserTokenClient(): ReturnType<
    BotFrameworkAuthentication['createUserTokenClient']
  > {
    return Promise.resolve(
      {} as Awaited<ReturnType<BotFrameworkAuthentication['createUserTokenClient']>>,
    );
  }
}

export interface TurnAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** Runs one turn of an activity that the guard let through, and gives back what the invoke answered. */
export class CausewayAdapter extends CloudAdapter {
  readonly #authenticated: AuthenticateRequestResult;

  constructor(appId: string) {
    super(new AuthenticatedAlready());
    this.#authenticated = {
      audience: appId,
      claimsIdentity: new ClaimsIdentity(
        [{ type: AuthenticationConstants.AudienceClaim, value: appId }],
        true,
      ),
      connectorFactory: new NoConnector(),
    };
  }

  override sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    if (activities.some(({ type }) => type !== ActivityTypes.InvokeResponse)) notHere();
    return super.sendActivities(context, activities);
  }

  async runTurn(
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<TurnAnswer> {
    const response = await this.processActivity(this.#authenticated, activity, logic);
    return response ? answerOf(response) : { status: 200 };
  }
}

function answerOf({ status, body }: InvokeResponse): TurnAnswer {
  return body === undefined ? { status } : { status, body };
}
