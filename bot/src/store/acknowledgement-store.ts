import type {
  Acknowledgement,
  AcknowledgementAnswer,
  AcknowledgementCounts,
} from '@causeway/shared/domain/sheet/acknowledgement.js';
import type { PublishedCounts } from '@causeway/shared/domain/sheet/publish-acknowledgements.js';
import type { PersonKey, SheetId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';

/** What was published last, and as how many-th. */
interface Published {
  readonly publications: number;
  readonly last: PublishedCounts | null;
}

export interface AcknowledgementStore {
  get(
    sheetId: SheetId,
    number: number,
    personKey: PersonKey,
  ): Promise<Pick<Acknowledgement, 'answer' | 'at'> | undefined>;
  /** Takes the place of what this person answered before. */
  set(acknowledgement: Acknowledgement): void;
  count(sheetId: SheetId, number: number): Promise<AcknowledgementCounts>;
  /** Answers given or changed after this moment. */
  countSince(sheetId: SheetId, number: number, at: Instant): Promise<number>;
  published(sheetId: SheetId): Promise<Published>;
  /** Refused as stale where somebody published in the meantime. */
  publish(sheetId: SheetId, before: Published, counts: PublishedCounts): void;
}

type Of = { tenantId: string; sheetId: string };
type Version = Of & { number: number };

const getAnswer = statement<Version & { personKey: string }>()((db, arg) =>
  db
    .selectFrom('sheet_acknowledgement')
    .select(['answer', 'answered_at'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('sheet_id', '=', arg('sheetId'))
    .where('number', '=', arg('number'))
    .where('person_key', '=', arg('personKey'))
    .compile(),
);

const changeAnswer = statement<
  Version & { personKey: string; answer: string; answeredAt: number }
>()((db, arg) =>
  db
    .updateTable('sheet_acknowledgement')
    .set({ answer: arg('answer'), answered_at: arg('answeredAt') })
    .where('tenant_id', '=', arg('tenantId'))
    .where('sheet_id', '=', arg('sheetId'))
    .where('number', '=', arg('number'))
    .where('person_key', '=', arg('personKey'))
    .compile(),
);

const countAnswers = statement<Version>()((db, arg) =>
  db
    .selectFrom('sheet_acknowledgement')
    .select((eb) => ['answer', eb.fn.countAll<number>().as('people')])
    .where('tenant_id', '=', arg('tenantId'))
    .where('sheet_id', '=', arg('sheetId'))
    .where('number', '=', arg('number'))
    .groupBy('answer')
    .compile(),
);

const countChanged = statement<Version & { answeredAt: number }>()((db, arg) =>
  db
    .selectFrom('sheet_acknowledgement')
    .select((eb) => eb.fn.countAll<number>().as('people'))
    .where('tenant_id', '=', arg('tenantId'))
    .where('sheet_id', '=', arg('sheetId'))
    .where('number', '=', arg('number'))
    .where('answered_at', '>', arg('answeredAt'))
    .compile(),
);

const getPublished = statement<Of>()((db, arg) =>
  db
    .selectFrom('sheet')
    .select(['publications', 'published_json'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('sheet_id', '=', arg('sheetId'))
    .compile(),
);

const publishCounts = statement<
  Of & { publications: number; nextPublications: number; published: string }
>()((db, arg) =>
  db
    .updateTable('sheet')
    .set({ publications: arg('nextPublications'), published_json: arg('published') })
    .where('tenant_id', '=', arg('tenantId'))
    .where('sheet_id', '=', arg('sheetId'))
    .where('publications', '=', arg('publications'))
    .compile(),
);

export function createAcknowledgementStore(session: Session): AcknowledgementStore {
  return {
    async get(sheetId, number, personKey) {
      const row = await session.one(getAnswer, { sheetId, number, personKey });
      return row && { answer: row.answer as AcknowledgementAnswer, at: row.answered_at };
    },
    set({ sheetId, number, personKey, answer, at }) {
      session.changeOrInsert(
        changeAnswer,
        { sheetId, number, personKey, answer, answeredAt: at },
        'sheet_acknowledgement',
        {
          tenant_id: session.tenantId,
          sheet_id: sheetId,
          number,
          person_key: personKey,
          answer,
          answered_at: at,
        },
      );
    },
    async count(sheetId, number) {
      const rows = await session.all(countAnswers, { sheetId, number });
      const people = new Map(rows.map((row) => [row.answer, Number(row.people)]));
      const of = (answer: AcknowledgementAnswer) => people.get(answer) ?? 0;
      return { agree: of('agree'), disagree: of('disagree'), unclear: of('unclear') };
    },
    async countSince(sheetId, number, at) {
      const row = await session.one(countChanged, { sheetId, number, answeredAt: at });
      return Number(row?.people ?? 0);
    },
    async published(sheetId) {
      const row = await session.one(getPublished, { sheetId });
      const last =
        row?.published_json == null ? null : fromJson<PublishedCounts>(row.published_json);
      return { publications: row?.publications ?? 0, last };
    },
    publish(sheetId, before, counts) {
      session.changeOne(publishCounts, {
        sheetId,
        publications: before.publications,
        nextPublications: before.publications + 1,
        published: JSON.stringify(counts),
      });
    },
  };
}
