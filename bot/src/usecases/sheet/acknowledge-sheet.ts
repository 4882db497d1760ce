import type { SheetView } from '@causeway/shared/api/sheets.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayReadSheet } from '@causeway/shared/domain/access/permissions.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import type {
  Acknowledgement,
  AcknowledgementAnswer,
  AcknowledgementCounts,
} from '@causeway/shared/domain/sheet/acknowledgement.js';
import { refuseAcknowledgement } from '@causeway/shared/domain/sheet/acknowledgement.js';
import { publishAcknowledgements } from '@causeway/shared/domain/sheet/publish-acknowledgements.js';
import type { Sheet } from '@causeway/shared/domain/sheet/sheet.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import type { SheetAddress } from './load-sheet.js';
import { loadSheet } from './load-sheet.js';
import { viewSheet } from './view-sheet.js';

type Before = Pick<Acknowledgement, 'answer' | 'at'> | undefined;

/** Reads see what is committed, so this answer is counted in by hand. */
async function countsWith(
  stores: Stores,
  given: Acknowledgement,
  before: Before,
): Promise<AcknowledgementCounts> {
  const counts = { ...(await stores.acknowledgements.count(given.sheetId, given.number)) };
  if (before) counts[before.answer] -= 1;
  counts[given.answer] += 1;
  return counts;
}

/** New counts, if enough people answered since the last. On record stands what was published, not who answered. */
async function publish(
  ports: Ports,
  stores: Stores,
  sheet: Sheet,
  given: Acknowledgement,
  before: Before,
): Promise<void> {
  const { acknowledgements } = stores;
  const { number, at: now } = given;
  const published = await acknowledgements.published(sheet.id);
  const since = published.last?.number === number ? published.last.at : 0;
  const others = await acknowledgements.countSince(sheet.id, number, since);
  const isCountedAlready = before !== undefined && before.at > since;
  const answered = {
    number,
    counts: await countsWith(stores, given, before),
    changed: others + (isCountedAlready ? 0 : 1),
  };
  const k = defaults.smallestGroup.value;
  const next = publishAcknowledgements(answered, published.last, k, now);
  if (!next) return;
  acknowledgements.publish(sheet.id, published, next);
  stores.ledger.append([
    {
      id: ports.newId(),
      at: now,
      actorId: null,
      type: 'sheet-answers-published',
      subject: 'sheet',
      subjectId: sheet.id,
      programId: sheet.programId,
      body: { kind: sheet.kind, number, counts: next.counts, total: next.total },
      personal: {},
    },
  ]);
}

/** Agree, disagree or unclear: kept under a key that names nobody, and never put on record singly. */
export async function acknowledgeSheet(
  ports: Ports,
  actor: Actor,
  command: SheetAddress & { readonly number: number; readonly answer: AcknowledgementAnswer },
): Promise<Outcome<SheetView>> {
  const { number, answer } = command;
  const now = ports.now();
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const loaded = await loadSheet(ports, stores, command);
    if ('code' in loaded) return loaded;
    const { kind, sheet } = loaded;
    if (!mayReadSheet(actor, kind, sheet)) return reject('forbidden');
    const refused = refuseAcknowledgement(kind, sheet, number, now);
    if (refused) return refused;
    const personKey = ports.personKey(sheet.programId, actor.personId);
    const before = await stores.acknowledgements.get(sheet.id, number, personKey);
    if (before?.answer === answer) return { loaded };
    const given = { sheetId: sheet.id, number, personKey, answer, at: now };
    stores.acknowledgements.set(given);
    await publish(ports, stores, sheet, given, before);
    return { loaded };
  });
  if ('kind' in result) return result;
  return done(await viewSheet(ports, ports.read(actor.tenantId), result.loaded, actor));
}
