import type { IncomingActivity } from './activity.js';
import { openFlagDialog, submitFlagDialog } from './handlers/flag-dialog.js';
import { greet } from './handlers/greet.js';
import { leaveAsItWas } from './handlers/leave-as-it-was.js';
import { pressButton } from './handlers/press-button.js';
import { receiveMessage } from './handlers/receive-message.js';
import type { Handler } from './turn.js';

/** Everything the bot listens to: an activity's type, and an invoke's name behind it. */
const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['invoke composeExtension/fetchTask', openFlagDialog],
  ['invoke composeExtension/submitAction', submitFlagDialog],
  ['invoke adaptiveCard/action', pressButton],
  ['message', receiveMessage],
  ['messageUpdate', leaveAsItWas],
  ['messageDelete', leaveAsItWas],
  ['installationUpdate', greet],
  ['conversationUpdate', greet],
]);

export function handlerOf({ type, name }: IncomingActivity): Handler | undefined {
  return handlers.get(type === 'invoke' ? `invoke ${name ?? ''}` : type);
}
