import type { LeftBehind } from './left-behind';
import { faultsLeftBehind } from './left-behind';

/** What a client saw of raising flags under keys. */
export type RaisingEvent =
  | { readonly kind: 'started'; readonly life: number }
  | { readonly kind: 'killed'; readonly life: number }
  | { readonly kind: 'sent'; readonly key: string }
  | {
      readonly kind: 'acknowledged';
      readonly key: string;
      readonly flagId: string;
      readonly body: string;
    }
  /** The connection broke; whether it was written nobody can know yet. */
  | { readonly kind: 'unanswered'; readonly key: string }
  | { readonly kind: 'refused'; readonly key: string; readonly status: number };

/**
 * Replays what clients saw against what is there. `before` are the flags that stood there when the run
 * began. By the end every key was asked for until it was answered, so flags and keys are as many.
 */
export function checkRaising(
  events: readonly RaisingEvent[],
  before: ReadonlySet<string>,
  left: LeftBehind,
): readonly string[] {
  const faults: string[] = [...faultsLeftBehind(left)];
  const answers = new Map<string, { readonly flagId: string; readonly body: string }>();
  const asked = new Set<string>();
  for (const event of events) {
    if (event.kind === 'sent') asked.add(event.key);
    if (event.kind === 'refused') faults.push(`key ${event.key} was refused with ${event.status}`);
    if (event.kind !== 'acknowledged') continue;
    const first = answers.get(event.key);
    if (!first) answers.set(event.key, event);
    else if (first.flagId !== event.flagId) faults.push(`key ${event.key} raised a second flag`);
    else if (first.body !== event.body) faults.push(`key ${event.key} was answered differently`);
  }
  const there = new Set(left.flagIds);
  const mine = left.flagIds.filter((id) => !before.has(id)).length;
  for (const [key, { flagId }] of answers) {
    if (!there.has(flagId)) faults.push(`key ${key} was acknowledged and its flag is lost`);
  }
  for (const key of asked) {
    if (!answers.has(key)) faults.push(`key ${key} was never answered`);
  }
  if (mine !== asked.size) faults.push(`${asked.size} keys, but ${mine} flags`);
  return faults;
}
