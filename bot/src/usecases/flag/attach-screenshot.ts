import type { MyFlag } from '@causeway/shared/api/mine.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { imageTypeOf } from '@causeway/shared/domain/flag/image-type.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { FlagId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { myFlag } from './move-my-flag.js';
import { viewMyFlag } from './view-my-flag.js';

const maxBytes = 2_000_000;
const maxPerFlag = 5;

/** A screenshot for a flag of one's own; Teams sends none with a message action, so people add it here. */
export async function attachScreenshot(
  ports: Ports,
  actor: Actor,
  command: { readonly flagId: FlagId; readonly base64: string },
): Promise<Outcome<MyFlag>> {
  const bytes = Buffer.from(command.base64, 'base64');
  if (bytes.length > maxBytes) return reject('too-large', { maxMegabytes: 2 });
  const contentType = imageTypeOf(bytes);
  if (!contentType) return reject('not-an-image');
  const now = ports.now();
  const rejected = await ports.commands.run(actor.tenantId, async (stores) => {
    const flag = await myFlag(stores, actor, command.flagId);
    if ('kind' in flag) return flag;
    const present = await stores.attachments.list(flag.id);
    if (present.length >= maxPerFlag) return reject('too-many', { max: maxPerFlag });
    const id = ports.newId<'attachment'>();
    stores.attachments.insert({ id, flagId: flag.id, contentType, bytes, addedAt: now });
    stores.ledger.append([
      {
        id: ports.newId(),
        at: now,
        actorId: null,
        type: 'screenshot-added',
        subject: 'flag',
        subjectId: flag.id,
        programId: flag.programId,
        body: { contentType, bytes: bytes.length },
        personal: {},
      },
    ]);
    return undefined;
  });
  if (rejected) return rejected;
  const stores = ports.read(actor.tenantId);
  const flag = await myFlag(stores, actor, command.flagId);
  return 'kind' in flag ? flag : done(await viewMyFlag(stores, flag, now));
}
