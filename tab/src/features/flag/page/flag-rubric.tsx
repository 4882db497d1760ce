import type { FlagPage } from '@causeway/shared/api/flags.js';
import type { ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import { governancePageText } from '@causeway/shared/text/governance-page-text.js';
import { Caption1 } from '@fluentui/react-components';
import { AppLink } from '../../../components/app-link.js';
import { Loaded } from '../../../components/loaded.js';
import { Rubric } from '../../../components/rubric.js';
import { Surface } from '../../../components/surface.js';
import { useReader } from '../../../lib/reader.js';
import { useRubric } from '../api/use-rubric.js';

interface StandardProps {
  readonly programId: ProgramId;
  readonly useCaseId: UseCaseId;
}

function Standard({ programId, useCaseId }: StandardProps) {
  const { locale, timeZone } = useReader();
  const words = governancePageText(locale);
  const rubric = useRubric(programId, useCaseId);
  const to = `/programs/${programId}/sheets/quality-rubric/use-case-${useCaseId}`;
  return (
    <Surface title={words.quality}>
      <Loaded query={rubric}>
        {({ versions, mayWrite }) => {
          const held = versions.find(({ standing }) => standing === 'in-force');
          if (!held) {
            return (
              <>
                <span>{words.qualityNone}</span>
                {mayWrite && <AppLink to={to}>{words.writeStandard}</AppLink>}
              </>
            );
          }
          const number = formatNumber(held.number, locale);
          const since = formatDay(held.signedAt ?? held.writtenAt, locale, timeZone);
          return (
            <>
              <Rubric version={held} />
              <Caption1>
                <AppLink to={to}>{words.versionInForce(number, since)}</AppLink>
              </Caption1>
            </>
          );
        }}
      </Loaded>
    </Surface>
  );
}

/** By what the output is judged, beside where it is judged. */
export function FlagRubric({ flag: { programId, useCaseId } }: { readonly flag: FlagPage }) {
  if (programId === null || useCaseId === null) return null;
  return <Standard programId={programId} useCaseId={useCaseId} />;
}
