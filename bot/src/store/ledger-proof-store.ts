import type {
  ChainLink,
  LedgerChain,
  WrittenRecord,
} from '@causeway/shared/domain/decision-record/decision-record.js';
import { statement } from '../db/statement.js';
import type { LedgerKeys } from './ledger-keys.js';
import { genesisHash, recordDigest } from './ledger-record.js';
import type { LedgerEntry } from './ledger-store.js';
import { recordsWithPersonal } from './records-with-personal.js';
import type { Session } from './session.js';

/** The ledger as it was written down, for whoever checks it without the house and without its keys. */
export interface LedgerProofStore {
  /** Oldest first, with what each commits to as far as it is still there. */
  recordsOf(subject: LedgerEntry['subject'], subjectId: string): Promise<readonly WrittenRecord[]>;
  /** The chain from one number to another, without a word of any record. */
  chain(from: number, upTo: number): Promise<LedgerChain>;
}

type Of = { tenantId: string };

const listWritten = statement<Of & { subject: string; subjectId: string }>()((db, arg) =>
  recordsWithPersonal(db)
    .select(['record.birth_mac', 'personal.salt'])
    .where('record.tenant_id', '=', arg('tenantId'))
    .where('record.subject_id', '=', arg('subjectId'))
    .where('record.subject', '=', arg('subject'))
    .orderBy('record.recorded_at')
    .orderBy('record.record_id')
    .compile(),
);

const listLinks = statement<Of & { after: number; upTo: number; limit: number }>()(
  (db, arg, dialect) =>
    db
      .selectFrom('ledger_record')
      .select(['number', 'content_json', 'birth_mac', 'chain_hash'])
      .where('tenant_id', '=', arg('tenantId'))
      .where('number', '>', arg('after'))
      .where('number', '<=', arg('upTo'))
      .orderBy('number')
      .modifyEnd(dialect.limit(arg('limit')))
      .compile(),
);

const getHash = statement<Of & { number: number }>()((db, arg) =>
  db
    .selectFrom('ledger_record')
    .select('chain_hash')
    .where('tenant_id', '=', arg('tenantId'))
    .where('number', '=', arg('number'))
    .compile(),
);

const pageSize = 500;

export function createLedgerProofStore(session: Session, keys: LedgerKeys): LedgerProofStore {
  async function linksAfter(after: number, upTo: number): Promise<readonly ChainLink[]> {
    const rows = await session.all(listLinks, { after, upTo, limit: pageSize });
    return rows.map((row) => ({
      number: Number(row.number),
      digest: recordDigest(keys, row.birth_mac, row.content_json),
      hash: row.chain_hash ?? '',
    }));
  }
  return {
    async recordsOf(subject, subjectId) {
      const written = new Map<string, WrittenRecord & { personal: Record<string, object> }>();
      for (const row of await session.all(listWritten, { subject, subjectId })) {
        const record = written.get(row.record_id) ?? {
          number: row.number === null ? null : Number(row.number),
          birthMac: row.birth_mac,
          content: row.content_json,
          personal: {},
        };
        written.set(row.record_id, record);
        const { field, salt, value_text: value } = row;
        if (field === null || salt === null || value === null) continue;
        record.personal[field] = { salt, value };
      }
      return [...written.values()];
    },
    async chain(from, upTo) {
      const before = await session.one(getHash, { number: from - 1 });
      const links: ChainLink[] = [];
      for (let after = from - 1; after < upTo; after += pageSize) {
        links.push(...(await linksAfter(after, Math.min(upTo, after + pageSize))));
      }
      return { previous: before?.chain_hash ?? genesisHash(keys, session.tenantId), links };
    },
  };
}
