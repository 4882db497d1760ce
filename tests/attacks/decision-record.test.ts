import { isDeepStrictEqual } from 'node:util';
import type { LedgerDigest } from '@causeway/bot/store/ledger-verify.js';
import { exportDigest } from '@causeway/bot/store/ledger-verify.js';
import type {
  ChainLink,
  DecisionRecord,
  WrittenRecord,
} from '@causeway/shared/domain/decision-record/decision-record.js';
import { verifyRecord } from '../../infra/dev/verify-record.mjs';
import { sha256 } from '../builders/snapshot';
import { DecidedCompany } from '../harness/decided-company';
import type { JsonPlace } from '../harness/json-places';
import { jsonPlaces } from '../harness/json-places';
import { SeededRandom } from '../harness/seeded-random';

const flips = 1_000;
let decided: DecidedCompany;
let record: DecisionRecord;
let digest: LedgerDigest;
let places: { readonly file: readonly JsonPlace[]; readonly snapshot: readonly JsonPlace[] };

beforeAll(async () => {
  decided = await DecidedCompany.open();
  await decided.seal();
  record = await decided.export();
  const { opened } = decided.company.small.house;
  const kept = await exportDigest(opened.database, opened.tenantId);
  if (!kept) throw new Error('Nothing is sealed');
  digest = kept;
  places = {
    file: jsonPlaces(record),
    snapshot: jsonPlaces(JSON.parse(record.snapshot.text) as unknown),
  };
});
afterAll(() => decided.close());

const faultsOf = (file: object, digests?: readonly LedgerDigest[]) =>
  verifyRecord(JSON.stringify(file), digests).faults;

/** The field of the snapshot that a place within its text belongs to; undefined between two fields. */
function fieldAt(raw: Buffer): string | undefined {
  const whole = raw.toString().replace(/(?<!\\)((?:\\\\)*)\\(?:u[\da-f]{0,3})?$/, '$1');
  const offset = Buffer.byteLength(JSON.parse(`${whole}"`) as string);
  return places.snapshot.find(({ from, to }) => offset >= from && offset < to)?.path;
}

/** What has to be named for a byte; undefined for names and punctuation, which belong to what is around. */
function thingAt(bytes: Buffer, at: number): string | undefined {
  const place = places.file.find(({ from, to }) => at >= from && at < to);
  if (!place) return undefined;
  if (place.path === 'snapshot.text') {
    const field = fieldAt(bytes.subarray(place.from, at));
    return field && `snapshot.text.${field}`;
  }
  // The first link and what it follows are one thing.
  if (place.path === 'ledger.chain.previous') return 'ledger.chain.links[0]';
  const item = /^(?:verdicts|waivers|names|ledger\.records|ledger\.chain\.links)\[\d+\]/;
  return item.exec(place.path)?.[0] ?? place.path;
}

/** By itself, by a part of it, or by the part of the snapshot that it is in. */
function isNamed(faults: readonly string[], thing: string): boolean {
  const ways = faults.map((fault) => fault.split(/ \(|: |, /)[0]?.replace(' > ', '.') ?? '');
  return ways.some((way) => {
    const isWithin = way.startsWith(thing);
    const isAround = way.startsWith('snapshot.') && way.split('.').length > 2;
    return isWithin || (isAround && thing.startsWith(way)) || way === thing;
  });
}

function isTheSame(text: string): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(text), JSON.parse(JSON.stringify(record)));
  } catch {
    return false;
  }
}

describe('one changed byte', () => {
  it('is found wherever it lies, and what it belongs to is named', () => {
    const bytes = Buffer.from(JSON.stringify(record));
    const random = new SeededRandom(4_711);
    const missed: string[] = [];
    let named = 0;
    for (let flip = 0; flip < flips; flip += 1) {
      const at = random.below(bytes.length);
      const changed = Buffer.from(bytes);
      changed[at] = (bytes[at] ?? 0) ^ (1 + random.below(255));
      const text = changed.toString();
      const { faults } = verifyRecord(text);
      const thing = thingAt(bytes, at);
      if (faults.length === 0 && isTheSame(text)) continue;
      const isFound = faults.length > 0 && (thing === undefined || isNamed(faults, thing));
      if (isFound && thing !== undefined) named += 1;
      if (!isFound) missed.push(`${thing ?? ''} at ${String(at)}: ${faults.join(' | ')}`);
    }
    expect(missed).toEqual([]);
    expect(named).toBeGreaterThan(flips / 2);
  });

  it('outside of what is written is free: other spaces make no other record', () => {
    expect(verifyRecord(JSON.stringify(record, null, 2)).faults).toEqual([]);
  });
});

describe('verdicts', () => {
  const [first, second, ...rest] = [0, 1, 2, 3].map((at) => () => record.verdicts[at]);
  const others = () => rest.map((one) => one());
  it.each([
    ['inserted', () => [first?.(), { ...first?.(), role: 'approver-works-council' }, second?.()]],
    ['said twice', () => [first?.(), first?.(), second?.()]],
    ['left out', () => [first?.()]],
    ['swapped', () => [second?.(), first?.()]],
    ['replaced', () => [first?.(), { ...second?.(), by: record.request.by }]],
    ['turned round', () => [{ ...first?.(), verdict: 'reject' }, second?.()]],
  ])('are found to be %s', (_, verdicts) => {
    const faults = faultsOf({ ...record, verdicts: [...verdicts(), ...others()] });
    expect(faults).not.toEqual([]);
    for (const fault of faults) expect(fault).toMatch(/^verdicts\[\d\]/);
  });

  it('do not change with the words beside the ledger, which are committed to', () => {
    const [from, to] = ['Nothing open.', 'Very open, sorry.'];
    const text = JSON.stringify(record);
    const told = verifyRecord(text.replaceAll(from, to)).faults;
    expect(told).toEqual([expect.stringMatching(/^ledger\.records\[\d+\] .*personal\.reason$/)]);
  });

  it('left out together with what stands on record of them are too few for a yes', () => {
    const isLegal = ({ content }: WrittenRecord) =>
      content.includes('"role":"approver-legal","verd');
    const verdicts = record.verdicts.filter(({ role }) => role !== 'approver-legal');
    const records = record.ledger.records.filter((one) => !isLegal(one));
    expect(records).toHaveLength(record.ledger.records.length - 1);
    const faults = faultsOf({ ...record, verdicts, ledger: { ...record.ledger, records } });
    expect(faults).toEqual(['verdicts: too few of approver-legal']);
  });
});

/** As somebody does who has the file and time: every hash is made to fit again. */
function writtenAnew(): DecisionRecord {
  const { chain } = record.ledger;
  const change = (text: string) => text.replaceAll('"needed":1', '"needed":0');
  const records = record.ledger.records.map((one) => ({ ...one, content: change(one.content) }));
  const links: ChainLink[] = [];
  for (const link of chain?.links ?? []) {
    const shown = records.find((one) => one.number === link.number);
    const digestOf = shown ? sha256(`${shown.birthMac}\n${shown.content}`) : link.digest;
    const previous = links.at(-1)?.hash ?? chain?.previous ?? '';
    const hash = sha256(`${previous}\n${String(link.number)}\n${digestOf}`);
    links.push({ number: link.number, digest: digestOf, hash });
  }
  const request = JSON.parse(change(JSON.stringify(record.request))) as DecisionRecord['request'];
  const ledger = { records, chain: { previous: chain?.previous ?? '', links } };
  return { ...record, request, ledger };
}

describe('a record written anew from end to end', () => {
  it('is told by a digest that somebody kept, and by nothing else', async () => {
    const reaching = await decided.export(undefined, digest.number);
    expect(verifyRecord(JSON.stringify(reaching), [digest])).toEqual({
      faults: [],
      notes: [expect.stringContaining(`up to record ${String(digest.number)}`)],
      isOpen: false,
    });
    const [forged, last] = [writtenAnew(), record.ledger.chain?.links.at(-1)];
    expect(faultsOf(forged)).toEqual([]);
    const kept = { ...digest, number: last?.number ?? 0, chainHash: last?.hash ?? '' };
    expect(faultsOf(record, [kept])).toEqual([]);
    expect(faultsOf(forged, [kept])).toEqual([expect.stringContaining('another ledger')]);
  });

  it('says how to be exported where it does not reach the digest', () => {
    const { notes, isOpen } = verifyRecord(JSON.stringify(record), [digest]);
    expect(isOpen).toBe(true);
    expect(notes).toEqual([expect.stringContaining(`?upTo=${String(digest.number)}`)]);
  });
});

describe('the chain', () => {
  const withLinks = (change: (links: readonly ChainLink[]) => readonly ChainLink[]) => {
    const { chain } = record.ledger;
    const links = change(chain?.links ?? []);
    return faultsOf({ ...record, ledger: { ...record.ledger, chain: { ...chain, links } } });
  };

  it('has no gap, not even where nothing of this decision stands', () => {
    const shown = new Set(record.ledger.records.map(({ number }) => number));
    const between = record.ledger.chain?.links.filter(({ number }) => !shown.has(number)) ?? [];
    expect(between.length).toBeGreaterThan(0);
    for (const hidden of between) {
      const faults = withLinks((links) => links.filter((link) => link !== hidden));
      expect(faults).toEqual([expect.stringContaining(`record ${String(hidden.number + 1)}`)]);
    }
  });

  it('is no longer one when two of its records change places', () => {
    expect(withLinks(([one, two, ...more]) => [two, one, ...more] as ChainLink[])).not.toEqual([]);
  });
});
