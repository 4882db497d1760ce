import type { Instant } from '../../lib/instant.js';
import { dayMs } from '../../lib/instant.js';
import { parseIsoInstant } from '../../lib/iso-instant.js';
import type { DeclineReason, InvitationOutcome, Provenance } from './participant.js';
import { declineReasons, invitationOutcomes, provenances } from './participant.js';
import type { LabelSource, Stratum } from './stratum.js';
import { labelSources, strata } from './stratum.js';

/** Why a field could not be taken. None of them repeats what the field said. */
export const participantFieldCodes = [
  'not-a-row',
  'unknown-field',
  'required',
  'not-text',
  'too-long',
  'bad-character',
  'not-a-word',
  'not-a-number',
  'too-small',
  'too-large',
  'not-a-time',
  'too-old',
  'in-the-future',
  'unknown-rule',
] as const;
type FieldCode = (typeof participantFieldCodes)[number];

export interface RefusedParticipantField {
  readonly field: string;
  readonly code: FieldCode;
}

interface BroughtLabels {
  readonly strata: readonly Stratum[];
  readonly source: LabelSource;
}

/** What a row says of somebody. Undefined is what it does not speak of: that stays as it is. */
export interface ParticipantRow {
  readonly provenance: Provenance | undefined;
  readonly source: string | undefined;
  readonly ring: number | null | undefined;
  readonly accessAt: Instant | null | undefined;
  readonly invitedAt: Instant | null | undefined;
  readonly invitation: InvitationOutcome | undefined;
  readonly declineReason: DeclineReason | null | undefined;
  readonly leftAt: Instant | null | undefined;
  readonly labels: BroughtLabels | undefined;
}

/** The person still goes by the source's identifier; it becomes a key before anything is kept. */
export type ParsedParticipant =
  | { readonly kind: 'read'; readonly person: string; readonly row: ParticipantRow }
  | { readonly kind: 'refused'; readonly fields: readonly RefusedParticipantField[] };

const longestIdentifier = 200;
const longestSource = 120;
const longestFieldName = 40;
const mostUnknownFields = 5;
const largestRing = 99;
const earliest: Instant = 946_684_800_000;
const aheadMs = 3_650 * dayMs;
/** Takes back what was said before: no ring, no access, has not left after all. */
const nothing = 'none' as const;
const badCharacter = /[\0\p{Cs}]/u;

const fields = new Set([
  'person',
  'provenance',
  'source',
  'ring',
  'accessAt',
  'invitedAt',
  'invitation',
  'declineReason',
  'leftAt',
  'labels',
  'labelSource',
]);

type Given = Readonly<Record<string, unknown>>;

/** A value, or undefined where the row says nothing of it or says it wrongly. */
class RowReader {
  readonly refused: RefusedParticipantField[] = [];

  constructor(
    private readonly given: Given,
    private readonly now: Instant,
  ) {}

  refuse(field: string, code: FieldCode): undefined {
    this.refused.push({ field, code });
    return undefined;
  }

  /** An empty cell of a file says nothing. */
  private value(field: string): unknown {
    const value = this.given[field];
    return value === null || value === '' ? undefined : value;
  }

  text(field: string, limit: number): string | undefined {
    const value = this.value(field);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') return this.refuse(field, 'not-text');
    const text = value.trim();
    if (text.length > limit) return this.refuse(field, 'too-long');
    return badCharacter.test(text) ? this.refuse(field, 'bad-character') : text;
  }

  word<Word extends string>(field: string, words: readonly Word[]): Word | undefined {
    const value = this.value(field);
    if (value === undefined) return undefined;
    return words.find((word) => word === value) ?? this.refuse(field, 'not-a-word');
  }

  declineReason(): DeclineReason | null | undefined {
    const reason = this.word('declineReason', [...declineReasons, nothing] as const);
    return reason === nothing ? null : reason;
  }

  ring(): number | null | undefined {
    const value = this.value('ring');
    if (value === undefined) return undefined;
    if (value === nothing) return null;
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      return this.refuse('ring', 'not-a-number');
    }
    if (value < 1) return this.refuse('ring', 'too-small');
    return value > largestRing ? this.refuse('ring', 'too-large') : value;
  }

  time(field: string): Instant | null | undefined {
    const value = this.value(field);
    if (value === undefined) return undefined;
    if (value === nothing) return null;
    const at = typeof value === 'string' ? parseIsoInstant(value.trim()) : value;
    if (typeof at !== 'number' || !Number.isSafeInteger(at))
      return this.refuse(field, 'not-a-time');
    if (at < earliest) return this.refuse(field, 'too-old');
    return at > this.now + aheadMs ? this.refuse(field, 'in-the-future') : at;
  }

  private strata(): readonly Stratum[] | undefined {
    const value = this.value('labels');
    if (value === undefined) return undefined;
    const words: readonly unknown[] | undefined =
      typeof value === 'string'
        ? value.split(';').flatMap((word) => word.trim() || [])
        : Array.isArray(value)
          ? value
          : undefined;
    if (!words) return this.refuse('labels', 'not-text');
    const said = words.filter((word) => word !== nothing);
    const known = strata.filter((stratum) => said.includes(stratum));
    return known.length === new Set(said).size ? known : this.refuse('labels', 'not-a-word');
  }

  labels(): BroughtLabels | undefined {
    const brought = this.strata();
    const source = this.word('labelSource', labelSources);
    if (brought === undefined) return undefined;
    return source === undefined
      ? this.refuse('labelSource', 'required')
      : { strata: brought, source };
  }

  unknownFields(): void {
    const unknown = Object.keys(this.given).filter((name) => !fields.has(name));
    for (const name of unknown.slice(0, mostUnknownFields)) {
      this.refuse(name.slice(0, longestFieldName), 'unknown-field');
    }
  }
}

function refusedRow(field: string, code: FieldCode): ParsedParticipant {
  return { kind: 'refused', fields: [{ field, code }] };
}

/** Reads one row of a source. Everything that is wrong is said at once. */
export function parseParticipant(given: unknown, now: Instant): ParsedParticipant {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return refusedRow('', 'not-a-row');
  }
  const reader = new RowReader(given as Given, now);
  const person = reader.text('person', longestIdentifier);
  const row: ParticipantRow = {
    provenance: reader.word('provenance', provenances),
    source: reader.text('source', longestSource),
    ring: reader.ring(),
    accessAt: reader.time('accessAt'),
    invitedAt: reader.time('invitedAt'),
    invitation: reader.word('invitation', invitationOutcomes),
    declineReason: reader.declineReason(),
    leftAt: reader.time('leftAt'),
    labels: reader.labels(),
  };
  reader.unknownFields();
  if (reader.refused.length > 0) return { kind: 'refused', fields: reader.refused };
  return person ? { kind: 'read', person, row } : refusedRow('person', 'required');
}
