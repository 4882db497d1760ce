import { tryToRead } from './read-json.mjs';

/** The decision as the ledger's records tell it. */
export function recordedDecision(records) {
  const entries = records.map(({ content, personal }) => {
    const said = (field) => (personal[field] ? tryToRead(personal[field].value).value : null);
    return { ...tryToRead(content).value, by: said('actor'), reason: said('reason'), said };
  });
  const of = (type) => entries.filter((entry) => entry.type === type);
  const ends = /^approval-(granted|rejected|withdrawn|expired|void|used)(?:ed)?$/;
  const [[asked], [step]] = [of('approval-requested'), of('stage-advanced')];
  const last = entries.findLast(({ type }) => ends.test(type)) ?? asked;
  const { at, by, said, subjectId: approvalId, body } = asked;
  const { transition, snapshotId, snapshotHash, rule } = body;
  const about = { transition, snapshotId, snapshotHash, rule };
  return {
    request: { approvalId, at, by, note: said('note'), ...about },
    verdicts: of('approval-verdict-given').map((one) => {
      const { role, verdict, criteria } = one.body;
      const voice = { by: one.by, role, onBehalfOf: one.said('onBehalfOf') };
      return { at: one.at, ...voice, verdict, reason: one.reason, criteria };
    }),
    outcome: {
      state: ends.exec(last.type)?.[1] ?? 'open',
      at: last.at,
      by: last.by,
      reason: last.reason,
      changes: last.body.changes ?? [],
    },
    waivers: of('waiver-asked').map((one) => {
      const second = of('waiver-seconded').find(({ subjectId }) => subjectId === one.subjectId);
      const asking = { askedAt: one.at, askedBy: one.by, reason: one.reason };
      const agreed = { secondedAt: second?.at ?? null, secondedBy: second?.by ?? null };
      return { id: one.subjectId, ...one.body, ...asking, ...agreed };
    }),
    step: step
      ? { at: step.at, by: step.by, transition: step.body.transition, to: step.body.to }
      : null,
  };
}
