import type { ChatReply, StatementAbout } from '@causeway/shared/api/chat-reply.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Field, Value } from '@causeway/shared/domain/declared/field.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import { versionInForce } from '@causeway/shared/domain/sheet/is-in-force.js';
import { sheetKindOf } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import type { PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import { peopleIn } from '../declared/people-in.js';
import { groupSizes } from '../gate/group-sizes.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { choosePrograms } from './choose-programs.js';
import { sayCautions } from './say-cautions.js';

const mostPrograms = 3;
const mostToAsk = 3;

const nothingToSay = { stops: [], cautions: [] };

type Reply = Extract<ChatReply, { kind: 'statements' }>;
type Statement = Reply['programs'][number];

interface Question {
  readonly about: StatementAbout;
  readonly written: string;
  /** Of this one alone, where it is known. */
  readonly programId?: ProgramId;
}

/** Whoever answers for the program. */
async function askWhom(ports: Ports, stores: Stores, { id }: Program): Promise<string[]> {
  const grants = await stores.grants.list([id]);
  const owners = grants.filter(({ role }) => role === 'governance-owner');
  const leading = grants.filter(({ role }) => role === 'program-manager');
  const people = [...new Set((owners.length > 0 ? owners : leading).map((one) => one.personId))];
  const names = await namePeople(stores, people, ports.now());
  return people
    .map((one) => names.of(one).name)
    .filter((name) => name !== '')
    .toSorted((a, b) => a.localeCompare(b))
    .slice(0, mostToAsk);
}

function textsOf({ type }: Field, value: Value, nameOf: (id: PersonId) => string) {
  if (type === 'person') return [nameOf(value as PersonId)];
  return Array.isArray(value) ? [...(value as readonly string[])] : [String(value)];
}

async function statementOf(
  ports: Ports,
  { tenantId }: Actor,
  about: StatementAbout,
  program: Program,
): Promise<Statement> {
  const stores = ports.read(tenantId);
  const now = ports.now();
  const kind = sheetKindOf(about);
  const sheet = await stores.sheets.find(program.id, kind.name, 'program');
  const held = sheet && versionInForce(kind, sheet, now);
  const people = await askWhom(ports, stores, program);
  const said = about === 'permitted-use' ? await sayCautions(stores, program) : nothingToSay;
  const sizes = about === 'data-use' ? await groupSizes(stores, program.id, now) : null;
  const asked = {
    programId: program.id,
    name: program.name,
    askWhom: people,
    people: sizes && { ...sizes },
    ...said,
  };
  if (!sheet || !held) {
    return { ...asked, number: null, lines: [], signedAt: null, expiresAt: null };
  }
  const { number, values, signedAt, expiresAt } = held;
  const names = await namePeople(stores, peopleIn(kind.fields, values), now);
  const nameOf = (id: PersonId) => names.of(id).name;
  const lines = kind.fields.flatMap((field) => {
    const value = values[field.name];
    return value === undefined ? [] : [{ field: field.name, texts: textsOf(field, value, nameOf) }];
  });
  return { ...asked, number, lines, signedAt, expiresAt };
}

/** What is signed and in force about a program, for every employee to read; or whom to ask. */
export async function answerFromStatements(
  ports: Ports,
  actor: Actor,
  { about, written, programId }: Question,
): Promise<Reply> {
  const known = programId && (await ports.read(actor.tenantId).programs.get(programId));
  // Whoever asks whether they may writes a sentence; the name of a tool may be in it.
  const naming = about === 'permitted-use' ? 'in-a-sentence' : 'a-name';
  const found = await choosePrograms(ports, actor, written, naming);
  const chosen = known ? [known] : found.programs;
  const isUnknown =
    found.because === 'unknown' || (naming === 'in-a-sentence' && found.because !== 'named');
  const offered = !known && isUnknown ? [...found.names] : null;
  const shown = chosen.slice(0, mostPrograms);
  const programs = await Promise.all(
    shown.map((program) => statementOf(ports, actor, about, program)),
  );
  const hasMore = chosen.length > shown.length;
  return { kind: 'statements', about, programs, hasMore, isAnswered: false, offered };
}
