import type { AccessRules } from '@causeway/shared/domain/access-answer/access-rules.js';
import type {
  AccessAnswer,
  AccessCandidate,
} from '@causeway/shared/domain/access-answer/answer-access.js';
import {
  answerAccess,
  answerProgram,
} from '@causeway/shared/domain/access-answer/answer-access.js';
import { takesPart } from '@causeway/shared/domain/access-answer/takes-part.js';
import { programFlagKey } from '@causeway/shared/domain/use-case/flag-key.js';
import type { PersonKey } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';
import type { Asking } from './recognise-asking-key.js';

/** Who a tool asks for: the directory's id of a person, and what the tool knows of them. */
export interface AskedFor {
  readonly targetingKey: string | undefined;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** An answer, or why there is none. */
export type Asked = AccessAnswer | 'unknown-key' | 'nobody-named';

async function candidateFor(
  ports: Ports,
  { tenantId, programId }: Asking,
  rules: AccessRules,
  { targetingKey, attributes }: AskedFor,
): Promise<AccessCandidate | undefined> {
  if (targetingKey === undefined) return undefined;
  let known: PersonKey | undefined;
  const unlisted = {
    attributes,
    listedRing: null,
    takesPart: false,
    // Costs as much as the rest of the answer, and most rings ask for nobody's.
    get personKey() {
      return (known ??= ports.personKey(programId, targetingKey));
    },
  };
  if (!rules.asksForParticipant) return unlisted;
  const { personKey } = unlisted;
  const listed = await ports.read(tenantId).accessAnswers.listed(programId, personKey);
  if (!listed || !takesPart(listed, ports.now())) return unlisted;
  return { personKey, attributes, listedRing: listed.ring, takesPart: true };
}

/** Whether somebody may use something of this program right now. */
export async function answerAsked(
  ports: Ports,
  asking: Asking,
  rules: AccessRules,
  asked: { readonly flagKey: string; readonly askedFor: AskedFor },
): Promise<Asked> {
  const { flagKey, askedFor } = asked;
  if (flagKey === programFlagKey) return answerProgram(rules);
  const useCase = rules.byKey.get(flagKey);
  if (!useCase) return 'unknown-key';
  const candidate = await candidateFor(ports, asking, rules, askedFor);
  return candidate ? answerAccess(rules, useCase, candidate) : 'nobody-named';
}

/** Everything there is to ask, for one person. */
export async function answerAll(
  ports: Ports,
  asking: Asking,
  rules: AccessRules,
  askedFor: AskedFor,
): Promise<readonly (readonly [string, AccessAnswer | 'nobody-named'])[]> {
  const candidate = await candidateFor(ports, asking, rules, askedFor);
  return [
    [programFlagKey, answerProgram(rules)] as const,
    ...[...rules.byKey].map(
      ([key, useCase]) =>
        [key, candidate ? answerAccess(rules, useCase, candidate) : 'nobody-named'] as const,
    ),
  ];
}
