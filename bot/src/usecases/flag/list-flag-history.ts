import type { HistoryLine } from '@causeway/shared/api/flags.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { FlagId, PersonId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { LedgerHistoryEntry } from '../../store/ledger-store.js';
import type { Names } from '../person/name-people.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { flagToTriage } from './get-flag.js';

/** Whom the event was addressed to; a record keeps people's ids as text. */
function addressee(record: LedgerHistoryEntry): PersonId | null {
  const { to } = record.personal;
  return typeof to === 'string' && to !== '' ? (to as PersonId) : null;
}

function shownFacts(body: LedgerHistoryEntry['body']): HistoryLine['facts'] {
  const facts: HistoryLine['facts'] = {};
  for (const [name, value] of Object.entries(body)) {
    const isPlain = typeof value === 'string' || typeof value === 'number';
    if (isPlain || typeof value === 'boolean' || value === null) facts[name] = value;
  }
  return facts;
}

function line(record: LedgerHistoryEntry, names: Names): HistoryLine {
  const to = addressee(record);
  // The flagged text stands at the top of the page; the history need not repeat it.
  const text = record.type === 'flag-raised' ? undefined : record.personal['text'];
  return {
    id: record.id,
    at: record.at,
    type: record.type,
    by: names.orNull(record.actorId),
    facts: {
      ...shownFacts(record.body),
      ...(to ? { to: names.of(to).name } : {}),
      ...(typeof text === 'string' ? { text } : {}),
    },
    isSealed: record.isSealed,
  };
}

/** What happened to a flag, oldest first. The reporter is not named in it, whichever way they reported. */
export async function listFlagHistory(
  ports: Ports,
  actor: Actor,
  query: { readonly flagId: FlagId },
): Promise<Outcome<{ history: HistoryLine[] }, 'absent'>> {
  const stores = ports.read(actor.tenantId);
  const flag = await flagToTriage(stores, actor, query.flagId);
  if ('kind' in flag) return flag;
  const records = await stores.ledger.listOf('flag', flag.id);
  const people = records.flatMap((record) => [record.actorId, addressee(record)]);
  const names = await namePeople(stores, people, ports.now());
  return done({ history: records.map((record) => line(record, names)) });
}
