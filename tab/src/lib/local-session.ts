import { listDemoPeople, signInAsDemoPerson } from '@causeway/shared/api/session.js';
import type { AnswerOf } from './api.js';
import { call } from './api.js';
import { setTokenSource } from './session.js';

const storageKey = 'causeway.session';

export type DemoPerson = AnswerOf<typeof listDemoPeople>['people'][number];

interface Stored {
  readonly personId: string;
  readonly token: string;
}

function stored(): Stored | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    if (!('personId' in value) || !('token' in value)) return undefined;
    return { personId: String(value.personId), token: String(value.token) };
  } catch {
    return undefined;
  }
}

/** Local mode only: the demo's people, signed in without a password. */
export async function signInLocally(personId: string): Promise<void> {
  setTokenSource(undefined);
  const { token } = await call(signInAsDemoPerson, { body: { personId } });
  sessionStorage.setItem(storageKey, JSON.stringify({ personId, token }));
  adopt({ personId, token });
}

function adopt({ personId, token }: Stored): void {
  setTokenSource({
    get: () => Promise.resolve(stored()?.token ?? token),
    renew: async () => {
      await signInLocally(personId);
      return stored()?.token ?? token;
    },
  });
}

/** Signs in whom the address or this browser tab names; otherwise says who can be chosen. */
export async function resumeLocally(
  wanted: string | null,
): Promise<readonly DemoPerson[] | undefined> {
  const known = stored();
  if (wanted && wanted !== known?.personId) {
    await signInLocally(wanted);
    return undefined;
  }
  if (known) {
    adopt(known);
    return undefined;
  }
  return demoPeople();
}

export async function demoPeople(): Promise<readonly DemoPerson[]> {
  const { people } = await call(listDemoPeople, {});
  return people;
}
