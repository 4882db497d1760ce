import type { Office } from './office';
import type { ProgramInStory } from './program-in-story';

export interface Somebody {
  readonly id: string;
  /** What the tool knows of them from the directory. */
  readonly attributes?: Readonly<Record<string, unknown>>;
}

interface Evaluation {
  readonly value: boolean;
  readonly variant: string;
  readonly reason: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** What the tool is told when somebody wants to use it for a call. */
export async function evaluation(
  program: ProgramInStory,
  { id, attributes = {} }: Somebody,
): Promise<Evaluation> {
  const answer = await program.office.app.client.ask({
    method: 'POST',
    path: `/ofrep/v1/evaluate/flags/${program.calls.flagKey}`,
    token: program.key,
    body: { context: { targetingKey: id, ...attributes } },
  });
  if (answer.status !== 200) throw new Error(`HTTP ${String(answer.status)}: ${answer.text}`);
  return JSON.parse(answer.text) as Evaluation;
}

/** Mara is in the first stage, Noah in the second, Zoe in the third, Xaver in none. */
export function peopleAtTheDoor({ ids }: Office) {
  return {
    mara: { id: ids.mara, attributes: { department: 'Inside sales', groups: ['sales'] } },
    noah: { id: ids.noah, attributes: { department: 'Field sales', groups: ['sales'] } },
    zoe: { id: ids.zoe, attributes: { department: 'Service', groups: ['service'] } },
    xaver: { id: ids.xaver, attributes: { department: 'Warehouse', groups: ['logistics'] } },
  } as const;
}

/** Who gets in now, by name: `mara open`, `noah closed` … */
export async function whoGetsIn(
  program: ProgramInStory,
): Promise<Readonly<Record<string, string>>> {
  const answers: [string, string][] = [];
  for (const [name, somebody] of Object.entries(peopleAtTheDoor(program.office))) {
    const { value, variant } = await evaluation(program, somebody);
    expect(value).toBe(['open', 'on-hold', 'human-review-only'].includes(variant));
    answers.push([name, variant]);
  }
  return Object.fromEntries(answers);
}
