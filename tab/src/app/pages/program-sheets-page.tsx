import type { StageView } from '@causeway/shared/api/stages.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { sheetPhases, subjectKey } from '@causeway/shared/domain/sheet/sheet-subject.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { sheetPageText } from '@causeway/shared/text/sheet-page-text.js';
import { sheetText } from '@causeway/shared/text/sheet-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useParams, useSearchParams } from 'react-router';
import { AppLink } from '../../components/app-link.js';
import { Loaded } from '../../components/loaded.js';
import { PageFrame } from '../../components/page-frame.js';
import { useProgram } from '../../features/program/api/use-program.js';
import { useRings } from '../../features/program/api/use-rings.js';
import { useStage } from '../../features/program/api/use-stage.js';
import { useSheet } from '../../features/sheet/api/use-sheets.js';
import { SheetDetail } from '../../features/sheet/sheet-detail.js';
import { SheetList } from '../../features/sheet/sheet-list.js';
import type { Subject } from '../../features/sheet/sheet-place.js';
import { asProblem, leadsNowhere } from '../../lib/api-problem.js';
import { useReader, useWords } from '../../lib/reader.js';
import { AbsentPage } from '../absent-page.js';
import { DeclaredWorld } from '../declared-world.js';
import { ProgramFrame } from '../program-frame.js';

/** The program itself, its phases, the stages that are planned, and its use cases. */
function useSubjects(programId: string, ringNumbers: readonly number[]): readonly Subject[] {
  const { locale } = useReader();
  const page = sheetPageText(locale);
  const subjects: Readonly<Record<string, string>> = sheetText(locale);
  const program = useProgram(programId);
  const useCases = program.data?.useCases.filter(({ isRetired }) => !isRetired) ?? [];
  const phases = sheetPhases.map((phase) => subjectKey({ of: 'phase', phase }));
  return [
    { key: 'program', of: 'program', label: page.ofProgram },
    ...phases.map((key): Subject => ({
      key,
      of: 'phase',
      label: subjects[`subject.${key}`] ?? '',
    })),
    ...ringNumbers.map((ring): Subject => ({
      key: subjectKey({ of: 'ring', ring }),
      of: 'ring',
      label: page.ring(formatNumber(ring, locale)),
    })),
    ...useCases.map(({ id, name }): Subject => ({
      key: subjectKey({ of: 'use-case', useCaseId: id }),
      of: 'use-case',
      label: name,
    })),
  ];
}

function kindWords(locale: Locale) {
  return declaredWords(locale, 'sheet');
}

function Sheets({ programId }: StageView) {
  const rings = useRings(programId);
  const numbers = rings.data?.rings.map(({ number }) => number) ?? [];
  const subjects = useSubjects(programId, numbers);
  const words = useWords(sheetPageText);
  const kinds = useWords(kindWords);
  const [search] = useSearchParams();
  const only = search.get('kind') ?? undefined;
  return (
    <>
      {only !== undefined && (
        <span>
          {words.onlyKind(kinds.kind(only) || only)}{' '}
          <AppLink to={`/programs/${programId}/sheets`}>{words.back}</AppLink>
        </span>
      )}
      <Loaded query={rings}>
        {() => <SheetList programId={programId} subjects={subjects} only={only} />}
      </Loaded>
    </>
  );
}

interface OpenedProps {
  readonly programId: string;
  readonly kind: string;
  readonly subject: string;
}

function useTitle({ programId, kind, subject }: OpenedProps): string {
  const { locale } = useReader();
  const ring = /^ring-(\d+)$/.exec(subject)?.[1];
  const subjects = useSubjects(programId, ring === undefined ? [] : [Number(ring)]);
  const name = declaredWords(locale, 'sheet').kind(kind);
  const about = subjects.find(({ key }) => key === subject);
  return about && about.of !== 'program' ? `${name}: ${about.label}` : name;
}

function Opened(at: OpenedProps) {
  const { programId } = at;
  const words = useWords(sheetPageText);
  const { waiting } = useWords(tabText);
  const title = useTitle(at);
  const stage = useStage(programId);
  const sheet = useSheet(at);
  const detail = (
    <DeclaredWorld programId={programId}>
      <SheetDetail at={at} />
    </DeclaredWorld>
  );
  // Whoever is asked to sign, and every reader of a statement for all, may have no part in the program.
  if (asProblem(stage.error).status === 403) {
    return leadsNowhere(sheet) ? (
      <AbsentPage what="sheet" to="/waiting" toWords={waiting} />
    ) : (
      <PageFrame title={title} width="reading">
        {detail}
      </PageFrame>
    );
  }
  if (stage.data && leadsNowhere(sheet)) {
    return <AbsentPage what="sheet" to={`/programs/${programId}/sheets`} toWords={words.back} />;
  }
  return (
    <ProgramFrame
      section="sheets"
      title={title}
      actions={<AppLink to={`/programs/${programId}/sheets`}>{words.back}</AppLink>}
    >
      {() => detail}
    </ProgramFrame>
  );
}

/** Every statement of a program, or one of them. */
export function ProgramSheetsPage() {
  const { programId = '', kind, subject } = useParams();
  const nav = useWords(programNavText);
  const words = useWords(sheetPageText);
  if (kind !== undefined && subject !== undefined) {
    return <Opened programId={programId} kind={kind} subject={subject} />;
  }
  return (
    <ProgramFrame section="sheets" title={nav.sheets} lead={words.lead}>
      {(stage) => <Sheets {...stage} />}
    </ProgramFrame>
  );
}
