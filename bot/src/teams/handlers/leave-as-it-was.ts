import { nothingToSay } from '../turn.js';

/**
 * A message was edited or deleted. What was flagged stands as it was at that moment, so there is
 * nothing to change; and a command that was edited afterwards is not carried out a second time.
 */
export async function leaveAsItWas() {
  return nothingToSay;
}
