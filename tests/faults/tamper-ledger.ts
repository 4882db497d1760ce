import type { LedgerPersonalTable, LedgerRecordTable } from '@causeway/bot/db/schema.js';
import type { LedgerKeys } from '@causeway/bot/store/ledger-keys.js';
import { birthMac, chainHash, genesisHash, sealMac } from '@causeway/bot/store/ledger-record.js';
import { newTestId } from '../builders/ids';
import type { SeededRandom } from '../harness/seeded-random';

type Row = LedgerRecordTable;

/** What the three tables of one tenant hold. */
export interface LedgerState {
  /** By their numbers; those without one come last. */
  readonly rows: readonly Row[];
  readonly personal: readonly LedgerPersonalTable[];
  readonly head: { readonly number: number; readonly chain_hash: string };
}

/** Somebody who writes to the database as they like. */
export interface Intruder {
  readonly random: SeededRandom;
  readonly tenantId: string;
  /** Keys of their own, under the name of ours: the hashes are right, what needs the secret is not. */
  readonly guessed: LedgerKeys;
  /** The true ones: only for what nobody finds without a digest. */
  readonly stolen: LedgerKeys;
  /** Genuine records of another tenant. */
  readonly foreign: readonly Row[];
}

type Tamper = (state: LedgerState, intruder: Intruder) => LedgerState;

function replaced(rows: readonly Row[], at: number, change: Partial<Row>): readonly Row[] {
  return rows.map((row, place) => (place === at ? { ...row, ...change } : row));
}

function numbered(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, at) => ({ ...row, number: at + 1 }));
}

/** Numbers and hashes as they have to be, from the content that lies there; marks need the secret. */
function chained(
  state: LedgerState,
  rows: readonly Row[],
  { tenantId, guessed }: Intruder,
  remark: (row: Row) => Partial<Row> = () => ({}),
): LedgerState {
  let hash = genesisHash(guessed, tenantId);
  const anew = numbered(rows).map((row) => {
    const content = { number: row.number ?? 0, content: row.content_json, birthMac: row.birth_mac };
    hash = chainHash(guessed, hash, content);
    const linked = { ...row, chain_hash: hash };
    return { ...linked, ...remark(linked) };
  });
  return { ...state, rows: anew, head: { number: anew.length, chain_hash: hash } };
}

/** Half of the intruders take the trouble to make the hashes fit. */
function put(state: LedgerState, rows: readonly Row[], intruder: Intruder): LedgerState {
  if (intruder.random.below(2) === 0) return chained(state, rows, intruder);
  const last = rows.at(-1)?.chain_hash ?? '';
  return { ...state, rows: numbered(rows), head: { number: rows.length, chain_hash: last } };
}

function place({ rows }: LedgerState, { random }: Intruder): number {
  return random.below(rows.length);
}

/** Another text of the same length and kind: of a hash it is still one, of an id too. */
function otherText(text: string, random: SeededRandom): string {
  const at = random.below(text.length);
  const other = text[at] === 'a' ? 'b' : 'a';
  return text.slice(0, at) + other + text.slice(at + 1);
}

function otherContent(content: string, random: SeededRandom): string {
  const changes = [
    content.replace('"step":', '"step":1'),
    content.replace('"reason":"wrong"', '"reason":"right"'),
    content.replace('{', '{ '),
  ];
  return random.pick(changes);
}

const texts = [
  'record_id',
  'type',
  'subject',
  'subject_id',
  'key_id',
  'birth_mac',
  'chain_hash',
  'seal_mac',
] as const;

function edit(state: LedgerState, intruder: Intruder): LedgerState {
  const { random } = intruder;
  const at = place(state, intruder);
  const row = state.rows[at];
  if (!row) return state;
  const changes: readonly (() => Partial<Row>)[] = [
    () => ({ content_json: otherContent(row.content_json, random) }),
    () => ({ recorded_at: row.recorded_at + 1 + random.below(1_000) }),
    () => ({ program_id: newTestId<'program'>() }),
    ...texts.map((name) => () => ({ [name]: otherText(row[name] ?? '', random) })),
  ];
  const kind = random.below(changes.length + 1);
  const change = changes[kind];
  if (change) return { ...state, rows: replaced(state.rows, at, change()) };
  const personal = state.personal.map((value) =>
    value.record_id === row.record_id && value.field === 'reply'
      ? { ...value, value_text: '"Other words"' }
      : value,
  );
  return { ...state, personal };
}

/** Never the last one: that is cutting off the end. */
function remove(state: LedgerState, intruder: Intruder): LedgerState {
  const at = intruder.random.below(state.rows.length - 1);
  const rows = state.rows.filter((_, other) => other !== at);
  if (intruder.random.below(2) === 0) return { ...state, rows };
  return put(state, rows, intruder);
}

function madeUp(state: LedgerState, intruder: Intruder): Row | undefined {
  const model = state.rows[place(state, intruder)];
  if (!model) return undefined;
  const id = newTestId<'ledger-record'>();
  const content = model.content_json.replaceAll(model.record_id, id);
  const renamed = { ...model, record_id: id };
  const genuine = intruder.random.pick(intruder.foreign);
  return intruder.random.pick([
    renamed,
    { ...renamed, content_json: content },
    {
      ...renamed,
      content_json: content,
      birth_mac: birthMac(intruder.guessed, model.key_id, content) ?? '',
    },
    { ...genuine, tenant_id: intruder.tenantId },
  ]);
}

/** Between two others, behind the last, or among those that wait for their number. */
function insert(state: LedgerState, intruder: Intruder): LedgerState {
  const row = madeUp(state, intruder);
  if (!row) return state;
  const at = intruder.random.below(state.rows.length + 2);
  if (at <= state.rows.length) return put(state, state.rows.toSpliced(at, 0, row), intruder);
  const waiting = { ...row, number: null, chain_hash: null, seal_mac: null };
  return { ...state, rows: [...state.rows, waiting] };
}

function reorder(state: LedgerState, intruder: Intruder): LedgerState {
  const { random } = intruder;
  const at = random.below(state.rows.length - 3);
  const count = 3 + random.below(state.rows.length - at - 2);
  const moved = state.rows.slice(at, at + count);
  const turn = 1 + random.below(count - 1);
  const turned = [...moved.slice(turn), ...moved.slice(0, turn)];
  return put(state, state.rows.toSpliced(at, count, ...turned), intruder);
}

/** Together with what remembers how many there were, and without. */
function cut(state: LedgerState, intruder: Intruder): LedgerState {
  const left = state.rows.length - 1 - intruder.random.below(5);
  const rows = state.rows.slice(0, left);
  const number = intruder.random.below(4) === 0 ? state.head.number : left;
  return { ...state, rows, head: { number, chain_hash: rows.at(-1)?.chain_hash ?? '' } };
}

/** Some move the content alone and leave number, hash and seal where they were. */
function swap(state: LedgerState, intruder: Intruder): LedgerState {
  const first = place(state, intruder);
  const second = (first + 1 + intruder.random.below(state.rows.length - 1)) % state.rows.length;
  const [one, other] = [state.rows[first], state.rows[second]];
  if (!one || !other) return state;
  if (intruder.random.below(2) === 0) {
    return put(state, state.rows.with(first, other).with(second, one), intruder);
  }
  const seated = (row: Row, { chain_hash, seal_mac, number }: Row): Row => ({
    ...row,
    chain_hash,
    seal_mac,
    number,
  });
  const rows = state.rows.with(first, seated(other, one)).with(second, seated(one, other));
  return { ...state, rows };
}

/** A row, its own hash and, where they take the trouble, its marks by a secret they do not have. */
function changeWithHash(state: LedgerState, intruder: Intruder): LedgerState {
  const { random, guessed } = intruder;
  const at = place(state, intruder);
  const row = state.rows[at];
  if (!row) return state;
  const content = otherContent(row.content_json, random);
  const marked = random.below(2) === 0 ? birthMac(guessed, row.key_id, content) : row.birth_mac;
  const change = { content_json: content, birth_mac: marked ?? '' };
  const rows = replaced(state.rows, at, change);
  const anew = chained(state, rows, intruder);
  if (random.below(2) === 0) return anew;
  return { ...state, rows: replaced(rows, at, { chain_hash: anew.rows[at]?.chain_hash ?? null }) };
}

/** From some record on everything is another and fits together, marks and all. */
function rewriteBy(state: LedgerState, intruder: Intruder, keys: LedgerKeys): LedgerState {
  const from = place(state, intruder);
  const rows = state.rows.map((row, at) => {
    if (at < from) return row;
    const content = row.content_json.replace('"step":', '"step":9');
    return { ...row, content_json: content, birth_mac: birthMac(keys, row.key_id, content) ?? '' };
  });
  return chained(state, rows, intruder, ({ number, chain_hash, seal_mac }) => {
    if ((number ?? 0) <= from) return { seal_mac };
    const sealed = { number: number ?? 0, chainHash: chain_hash ?? '' };
    return { seal_mac: `${keys.currentId}:${sealMac(keys, keys.currentId, sealed) ?? ''}` };
  });
}

const tampers = {
  edit,
  delete: remove,
  insert,
  reorder,
  'cut the tail': cut,
  swap,
  'change row and hash': changeWithHash,
  'rewrite by another secret': (state, intruder) => rewriteBy(state, intruder, intruder.guessed),
  'rewrite by the secret': (state, intruder) => rewriteBy(state, intruder, intruder.stolen),
} as const satisfies Record<string, Tamper>;

export type Tampering = keyof typeof tampers;

export const tamperings = Object.keys(tampers) as Tampering[];

export function tamper(state: LedgerState, how: Tampering, intruder: Intruder): LedgerState {
  return tampers[how](state, intruder);
}
