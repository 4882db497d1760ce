import type { StageView } from '@causeway/shared/api/stages.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import { warnAt } from '@causeway/shared/domain/evidence/warn-at.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { formatDay } from '@causeway/shared/text/format.js';
import { governancePageText } from '@causeway/shared/text/governance-page-text.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { titleOf } from '../../components/declared/title-of.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';
import { useNow } from '../../lib/use-now.js';
import {
  useEvidence,
  useRegisterKinds,
  useRegisters,
  useSheetLines,
} from './api/use-program-papers.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    paddingBlock: tokens.spacingVerticalS,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Late {
  readonly key: string;
  readonly to: string;
  readonly title: string;
  readonly what: string;
  readonly at: Instant;
}

/** Entries whose day has passed, in the words of whoever wrote them. */
function useLateEntries(programId: string): readonly Late[] {
  const { locale } = useReader();
  const words = governancePageText(locale);
  const registers = useRegisters(programId);
  const kinds = useRegisterKinds();
  return (registers.data?.overdue ?? []).map(({ id, kind, values, people, dueAt, addedAt }) => {
    const fields = kinds.data?.kinds.find(({ name }) => name === kind)?.fields ?? [];
    const kindWord = declaredWords(locale, 'register').kind(kind) || kind;
    return {
      key: id,
      to: `/programs/${programId}/registers/${kind}/${id}`,
      title: titleOf(fields, values, people) || kindWord,
      what: words.entryOverdue(kindWord),
      at: dueAt ?? addedAt,
    };
  });
}

function useLateSheets(programId: string, now: Instant): readonly Late[] {
  const { locale } = useReader();
  const words = governancePageText(locale);
  const sheets = useSheetLines(programId);
  return (sheets.data?.sheets ?? []).flatMap(({ kind, subject, standing, expiresAt, inForce }) => {
    const ends = inForce?.expiresAt ?? null;
    const isSoon = ends !== null && now >= ends - defaults.sheetWarningMs.value;
    const isOver = standing === 'expired' && expiresAt !== null;
    if (!isSoon && !isOver) return [];
    return {
      key: `${kind} ${subject}`,
      to: `/programs/${programId}/sheets/${kind}/${subject}`,
      title: declaredWords(locale, 'sheet').kind(kind),
      what: isOver ? words.sheetExpired : words.sheetExpiring,
      at: ends ?? expiresAt ?? now,
    };
  });
}

function useLateEvidence(programId: string, now: Instant): readonly Late[] {
  const { locale } = useReader();
  const words = governancePageText(locale);
  const evidence = useEvidence(programId);
  return (evidence.data?.evidence ?? [])
    .filter((one) => one.standing === 'expired' || (one.standing === 'valid' && now >= warnAt(one)))
    .map(({ id, title, standing, expiresAt }) => ({
      key: id,
      to: `/programs/${programId}/evidence`,
      title,
      what: standing === 'expired' ? words.evidenceExpired : words.evidenceExpiring,
      at: expiresAt,
    }));
}

function useLateDecision({ programId, isOverdue, decideBy }: StageView): readonly Late[] {
  const words = governancePageText(useReader().locale);
  if (!isOverdue || decideBy === null) return [];
  const to = `/programs/${programId}`;
  return [{ key: 'decision', to, title: words.decisionOverdue, what: '', at: decideBy }];
}

/** What nobody saw to in time, and what soon holds no more: the oldest first. */
export function OverduePanel({ stage }: { readonly stage: StageView }) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = governancePageText(locale);
  const now = useNow();
  const { programId } = stage;
  const registers = useRegisters(programId);
  const all = [
    ...useLateDecision(stage),
    ...useLateEntries(programId),
    ...useLateSheets(programId, now),
    ...useLateEvidence(programId, now),
  ].toSorted((a, b) => a.at - b.at);
  return (
    <Surface title={words.overdue}>
      <Loaded query={registers}>
        {() =>
          all.length === 0 ? (
            <span>{words.nothingOverdue}</span>
          ) : (
            <ul className={styles.list}>
              {all.map(({ key, to, title, what, at }) => {
                const day = formatDay(at, locale, timeZone);
                const when = at < now ? words.since(day) : words.until(day);
                return (
                  <li key={key} className={styles.row}>
                    <AppLink to={to}>{title}</AppLink>
                    <Caption1 className={styles.quiet}>
                      {[what, when].filter(Boolean).join(' · ')}
                    </Caption1>
                  </li>
                );
              })}
            </ul>
          )
        }
      </Loaded>
    </Surface>
  );
}
