interface ApprovalAsSeen {
  readonly version: number;
  readonly state: string;
  readonly verdicts: readonly { readonly by: string; readonly verdict: string }[];
}

export type DecisionEvent =
  | { readonly kind: 'asked'; readonly approvalId: string; readonly needed: number }
  | {
      readonly kind: 'pressed';
      readonly approvalId: string;
      readonly by: string;
      /** What the press was drawn from. */
      readonly version: number;
      readonly verdict: 'approve' | 'reject';
      readonly status: number;
      readonly code: string | null;
      /** What a refusal said had happened. */
      readonly state: string | null;
      readonly heldBy: string | null;
    }
  | { readonly kind: 'ended'; readonly approvalId: string; readonly approval: ApprovalAsSeen };

type Pressed = Extract<DecisionEvent, { kind: 'pressed' }>;

const known: ReadonlySet<string | null> = new Set(['open', 'granted', 'rejected']);

/** A press may lose to somebody faster, and then it is told who that was and what came of it. */
function isToldSo({ status, code, state, heldBy, by }: Pressed): boolean {
  const isTold = heldBy !== null && heldBy !== by && known.has(state);
  return status === 409 && code === 'stale' && isTold;
}

function endOf(winners: readonly Pressed[], needed: number): string {
  if (winners.some(({ verdict }) => verdict === 'reject')) return 'rejected';
  return winners.length >= needed ? 'granted' : 'open';
}

function checkOne(events: readonly DecisionEvent[], approvalId: string): readonly string[] {
  const of = events.filter((event) => event.approvalId === approvalId);
  const asked = of.find((event) => event.kind === 'asked');
  const ended = of.find((event) => event.kind === 'ended');
  if (!asked || !ended) return [`${approvalId}: neither its begin nor its end is known`];
  const faults: string[] = [];
  const presses = of.filter((event) => event.kind === 'pressed');
  const lost = presses.filter(({ status }) => status !== 200);
  for (const press of lost.filter((one) => !isToldSo(one))) {
    faults.push(
      `${approvalId}: ${press.by} got ${press.status} ${press.code ?? ''} ${press.state ?? ''}`,
    );
  }
  const winners = presses
    .filter(({ status }) => status === 200)
    .toSorted((a, b) => a.version - b.version);
  const versions = winners.map(({ version }) => version);
  const inOrder = versions.map((_, at) => at + 1);
  if (versions.join() !== inOrder.join()) faults.push(`${approvalId}: won at ${versions.join()}`);
  if (new Set(winners.map(({ by }) => by)).size !== winners.length) {
    faults.push(`${approvalId}: somebody counted twice`);
  }
  const { state, verdicts } = ended.approval;
  if (state !== endOf(winners, asked.needed)) faults.push(`${approvalId}: ended as ${state}`);
  const no = winners.findIndex(({ verdict }) => verdict === 'reject');
  const isOver = winners.length > asked.needed || (no !== -1 && no !== winners.length - 1);
  if (isOver) faults.push(`${approvalId}: was decided on after its end`);
  const said = (list: readonly { by: string; verdict: string }[]) =>
    list.map(({ by, verdict }) => `${by} ${verdict}`).join();
  if (said(verdicts) !== said(winners)) faults.push(`${approvalId}: keeps ${said(verdicts)}`);
  return faults;
}

/** Exactly one winner for every version, each heard, nobody heard after the end, and all others told. */
export function checkDecisions(events: readonly DecisionEvent[]): readonly string[] {
  const ids = new Set(events.map(({ approvalId }) => approvalId));
  return [...ids].flatMap((approvalId) => checkOne(events, approvalId));
}
