import { z } from 'zod';
import { measureNamed } from '../measure/all-measures.js';
import type { GateCriterion, Judgement } from './gate-criterion.js';
import { judgeFrom } from './gate-criterion.js';
import type { GateFacts } from './gate-facts.js';
import { fail, open, pass } from './judgement.js';
import { judgeRegistered, registeredSchema, summariseRegistered } from './registered-summary.js';

const prefix = 'measure:';

const schema = z.object({ measure: z.string(), registered: z.array(registeredSchema).readonly() });
type Summary = z.infer<typeof schema>;

function summarise(facts: GateFacts, measure: string): Summary {
  const { smallestGroup } = facts;
  const asked = facts.registered.filter((one) => one.criterion.measure === measure);
  return {
    measure,
    registered: asked.map((one) => summariseRegistered(one, { smallestGroup, isCoOwned: false })),
  };
}

function judge({ measure, registered }: Summary): Judgement {
  const judged = registered.map(judgeRegistered);
  const facts = { measure, of: judged.length };
  if (judged.length === 0) return open('measure-not-registered', facts);
  if (judged.some(({ outcome }) => outcome === 'fail')) return fail('measure-not-shown', facts);
  const [first] = judged.filter(({ outcome }) => outcome !== 'pass');
  return first ? open('measure-open', facts, first.furtherTrials) : pass('measure-shown', facts);
}

/** The measure a line of a template asks for by name; undefined where the line is none of these. */
export function measureOfLine(line: string): string | undefined {
  return line.startsWith(prefix) ? line.slice(prefix.length) : undefined;
}

/** "Something has to be registered and shown about this measure." */
export function requiredMeasure(name: string): GateCriterion | undefined {
  const measure = measureNamed(name);
  if (!measure || measure.class === 'vanity' || measure.form !== 'share') return undefined;
  return {
    name: `${prefix}${name}`,
    source: 'measure',
    failure: 'final',
    isProtected: false,
    isTime: false,
    isAbsent: false,
    owedBy: ['governance-owner', 'program-manager'],
    asks: {},
    evaluate(facts) {
      const statistics = summarise(facts, name);
      return [{ key: null, ...judge(statistics), statistics }];
    },
    recompute: judgeFrom(schema, judge),
  };
}
