import type { SubjectKind } from '@causeway/shared/domain/sheet/sheet-subject.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import { sheetPageText } from '@causeway/shared/text/sheet-page-text.js';
import { Badge, Caption1, makeStyles, Body1Strong, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { AppLink } from '../../components/app-link.js';
import { ChoiceBar } from '../../components/choice-bar.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';
import { useNow } from '../../lib/use-now.js';
import { useSheetKinds, useSheetLines } from './api/use-sheets.js';
import { PlaceMark } from './place-mark.js';
import type { PlacedSheet, Subject } from './sheet-place.js';
import { isToDo, placeSheets } from './sheet-place.js';

const useStyles = makeStyles({
  about: { marginBlock: 0 },
  group: { display: 'flex', flexDirection: 'column' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0 },
  link: { paddingBlock: tokens.spacingVerticalXXS },
  marks: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 640px)': { justifyContent: 'flex-start' },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface SheetRowProps {
  readonly programId: string;
  readonly sheet: PlacedSheet;
  /** What the kind is, said the first time it comes up in a section. */
  readonly about: string | undefined;
}

function useWhen({ line, place }: PlacedSheet): string | undefined {
  const { locale, timeZone } = useReader();
  const words = sheetPageText(locale);
  const day = (at: number) => formatDay(at, locale, timeZone);
  if (!line) return undefined;
  const { inForce, expiresAt, signedAt } = line;
  if (place === 'expired' && expiresAt !== null) return words.expiredOn(day(expiresAt));
  if (inForce && inForce.expiresAt !== null) return words.until(day(inForce.expiresAt));
  return place === 'in-force' && signedAt !== null ? words.since(day(signedAt)) : undefined;
}

function SheetRow({ programId, sheet, about }: SheetRowProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = sheetPageText(locale);
  const kinds = declaredWords(locale, 'sheet');
  const { kind, subject, place, line } = sheet;
  const when = useWhen(sheet);
  const isRewritten = line?.inForce && line.inForce.number < line.number;
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <AppLink
          className={styles.link}
          to={`/programs/${programId}/sheets/${kind.name}/${subject.key}`}
        >
          {kinds.kind(kind.name) || kind.name}
        </AppLink>
        {about && <Caption1 className={styles.quiet}>{about}</Caption1>}
      </span>
      <span className={styles.marks}>
        {when && <Caption1 className={styles.quiet}>{when}</Caption1>}
        {line && line.maySign.length > 0 && (
          <Badge appearance="filled" size="large" color="brand">
            {words.waitsForYou}
          </Badge>
        )}
        {isRewritten && <Caption1>{words.newVersionBegun}</Caption1>}
        <PlaceMark place={place} />
      </span>
    </li>
  );
}

const shown = ['all', 'to-do', 'in-force'] as const;
type Shown = (typeof shown)[number];

function isShown(sheet: PlacedSheet, which: Shown): boolean {
  if (which === 'all') return true;
  return which === 'to-do' ? isToDo(sheet) : (sheet.line?.inForce ?? null) !== null;
}

interface SubjectGroupProps {
  readonly programId: string;
  readonly subject: Subject | undefined;
  readonly sheets: readonly PlacedSheet[];
  /** Kinds that were described further up in the section. */
  readonly described: ReadonlySet<string>;
}

function SubjectGroup({ programId, subject, sheets, described }: SubjectGroupProps) {
  const styles = useStyles();
  const words = declaredWords(useReader().locale, 'sheet');
  return (
    <div className={styles.group}>
      {subject && (
        <Body1Strong as="h3" className={styles.about}>
          {subject.label}
        </Body1Strong>
      )}
      <ul className={styles.list}>
        {sheets.map((sheet) => (
          <SheetRow
            key={sheet.kind.name}
            programId={programId}
            sheet={sheet}
            about={described.has(sheet.kind.name) ? undefined : words.about(sheet.kind.name)}
          />
        ))}
      </ul>
    </div>
  );
}

interface SheetListProps {
  readonly programId: string;
  readonly subjects: readonly Subject[];
  /** Only statements of this kind, where somebody was sent for them. */
  readonly only: string | undefined;
}

function useGroups() {
  const words = sheetPageText(useReader().locale);
  return [
    { of: 'program', title: words.ofProgram },
    { of: 'phase', title: words.ofPhases },
    { of: 'ring', title: words.ofRings },
    { of: 'use-case', title: words.ofUseCases },
  ] as const satisfies readonly { of: SubjectKind; title: string }[];
}

function PlacedSheets({
  programId,
  sheets,
}: {
  programId: string;
  sheets: readonly PlacedSheet[];
}) {
  const { locale } = useReader();
  const words = sheetPageText(locale);
  const groups = useGroups();
  const [which, setWhich] = useState<Shown>('all');
  const labels = { all: words.showAll, 'to-do': words.showOpen, 'in-force': words.showInForce };
  const choices = shown.map((value) => {
    const count = sheets.filter((sheet) => isShown(sheet, value)).length;
    return { value, label: labels[value](formatNumber(count, locale)) };
  });
  const visible = sheets.filter((sheet) => isShown(sheet, which));
  return (
    <>
      <ChoiceBar label={words.show} choices={choices} value={which} onChange={setWhich} />
      {visible.length === 0 && (
        <EmptyState
          title={which === 'to-do' ? words.nothingOpen : words.nothingInForce}
          hint={which === 'to-do' ? words.nothingOpenHint : words.nothingInForceHint}
        />
      )}
      {groups.map(({ of, title }) => {
        const inGroup = visible.filter(({ subject }) => subject.of === of);
        const keys = [...new Set(inGroup.map(({ subject }) => subject.key))];
        if (keys.length === 0) return null;
        return (
          <Surface key={of} title={title}>
            {keys.map((key, place) => {
              const above = inGroup.filter(({ subject }) => keys.indexOf(subject.key) < place);
              const about = inGroup.filter(({ subject }) => subject.key === key);
              const subject = of === 'program' ? undefined : about[0]?.subject;
              return (
                <SubjectGroup
                  key={key}
                  programId={programId}
                  subject={subject}
                  sheets={about}
                  described={new Set(above.map(({ kind }) => kind.name))}
                />
              );
            })}
          </Surface>
        );
      })}
    </>
  );
}

/** Every statement of a program, by what it is about; what is left to do first. */
export function SheetList({ programId, subjects, only }: SheetListProps) {
  const now = useNow();
  const kinds = useSheetKinds();
  const lines = useSheetLines(programId);
  return (
    <Loaded query={kinds}>
      {(declared) => (
        <Loaded query={lines}>
          {({ sheets }) => (
            <PlacedSheets
              programId={programId}
              sheets={placeSheets(
                declared.kinds.filter(({ name }) => only === undefined || name === only),
                subjects,
                sheets,
                now,
              )}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
