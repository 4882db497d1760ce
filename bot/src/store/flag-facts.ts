import type { FlagState } from '@causeway/shared/domain/flag/flag.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { statement } from '../db/statement.js';
import type { Session } from './session.js';

/** How one flag was answered; of the reporter only whether word reached them. */
export interface FlagFact {
  readonly state: FlagState;
  readonly raisedAt: Instant;
  /** When it was answered, dismissed or withdrawn. */
  readonly endedAt: Instant | null;
  /** When the reporter's word of it was written, of several the first that arrived. */
  readonly toldAt: Instant | null;
  readonly isUndelivered: boolean;
}

const listFlagsWithWord = statement<{
  tenantId: string;
  programId: string;
  sinceAt: number;
}>()((db, arg) =>
  db
    .selectFrom('flag')
    .leftJoin('notice', (join) =>
      join
        .onRef('notice.tenant_id', '=', 'flag.tenant_id')
        .onRef('notice.subject_id', '=', 'flag.flag_id')
        .on('notice.kind', 'in', ['flag-answered', 'flag-dismissed']),
    )
    .select([
      'flag.flag_id',
      'flag.state',
      'flag.raised_at',
      'flag.board_at',
      'notice.created_at',
      'notice.delivery',
      'notice.seen_at',
    ])
    .where('flag.tenant_id', '=', arg('tenantId'))
    .where('flag.program_id', '=', arg('programId'))
    .where('flag.raised_at', '>=', arg('sinceAt'))
    .orderBy('flag.flag_id')
    .orderBy('notice.created_at')
    .compile(),
);

const ended: readonly string[] = ['answered', 'dismissed', 'withdrawn'];

export async function listFlagFacts(
  session: Session,
  programId: ProgramId,
  since: Instant,
): Promise<readonly FlagFact[]> {
  const rows = await session.all(listFlagsWithWord, { programId, sinceAt: since });
  const facts = new Map<string, FlagFact>();
  for (const row of rows) {
    const known = facts.get(row.flag_id);
    const arrived = row.delivery === 'sent' || row.seen_at !== null;
    const toldAt = known?.toldAt ?? (arrived ? row.created_at : null);
    facts.set(row.flag_id, {
      state: row.state as FlagState,
      raisedAt: row.raised_at,
      endedAt: ended.includes(row.state) ? row.board_at : null,
      toldAt,
      isUndelivered: toldAt === null && row.created_at !== null,
    });
  }
  return [...facts.values()];
}
