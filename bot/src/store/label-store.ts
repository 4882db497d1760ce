import type { Label, LabelSource, Stratum } from '@causeway/shared/domain/participant/stratum.js';
import type { PersonKey, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { statement } from '../db/statement.js';
import type { Session } from './session.js';
import { statementForIds } from './statement-for-ids.js';

interface Labelled {
  readonly personKey: PersonKey;
  readonly labels: readonly Label[];
}

/** What participants are said to be, and by whom; `participant.strata` says the same in bits. */
export interface LabelStore {
  /** Whoever is said to be nothing is left out. */
  of(
    programId: ProgramId,
    personKeys: readonly PersonKey[],
  ): Promise<ReadonlyMap<PersonKey, readonly Label[]>>;
  /** In place of all that was said of these people. */
  set(programId: ProgramId, people: readonly Labelled[], setAt: Instant): void;
  count(programId: ProgramId): Promise<number>;
  /**
   * Nobody is said to be anything any more. What was counted up to `settledUntilAt` stays in the
   * strata it was counted in, as counts that are nobody's.
   */
  purge(programId: ProgramId, settledUntilAt: Instant): void;
}

type Of = { tenantId: string };
type OfProgram = Of & { programId: string };

const listLabels = statementForIds<OfProgram>()((db, arg, ids) =>
  db
    .selectFrom('participant_label')
    .select(['person_key', 'stratum', 'source'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('person_key', 'in', ids)
    .orderBy('person_key')
    .orderBy('stratum')
    .compile(),
);

const countLabels = statement<OfProgram>()((db, arg) =>
  db
    .selectFrom('participant_label')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .compile(),
);

const deleteLabelsOf = statement<OfProgram & { personKey: string }>()((db, arg) =>
  db
    .deleteFrom('participant_label')
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('person_key', '=', arg('personKey'))
    .compile(),
);

const deleteLabels = statement<OfProgram>()((db, arg) =>
  db
    .deleteFrom('participant_label')
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .compile(),
);

const settleParticipants = statement<OfProgram & { settledUntilAt: number }>()((db, arg) =>
  db
    .updateTable('participant')
    .set((eb) => ({
      version: eb('version', '+', 1),
      strata: 0,
      is_self_labelled: 0,
      counted_strata: 0,
      settled_until_at: arg('settledUntilAt'),
    }))
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .compile(),
);

export function createLabelStore(session: Session): LabelStore {
  return {
    async of(programId, personKeys) {
      const byPerson = new Map<PersonKey, Label[]>();
      for (const row of await listLabels(session, personKeys, { programId })) {
        const personKey = row.person_key as PersonKey;
        const labels = byPerson.get(personKey) ?? [];
        labels.push({ stratum: row.stratum as Stratum, source: row.source as LabelSource });
        byPerson.set(personKey, labels);
      }
      return byPerson;
    },
    set(programId, people, setAt) {
      for (const { personKey } of people) session.change(deleteLabelsOf, { programId, personKey });
      const rows = people.flatMap(({ personKey, labels }) =>
        labels.map(({ stratum, source }) => ({
          tenant_id: session.tenantId,
          program_id: programId,
          person_key: personKey,
          stratum,
          source,
          set_at: setAt,
        })),
      );
      session.insertAll('participant_label', rows);
    },
    count: async (programId) => Number((await session.one(countLabels, { programId }))?.n ?? 0),
    purge(programId, settledUntilAt) {
      session.change(deleteLabels, { programId });
      session.change(settleParticipants, { programId, settledUntilAt });
    },
  };
}
