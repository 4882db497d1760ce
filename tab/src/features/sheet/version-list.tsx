import type { SheetVersionView, SheetView } from '@causeway/shared/api/sheets.js';
import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import { formatMoment, formatNumber } from '@causeway/shared/text/format.js';
import { sheetPageText } from '@causeway/shared/text/sheet-page-text.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { changedFields, DeclaredChanges } from '../../components/declared/declared-changes.js';
import { DeclaredFacts } from '../../components/declared/declared-facts.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';
import { PlaceMark } from './place-mark.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  version: {
    paddingBlock: tokens.spacingVerticalS,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  summary: { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS },
  name: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: tokens.spacingHorizontalS },
  inside: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface VersionProps {
  readonly kind: SheetKind;
  readonly sheet: SheetView;
  readonly version: SheetVersionView;
}

/** What it says differently than the version before it. */
export function ChangesOf({ kind, sheet, version }: VersionProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = sheetPageText(locale);
  const before = sheet.versions.find(({ number }) => number === version.number - 1);
  if (!before) return null;
  const number = formatNumber(before.number, locale);
  const isSame = changedFields(kind.fields, before.values, version.values).length === 0;
  if (isSame) return <Caption1 className={styles.quiet}>{words.changesNothing(number)}</Caption1>;
  return (
    <>
      <strong>{words.changes(number)}</strong>
      <DeclaredChanges
        noun="sheet"
        kind={kind.name}
        fields={kind.fields}
        people={sheet.people}
        before={before.values}
        after={version.values}
      />
    </>
  );
}

function Version({ kind, sheet, version }: VersionProps) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = sheetPageText(locale);
  const moment = (at: number) => formatMoment(at, locale, timeZone);
  const { number, standing, writtenBy, writtenAt, signatures, withdrawal } = version;
  return (
    <li className={styles.version}>
      <details>
        <summary className={styles.summary}>
          <span className={styles.name}>{words.version(formatNumber(number, locale))}</span>
          <PlaceMark place={standing} />
        </summary>
        <div className={styles.inside}>
          <Caption1 className={styles.quiet}>
            {words.writtenBy(writtenBy.name, moment(writtenAt))}
            {signatures.map(({ name, by, at }) => (
              <span key={name}>
                {' · '}
                {words.signedBy(by.name, moment(at))}
              </span>
            ))}
          </Caption1>
          {withdrawal && (
            <span>
              {words.withdrawnBy(withdrawal.by.name, moment(withdrawal.at))}: {withdrawal.reason}
            </span>
          )}
          <ChangesOf kind={kind} sheet={sheet} version={version} />
          <DeclaredFacts
            noun="sheet"
            kind={kind.name}
            fields={kind.fields}
            values={version.values}
            people={sheet.people}
          />
        </div>
      </details>
    </li>
  );
}

/** Everything a statement ever said, the newest first. */
export function VersionList({
  kind,
  sheet,
}: {
  readonly kind: SheetKind;
  readonly sheet: SheetView;
}) {
  const styles = useStyles();
  const words = sheetPageText(useReader().locale);
  return (
    <Surface title={words.versions}>
      <ul className={styles.list}>
        {sheet.versions.map((version) => (
          <Version key={version.number} kind={kind} sheet={sheet} version={version} />
        ))}
      </ul>
    </Surface>
  );
}
