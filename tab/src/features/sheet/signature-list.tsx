import type { SheetVersionView, SheetView } from '@causeway/shared/api/sheets.js';
import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { sheetPageText } from '@causeway/shared/text/sheet-page-text.js';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useMe } from '../../lib/me.js';
import { useReader } from '../../lib/reader.js';
import type { SheetAt } from './api/use-sheets.js';
import { SignDialog } from './sign-dialog.js';
import { whoWords } from './who-words.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  who: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface SignatureListProps {
  readonly at: SheetAt;
  readonly kind: SheetKind;
  readonly sheet: SheetView;
  readonly version: SheetVersionView;
}

/** Whether this person wrote or measured it, as far as the page knows; the server knows everybody who wrote. */
function isOwnWork(kind: SheetKind, version: SheetVersionView, personId: string): boolean {
  const measured = kind.fields.some(
    (field) =>
      field.type === 'person' && field.isMeasurer && version.values[field.name] === personId,
  );
  return measured || version.writtenBy.id === personId;
}

/** Each signature: who may give it and why, who did, and the way to give it. */
export function SignatureList({ at, kind, sheet, version }: SignatureListProps) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = sheetPageText(locale);
  const kinds = declaredWords(locale, 'sheet');
  const me = useMe();
  const [asked, setAsked] = useState<string>();
  const isWaiting = version.signedAt === null;
  const missing = version.missingFields.map((name) => kinds.field(kind.name, name));
  const isBarred = kind.selfSigning === 'refused' && isOwnWork(kind, version, me.personId);
  const maySign = isWaiting ? sheet.maySign : [];
  return (
    <>
      {isWaiting && missing.length > 0 && <span>{words.stillMissing(missing.join(' · '))}</span>}
      {isWaiting && isBarred && <span>{words.youWrote}</span>}
      <ul className={styles.list}>
        {kind.signatures.map(({ name, by }) => {
          const given = version.signatures.find((one) => one.name === name);
          const said = kinds.signature(kind.name, name) || name;
          return (
            <li key={name} className={styles.row}>
              <span className={styles.who}>
                <span className={styles.name}>{said}</span>
                <Caption1 className={styles.quiet}>{whoWords(by, kind.name, locale)}</Caption1>
                <span>
                  {given
                    ? words.signedBy(given.by.name, formatMoment(given.at, locale, timeZone))
                    : words.notSigned}
                </span>
              </span>
              {!given && maySign.includes(name) && (
                <Button appearance="primary" onClick={() => setAsked(name)}>
                  {words.signAs(said)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {isWaiting && (
        <Caption1 className={styles.quiet}>
          {[
            kind.selfSigning === 'refused' && words.notTheWriter,
            kind.signatures.length > 1 && words.otherPeople,
          ]
            .filter(Boolean)
            .join(' ')}
        </Caption1>
      )}
      {asked && (
        <SignDialog
          at={at}
          kind={kind}
          sheet={sheet}
          signature={asked}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
