import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { idSchema } from '@causeway/shared/api/values.js';
import type { Activity } from 'botbuilder';
import type { Links } from '../cards/links.js';
import type { GatePorts } from '../usecases/gate/gate-ports.js';
import { resolveBotActor } from '../usecases/person/resolve-bot-actor.js';
import type { Ports } from '../usecases/ports.js';
import type { IncomingActivity } from './activity.js';
import type { TurnAnswer } from './causeway-adapter.js';
import { CausewayAdapter } from './causeway-adapter.js';
import type { GuardPolicy, IncomingRequest, Refusal } from './guard-activity.js';
import { guardActivity, refusals } from './guard-activity.js';
import { handlerOf } from './handler-table.js';
import { nothingToSay, notUnderstood } from './turn.js';

/** What the token of a request turned out to be. */
type TokenCheck = (
  token: string,
) => Promise<
  | { readonly kind: 'genuine'; readonly serviceUrl: string }
  | { readonly kind: 'forged' }
  | { readonly kind: 'unavailable' }
>;

export interface MessageHandlerOptions {
  readonly ports: GatePorts;
  readonly policy: GuardPolicy;
  /** The bot's application id; in `local` any id of its own. */
  readonly appId: string;
  readonly links: Links;
  /** Never called in `local`. */
  readonly checkToken: TokenCheck;
}

export type MessageHandler = (request: IncomingRequest) => Promise<TurnAnswer>;

function refused(because: Refusal): TurnAnswer {
  return refusals[because];
}

type Admitted =
  | { readonly kind: 'admitted'; readonly activity: IncomingActivity }
  | { readonly kind: 'answered'; readonly answer: TurnAnswer };

async function admit(request: IncomingRequest, options: MessageHandlerOptions): Promise<Admitted> {
  const verdict = guardActivity(request, options.policy);
  switch (verdict.kind) {
    case 'refused':
      return { kind: 'answered', answer: refused(verdict.because) };
    case 'empty':
      return { kind: 'answered', answer: nothingToSay };
    case 'accepted':
      return { kind: 'admitted', activity: verdict.activity };
    default: {
      const checked = await options.checkToken(verdict.token);
      if (checked.kind === 'forged') return { kind: 'answered', answer: refused('unauthorized') };
      if (checked.kind === 'unavailable') {
        return { kind: 'answered', answer: refused('unavailable') };
      }
      return checked.serviceUrl === verdict.activity.serviceUrl
        ? { kind: 'admitted', activity: verdict.activity }
        : { kind: 'answered', answer: refused('forbidden') };
    }
  }
}

/** Undefined for what no person did: other bots and the service itself carry no directory id. */
async function actorOf(ports: Ports, activity: IncomingActivity): Promise<Actor | undefined> {
  const { aadObjectId, name } = activity.from;
  const language = activity.locale ?? undefined;
  if (!aadObjectId) return undefined;
  return resolveBotActor(ports, {
    tenantId: idSchema<'tenant'>().parse(activity.conversation.tenantId),
    personId: idSchema<'person'>().parse(aadObjectId),
    name: (name ?? '').trim().slice(0, 120),
    language,
  });
}

/** What `POST /api/messages` does: guard first, then one turn, and the answer of its handler. */
export function createMessageHandler(options: MessageHandlerOptions): MessageHandler {
  const { ports, links, appId } = options;
  const adapter = new CausewayAdapter(appId);
  return async (request) => {
    const admitted = await admit(request, options);
    if (admitted.kind === 'answered') return admitted.answer;
    const { activity } = admitted;
    const isInvoke = activity.type === 'invoke';
    const handler = handlerOf(activity);
    if (!handler) return isInvoke ? notUnderstood : nothingToSay;
    const actor = await actorOf(ports, activity);
    if (!actor) return isInvoke ? refused('forbidden') : nothingToSay;
    return adapter.runTurn(activity as Partial<Activity> as Activity, async (context) => {
      const answer = await handler({ ports, actor, activity, links });
      if (isInvoke) await context.sendActivity({ type: 'invokeResponse', value: answer });
    });
  };
}
