import type { ApiClient } from '../harness/api-client';
import type { RaisingEvent } from './check-raising';
import type { FlagPlace } from './flag-writer';
import { flagIdOf, raising } from './flag-writer';
import type { History } from './history';

export interface DuplicateCounts {
  readonly keys: number;
  readonly copies: number;
  /** So many of the keys come once more after a restart. */
  readonly afterRestart: number;
}

export interface Sender {
  readonly client: ApiClient;
  readonly token: string;
  readonly place: FlagPlace;
}

/** One delivery of one key, as the client saw it. */
async function deliver(
  { client, token, place }: Sender,
  key: string,
  history: History<RaisingEvent>,
): Promise<void> {
  history.add({ kind: 'sent', key });
  const answer = await client.ask({ ...raising(place, key), token });
  history.add(
    answer.status === 200
      ? { kind: 'acknowledged', key, flagId: flagIdOf(answer), body: answer.text }
      : { kind: 'refused', key, status: answer.status },
  );
}

/** Every key several times at the same moment, a few keys at a time. */
export async function deliverCopies(
  sender: Sender,
  keys: readonly string[],
  copies: number,
  history: History<RaisingEvent>,
): Promise<void> {
  const waiting = [...keys];
  const work = async (): Promise<void> => {
    for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
      const same = key;
      await Promise.all(Array.from({ length: copies }, () => deliver(sender, same, history)));
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
}
