import { canonicalJson } from '../../lib/canonical-json.js';
import type { Decision, Rejected } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import type { PersonId } from '../../lib/ids.js';
import type { GrantRole } from '../access/grant.js';
import { grantRoles } from '../access/grant.js';
import { stakeOf } from '../criterion/measurer.js';
import { measureNamed } from '../measure/all-measures.js';
import { gateCriterionNamed } from './all-gate-criteria.js';
import type { GateTemplate, TemplateLine } from './gate-template.js';
import { protectedLines } from './ready-made-templates.js';
import { measureOfLine } from './required-measure.js';
import type {
  TemplateChange,
  TemplateChangeEvent,
  TemplateChangeRejection,
} from './template-change.js';

type Refused = Rejected<TemplateChangeRejection> | undefined;
type TemplateDecision = Decision<TemplateChangeEvent, TemplateChangeRejection>;

/** Vanity is shown everywhere and asked for nowhere; no setting allows it. */
function refuseName({ criterion }: TemplateLine): Refused {
  const name = measureOfLine(criterion) ?? criterion;
  const measure = measureNamed(name);
  if (measure?.class === 'vanity') return reject('vanity-cannot-gate', { measure: name });
  if (gateCriterionNamed(criterion)) return undefined;
  return measure && measure.form !== 'share'
    ? reject('measure-is-not-a-share', { measure: name })
    : reject('unknown-criterion', { criterion });
}

function refuseNumbers({ criterion, asks }: TemplateLine): Refused {
  const offered = gateCriterionNamed(criterion)?.asks ?? {};
  for (const [name, value] of Object.entries(asks)) {
    const bounds = Object.hasOwn(offered, name) ? offered[name] : undefined;
    if (!bounds) return reject('number-not-offered', { criterion, number: name });
    const { min, max } = bounds;
    if (!(value >= min && value <= max)) {
      return reject('number-out-of-range', { criterion, number: name, min, max });
    }
  }
  return undefined;
}

/** A gate asks something, and something else than that time has passed. */
function refuseEmpty(lines: readonly TemplateLine[]): Refused {
  if (lines.length === 0) return reject('template-empty');
  const names = lines.map(({ criterion }) => criterion);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) return reject('criterion-twice', { criterion: twice });
  const asksMore = lines.some(({ criterion }) => gateCriterionNamed(criterion)?.isTime === false);
  return asksMore ? undefined : reject('time-alone');
}

/** Says which, all of them, so that nobody has to find out one by one. */
function refuseUnprotected({
  template,
  lines,
}: Pick<TemplateChange, 'template' | 'lines'>): Refused {
  const kept = new Set(lines.map(({ criterion }) => criterion));
  const missing = protectedLines(template).filter((name) => !kept.has(name));
  return missing.length > 0
    ? reject('protected-criterion-missing', { criteria: missing.join(' ') })
    : undefined;
}

function refuseLines(change: Pick<TemplateChange, 'template' | 'lines'>): Refused {
  const { lines } = change;
  for (const line of lines) {
    const refused = refuseName(line) ?? refuseNumbers(line);
    if (refused) return refused;
  }
  return refuseEmpty(lines) ?? refuseUnprotected(change);
}

export interface ProposedTemplate extends Pick<
  TemplateChange,
  'id' | 'programId' | 'template' | 'drawnFrom' | 'lines' | 'reason'
> {
  readonly by: PersonId;
  readonly now: Instant;
  /** What the proposer holds in the program. */
  readonly roles: readonly GrantRole[];
}

function functionsOf(roles: readonly GrantRole[]): readonly GrantRole[] {
  return grantRoles.filter((role) => roles.includes(role));
}

/** What somebody would like a gate to ask. It asks what it asked until another one agrees. */
export function decideProposeTemplate(
  current: GateTemplate,
  proposed: ProposedTemplate,
): TemplateDecision {
  const { by, now, roles, ...content } = proposed;
  const { version } = current;
  if (version !== content.drawnFrom) return reject('stale', { version });
  const [proposedAs] = functionsOf(roles);
  if (!proposedAs) return reject('no-part-in-program');
  const reason = content.reason.trim();
  if (reason === '') return reject('reason-missing');
  const refused = refuseLines(content);
  if (refused) return refused;
  if (canonicalJson(content.lines) === canonicalJson(current.lines)) {
    return reject('nothing-changed');
  }
  return accept({
    type: 'template-change-proposed',
    change: {
      ...content,
      version: 1,
      reason,
      proposedBy: by,
      proposedAs,
      proposedAt: now,
      state: 'proposed',
      ending: null,
    },
  });
}

interface Move {
  readonly by: PersonId;
  readonly now: Instant;
  readonly version: number;
}

function refuseMove(change: TemplateChange, { version }: Move): Refused {
  if (change.version !== version) return reject('stale', { version: change.version });
  return change.state === 'proposed' ? undefined : reject('not-in-state', { state: change.state });
}

/**
 * Two people of two functions, of whom at least one gains nothing by a gate that opens. It takes the
 * place of the very version it was drawn from, and of no other.
 */
export function decideAgreeTemplate(
  change: TemplateChange,
  current: GateTemplate,
  move: Move & { readonly roles: readonly GrantRole[] },
  proposerRoles: readonly GrantRole[],
): TemplateDecision {
  const refused = refuseMove(change, move);
  if (refused) return refused;
  const { by, now: at, roles } = move;
  if (current.version !== change.drawnFrom) return reject('stale', { version: current.version });
  if (by === change.proposedBy) return reject('own-proposal');
  if (roles.length === 0) return reject('no-part-in-program');
  const others = functionsOf(roles).filter((role) => role !== change.proposedAs);
  const [as] = others;
  if (!as) return reject('same-function', { role: change.proposedAs });
  if (stakeOf(roles) !== null && stakeOf(proposerRoles) !== null) {
    return reject('stake-on-both-sides');
  }
  // What could be asked when it was proposed may be no criterion any more.
  return refuseLines(change) ?? accept({ type: 'template-change-agreed', by, as, at });
}

export function decideWithdrawTemplate(change: TemplateChange, move: Move): TemplateDecision {
  const { by, now: at } = move;
  return refuseMove(change, move) ?? accept({ type: 'template-change-withdrawn', by, at });
}
