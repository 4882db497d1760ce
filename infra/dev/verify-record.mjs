// npm run record:verify -- <file.json> [--digest <digests.json>]
// Needs Node, this file, and the two beside it that it imports. Ends with 0 when all of it holds, with 1 when
// something was changed, with 2 when nothing can be said. Spaces between the parts of the file are free.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { tryToRead } from './read-json.mjs';
import { recordedDecision } from './recorded-decision.mjs';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** The ways to everything in which two values differ. */
function differences(a, b, path) {
  const isNested = Object(a) === a && Object(b) === b && Array.isArray(a) === Array.isArray(b);
  if (!isNested) return Object.is(a, b) ? [] : [path];
  const step = (key) => (Array.isArray(a) ? `${path}[${key}]` : `${path}.${key}`);
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.flatMap((key) => differences(a[key], b[key], step(key)));
}

/** The way to what has other names in it than a record has. */
function misshapen(value, names, path) {
  const found = Object.keys(value ?? {}).toSorted();
  return found.join(' ') === names ? [] : [`${path}: its names`];
}

/** Records and links that are not what was sealed, and words beside them that were not committed to. */
function ledgerFaults({ records, chain }) {
  const faults = [];
  let [before, wasGood] = [[chain?.previous], true];
  for (const [at, link] of (chain?.links ?? []).entries()) {
    const name = `ledger.chain.links[${at}] (ledger record ${link.number})`;
    const hashes = before.map((hash) => sha256(`${hash}\n${link.number}\n${link.digest}`));
    const isGood = hashes.includes(link.hash);
    const follows = at === 0 || link.number === chain.links[at - 1].number + 1;
    if (!isGood || (!follows && wasGood)) faults.push(name);
    faults.push(...misshapen(link, 'digest hash number', name));
    [before, wasGood] = [isGood ? [link.hash] : [link.hash, hashes[0]], isGood];
  }
  for (const [at, record] of records.entries()) {
    const name = `ledger.records[${at}] (ledger record ${record.number})`;
    const link = chain?.links.find((one) => one.number === record.number);
    const isSealed = link?.digest === sha256(`${record.birthMac}\n${record.content}`);
    if (record.number !== null && !isSealed) faults.push(name);
    faults.push(...misshapen(record, 'birthMac content number personal', name));
    const committed = tryToRead(record.content).value?.personal ?? {};
    for (const [field, kept] of Object.entries(record.personal ?? {})) {
      const isKept = committed[field] === sha256(`${kept.salt}\n${kept.value}`);
      if (!isKept) faults.push(`${name}.personal.${field}`);
    }
  }
  return faults;
}

function snapshotFaults({ text, body, sha256: hash }) {
  const isHashed = sha256(text) === hash;
  const { value, broken } = tryToRead(text);
  if (broken) return [`snapshot.text > ${broken}`];
  const found = differences(value, body, `snapshot.${isHashed ? 'body' : 'text'}`);
  return isHashed || found.length > 0 ? found : ['snapshot.sha256, or all of the snapshot'];
}

/** What the file says, against what the ledger's records say. */
function decisionFaults(file) {
  const decision = recordedDecision(file.ledger.records);
  const { request, verdicts, outcome, waivers } = decision;
  const said = Object.fromEntries(Object.keys(decision).map((key) => [key, file[key]]));
  const { id, sha256: hash, body } = file.snapshot;
  const rests = { id: request.snapshotId, hash: request.snapshotHash };
  // Words that were erased in the ledger since are still those of the snapshot.
  const printed = waivers.map((waiver, at) => {
    const keys = Object.keys(body.waivers[at] ?? {});
    return Object.fromEntries(keys.map((key) => [key, waiver[key] ?? body.waivers[at][key]]));
  });
  const yeses = (role) => verdicts.filter((one) => one.verdict === 'approve' && one.role === role);
  const short = request.rule.functions.filter(({ role, needed }) => yeses(role).length < needed);
  const isGranted = outcome.state === 'granted' || outcome.state === 'used';
  return [
    ...differences(said, decision, '').map((path) => path.slice(1)),
    ...differences({ id, hash }, rests, 'snapshot'),
    ...differences(body.waivers, printed, 'snapshot.body.waivers'),
    ...(isGranted ? short.map(({ role }) => `verdicts: too few of ${role}`) : []),
  ];
}

/** What a digest that somebody kept says of the chain, if it says anything. */
function againstDigest({ records, chain }, digests) {
  const { tenantId } = tryToRead(records[0].content).value;
  const digest = digests?.find((one) => one.tenantId === tenantId);
  if (!digest) return { note: 'That it was not all written anew takes a digest kept elsewhere.' };
  const { number, chainHash } = digest;
  const link = chain?.links.find((one) => one.number === number);
  if (!link) return { note: `The chain does not reach the digest: export with ?upTo=${number}.` };
  return link.hash === chainHash
    ? { isSure: true, note: `The digest remembers the same ledger, up to record ${number}.` }
    : { isSure: true, fault: 'all of it: the digest remembers another ledger' };
}

/** By its way everything that was changed; what else is to be known; and whether anything stays open. */
export function verifyRecord(text, digests) {
  const { value: file, broken } = tryToRead(text);
  const top = 'format ledger names outcome request snapshot step verdicts waivers';
  const shape = [
    ...(broken ? [`${broken}: no JSON from here on`] : misshapen(file, top, 'the file')),
    ...(file?.snapshot ? misshapen(file.snapshot, 'body id sha256 text', 'snapshot') : []),
    ...(file?.ledger ? misshapen(file.ledger, 'chain records', 'ledger') : []),
    ...(file?.ledger?.chain ? misshapen(file.ledger.chain, 'links previous', 'ledger.chain') : []),
  ];
  if (shape.length > 0) return { faults: shape, notes: [], isOpen: false };
  const { format, names, snapshot, ledger } = file;
  const isNamed = ({ id, name, sha256: sum }) => sum === sha256(`${id}\n${name}`);
  const faults = [
    ...differences(format, 'causeway-decision-record-1', 'format'),
    ...names.flatMap((one, at) => (isNamed(one) ? [] : [`names[${at}]`])),
    ...snapshotFaults(snapshot),
    ...ledgerFaults(ledger),
  ];
  if (faults.length === 0) faults.push(...decisionFaults(file));
  const { note, fault, isSure } = againstDigest(ledger, digests);
  if (fault) faults.push(fault);
  const waiting = ledger.records.filter(({ number }) => number === null).length;
  const unsealed = waiting > 0 ? [`Not yet sealed, so nothing vouches for them: ${waiting}.`] : [];
  const isOpen = waiting > 0 || (digests !== undefined && !isSure);
  return { faults, notes: faults.length > 0 ? [] : [...unsealed, note], isOpen };
}

function main() {
  const options = { digest: { type: 'string' } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const readText = (name) => readFileSync(name ?? '', 'utf8');
  const digests = values.digest && JSON.parse(readText(values.digest));
  const { faults, notes, isOpen } = verifyRecord(readText(positionals[0]), digests);
  for (const fault of faults) console.log(`CHANGED: ${fault}`);
  if (faults.length === 0) console.log('Snapshot, request, verdicts and step are on record so.');
  for (const note of notes) console.log(note);
  return faults.length > 0 ? 1 : isOpen ? 2 : 0;
}

if (process.argv[1]?.endsWith('verify-record.mjs')) {
  try {
    process.exitCode = main();
  } catch (error) {
    console.error(`Nothing can be said: ${error.message}`);
    process.exitCode = 2;
  }
}
