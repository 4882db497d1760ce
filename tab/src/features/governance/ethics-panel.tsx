import type { GateView } from '@causeway/shared/api/gates.js';
import type { ProgramView } from '@causeway/shared/api/programs.js';
import type { SheetView } from '@causeway/shared/api/sheets.js';
import { sheetKindOf } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import type { SheetKindName } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { subjectKey } from '@causeway/shared/domain/sheet/sheet-subject.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import { governancePageText } from '@causeway/shared/text/governance-page-text.js';
import { Badge, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { DeclaredFacts } from '../../components/declared/declared-facts.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';
import { useRegisters, useSheets } from './api/use-program-papers.js';
import { AskedResult } from './asked-result.js';

type UseCase = ProgramView['useCases'][number];

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, marginBlock: 0, maxWidth: '68ch' },
  list: {
    boxSizing: 'border-box',
    width: '100%',
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  summary: { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  facts: { width: '100%' },
});

interface SheetOfProps {
  readonly programId: string;
  readonly kind: SheetKindName;
  /** What it is about, where that is not the whole program. */
  readonly label?: string;
  readonly sheet: SheetView | undefined;
  readonly subject: string;
}

/** What holds, to be read here, and the way to where it is written. */
function SheetOf({ programId, kind, label, sheet, subject }: SheetOfProps) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = governancePageText(locale);
  const held = sheet?.versions.find(({ standing }) => standing === 'in-force');
  const name = declaredWords(locale, 'sheet').kind(kind);
  return (
    <>
      <AppLink to={`/programs/${programId}/sheets/${kind}/${subject}`}>
        {label === undefined ? name : `${name}: ${label}`}
      </AppLink>
      <div>
        <Caption1 className={styles.quiet}>
          {held?.signedAt != null
            ? words.inForceSince(formatDay(held.signedAt, locale, timeZone))
            : words.noneInForce}
        </Caption1>
      </div>
      {held && sheet && (
        <details className={styles.facts}>
          <summary className={styles.summary}>{words.readIt}</summary>
          <DeclaredFacts
            noun="sheet"
            kind={kind}
            fields={sheetKindOf(kind).fields}
            values={held.values}
            people={sheet.people}
          />
        </details>
      )}
    </>
  );
}

function Risks({ programId }: { readonly programId: string }) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = governancePageText(locale);
  const registers = useRegisters(programId);
  const line = registers.data?.registers.find(({ kind }) => kind === 'deferred-risk');
  return (
    <span className={styles.line}>
      <AppLink to={`/programs/${programId}/registers/deferred-risk`}>
        {declaredWords(locale, 'register').kind('deferred-risk')}
      </AppLink>
      {line && <Caption1>{words.risksOpen(formatNumber(line.open, locale))}</Caption1>}
      {line && line.overdue > 0 && (
        <Badge appearance="tint" color="danger" size="large">
          {words.risksOverdue(formatNumber(line.overdue, locale))}
        </Badge>
      )}
    </span>
  );
}

interface EthicsPanelProps {
  readonly programId: string;
  readonly useCases: readonly UseCase[];
  readonly gate: GateView | null | undefined;
}

/** What protects the people it is about: the review step and its sample, data, questions put off, and legal. */
export function EthicsPanel({ programId, useCases, gate }: EthicsPanelProps) {
  const styles = useStyles();
  const words = governancePageText(useReader().locale);
  const subjects = useCases.map(({ id }) => subjectKey({ of: 'use-case', useCaseId: id }));
  const reviews = useSheets(programId, 'human-review', subjects);
  const [dataUse] = useSheets(programId, 'data-use', ['program']).data ?? [];
  const [legal] = useSheets(programId, 'legal-consultation', ['program']).data ?? [];
  return (
    <Surface title={words.ethics}>
      <p className={styles.quiet}>{words.ethicsHint}</p>
      <div>
        <AskedResult criterion="human-review" gate={gate}>
          <ul className={styles.list}>
            {useCases.map(({ id, name }, at) => (
              <li key={id}>
                <SheetOf
                  programId={programId}
                  kind="human-review"
                  label={name}
                  sheet={reviews.data?.[at]}
                  subject={subjects[at] ?? ''}
                />
              </li>
            ))}
          </ul>
        </AskedResult>
        <AskedResult criterion="data-use" gate={gate}>
          <SheetOf programId={programId} kind="data-use" sheet={dataUse} subject="program" />
        </AskedResult>
        <AskedResult criterion="deferred-risks" gate={gate}>
          <Risks programId={programId} />
        </AskedResult>
        <AskedResult criterion="legal-consultation" gate={gate}>
          <SheetOf
            programId={programId}
            kind="legal-consultation"
            sheet={legal}
            subject="program"
          />
        </AskedResult>
      </div>
    </Surface>
  );
}
