import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayTriage } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { AttachmentId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';

/** For the flag's reporter and for those who triage it. */
export async function getAttachment(
  ports: Ports,
  actor: Actor,
  query: { readonly attachmentId: AttachmentId },
): Promise<Outcome<{ contentType: string; bytes: Uint8Array }, 'absent'>> {
  const stores = ports.read(actor.tenantId);
  const attachment = await stores.attachments.get(query.attachmentId);
  const flag = attachment && (await stores.flags.get(attachment.flagId));
  if (!attachment || !flag) return reject('absent');
  const isReporter = (await stores.flags.reporterOf(flag.id)) === actor.personId;
  if (!isReporter && !mayTriage(actor, flag.programId)) return reject('absent');
  return done({ contentType: attachment.contentType, bytes: attachment.bytes });
}
