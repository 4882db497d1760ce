import type { Instant } from '@causeway/shared/lib/instant.js';
import type { AttachmentId, FlagId } from '@causeway/shared/lib/ids.js';
import { statement } from '../db/statement.js';
import type { Session } from './session.js';

interface AttachmentLine {
  readonly id: AttachmentId;
  readonly contentType: string;
  readonly addedAt: Instant;
}

interface Attachment extends AttachmentLine {
  readonly flagId: FlagId;
  readonly bytes: Uint8Array;
}

export interface AttachmentStore {
  /** Oldest first, without the bytes. */
  list(flagId: FlagId): Promise<readonly AttachmentLine[]>;
  get(id: AttachmentId): Promise<Attachment | undefined>;
  insert(attachment: Attachment): void;
}

type Of = { tenantId: string };

const listAttachments = statement<Of & { flagId: string }>()((db, arg) =>
  db
    .selectFrom('attachment')
    .select(['attachment_id', 'content_type', 'added_at'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('flag_id', '=', arg('flagId'))
    .orderBy('added_at')
    .orderBy('attachment_id')
    .compile(),
);

const getAttachment = statement<Of & { attachmentId: string }>()((db, arg) =>
  db
    .selectFrom('attachment')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('attachment_id', '=', arg('attachmentId'))
    .compile(),
);

function toLine(row: {
  attachment_id: string;
  content_type: string;
  added_at: number;
}): AttachmentLine {
  return {
    id: row.attachment_id as AttachmentId,
    contentType: row.content_type,
    addedAt: row.added_at,
  };
}

export function createAttachmentStore(session: Session): AttachmentStore {
  return {
    list: async (flagId) => (await session.all(listAttachments, { flagId })).map(toLine),
    async get(id) {
      const row = await session.one(getAttachment, { attachmentId: id });
      return row && { ...toLine(row), flagId: row.flag_id as FlagId, bytes: row.bytes };
    },
    insert(attachment) {
      session.insert('attachment', {
        tenant_id: session.tenantId,
        attachment_id: attachment.id,
        flag_id: attachment.flagId,
        content_type: attachment.contentType,
        added_at: attachment.addedAt,
        bytes: attachment.bytes,
      });
    },
  };
}
